//! Exports and the feed: the same words as pages, in files of data.

use super::{Page, Renderer};
use crate::export::{self, Source, feed};
use crate::plan::Export;

impl Renderer<'_> {
    /// Gives the bytes of an export, piece by piece; what a former one says of tools is not made anew.
    ///
    /// # Errors
    /// What `put` gives; nothing more is written then.
    pub fn export<E>(
        &self,
        export: Export,
        former: Option<&dyn export::Former>,
        put: impl FnMut(export::Piece<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let in_each_language = |key: &str| -> Vec<(&str, String)> {
            self.settings
                .languages
                .iter()
                .map(String::as_str)
                .zip(self.theme.words.iter().map(|w| w.say(key)))
                .collect()
        };
        let (endorsement, stated) = (in_each_language("notice-endorsement"), in_each_language("notice-stated"));
        let source = Source {
            catalogue: self.catalogue,
            settings: self.settings,
            plan: self.plan,
            endorsement: &endorsement,
            stated: &stated,
        };
        export::write(source, export, former, put)
    }
}

impl Page<'_, '_> {
    /// The feed of notices.
    pub(super) fn feed(&self) -> Vec<u8> {
        let settings = self.all.settings;
        let language = self.claim.language();
        let base = settings.base_url.trim_end_matches('/');
        let (_, notices) = self.notices();
        let entries = notices.days.iter().flat_map(|day| {
            day.entries.iter().map(|entry| feed::Entry {
                title: format!("{}: {}", entry.kind, entry.tool.text),
                sentence: entry.sentence.clone(),
                page: entry.href.clone(),
                day: day.date.clone(),
            })
        });
        feed::bytes(&feed::Feed {
            lang: self.tag.to_owned(),
            title: self.say_with("frame-title", &[("page", &self.say("notices-heading")), ("site", &settings.title)]),
            endorsement: self.say("notice-endorsement"),
            author: settings.coordinators.name.clone(),
            base: format!("{base}{}{language}", settings.members.mount),
            day: self.all.plan.day.date.to_string(),
            entries: entries.collect(),
        })
    }
}
