//! Rules: what must hold beyond single files, and why each rule exists.
//!
//! Takes the catalogue, the settings and the day; gives findings. One file a rule in `rules/`, one table of them here:
//! a new rule is one file and one line. Rules that are noticed elsewhere (while reading, planning, rendering) stand in
//! the table too, with nothing that looks for them, so that `explain` knows every name. Rules name fields
//! (`answers.tools-form.accuracy`); `content` turns them into lines. Knows no output format and no page.

mod measure;
mod places;
mod prose;
mod rules;
mod settle;
#[cfg(test)]
mod tests;

pub use measure::{count_words, most_words};
pub use rules::reserved_option::options_that_read_like_states;
pub use settle::settle;

use crate::catalogue::{Catalogue, Tool};
use crate::diagnostics::{Findings, Severity};
use crate::site::{PROSE_RULES, Settings};
use crate::suggest;
use jiff::civil::Date;
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};

/// A rule, with what `explain` says about it.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Kebab-case words for the fault: "allow *name*" reads as English.
    pub name: &'static str,
    /// Whether breaking it forbids publication.
    pub severity: Severity,
    /// The fault, in one sentence.
    pub fault: &'static str,
    /// Why the rule exists, in one to three sentences, with the ids of the requirements that it comes from.
    pub reason: &'static str,
    /// An example that breaks it.
    pub wrong: &'static str,
    /// The same, put right.
    pub right: &'static str,
    /// What looks for it; `None` where it is noticed while reading, planning or rendering.
    pub check: Option<fn(&Context<'_>, &mut Findings)>,
}

/// What rules look at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// As far as it could be read.
    pub catalogue: &'a Catalogue,
    /// All settings, defaults filled in.
    pub settings: &'a Settings,
    /// The day that terms and notices are judged by.
    pub day: Date,
    /// Whether all of the catalogue was read. If not, single tools are checked, and rules that need the rest keep
    /// silent where the catalogue has none of it at all.
    pub whole: bool,
    /// The tools that are looked at one by one, by id: all but those in which these rules are known to find nothing.
    pub looked_at: &'a [&'a Tool],
    /// Set when nobody waits for the findings any more: a preview has read a newer state of the files.
    pub stop: &'a AtomicBool,
}

/// All rules, by name.
pub static RULES: &[Rule] = &[
    rules::about_length::RULE,
    rules::altered_output::RULE,
    rules::answer_length::RULE,
    rules::backdated_notice::RULE,
    rules::backdated_seed::RULE,
    rules::card_question_type::RULE,
    rules::colliding_url::RULE,
    rules::condition_cycle::RULE,
    rules::condition_value::RULE,
    rules::contradictory_answer::RULE,
    rules::control_character::RULE,
    rules::criterion_type::RULE,
    rules::decorative_text::RULE,
    rules::disallowed_markup::RULE,
    rules::duplicate_id::RULE,
    rules::duplicate_key::RULE,
    rules::endorsement_claim::RULE,
    rules::favouring_condition::RULE,
    rules::favouring_selector::RULE,
    rules::favouring_style::RULE,
    rules::file_too_large::RULE,
    rules::fixed_rule::RULE,
    rules::future_date::RULE,
    rules::hidden_character::RULE,
    rules::hidden_condition::RULE,
    rules::hidden_criterion::RULE,
    rules::idle_waiver::RULE,
    rules::inapplicable_answer::RULE,
    rules::invalid_account::RULE,
    rules::invalid_date::RULE,
    rules::invalid_email::RULE,
    rules::invalid_file_name::RULE,
    rules::invalid_id::RULE,
    rules::invalid_language::RULE,
    rules::invalid_limit::RULE,
    rules::invalid_link::RULE,
    rules::invalid_mount::RULE,
    rules::invalid_path::RULE,
    rules::invalid_phrase::RULE,
    rules::invalid_version::RULE,
    rules::line_break::RULE,
    rules::lost_markup::RULE,
    rules::misplaced_key::RULE,
    rules::missing_consent::RULE,
    rules::missing_content::RULE,
    rules::missing_corrective_measures::RULE,
    rules::missing_file::RULE,
    rules::missing_front_matter::RULE,
    rules::missing_guidance::RULE,
    rules::missing_key::RULE,
    rules::missing_output::RULE,
    rules::missing_reason::RULE,
    rules::missing_theme::RULE,
    rules::missing_words::RULE,
    rules::mistaken_notice::RULE,
    rules::name_length::RULE,
    rules::named_tool::RULE,
    rules::no_tools::RULE,
    rules::not_a_file::RULE,
    rules::not_utf_8::RULE,
    rules::nothing_to_translate::RULE,
    rules::notices_on_one_day::RULE,
    rules::outside_request::RULE,
    rules::padded_text::RULE,
    rules::personal_data::RULE,
    rules::promotional_language::RULE,
    rules::question_version::RULE,
    rules::repeated_heading::RULE,
    rules::repeated_option::RULE,
    rules::repeated_value::RULE,
    rules::reserved_option::RULE,
    rules::reserved_page::RULE,
    rules::retired_option::RULE,
    rules::reworded_notice::RULE,
    rules::stale_order::RULE,
    rules::summary_length::RULE,
    rules::symbolic_link::RULE,
    rules::terms_on_one_day::RULE,
    rules::theme_script::RULE,
    rules::theme_syntax::RULE,
    rules::too_many_options::RULE,
    rules::tracking_link::RULE,
    rules::unasked_answer::RULE,
    rules::unexpected_file::RULE,
    rules::unknown_code::RULE,
    rules::unknown_condition::RULE,
    rules::unknown_field::RULE,
    rules::unknown_form::RULE,
    rules::unknown_key::RULE,
    rules::unknown_option::RULE,
    rules::unknown_place::RULE,
    rules::unknown_provider::RULE,
    rules::unknown_question::RULE,
    rules::unknown_reference::RULE,
    rules::unknown_rule::RULE,
    rules::unknown_terms::RULE,
    rules::unknown_tool::RULE,
    rules::unknown_translation::RULE,
    rules::unknown_version::RULE,
    rules::unknown_word::RULE,
    rules::unlawful_step::RULE,
    rules::unlisted_output::RULE,
    rules::unproven_page::RULE,
    rules::unreadable_file::RULE,
    rules::version_mismatch::RULE,
    rules::wrong_answer::RULE,
    rules::wrong_type::RULE,
    rules::yaml_alias::RULE,
    rules::yaml_document::RULE,
    rules::yaml_syntax::RULE,
    rules::yaml_tag::RULE,
];

/// Runs all rules, in the order of the table, and then those on prose, which share one reading of each text.
pub fn run(cx: &Context<'_>, found: &mut Findings) {
    let mut in_prose = Findings::default();
    rayon::join(
        || {
            // A rule may be silent about what an earlier one has found.
            for check in RULES.iter().filter_map(|rule| rule.check).take_while(|_| !cx.is_stopped()) {
                check(cx, found);
            }
        },
        || prose::run(cx, &mut in_prose),
    );
    found.extend(in_prose);
}

/// A rule of the table by its name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.binary_search_by(|rule| rule.name.cmp(name)).ok().and_then(|at| RULES.get(at))
}

/// How severe a finding of a rule is: as the table says, or as `site.toml` says for the prose rules, of which
/// `padded-text` alone is a warning by default. A name that nobody knows counts as an error: better a build too few.
pub fn severity(settings: &Settings, rule: &str) -> Severity {
    if PROSE_RULES.contains(&rule) {
        let default = self::rule(rule).map_or(Severity::Error, |rule| rule.severity);
        return settings.rules.get(rule).copied().unwrap_or(default);
    }
    let known = self::rule(rule);
    debug_assert!(known.is_some(), "`{rule}` is no rule of the table");
    known.map_or(Severity::Error, |rule| rule.severity)
}

/// The prose rules that would be errors and are warnings here.
pub fn lowered(settings: &Settings) -> impl Iterator<Item = &'static str> {
    PROSE_RULES.into_iter().filter(|name| {
        let default = rule(name).map_or(Severity::Error, |rule| rule.severity);
        severity(settings, name) > default
    })
}

impl Context<'_> {
    /// Whether the rest can be left out.
    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Looks at every tool that is not known to be sound, several at a time; the findings come in the tools' order.
    fn each_tool(&self, found: &mut Findings, look: impl Fn(&Tool, &mut Findings) + Sync) {
        let of_each: Vec<Findings> = self
            .looked_at
            .par_iter()
            .map(|tool| {
                let mut found = Findings::default();
                if !self.is_stopped() {
                    look(tool, &mut found);
                }
                found
            })
            .collect();
        of_each.into_iter().for_each(|of_one| found.extend(of_one));
    }
}

/// "Did you mean …?" with the nearest known name, or other help where none is near.
fn meant<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>, otherwise: impl FnOnce() -> String) -> String {
    suggest::nearest(typed, known).map_or_else(otherwise, |near| format!("did you mean `{near}`?"))
}
