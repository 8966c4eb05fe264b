//! Notices and changes: by day, newest first; within a day in the order of article 1.

use super::Page;
use super::markdown::Headings;
use super::views::{Banner, ChangesPage, Day, Entry, Fact, Link, NoticePage, NoticesPage, Prose, TextLink};
use crate::catalogue::{Guidance, Id, Notice};
use crate::checkout::Change;
use crate::visibility::fair_order;
use jiff::civil::Date;
use std::collections::BTreeMap;

impl Page<'_, '_> {
    /// All notices in force.
    pub(super) fn notices(&self) -> (String, NoticesPage) {
        let mut days: BTreeMap<Date, Vec<(Id, Entry)>> = BTreeMap::new();
        for notice in self.in_force() {
            days.entry(notice.effective).or_default().push((notice.tool.clone(), self.entry(notice)));
        }
        (self.say("notices-heading"), NoticesPage { days: self.by_day(days) })
    }

    /// What changed: entries by the day of their last commit, notices by the day of their effect, a tool once a day.
    pub(super) fn changes(&self) -> (String, ChangesPage) {
        let mut days: BTreeMap<Date, BTreeMap<Id, Entry>> = BTreeMap::new();
        for id in &self.all.plan.lists.all {
            let Some(tool) = self.all.catalogue.tools.get(id) else { continue };
            let folder = tool.origin.rsplit_once('/').map_or("", |(folder, _)| folder);
            let Change::On(day) = self.all.history.of(folder) else { continue };
            let entry = Entry {
                id: id.to_string(),
                kind: self.say("change-updated"),
                tool: self.name(&tool.name),
                sentence: self.say("change-sentence-entry"),
                href: self.to(&format!("tools/{id}.html")),
            };
            days.entry(day).or_default().insert(id.clone(), entry);
        }
        for notice in self.in_force() {
            days.entry(notice.effective).or_default().insert(notice.tool.clone(), self.entry(notice));
        }
        let days = days.into_iter().map(|(day, entries)| (day, entries.into_iter().collect())).collect();
        (self.say("changes-heading"), ChangesPage { days: self.by_day(days) })
    }

    fn in_force(&self) -> impl Iterator<Item = &Notice> {
        let today = self.all.plan.day.date;
        self.all.catalogue.notices.iter().filter(move |notice| notice.effective <= today)
    }

    fn entry(&self, notice: &Notice) -> Entry {
        let kind = notice.kind.word();
        Entry {
            id: notice.tool.to_string(),
            kind: self.say(&format!("notice-{kind}")),
            tool: self.name(&notice.name),
            sentence: self.say_with(&format!("notice-sentence-{kind}"), &[("day", &self.day(notice.effective))]),
            href: self.to(&format!("notices/{}.html", notice.id)),
        }
    }

    fn by_day(&self, days: BTreeMap<Date, Vec<(Id, Entry)>>) -> Vec<Day> {
        let day = self.all.plan.day;
        let keys = &self.all.plan.keys;
        days.into_iter()
            .rev()
            .map(|(date, entries)| Day {
                day: self.day(date),
                date: date.to_string(),
                entries: fair_order(entries.into_iter().map(|(id, entry)| (keys.of(&id), entry)), day.number())
                    .into_vec(),
            })
            .collect()
    }

    /// One notice.
    pub(super) fn notice(&self, i: usize) -> (String, NoticePage) {
        let Some(notice) = self.all.catalogue.notices.get(i) else { return Default::default() };
        let heading_key = format!("notice-heading-{}", notice.kind.word());
        let heading = self.say_with(&heading_key, &[("day", &self.day(notice.decided))]);
        let fact = |key: &str, value: String| Fact { label: self.say(key), value: self.own(value) };
        let ground = notice.ground.map_or("ground-other", |ground| match ground.word() {
            "development" => "ground-development",
            "use-risk" => "ground-use-risk",
            "provider-request" => "ground-provider-request",
            "inaccurate" => "ground-inaccurate",
            _ => "ground-other",
        });
        let measures = match &notice.corrective {
            Some(measures) => {
                let (requested, deadline) = (self.day(measures.requested), self.day(measures.deadline));
                // The full stop goes with the coordinators' words: outside, it would stand on their wrong side in Arabic.
                let ends = measures.outcome.ends_with(['.', '!', '?', '。', '！', '？', '؟', '।', '۔']);
                let outcome = format!("{}{}", measures.outcome, if ends { "" } else { "." });
                let args = [("requested", requested.as_str()), ("deadline", &deadline), ("outcome", &outcome)];
                self.say_with("notice-measures-outcome", &args)
            }
            None => self.say("notice-measures-none"),
        };
        let (guidance, no_guidance) = self.guidance(notice);
        let page = NoticePage {
            heading: heading.clone(),
            overview: self.to("notices/index.html"),
            tool: TextLink { text: self.name(&notice.name), href: self.to(&format!("tools/{}.html", notice.tool)) },
            facts: vec![
                fact("notice-decided", self.day(notice.decided)),
                fact("notice-effective", self.day(notice.effective)),
                Fact { label: self.say("notice-decided-by"), value: self.name(&notice.decided_by) },
                fact("notice-ground", self.say(ground)),
                fact("notice-measures", measures),
            ],
            reason: self.prose(&notice.reason, Headings::None, "untranslated"),
            guidance,
            no_guidance,
        };
        (format!("{heading}: {}", notice.name), page)
    }

    /// What is said of a tool that is suspended, removed or withdrawn.
    pub(super) fn banner(&self, notice: &Notice) -> Banner {
        let ground = notice.ground.map_or("other", |ground| ground.word());
        let (guidance, no_guidance) = self.guidance(notice);
        Banner {
            ground: self.say_with(&format!("ground-sentence-{ground}"), &[("by", &notice.decided_by)]),
            reason: self.prose(&notice.reason, Headings::None, "untranslated"),
            guidance,
            no_guidance,
            notice: Link {
                label: self.say_with("notice-read", &[("day", &self.day(notice.decided))]),
                href: self.to(&format!("notices/{}.html", notice.id)),
                current: false,
            },
        }
    }

    /// Guidance for readers, or why there is none.
    fn guidance(&self, notice: &Notice) -> (Option<Prose>, String) {
        match &notice.readers {
            Some(Guidance::Given(text)) => (Some(self.prose(text, Headings::None, "untranslated")), String::new()),
            Some(Guidance::NotFeasible(why)) => {
                (None, self.say_with("notice-guidance-not-feasible", &[("reason", why.get(self.lang).0)]))
            }
            None => (None, self.say("notice-guidance-none")),
        }
    }
}
