//! `evenhand explain`

use super::args::Explain;
use super::{Verdict, print};
use crate::assembly::{self, Survey, Timings};
use crate::catalogue::{Id, State, Tool, ToolState, Viewer, Why, standing};
use crate::check::{self, Rule};
use crate::checkout::Day;
use crate::content::Scope;
use crate::content::locate::Readership;
use crate::diagnostics::{Findings, Severity, escape};
use crate::visibility::{Key, stride};
use crate::{plan, suggest};
use std::fmt::Write;

pub(super) fn run(args: &Explain) -> Result<Verdict, String> {
    if let Some(rule) = check::rule(&args.subject) {
        print(&explain_rule(rule));
        return Ok(Verdict::Clean);
    }
    let (checkout, day) = args.repository.open()?;
    let survey = assembly::survey(&checkout, &Scope::Whole, day, &mut Timings::default()).map_err(|e| e.to_string())?;
    let Some(tool) = survey.catalogue.tools.get(args.subject.as_str()) else {
        return Err(unknown(&survey, &args.subject));
    };
    let viewer = match args.audience.into() {
        Readership::Anybody => Viewer::Member,
        Readership::Coordinators => Viewer::Coordinator,
    };
    let lines: Vec<String> =
        explain_tool(&survey, tool, day, viewer).lines().map(|line| escape::terminal(line).into_owned()).collect();
    print(&format!("{}\n", lines.join("\n")));
    Ok(Verdict::Clean)
}

fn unknown(survey: &Survey, subject: &str) -> String {
    let tools = survey.catalogue.tools.keys().map(Id::as_str);
    match suggest::nearest(subject, check::RULES.iter().map(|rule| rule.name).chain(tools)) {
        Some(near) => format!("there is no rule and no tool `{subject}`; did you mean `{near}`?"),
        None => format!("there is no rule and no tool `{subject}`"),
    }
}

fn explain_rule(rule: &Rule) -> String {
    let severity = match rule.severity {
        Severity::Error => "an error: nothing is published while it stands",
        Severity::Warning => "a warning: it is shown, and does not forbid publication",
    };
    let indent = |text: &str| {
        text.trim_end().lines().map(|line| format!("    {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
    };
    format!(
        "{}: {severity}\n\n{}\n\n{}\n\nNot so:\n\n{}\n\nBut so:\n\n{}\n",
        rule.name,
        rule.fault,
        rule.reason,
        indent(rule.wrong),
        indent(rule.right)
    )
}

/// Why a tool stands at its position, in its state, with its blanks.
fn explain_tool(survey: &Survey, tool: &Tool, day: Day, viewer: Viewer) -> String {
    let (catalogue, settings) = (&survey.catalogue, &survey.settings);
    let plan = plan::draw(catalogue, settings, &[], day, &mut Findings::default());
    let provider = catalogue.providers.get(&tool.provider).map_or(tool.provider.as_str(), |provider| &provider.name);
    let mut out = format!("{} ({}), by {provider}\n\n", tool.name, tool.id);
    let lifecycle = plan.states.get(&tool.id).cloned().unwrap_or_default();
    let notice = lifecycle.by.and_then(|i| catalogue.notices.get(i));
    let _ = match notice {
        Some(notice) => writeln!(
            out,
            "State: {}, by the notice {} in force since {}.",
            lifecycle.state.word(),
            notice.id,
            notice.effective
        ),
        None => writeln!(out, "State: listed. No notice says otherwise."),
    };
    if lifecycle.state == ToolState::Removed || lifecycle.state == ToolState::Withdrawn {
        out.push_str("It stands in no list, and nothing of its answers is published.\n");
        return out;
    }
    position(&mut out, &plan, settings, tool);
    blanks(&mut out, survey, tool, viewer);
    out
}

fn position(out: &mut String, plan: &plan::Plan, settings: &crate::site::Settings, tool: &Tool) {
    let all = &plan.lists.all;
    let Some(place) = all.iter().position(|id| *id == tool.id) else { return };
    let (n, day) = (all.len(), plan.day.number());
    let seed = settings.visibility.seed_on(plan.day.date);
    let key = Key::of(seed, tool.id.as_str());
    let label = all.iter().filter(|id| Key::of(seed, id.as_str()) < key).count();
    let hex: String = key.as_bytes().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let n64 = i64::try_from(n).unwrap_or(i64::MAX).max(1);
    let (pass, turn) = (day.div_euclid(n64), day.rem_euclid(n64));
    let step = stride(n as u64);
    let shift = i128::from(turn) * i128::from(step) % i128::from(n64);
    let _ = write!(
        out,
        "\nPosition: {} of {n} in the list of all tools, in the order of {}.\n  \
         Its key is the SHA-256 of the seed `{seed}`, a line feed and `{}`: {hex}…\n  \
         Sorted by key, it has label {label} of 0 to {}.\n  \
         The day is number {day}: pass {pass}, turn {turn}, stride {step}, shift {shift}.\n  \
         Tomorrow it stands elsewhere; over a whole pass of {n} days it stands once at every position.\n",
        place + 1,
        plan.day.date,
        tool.id,
        n - 1
    );
}

fn blanks(out: &mut String, survey: &Survey, tool: &Tool, viewer: Viewer) {
    out.push_str("\nQuestions without an answer, and why:\n");
    let mut any = false;
    for form in &survey.catalogue.forms {
        for question in form.questions().filter(|question| question.is_seen_by(viewer)) {
            let stands = standing(form, question, tool, viewer);
            if stands.state == State::Answered {
                continue;
            }
            any = true;
            let why = match &stands.why {
                Why::Own if form.version_answered(tool).is_none() => {
                    "the provider has not answered this form".to_owned()
                }
                Why::Own => match stands.state {
                    State::Confidential => "the coordinators hold the answer".to_owned(),
                    _ => "the provider left it open".to_owned(),
                },
                Why::Reason(reason) => format!("the provider says: {}", reason.source()),
                Why::Unmet { gate, .. } => format!("the answer to `{}` makes it not apply", gate.id),
                Why::Follows { gate } => format!("it hangs on `{}`, which is in this state", gate.id),
                Why::Hidden => "it hangs on a question that only coordinators see".to_owned(),
                Why::NewerThan { since, answered } => {
                    format!("it came with version {since}, and version {answered} was answered")
                }
                Why::Draft => "the form is a draft".to_owned(),
                Why::Retired { since } => format!("it is no longer asked from version {since} on"),
            };
            let _ = writeln!(out, "  {}.{}: {} ({why})", form.id, question.id, stands.state.word().replace('-', " "));
        }
    }
    if !any {
        out.push_str("  none\n");
    }
}
