//! The page of a tool, and the tombstone of one that is gone.

use super::Page;
use super::markdown::Headings;
use super::question::anchor;
use super::texts::provider;
use super::views::{
    Change, ContentsForm, Fact, FormPart, HistoryEntry, Parts, SectionPart, Standing as StandingView, Text, TextLink,
    TombstonePage, ToolPage, Website,
};
use crate::catalogue::{FilledForm, Form, FormStatus, Id, Party, Provider, Section, State, Tool, Viewer};
use crate::checkout::Change as LastChange;
use crate::diagnostics::Finding;

/// The section of a form on intended use, limits and oversight (000-44).
const RESPONSIBLE_USE: &str = "responsible-use";

impl Page<'_, '_> {
    /// One tool: every question of every form, in form order (article 3).
    ///
    /// # Errors
    /// A fault of the template of questions.
    pub(super) fn tool(&self, tool: &Tool) -> Result<(String, ToolPage), Box<Finding>> {
        let catalogue = self.all.catalogue;
        let changed = self.last_change(tool);
        let forms = catalogue.forms.iter().map(|form| self.form(form, tool)).collect::<Result<Vec<FormPart>, _>>()?;
        let contents = forms
            .iter()
            .map(|form| ContentsForm {
                form: TextLink { text: form.title.clone(), href: format!("#{}", form.anchor) },
                sections: form
                    .sections
                    .iter()
                    .map(|section| TextLink { text: section.title.clone(), href: format!("#{}", section.anchor) })
                    .collect(),
            })
            .collect();
        let (_, lang) = tool.summary.get(self.lang);
        let [previous, next] = self.neighbours(tool);
        let state = self.all.plan.states.get(&tool.id);
        let notice = state.and_then(|lifecycle| lifecycle.by).and_then(|i| catalogue.notices.get(i));
        let listed = state.is_none_or(|lifecycle| lifecycle.state == crate::catalogue::ToolState::Listed);
        let standing = match notice.filter(|_| !listed) {
            Some(notice) => StandingView {
                title: self.say_with("standing-title-suspended", &[("day", &self.day(notice.effective))]),
                banner: Some(self.banner(notice)),
            },
            None => StandingView { title: self.say("standing-title-listed"), banner: None },
        };
        let page = ToolPage {
            id: tool.id.to_string(),
            name: self.name(&tool.name),
            summary: self.text(&tool.summary),
            translation_note: self.note("untranslated", lang),
            listing: self.to("index.html"),
            order_day: self.order().sentence,
            standing,
            facts: self.facts(tool),
            contents,
            use_questions: self.use_questions(),
            about: tool.said.about.as_ref().map(|about| self.prose(about, Headings::Lowered, "untranslated")),
            website: self.website(tool, &changed),
            forms,
            history: self.history(tool),
            change: Change {
                file: tool.origin.to_string(),
                repository: None,
                mail: self.mail(&self.say_with("mail-change-subject", &[("tool", &tool.name)]), ""),
            },
            concern: self.mail(&self.say_with("mail-concern-subject", &[("tool", &tool.name)]), ""),
            previous,
            next,
        };
        Ok((tool.name.clone(), page))
    }

    /// What stays of a removed or withdrawn tool.
    pub(super) fn tombstone(&self, id: &Id) -> (String, TombstonePage) {
        let catalogue = self.all.catalogue;
        let lifecycle = self.all.plan.states.get(id);
        let notice = lifecycle.and_then(|l| l.by).and_then(|i| catalogue.notices.get(i));
        let Some((notice, lifecycle)) = notice.zip(lifecycle) else { return Default::default() };
        let title = format!("standing-title-{}", lifecycle.state.word());
        let page = TombstonePage {
            id: id.to_string(),
            name: self.name(&notice.name),
            listing: self.to("index.html"),
            title: self.say_with(&title, &[("day", &self.day(notice.effective))]),
            banner: self.banner(notice),
            history: self.notices_of(id.as_str()),
            concern: self.mail(&self.say_with("mail-concern-subject", &[("tool", &notice.name)]), ""),
        };
        (notice.name.clone(), page)
    }

    /// The tools before and after in the day's order; none below three.
    fn neighbours(&self, tool: &Tool) -> [Option<TextLink>; 2] {
        let all = &self.all.plan.lists.all;
        let n = all.len();
        let Some(place) = self.all.plan.lists.place(tool.id.as_str()).filter(|_| n >= 3) else { return [None, None] };
        [(place + n - 1) % n, (place + 1) % n].map(|place| {
            let id = all.get(place)?;
            let tool = self.all.catalogue.tools.get(id)?;
            Some(TextLink { text: self.name(&tool.name), href: self.to(&format!("tools/{id}.html")) })
        })
    }

    fn facts(&self, tool: &Tool) -> Vec<Fact> {
        let catalogue = self.all.catalogue;
        let provider = provider(catalogue, tool);
        let fact = |key: &str, value: Text| Fact { label: self.say(key), value };
        let state = self.all.plan.state(tool.id.as_str());
        let country = provider.and_then(|p| p.country.as_deref());
        let forms: Vec<String> = catalogue
            .forms
            .iter()
            .filter_map(|form| {
                let version = form.version_answered(tool)?;
                Some(self.say_with(
                    "fact-form-version",
                    &[("form", form.title.get(self.lang).0), ("version", version.as_str())],
                ))
            })
            .collect();
        let changed = match self.last_change(tool) {
            Some(date) => date,
            None => self.say("fact-changed-unknown"),
        };
        vec![
            fact("fact-provider", provider.map_or_else(|| self.own(""), |p| self.name(&p.name))),
            fact("fact-kind", self.own(self.say(&format!("kind-{}", provider.map_or("other", |p| p.kind.word()))))),
            fact(
                "fact-country",
                self.own(country.map_or_else(|| self.say("fact-country-none"), |code| self.words.country(code))),
            ),
            fact("fact-state", self.own(self.say(&format!("standing-{}", state.word())))),
            fact(
                "fact-form",
                self.own(if forms.is_empty() { self.say("fact-form-none") } else { self.words.list(&forms) }),
            ),
            fact("fact-terms", self.own(self.terms_accepted(provider))),
            fact("fact-changed", self.own(changed)),
        ]
    }

    /// Which version of the terms in force the provider accepted, and when.
    fn terms_accepted(&self, provider: Option<&Provider>) -> String {
        let day = self.all.plan.day.date;
        let terms = self.all.catalogue.terms_in_force(Party::Providers, day);
        let consent = terms.zip(provider).and_then(|(terms, provider)| {
            provider.consents.iter().filter(|c| c.terms == terms.version && c.on <= day).min_by_key(|c| c.on)
        });
        match consent {
            Some(consent) => {
                let on = self.day(consent.on);
                self.say_with("fact-terms-version", &[("version", consent.terms.as_str()), ("day", &on)])
            }
            None => self.say("fact-terms-none"),
        }
    }

    fn last_change(&self, tool: &Tool) -> Option<String> {
        let folder = tool.origin.rsplit_once('/').map_or("", |(folder, _)| folder);
        match self.all.history.of(folder) {
            LastChange::On(date) => Some(self.day(date)),
            LastChange::Unknown(_) => None,
        }
    }

    fn website(&self, tool: &Tool, changed: &Option<String>) -> Website {
        match &tool.website {
            Some(website) => {
                let shown = website.trim_start_matches("https://").trim_start_matches("http://");
                Website {
                    state: self.state(State::Answered),
                    address: shown.trim_end_matches('/').to_owned(),
                    href: Some(website.clone()),
                    reason: String::new(),
                    stated: self.stated(None, changed),
                }
            }
            None => Website {
                state: self.state(State::NoReply),
                reason: self.say("tool-website-none"),
                ..Website::default()
            },
        }
    }

    /// Who stated something, and as of when (000-12): the day that the provider gave, else the day of the entry.
    pub(super) fn stated(&self, as_of: Option<jiff::civil::Date>, changed: &Option<String>) -> String {
        match (as_of, changed) {
            (Some(day), _) => self.say_with("stated-as-of", &[("as-of", &self.day(day))]),
            (None, Some(day)) => self.say_with("stated-entry", &[("day", day)]),
            (None, None) => self.say("stated-undated"),
        }
    }

    /// The questions on responsible use, as links to their places on the page.
    fn use_questions(&self) -> Vec<TextLink> {
        let section = |form: &Form, section: &Section| {
            section
                .questions
                .iter()
                .filter(|question| question.is_seen_by(Viewer::Member))
                .map(|question| TextLink {
                    text: self.text(&question.ask),
                    href: format!("#{}", anchor(form, question)),
                })
                .collect::<Vec<_>>()
        };
        self.all
            .catalogue
            .forms
            .iter()
            .flat_map(|form| {
                form.sections.iter().filter(|s| s.id.as_str() == RESPONSIBLE_USE).flat_map(move |s| section(form, s))
            })
            .collect()
    }

    fn form(&self, form: &Form, tool: &Tool) -> Result<FormPart, Box<Finding>> {
        let changed = self.last_change(tool);
        let current = form.version.as_str();
        let answered = form.version_answered(tool);
        let sentence = match (form.status, answered) {
            (FormStatus::Draft, _) => self.say("form-draft"),
            (FormStatus::Closed, Some(version)) => self.say_with("form-closed", &[("version", version.as_str())]),
            (_, None) => self.say_with("form-unanswered", &[("current", current)]),
            (_, Some(version)) if *version < form.version => {
                self.say_with("form-answered-older", &[("version", version.as_str()), ("current", current)])
            }
            (_, Some(version)) => self.say_with("form-answered", &[("version", version.as_str())]),
        };
        // Answers are the provider's own words, and carry their day (000-12).
        let sentence = match tool.said.answers.get(&form.id).filter(|answers| !answers.is_empty()) {
            Some(_) => format!("{sentence} {}", self.stated(None, &changed)),
            None => sentence,
        };
        let mut sections = Vec::with_capacity(form.sections.len());
        for (section, standings) in FilledForm::new(form, tool).sections(Viewer::Member) {
            let mut questions = Parts { html: String::with_capacity(4 << 10), element: "div" };
            for (question, stands) in standings {
                self.put_question(form, question, tool, &stands, &mut questions.html)?;
            }
            let anchor = format!("{}.section.{}", form.id, section.id);
            sections.push(SectionPart { anchor, title: self.text(&section.title), questions });
        }
        Ok(FormPart {
            anchor: format!("form-{}", form.id),
            title: self.text(&form.title),
            sentence,
            purpose: form.purpose.as_ref().map_or_else(|| self.own(""), |purpose| self.text(purpose)),
            sections,
        })
    }

    /// Notices in force and the consent to the terms in force, newest first.
    fn history(&self, tool: &Tool) -> Vec<HistoryEntry> {
        let mut history = self.notices_of(tool.id.as_str());
        let day = self.all.plan.day.date;
        let provider = provider(self.all.catalogue, tool);
        let mut consents: Vec<_> =
            provider.map(|p| p.consents.iter().filter(|c| c.on <= day).collect()).unwrap_or_default();
        consents.sort_by_key(|consent| std::cmp::Reverse(consent.on));
        history.extend(consents.into_iter().map(|consent| HistoryEntry {
            day: self.day(consent.on),
            sentence: self.say_with("consent-sentence", &[("version", consent.terms.as_str())]),
            href: None,
        }));
        history
    }

    fn notices_of(&self, tool: &str) -> Vec<HistoryEntry> {
        let day = self.all.plan.day.date;
        let notices: Vec<_> = self.all.catalogue.notices_of(tool).filter(|notice| notice.effective <= day).collect();
        notices
            .into_iter()
            .rev()
            .map(|notice| HistoryEntry {
                day: self.day(notice.effective),
                sentence: self.say(&format!("notice-{}", notice.kind.word())),
                href: Some(self.to(&format!("notices/{}.html", notice.id))),
            })
            .collect()
    }
}
