//! The lists of tools, each in the day's order over its own members (article 1).

use super::Keys;
use crate::catalogue::{Catalogue, Id, Lifecycle, QuestionKind, State, Tool, Value, Viewer, standing};
use crate::checkout::Day;
use crate::visibility::{Key, fair_order};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// All lists of the members' tree.
#[derive(Debug, Default)]
pub struct Lists {
    /// Listed and suspended tools, in the day's order.
    pub all: Vec<Id>,
    /// The criteria, in form order.
    pub criteria: Vec<Criterion>,
}

/// A question by which tools can be found.
#[derive(Debug)]
pub struct Criterion {
    /// The form's place in the catalogue.
    pub form: usize,
    /// The form's id.
    pub form_id: Id,
    /// The question's id.
    pub question: Id,
    /// In form order, the states last, those without a tool among them.
    pub options: Vec<OptionList>,
}

/// The tools with one answer.
#[derive(Debug)]
pub struct OptionList {
    /// As addresses spell it: an option's id, `yes`, a code in lower case, or a state.
    pub option: String,
    /// Whether it is a state.
    pub state: Option<State>,
    /// In the day's order of this list.
    pub tools: Vec<Id>,
}

impl Criterion {
    /// The address of a page of one option's list, from the language's root.
    pub fn path(&self, option: &str, page: usize) -> String {
        let number = if page == 0 { String::new() } else { format!(".{}", page + 1) };
        format!("criteria/{}/{}/{option}{number}.html", self.form_id, self.question)
    }
}

/// Sorts tools into lists, for members' eyes.
pub(super) fn draw(catalogue: &Catalogue, keys: &Keys, states: &BTreeMap<Id, Lifecycle>, day: Day) -> Lists {
    let listed: Vec<(Key, &Tool)> = catalogue
        .tools
        .values()
        .filter(|tool| states.get(&tool.id).is_none_or(|l| l.state.stands_in_lists()))
        .map(|tool| (keys.of(&tool.id), tool))
        .collect();
    let order = |members: Vec<(Key, Id)>| fair_order(members, day.number()).into_vec();
    let all = order(listed.iter().map(|(key, tool)| (*key, tool.id.clone())).collect());
    let questions: Vec<_> = catalogue
        .forms
        .iter()
        .enumerate()
        .flat_map(|(i, form)| form.questions().map(move |question| (i, form, question)))
        .filter(|(_, _, question)| question.criterion && question.is_seen_by(Viewer::Member))
        .collect();
    let criteria = questions
        .into_par_iter()
        .map(|(i, form, question)| {
            let mut members: BTreeMap<String, Vec<(Key, Id)>> = BTreeMap::new();
            for (key, tool) in &listed {
                let stands = standing(form, question, tool, Viewer::Member);
                let under = match (stands.state, stands.value) {
                    (State::Answered, Some(value)) => value.options(),
                    (state, _) => vec![state.word().to_owned()],
                };
                for option in under {
                    members.entry(option).or_default().push((*key, tool.id.clone()));
                }
            }
            let own: Vec<String> = match &question.kind {
                QuestionKind::Choice { options } | QuestionKind::Choices { options, .. } => {
                    options.iter().map(|option| option.id.to_string()).collect()
                }
                QuestionKind::YesNo => vec!["yes".into(), "no".into()],
                QuestionKind::Countries | QuestionKind::Languages => {
                    used_codes(&listed, form.id.as_str(), question.id.as_str())
                }
                QuestionKind::Text { .. } | QuestionKind::Number { .. } | QuestionKind::Date | QuestionKind::Link => {
                    Vec::new()
                }
            };
            let states = State::UNANSWERED.map(|state| (state.word().to_owned(), Some(state)));
            let options = own
                .into_iter()
                .map(|option| (option, None))
                .chain(states)
                .map(|(option, state)| {
                    let tools = order(members.remove(&option).unwrap_or_default());
                    OptionList { option, state, tools }
                })
                .collect();
            Criterion { form: i, form_id: form.id.clone(), question: question.id.clone(), options }
        })
        .collect();
    Lists { all, criteria }
}

/// The codes that members can see in some answer, in lower case and in order.
fn used_codes(listed: &[(Key, &Tool)], form: &str, question: &str) -> Vec<String> {
    let mut codes = BTreeSet::new();
    for (_, tool) in listed {
        let answer = tool.answers.get(form).and_then(|answers| answers.get(question));
        if let Some(crate::catalogue::Given::Value(value @ (Value::Countries(_) | Value::Languages(_)))) =
            answer.map(|a| &a.given)
        {
            codes.extend(value.options());
        }
    }
    codes.into_iter().collect()
}
