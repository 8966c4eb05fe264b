//! The page on neutrality: the law, the seed, the limits, and what anybody needs to recompute the order (article 8).

use super::Page;
use super::views::{Cell, NeutralityPage, Table, Text};
use crate::check;
use crate::diagnostics::Finding;
use crate::duties;
use crate::plan::{self, Subject};
use crate::visibility::{label_at, stride};
use std::collections::{BTreeMap, BTreeSet};

/// So many places are worked out.
const EXAMPLES: usize = 5;

impl Page<'_, '_> {
    /// For the public tree and the members' tree alike; the waivers' places and reasons are for members only.
    ///
    /// # Errors
    /// A fault of the template of a table's row.
    pub(super) fn neutrality(&self) -> Result<(String, NeutralityPage), Box<Finding>> {
        let (settings, day) = (self.all.settings, self.all.plan.day);
        let key = if day.given { "frame-order-day-given" } else { "frame-order-day" };
        let next_seed = settings.visibility.next_seed.as_ref().filter(|(_, from)| *from > day.date);
        let page = NeutralityPage {
            seed: settings.visibility.seed_on(day.date).to_owned(),
            next_seed: next_seed.map_or_else(String::new, |(seed, from)| {
                self.say_with("neutrality-next-seed", &[("seed", seed), ("day", &self.day(*from))])
            }),
            day: self.say_with(key, &[("day", &self.day(day.date))]),
            order: self.order_table()?,
            example: self.example_table()?,
            limits: self.limits_table()?,
            rules: self.rules_table()?,
            waivers: self.waivers_table()?,
            figures: self.figures_table()?,
            windows: self.windows_table("neutrality-windows-caption")?,
            disclosures: self.for_members().then(|| self.disclosures_table()).transpose()?,
        };
        Ok((self.say("neutrality-heading"), page))
    }

    /// A table with a caption and columns by their ids.
    fn table(
        &self,
        caption: &str,
        columns: &[&str],
        rows: Vec<Vec<Cell>>,
        empty: String,
    ) -> Result<Table, Box<Finding>> {
        self.table_of(self.say(caption), columns.iter().map(|key| self.say(key)).collect(), rows, empty)
    }

    fn cell(&self, text: impl Into<String>) -> Cell {
        Cell { text: self.own(text), href: None }
    }

    /// Ids, codes and quotations, which are no words of the page's language.
    fn plain(&self, text: impl Into<String>) -> Cell {
        Cell { text: Text::new(text, "und", super::views::Direction::Ltr), href: None }
    }

    fn order_table(&self) -> Result<Table, Box<Finding>> {
        let n = self.all.plan.lists.all.len();
        let number = self.all.plan.day.number();
        let mut rows = vec![
            ("neutrality-tools", self.number(n)),
            ("neutrality-day-number", self.words.decimal(&number.to_string())),
        ];
        if let Ok(tools) = i64::try_from(n)
            && tools > 0
        {
            let (pass, turn) = (number.div_euclid(tools), number.rem_euclid(tools));
            let s = stride(n as u64);
            let shift = i128::from(turn) * i128::from(s) % i128::from(tools);
            rows.push(("neutrality-pass", self.words.decimal(&pass.to_string())));
            rows.push(("neutrality-turn", self.words.decimal(&turn.to_string())));
            rows.push(("neutrality-stride", self.words.number(s)));
            rows.push(("neutrality-shift", self.words.decimal(&shift.to_string())));
            let reversed = tools % 2 == 1 && pass.rem_euclid(2) == 1;
            rows.push(("neutrality-reversed", self.say(if reversed { "answer-yes" } else { "answer-no" })));
        }
        let rows = rows.into_iter().map(|(key, value)| vec![self.cell(self.say(key)), self.cell(value)]).collect();
        self.table(
            "neutrality-order-caption",
            &["neutrality-column-quantity", "neutrality-column-value"],
            rows,
            String::new(),
        )
    }

    /// The first places of the list of all tools: numbers alone, so that no tool is named for standing there.
    fn example_table(&self) -> Result<Table, Box<Finding>> {
        let n = self.all.plan.lists.all.len();
        let number = self.all.plan.day.number();
        let odd_pass = i64::try_from(n).is_ok_and(|n| n % 2 == 1 && number.div_euclid(n).rem_euclid(2) == 1);
        let rows = (0..n.min(EXAMPLES)).filter_map(|place| {
            let label = label_at(n, number, place)?;
            let at = if odd_pass { n - 1 - place } else { place };
            // The pattern is 0, 1, n − 1, 2, n − 2, …
            let pattern = if at % 2 == 1 { at.div_ceil(2) } else { (n - at / 2) % n };
            Some([place, pattern, label].map(|number| self.cell(self.number(number))).to_vec())
        });
        let columns = ["neutrality-column-j", "neutrality-column-pattern", "neutrality-column-label"];
        self.table("neutrality-example-caption", &columns, rows.collect(), self.say("list-none"))
    }

    /// Providers of listed tools that also support the initiative (003-13), in the day's order of their tools.
    fn disclosures_table(&self) -> Result<Table, Box<Finding>> {
        let catalogue = self.all.catalogue;
        let mut seen = BTreeSet::new();
        let rows = duties::tools(catalogue, self.all.plan)
            .filter_map(|tool| catalogue.providers.get(&tool.provider))
            .filter(|provider| seen.insert(provider.id.as_str()))
            .filter_map(|provider| {
                let role = provider.supports.as_deref()?;
                Some([&provider.name, role].map(|text| Cell { text: self.name(text), href: None }).to_vec())
            })
            .collect();
        let columns = ["neutrality-column-provider", "neutrality-column-role"];
        self.table("neutrality-disclosures-caption", &columns, rows, self.say("neutrality-disclosures-none"))
    }

    fn limits_table(&self) -> Result<Table, Box<Finding>> {
        let limits = self.all.settings.limits;
        let row = |key: &str, unit: &str, limit: crate::site::Limit| {
            let least = if limit.min == 0 { self.say("neutrality-no-limit") } else { self.say_count(unit, limit.min) };
            vec![self.cell(self.say(key)), self.cell(least), self.cell(self.say_count(unit, limit.max))]
        };
        let rows = vec![
            row("neutrality-limit-name", "neutrality-characters", limits.name),
            row("neutrality-limit-summary", "neutrality-characters", limits.summary),
            row("neutrality-limit-about", "neutrality-words", limits.about),
        ];
        let columns = ["neutrality-column-text", "neutrality-column-least", "neutrality-column-most"];
        self.table("neutrality-limits-caption", &columns, rows, String::new())
    }

    fn rules_table(&self) -> Result<Table, Box<Finding>> {
        let rows = check::lowered(self.all.settings)
            .map(|rule| vec![self.plain(rule), self.cell(self.say("neutrality-severity-warning"))])
            .collect();
        let columns = ["neutrality-column-rule", "neutrality-column-severity"];
        self.table("neutrality-rules-caption", &columns, rows, self.say("neutrality-rules-none"))
    }

    fn waivers_table(&self) -> Result<Table, Box<Finding>> {
        let day = self.all.plan.day.date;
        let waivers = self.all.catalogue.waivers.iter().filter(|waiver| waiver.on <= day);
        let empty = self.say("neutrality-waivers-none");
        if self.for_members() {
            let rows = waivers
                .map(|waiver| {
                    vec![
                        self.plain(waiver.rule.as_str()),
                        self.plain(waiver.place.as_str()),
                        Cell { text: self.name(&waiver.reason), href: None },
                        Cell { text: self.name(&waiver.by), href: None },
                        self.cell(self.day(waiver.on)),
                    ]
                })
                .collect();
            let columns = ["rule", "place", "reason", "by", "on"].map(|name| format!("neutrality-column-{name}"));
            let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
            return self.table("neutrality-waivers-caption", &columns, rows, empty);
        }
        // The public page gives the number of waivers a rule: places and reasons name tools.
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for waiver in waivers {
            *counts.entry(&waiver.rule).or_default() += 1;
        }
        let rows = counts.into_iter().map(|(rule, n)| vec![self.plain(rule), self.cell(self.number(n))]).collect();
        let columns = ["neutrality-column-rule", "neutrality-column-number"];
        self.table("neutrality-waivers-caption", &columns, rows, empty)
    }

    /// What the proof compares before anything of this build is published: a build that differs from it does not appear.
    fn figures_table(&self) -> Result<Table, Box<Finding>> {
        let lists = &self.all.plan.lists;
        let n = lists.all.len();
        let per_page = self.all.settings.visibility.per_page;
        let languages = self.all.settings.languages.len();
        let options: Vec<usize> =
            lists.criteria.iter().flat_map(|criterion| &criterion.options).map(|option| option.tools.len()).collect();
        let pages = plan::pages(n, per_page) + options.iter().map(|tools| plan::pages(*tools, per_page)).sum::<usize>();
        let cards = n + options.iter().sum::<usize>();
        let tools = self.all.plan.claims.iter().filter(|claim| matches!(claim.subject, Subject::Tool(_))).count();
        let mut rows = vec![
            ("neutrality-figure-lists", self.number(pages * languages)),
            ("neutrality-figure-cards", self.number(cards * languages)),
            ("neutrality-figure-pages", self.number(tools)),
        ];
        if let Some(ratio) = self.all.figures().pass {
            rows.push(("neutrality-figure-exposure", self.words.decimal(&format!("{ratio:.3}"))));
        }
        let rows = rows.into_iter().map(|(key, value)| vec![self.cell(self.say(key)), self.cell(value)]).collect();
        let columns = ["neutrality-column-quantity", "neutrality-column-value"];
        self.table("neutrality-figures-caption", &columns, rows, self.say("neutrality-figures-none"))
    }
}
