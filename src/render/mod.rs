//! From a claim of the plan to the bytes of a page.
//!
//! Takes the catalogue, the plan and a theme; gives one page at a time, so that pages can be made side by side and none is
//! kept. Knows no disk and no clock: days and history are passed in. What a page may show is decided by its claim's
//! audience, here and nowhere else: a member's page asks every question with a member's eyes.

mod balance;
mod embedded;
mod exports;
mod figures;
mod frame;
mod journal;
mod kept;
mod key;
mod listing;
mod markdown;
mod minify;
mod neutrality;
mod notices;
mod public;
mod question;
mod reports;
mod shapes;
mod slots;
mod stylesheet;
mod template_fault;
#[cfg(all(test, feature = "minify"))]
mod tests;
mod texts;
pub mod theme;
mod tool;
pub mod views;
mod writer;

pub(crate) use frame::POLICY;
pub(crate) use markdown::escape;
pub use theme::Theme;

use crate::catalogue::{Audience, Catalogue, Id, Lang};
use crate::checkout::History;
use crate::diagnostics::Finding;
use crate::digest::{Digest, Parts};
use crate::export::Piece;
use crate::plan::{Claim, Plan, Subject};
use crate::site::Settings;
use crate::words::Words;
use arcstr::ArcStr;
use kept::Kept;
use question::Rows;
use shapes::Filling;
use std::convert::Infallible;
use std::sync::{Arc, OnceLock};
use views::{Frame, Part, PartFrame, PartView, Template, View};

/// Makes pages.
pub struct Renderer<'a> {
    catalogue: &'a Catalogue,
    settings: &'a Settings,
    plan: &'a Plan,
    history: &'a History,
    theme: &'a Theme,
    making: Making,
    figures: OnceLock<figures::Figures<'a>>,
    /// By place in the day's order: the tool's card.
    cards: Kept<shapes::KeptPart>,
    /// By criterion: its options as links, none of which is the current one.
    options: Kept<Vec<shapes::KeptPart>>,
    rows: Rows,
}

/// How pages are made. The bytes are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Making {
    /// What pages have in common is rendered and minified once.
    ByShape,
    /// Every page is rendered and minified by itself: what the other way is compared with.
    Singly,
}

/// One page being made.
pub(crate) struct Page<'p, 'a> {
    all: &'p Renderer<'a>,
    claim: &'p Claim,
    words: &'p Words,
    lang: Lang,
    tag: &'p str,
    /// From this page to the root of its language: empty or `../` so many times.
    up: String,
}

impl<'a> Renderer<'a> {
    /// Makes pages of these values. It costs nothing to speak of: what some pages need is made when the first of them does.
    pub fn new(
        catalogue: &'a Catalogue,
        settings: &'a Settings,
        plan: &'a Plan,
        history: &'a History,
        theme: &'a Theme,
        making: Making,
    ) -> Self {
        let (cards, options) = (Kept::new(theme.words.len()), Kept::new(theme.words.len()));
        let (figures, rows) = (OnceLock::new(), Rows::default());
        Self { catalogue, settings, plan, history, theme, making, figures, cards, options, rows }
    }

    /// What the build measures of its order. The figures are added up side by side: a thread that waited for another's could be the one
    /// that the other waits for, so each that finds none makes them.
    fn figures(&self) -> &figures::Figures<'a> {
        if let Some(figures) = self.figures.get() {
            return figures;
        }
        let figures = figures::Figures::of(self.catalogue, self.settings, self.plan);
        self.figures.get_or_init(|| figures)
    }

    /// The theme that pages are made with.
    pub fn theme(&self) -> &'a Theme {
        self.theme
    }

    /// The bytes of a claim, exports among them ([`Self::export`] gives those piece by piece).
    ///
    /// # Errors
    /// A fault of the theme, with file and line.
    pub fn bytes(&self, claim: &Claim) -> Result<Vec<u8>, Box<Finding>> {
        let page = self.page(claim)?;
        match &claim.subject {
            Subject::Asset(i) => Ok(self.theme.assets.get(*i).map(|(_, bytes)| bytes.clone()).unwrap_or_default()),
            Subject::Export(export) => {
                let mut whole = Vec::new();
                let Ok(()) = self.export(*export, None, |piece| {
                    let (Piece::Made(bytes) | Piece::Known(bytes)) = piece;
                    whole.extend_from_slice(bytes);
                    Ok::<(), Infallible>(())
                });
                Ok(whole)
            }
            Subject::Feed => Ok(page.feed()),
            Subject::Picture => Ok(page.exposure_picture()),
            Subject::Listing(number) => page.finish(page.listing(*number)?),
            Subject::Tool(id) => match self.catalogue.tools.get(id) {
                Some(tool) => page.finish(page.tool(tool)?),
                None => Err(Finding::new("unknown-tool", format!("there is no tool `{id}` to make a page of")).into()),
            },
            Subject::Tombstone(id) => page.finish(page.tombstone(id)),
            Subject::Criteria => page.finish(page.criteria()?),
            Subject::Criterion(criterion, option, number) => page.finish(page.criterion(*criterion, *option, *number)?),
            Subject::Names => page.finish(page.names()?),
            Subject::Notices => page.finish(page.notices()),
            Subject::Notice(i) => page.finish(page.notice(*i)),
            Subject::Changes => page.finish(page.changes()),
            Subject::Neutrality => page.finish(page.neutrality()?),
            Subject::States => page.finish(page.states()),
            Subject::Page(i) => page.finish(page.prose_page(*i)),
            Subject::Terms(i) => page.finish(page.terms(*i)),
            Subject::TermsIndex => page.finish(page.terms_index()),
            Subject::PublicIndex => page.finish(page.public_index()),
            Subject::Request => page.finish(page.request()),
            Subject::CoordinatorsIndex => page.finish(page.coordinators_index()),
            Subject::Report(report) => page.finish(page.report(*report)?),
            Subject::Error(kind) => page.finish(page.error(*kind)),
        }
    }
}

impl<'a> Renderer<'a> {
    fn page<'p>(&'p self, claim: &'p Claim) -> Result<Page<'p, 'a>, Box<Finding>> {
        let words = self.theme.words.get(usize::from(claim.lang.0)).or_else(|| self.theme.words.first());
        let Some(words) = words else { return Err(Finding::new("missing-words", "the site has no language").into()) };
        let (tag, up) = (self.settings.tag(claim.lang), texts::up(claim.name()));
        Ok(Page { all: self, claim, words, lang: claim.lang, tag, up })
    }

    /// The digest of a tool's cards in all languages; `None` where a template of theirs is at fault, which their pages tell.
    pub fn cards_digest(&self, id: &Id) -> Option<Digest> {
        let mut parts = Parts::default();
        for lang in self.settings.langs() {
            let (path, root) = (ArcStr::new(), 0);
            let claim = Claim { audience: Audience::Members, lang, path, root, subject: Subject::Listing(0) };
            parts.add(self.page(&claim).ok()?.card_bytes(id).ok()?);
        }
        Some(parts.digest())
    }
}

impl Page<'_, '_> {
    /// Fills a template: a page's view with the title of its window.
    fn finish<T: Template>(&self, (title, view): (String, T)) -> Result<Vec<u8>, Box<Finding>> {
        let frame: Frame = self.frame(&title);
        let view = View { frame: &frame, page: &view };
        let filling = self.filling(T::NAME, &view);
        let tera = &self.all.theme.tera;
        match self.all.making {
            Making::ByShape => Ok(self.all.theme.shapes.fill(tera, &filling)?.into_bytes()),
            Making::Singly => Ok(minify::minify(shapes::render(tera, &filling)?)),
        }
    }

    /// Fills the template of a part. Made singly, it is left for the page to minify.
    fn part<T: Part>(&self, part: &T) -> Result<String, Box<Finding>> {
        let view = self.part_view(part);
        let filling = self.filling(T::TEMPLATE, &view);
        let tera = &self.all.theme.tera;
        match self.all.making {
            Making::ByShape => self.all.theme.shapes.fill(tera, &filling),
            Making::Singly => Ok(String::from_utf8_lossy(&shapes::render(tera, &filling)?).into_owned()),
        }
    }

    /// The same of a part that many pages hold: its [`slots::moved`] address goes on from the root.
    fn part_of_many<T: Part>(&self, part: &T) -> Result<shapes::KeptPart, Box<Finding>> {
        let view = self.part_view(part);
        self.all.theme.shapes.part(&self.all.theme.tera, &self.filling(T::TEMPLATE, &view))
    }

    fn part_view<'v, T>(&'v self, part: &'v T) -> PartView<'v, T> {
        PartView { frame: PartFrame { lang: self.tag, dir: self.direction() }, part }
    }

    fn filling<'v, T>(&'v self, template: &'static str, context: &'v T) -> Filling<'v, T> {
        Filling { template, words: self.all.theme.fixed.get(usize::from(self.lang.0)), lang: self.tag, context }
    }

    /// Whether this page stands in the members' tree.
    fn for_members(&self) -> bool {
        self.claim.audience == Audience::Members
    }
}

impl Renderer<'_> {
    /// The content file that a page is made of, where it is one.
    pub fn origin(&self, claim: &Claim) -> Option<Arc<str>> {
        let catalogue = self.catalogue;
        match &claim.subject {
            Subject::Tool(id) => catalogue.tools.get(id).map(|tool| Arc::clone(&tool.origin)),
            Subject::Notice(i) => catalogue.notices.get(*i).map(|notice| Arc::clone(&notice.origin)),
            Subject::Page(i) => catalogue.pages.get(*i).map(|page| Arc::clone(&page.origin)),
            Subject::Terms(i) => catalogue.terms.get(*i).map(|terms| Arc::clone(&terms.origin)),
            _ => None,
        }
    }
}
