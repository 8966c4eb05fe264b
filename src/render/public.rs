//! Pages of prose, terms, the public start, how to get access, errors.

use super::Page;
use super::markdown::{self, Headings};
use super::views::{
    ErrorPage, Link, Prose, ProsePage, PublicPage, RequestPage, StateMeaning, StatesPage, TermsPage, TermsParty,
    TermsVersion, Text, TextLink,
};
use crate::catalogue::{Audience, Localized, State, Terms};
use crate::plan::{ErrorKind, terms_of};

impl Page<'_, '_> {
    /// A page of prose.
    pub(super) fn prose_page(&self, i: usize) -> (String, ProsePage) {
        let Some(page) = self.all.catalogue.pages.get(i) else { return Default::default() };
        let version = match (&page.version, page.effective) {
            (Some(version), Some(from)) => {
                self.say_with("page-version", &[("version", version), ("day", &self.day(from))])
            }
            (Some(version), None) => self.say_with("page-version-only", &[("version", version)]),
            (None, _) => String::new(),
        };
        let (body, contents) = self.document(&page.body);
        let title = self.text(&page.title);
        (title.text.clone(), ProsePage { title, version, contents, body, versions: None })
    }

    /// A long text with its sections, where there are more than four.
    fn document(&self, text: &Localized) -> (Prose, Vec<TextLink>) {
        let (source, lang) = text.get(self.lang);
        let (html, headings) = markdown::render(source, Headings::Outline);
        let Text { lang: tag, dir, .. } = self.text_in("", lang);
        let contents = if headings.len() > 4 {
            headings
                .into_iter()
                .map(|heading| TextLink {
                    text: self.text_in(&heading.text, lang),
                    href: format!("#{}", heading.anchor),
                })
                .collect()
        } else {
            Vec::new()
        };
        (Prose { html, lang: tag, dir, translation_note: self.note("untranslated-page", lang) }, contents)
    }

    /// One version of the terms.
    pub(super) fn terms(&self, i: usize) -> (String, ProsePage) {
        let Some(terms) = self.all.catalogue.terms.get(i) else { return Default::default() };
        let (body, contents) = self.document(&terms.body);
        let title = self.text(&terms.title);
        let versions = Link::new(self.say("terms-all-versions"), self.to("terms/index.html"));
        let window = format!("{} ({})", title.text, terms.version);
        (window, ProsePage { title, version: self.terms_sentence(terms), contents, body, versions: Some(versions) })
    }

    /// Whether a version is in force, was or will be.
    fn terms_sentence(&self, terms: &Terms) -> String {
        let catalogue = self.all.catalogue;
        let today = self.all.plan.day.date;
        let (version, from) = (terms.version.as_str(), self.day(terms.effective));
        if terms.effective > today {
            return self.say_with("terms-future", &[("version", version), ("day", &from)]);
        }
        let in_force = catalogue.terms_in_force(terms.party, today).is_some_and(|t| t.version == terms.version);
        if in_force {
            return self.say_with("terms-in-force", &[("version", version), ("day", &from)]);
        }
        let later = catalogue
            .terms
            .iter()
            .filter(|t| t.party == terms.party && t.effective >= terms.effective && t.version != terms.version);
        let until = later.map(|t| t.effective).min().map_or_else(String::new, |day| self.day(day));
        self.say_with("terms-past", &[("version", version), ("day", &from), ("until", &until)])
    }

    /// All versions of the terms that this audience may read.
    pub(super) fn terms_index(&self) -> (String, TermsPage) {
        let catalogue = self.all.catalogue;
        let parties = terms_of(catalogue, self.claim.audience)
            .into_iter()
            .map(|(party, versions)| TermsParty {
                title: self.say(&format!("terms-{}", party.word())),
                versions: versions
                    .into_iter()
                    .filter_map(|i| catalogue.terms.get(i))
                    .map(|terms| TermsVersion {
                        title: TextLink {
                            text: self.text(&terms.title),
                            href: self.to(&format!("terms/{}/{}.html", party.word(), terms.version)),
                        },
                        sentence: self.terms_sentence(terms),
                    })
                    .collect(),
            })
            .collect();
        (self.say("terms-heading"), TermsPage { parties })
    }

    /// The public start: no tool, and no count of tools.
    pub(super) fn public_index(&self) -> (String, PublicPage) {
        let settings = self.all.settings;
        let catalogue = self.all.catalogue;
        let mut documents = Vec::new();
        for page in catalogue.pages.iter().filter(|page| !page.is_part()) {
            if let Some(link) = self.page_link(page.id.as_str()) {
                documents.push(TextLink { text: self.text(&page.title), href: link.href });
            }
        }
        if !terms_of(catalogue, Audience::Public).is_empty() {
            documents.push(TextLink { text: self.own(self.say("terms-heading")), href: self.to("terms/index.html") });
        }
        documents.push(TextLink { text: self.own(self.say("neutrality-heading")), href: self.to("neutrality.html") });
        let sign_in = (!settings.base_url.is_empty()).then(|| {
            let base = settings.base_url.trim_end_matches('/');
            let language =
                if self.lang == crate::catalogue::Lang::SOURCE { String::new() } else { format!("{}/", self.tag) };
            format!("{base}{}{language}index.html", settings.members.mount)
        });
        let page = PublicPage {
            welcome: self.own_text("welcome"),
            sign_in,
            request: self.to("request.html"),
            documents,
            coordinators: settings.coordinators.name.clone(),
            mail: self.mail(&self.say("mail-request-subject"), ""),
        };
        (settings.title.clone(), page)
    }

    /// A page that stands within one of the program's own, where this tree may show it today.
    fn own_text(&self, id: &str) -> Option<Prose> {
        let page = self.all.catalogue.pages.iter().find(|page| page.id.as_str() == id)?;
        let shown =
            page.audience <= self.claim.audience && page.effective.is_none_or(|from| from <= self.all.plan.day.date);
        shown.then(|| self.document(&page.body).0)
    }

    /// How access is asked for.
    pub(super) fn request(&self) -> (String, RequestPage) {
        let page =
            RequestPage { body: self.own_text("access"), mail: self.mail(&self.say("mail-request-subject"), "") };
        (self.say("request-heading"), page)
    }

    /// What the six states mean.
    pub(super) fn states(&self) -> (String, StatesPage) {
        let states = [State::Answered].into_iter().chain(State::UNANSWERED);
        let states = states
            .map(|state| StateMeaning {
                anchor: state.word().to_owned(),
                name: self.state(state),
                meaning: self.say(&format!("meaning-{}", state.word())),
            })
            .collect();
        (self.say("states-heading"), StatesPage { states })
    }

    /// What a server shows instead of a page. It names no tool.
    pub(super) fn error(&self, kind: ErrorKind) -> (String, ErrorPage) {
        let key = match kind {
            ErrorKind::NotFound => "error-not-found",
            ErrorKind::Forbidden => "error-forbidden",
            ErrorKind::SignIn => "error-sign-in",
        };
        let heading = self.say(key);
        let page = ErrorPage {
            heading: heading.clone(),
            sentences: vec![self.say(&format!("{key}-sentence"))],
            steps: vec![self.say(&format!("{key}-step"))],
            mail: self.mail(&self.say("mail-request-subject"), ""),
        };
        (heading, page)
    }
}
