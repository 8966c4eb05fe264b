//! Which tools have entries under which days: worked out a second time, for the proof.
//!
//! Takes the catalogue, the history and the day; gives the ids that each journal has to show. Must not know templates or words.

use super::Renderer;
use crate::catalogue::Id;
use crate::checkout::Change;
use crate::plan::Subject;
use crate::visibility::fair_order;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

impl Renderer<'_> {
    /// The tools under each day of a journal, newest day first, each day in the order of the day of the build.
    pub fn journal(&self, subject: &Subject) -> Vec<Vec<Id>> {
        let today = self.plan.day.date;
        let mut days: BTreeMap<Date, BTreeSet<&Id>> = BTreeMap::new();
        for notice in self.catalogue.notices.iter().filter(|notice| notice.effective <= today) {
            days.entry(notice.effective).or_default().insert(&notice.tool);
        }
        if *subject == Subject::Changes {
            for id in &self.plan.lists.all {
                let folder = self.catalogue.tools.get(id).and_then(|tool| tool.origin.rsplit_once('/'));
                if let Some((folder, _)) = folder
                    && let Change::On(day) = self.history.of(folder)
                {
                    days.entry(day).or_default().insert(id);
                }
            }
        }
        let in_order = |ids: BTreeSet<&Id>| {
            let keyed = ids.into_iter().map(|id| (self.plan.keys.of(id), id.clone()));
            fair_order(keyed, self.plan.day.number()).into_vec()
        };
        days.into_values().rev().map(in_order).collect()
    }
}
