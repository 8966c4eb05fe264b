//! What all pages share: title, navigation, languages, footer, policy.

use super::Page;
use super::texts::direction;
use super::views::{Frame, LanguageLink, Link};
use crate::catalogue::{Audience, Lang};
use crate::plan::{Export, Subject, terms_of};
use crate::words;

/// The Content Security Policy of pages, none of which needs a script. `frame-ancestors` counts only as a header.
pub(crate) const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

impl Page<'_, '_> {
    /// The frame of this page.
    pub(super) fn frame(&self, title: &str) -> Frame {
        let settings = self.all.settings;
        let (claim, day) = (self.claim, self.all.plan.day);
        // Servers show error pages at any address: nothing in them may be relative.
        let anywhere = matches!(claim.subject, Subject::Error(_));
        let audience = claim.audience;
        let date = self.day(day.date);
        let order_key = if day.given { "frame-order-day-given" } else { "frame-order-day" };
        let has_order = audience == Audience::Members && !anywhere;
        Frame {
            lang: self.tag.to_owned(),
            dir: self.direction(),
            title: self.say_with("frame-title", &[("page", title), ("site", &settings.title)]),
            audience: self.say(&format!("frame-audience-{}", audience.word())),
            site_title: settings.title.clone(),
            home: (!anywhere).then(|| self.to("index.html")),
            root: self.to_root_file(""),
            language_root: self.up.clone(),
            navigation: if anywhere { Vec::new() } else { self.navigation() },
            languages: if anywhere { Vec::new() } else { self.languages() },
            endorsement: self.say("notice-endorsement"),
            order_day: if has_order { self.say_with(order_key, &[("day", &date)]) } else { String::new() },
            neutrality: (audience != Audience::Coordinators && !anywhere).then(|| self.to("neutrality.html")),
            footer: if anywhere { Vec::new() } else { self.footer() },
            built: self.say_with("frame-built", &[("day", &date), ("version", env!("CARGO_PKG_VERSION"))]),
            csp: POLICY.to_owned(),
            stylesheet: (!anywhere).then(|| self.to_root_file("assets/style.css")),
            list_styles: self.all.theme.lists().filter(|_| !anywhere).map(|path| self.to_root_file(path)),
            robots: "noindex".to_owned(),
            feed: (has_order && !settings.base_url.is_empty()).then(|| self.to("feed.xml")),
        }
    }

    fn navigation(&self) -> Vec<Link> {
        let mut links = match self.claim.audience {
            Audience::Public => vec![self.link("nav-home", "index.html"), self.link("nav-request", "request.html")],
            Audience::Members => vec![
                self.link("nav-tools", "index.html"),
                self.link("nav-criteria", "criteria/index.html"),
                self.link("nav-names", "names.html"),
                self.link("nav-notices", "notices/index.html"),
                self.link("nav-changes", "changes.html"),
            ],
            Audience::Coordinators => vec![self.link("nav-reports", "index.html")],
        };
        links.extend(self.page_link("principles"));
        links
    }

    fn footer(&self) -> Vec<Link> {
        let mut links = Vec::new();
        if !terms_of(self.all.catalogue, self.claim.audience).is_empty() {
            links.push(self.link("nav-terms", "terms/index.html"));
        }
        if self.for_members() {
            links.push(self.link("nav-states", "states.html"));
            links.extend(Export::ALL.map(|(export, path)| {
                let key = match export {
                    Export::Json => "nav-exports-json",
                    Export::Csv => "nav-exports-csv",
                };
                Link::new(self.say(key), self.to_root_file(path))
            }));
        }
        // All other pages that this audience may read, in the order of their ids.
        let pages = self.all.catalogue.pages.iter().filter(|page| page.id.as_str() != "principles" && !page.is_part());
        links.extend(pages.filter_map(|page| self.page_link(page.id.as_str())));
        links
    }

    /// A link to a page of prose, where this tree has it.
    pub(super) fn page_link(&self, id: &str) -> Option<Link> {
        let (audience, day) = (self.claim.audience, self.all.plan.day.date);
        let page = self.all.catalogue.pages.iter().find(|page| page.id.as_str() == id)?;
        let shown =
            if audience == Audience::Coordinators { page.audience == audience } else { page.audience <= audience };
        let name = format!("{id}.html");
        (shown && page.effective.is_none_or(|from| from <= day)).then(|| Link {
            label: page.title.get(self.lang).0.to_owned(),
            href: self.to(&name),
            current: self.claim.name() == name,
        })
    }

    fn languages(&self) -> Vec<LanguageLink> {
        let settings = self.all.settings;
        if settings.languages.len() < 2 {
            return Vec::new();
        }
        let mut links: Vec<LanguageLink> = settings
            .langs()
            .map(|lang| {
                let tag = settings.tag(lang);
                let path = if lang == Lang::SOURCE {
                    self.claim.name().to_owned()
                } else {
                    format!("{tag}/{}", self.claim.name())
                };
                LanguageLink {
                    name: words::language_own_name(tag),
                    lang: tag.to_owned(),
                    dir: direction(words::direction(tag)),
                    href: self.to_root_file(&path),
                    current: lang == self.lang,
                }
            })
            .collect();
        links.sort_by(|a, b| words::language_bar_order(&a.lang, &b.lang));
        links
    }
}
