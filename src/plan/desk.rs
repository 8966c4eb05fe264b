//! Where the claims of URLs are filed, and which pages each audience's tree gets.
//!
//! Takes what a page shows and who asks for it; gives claims, or a finding that names both claimants. Must not know in which order
//! tools stand.

use super::{AllFacts, Claim, ErrorKind, Lists, Report, Subject, is_reserved, page_name, pages};
use crate::catalogue::{Audience, Catalogue, Id, Lang, Lifecycle};
use crate::checkout::Day;
use crate::diagnostics::{Finding, Findings, Place};
use crate::site::Settings;
use arcstr::ArcStr;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What claims a URL, in words, and its file.
type Claimant = (&'static str, Option<Arc<str>>);

/// Where claims are filed.
pub(super) struct Desk<'a> {
    pub(super) settings: &'a Settings,
    pub(super) claims: Vec<Claim>,
    /// By audience and path, in lower case.
    pub(super) owners: FxHashMap<(Audience, ArcStr), Claimant>,
    pub(super) found: &'a mut Findings,
}

impl Desk<'_> {
    /// Files a claim for a page of a language. `owner` says in words what claims it.
    pub(super) fn claim(
        &mut self,
        audience: Audience,
        lang: Lang,
        name: &str,
        subject: Subject,
        owner: &'static str,
        origin: Option<&Arc<str>>,
    ) {
        let path = match lang {
            Lang::SOURCE => name.into(),
            _ => arcstr::format!("{}/{name}", self.settings.tag(lang)),
        };
        let root = path.len() - name.len();
        self.file(Claim { audience, lang, path, root, subject }, owner, origin);
    }

    /// Files a claim, unless something else has claimed its path.
    pub(super) fn file(&mut self, claim: Claim, owner: &'static str, origin: Option<&Arc<str>>) {
        // Some file systems and servers take `A.html` and `a.html` for one file.
        let is_lower = claim.path.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        let key = (claim.audience, if is_lower { claim.path.clone() } else { claim.path.to_lowercase().into() });
        let claimant = |owner: &str, origin: Option<&Arc<str>>| match origin {
            Some(origin) => format!("{owner} ({origin})"),
            None => owner.to_owned(),
        };
        if let Some((first, first_origin)) = self.owners.get(&key) {
            let message = format!(
                "two things claim the page `{}/{}`: {} and {}",
                claim.audience.word(),
                claim.path,
                claimant(first, first_origin.as_ref()),
                claimant(owner, origin)
            );
            let mut finding = Finding::new("colliding-url", message)
                .help("rename the file that you can: its name is the page's address");
            if let Some(at) = origin.or(first_origin.as_ref()) {
                finding = finding.at(Place::file(Arc::clone(at)));
            }
            self.found.add(finding);
            return;
        }
        self.owners.insert(key, (owner, origin.cloned()));
        self.claims.push(claim);
    }

    pub(super) fn public(&mut self, lang: Lang) {
        let audience = Audience::Public;
        self.claim(audience, lang, "index.html", Subject::PublicIndex, "the start page", None);
        self.claim(audience, lang, "request.html", Subject::Request, "the page on how to get access", None);
        self.claim(audience, lang, "neutrality.html", Subject::Neutrality, "the page on neutrality", None);
        for (name, kind) in
            [("404.html", ErrorKind::NotFound), ("403.html", ErrorKind::Forbidden), ("sign-in.html", ErrorKind::SignIn)]
        {
            self.claim(audience, lang, name, Subject::Error(kind), "an error page", None);
        }
    }

    pub(super) fn members(
        &mut self,
        lang: Lang,
        catalogue: &Catalogue,
        facts: &AllFacts,
        lists: &Lists,
        states: &BTreeMap<Id, Lifecycle>,
        day: Day,
    ) {
        let audience = Audience::Members;
        let per_page = self.settings.visibility.per_page;
        for page in 0..pages(lists.all.len(), per_page) {
            self.claim(audience, lang, &page_name("", page), Subject::Listing(page), "the list of all tools", None);
        }
        for (id, lifecycle) in states {
            let subject = if lifecycle.state.stands_in_lists() {
                Subject::Tool(id.clone())
            } else {
                Subject::Tombstone(id.clone())
            };
            let origin = facts.get(id).map(|facts| &facts.origin);
            self.claim(audience, lang, &format!("tools/{id}.html"), subject, "a tool", origin);
        }
        self.claim(audience, lang, "criteria/index.html", Subject::Criteria, "the list of criteria", None);
        for (c, criterion) in lists.criteria.iter().enumerate() {
            for (o, option) in criterion.options.iter().enumerate() {
                for page in 0..pages(option.tools.len(), per_page) {
                    let name = criterion.path(&option.option, page);
                    self.claim(audience, lang, &name, Subject::Criterion(c, o, page), "a page of a criterion", None);
                }
            }
        }
        self.claim(audience, lang, "names.html", Subject::Names, "the names from A to Z", None);
        self.claim(audience, lang, "notices/index.html", Subject::Notices, "the list of notices", None);
        for (i, notice) in catalogue.notices.iter().enumerate().filter(|(_, notice)| notice.effective <= day.date) {
            let name = format!("notices/{}.html", notice.id);
            self.claim(audience, lang, &name, Subject::Notice(i), "a notice", Some(&notice.origin));
        }
        self.claim(audience, lang, "changes.html", Subject::Changes, "the list of changes", None);
        // A feed is read far from the site: without the site's address its links would lead nowhere.
        if !self.settings.base_url.is_empty() {
            self.claim(audience, lang, "feed.xml", Subject::Feed, "the feed of notices", None);
        }
        self.claim(audience, lang, "neutrality.html", Subject::Neutrality, "the page on neutrality", None);
        self.claim(audience, lang, "states.html", Subject::States, "the page on what the states mean", None);
        for (name, kind) in [("404.html", ErrorKind::NotFound), ("403.html", ErrorKind::Forbidden)] {
            self.claim(audience, lang, name, Subject::Error(kind), "an error page", None);
        }
    }

    pub(super) fn coordinators(&mut self, lang: Lang) {
        let audience = Audience::Coordinators;
        self.claim(audience, lang, "index.html", Subject::CoordinatorsIndex, "the start page", None);
        for (report, name) in Report::ALL {
            self.claim(audience, lang, &format!("{name}.html"), Subject::Report(report), "a report", None);
        }
        self.claim(audience, lang, "exposure.svg", Subject::Picture, "the picture of exposure", None);
        for (name, kind) in [("404.html", ErrorKind::NotFound), ("403.html", ErrorKind::Forbidden)] {
            self.claim(audience, lang, name, Subject::Error(kind), "an error page", None);
        }
    }

    /// Pages and terms. What is public stands in the members' tree, too: no tree links into another.
    pub(super) fn prose(&mut self, audience: Audience, lang: Lang, catalogue: &Catalogue, day: Day) {
        let shown = |of: Audience| match audience {
            Audience::Public => of == Audience::Public,
            Audience::Members => of <= Audience::Members,
            Audience::Coordinators => of == Audience::Coordinators,
        };
        for (i, page) in catalogue.pages.iter().enumerate().filter(|(_, page)| !page.is_part()) {
            // The reserved ones have been refused.
            let free = !is_reserved(page.id.as_str(), self.settings);
            if free && shown(page.audience) && page.effective.is_none_or(|from| from <= day.date) {
                self.claim(
                    audience,
                    lang,
                    &format!("{}.html", page.id),
                    Subject::Page(i),
                    "a page",
                    Some(&page.origin),
                );
            }
        }
        let mut any = false;
        for (i, terms) in catalogue.terms.iter().enumerate().filter(|(_, terms)| shown(terms.audience)) {
            let name = format!("terms/{}/{}.html", terms.party.word(), terms.version);
            self.claim(audience, lang, &name, Subject::Terms(i), "terms", Some(&terms.origin));
            any = true;
        }
        if any {
            self.claim(audience, lang, "terms/index.html", Subject::TermsIndex, "the list of terms", None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_claims_for_a_file_the_first_stands_as_it_was_and_the_second_is_a_finding() {
        let (settings, mut found) = (Settings::defaults("A site"), Findings::default());
        let mut desk =
            Desk { settings: &settings, claims: Vec::new(), owners: FxHashMap::default(), found: &mut found };
        let mut claim = |name: &str| desk.claim(Audience::Coordinators, Lang::SOURCE, name, Subject::Names, "a", None);
        ["Balance.html", "403.html", "balance.html"].into_iter().for_each(&mut claim);
        let names: Vec<&str> = desk.claims.iter().map(Claim::name).collect();
        assert_eq!(names, ["Balance.html", "403.html"]);
        assert_eq!(found.iter().count(), 1);
    }

    #[test]
    fn no_page_of_prose_may_stand_where_a_report_does() {
        let settings = Settings::defaults("A site");
        for (_, name) in Report::ALL {
            assert!(is_reserved(name, &settings), "{name}");
        }
    }
}
