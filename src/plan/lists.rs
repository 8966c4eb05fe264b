//! The lists of tools, each in the day's order over its own members (article 1).

use super::Keys;
use crate::catalogue::{
    Answer, Catalogue, Form, Given, Id, Lifecycle, Question, QuestionKind, State, Tool, Value, Viewer, standing,
};
use crate::checkout::Day;
use crate::visibility::{Key, fair_order};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// All lists of the members' tree.
#[derive(Debug, Default)]
pub struct Lists {
    /// Of each listed tool, its place in `all`; made when it is first asked for.
    places: OnceLock<FxHashMap<Id, usize>>,
    /// Listed and suspended tools, in the day's order.
    pub all: Vec<Id>,
    /// The criteria, in form order. A plan drawn again shares those that stay the same.
    pub criteria: Vec<Arc<Criterion>>,
}

impl Lists {
    /// A tool's place in the day's order of all tools, from 0.
    pub fn place(&self, tool: &str) -> Option<usize> {
        let all = || self.all.iter().enumerate().map(|(place, id)| (id.clone(), place)).collect();
        self.places.get_or_init(all).get(tool).copied()
    }
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

/// What the plan reads of one tool besides its id. It is drawn from these and from nothing else of a tool, so a plan holds for as
/// long as they stay the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Who claims the tool's pages.
    pub(super) origin: Arc<str>,
    /// Per criterion: the options that the tool stands under, or its state, for members' eyes, with a space between them.
    under: Packed,
    /// Per criterion: the codes that it names, whether or not its standing shows them; likewise.
    codes: Packed,
}

/// A line of words for each criterion, in one text: there are as many of these as tools.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Packed(Box<str>);

impl Packed {
    /// Options, codes and states have neither spaces nor line ends.
    fn of(lines: impl Iterator<Item = String>) -> Self {
        let mut text = String::new();
        for line in lines {
            debug_assert!(!line.contains('\n'), "{line:?}");
            text.push_str(&line);
            text.push('\n');
        }
        Self(text.into())
    }

    /// Of each criterion, in their order.
    fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.split_terminator('\n')
    }

    /// The words of one criterion.
    fn words(&self, criterion: usize) -> impl Iterator<Item = &str> {
        words(self.lines().nth(criterion).unwrap_or_default())
    }
}

/// The words of a line.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(' ').filter(|word| !word.is_empty())
}

/// The facts of all tools, by id.
pub type AllFacts = BTreeMap<Id, Arc<Facts>>;

impl Facts {
    /// Those of a tool.
    pub fn of(catalogue: &Catalogue, tool: &Tool) -> Self {
        Self::by(&questions(catalogue), tool)
    }

    /// Those of all tools.
    pub fn of_all(catalogue: &Catalogue) -> AllFacts {
        Self::of_others(catalogue, |_| None)
    }

    /// Those of all tools, of which some are known.
    pub fn of_others(catalogue: &Catalogue, known: impl Fn(&Id) -> Option<Arc<Self>> + Sync) -> AllFacts {
        let questions = questions(catalogue);
        let tools: Vec<&Tool> = catalogue.tools.values().map(|tool| &**tool).collect();
        let facts: Vec<(Id, Arc<Self>)> = tools
            .into_par_iter()
            .map(|tool| (tool.id.clone(), known(&tool.id).unwrap_or_else(|| Self::by(&questions, tool).into())))
            .collect();
        facts.into_iter().collect()
    }

    /// The criteria, by their places, under which a tool with these facts stands elsewhere than one with others. `None` where more than that
    /// differs.
    pub fn differing(&self, other: &Self) -> Option<Vec<usize>> {
        let both = || self.lines().zip(other.lines()).enumerate();
        let comparable = self.origin == other.origin && self.lines().count() == other.lines().count();
        comparable.then(|| both().filter(|(_, (ours, others))| ours != others).map(|(c, _)| c).collect())
    }

    /// What it stands under, and the codes that it names, of each criterion.
    fn lines(&self) -> impl Iterator<Item = (&str, &str)> {
        self.under.lines().zip(self.codes.lines())
    }

    fn by(questions: &[(usize, &Form, &Question)], tool: &Tool) -> Self {
        let under = questions.iter().map(|(_, form, question)| {
            let stands = standing(form, question, tool, Viewer::Member);
            match (stands.state, stands.value) {
                (State::Answered, Some(value)) => value.options().join(" "),
                (state, _) => state.word().to_owned(),
            }
        });
        let codes =
            questions.iter().map(|(_, form, question)| match tool.answer(&form.id, &question.id).map(Answer::given) {
                Some(Given::Value(value @ (Value::Countries(_) | Value::Languages(_)))) => value.options().join(" "),
                _ => String::new(),
            });
        Self { origin: Arc::clone(&tool.origin), under: Packed::of(under), codes: Packed::of(codes) }
    }
}

/// The questions that are criteria for members, in form order, with the form's place in the catalogue.
fn questions(catalogue: &Catalogue) -> Vec<(usize, &Form, &Question)> {
    let forms = catalogue.forms.iter().enumerate();
    let all = forms.flat_map(|(i, form)| form.questions().map(move |question| (i, form, question)));
    all.filter(|(_, _, question)| question.criterion && question.is_seen_by(Viewer::Member)).collect()
}

/// Sorts tools into lists, for members' eyes.
pub(super) fn draw(
    catalogue: &Catalogue,
    facts: &AllFacts,
    keys: &Keys,
    states: &BTreeMap<Id, Lifecycle>,
    day: Day,
) -> Lists {
    let listed = listed(facts, keys, states);
    let all = order(listed.iter().map(|(key, id, _)| (*key, *id)), day);
    let questions = questions(catalogue);
    let members = members(questions.len(), |_| true, &listed);
    let criteria = questions.into_par_iter().zip(members).enumerate();
    let criteria = criteria.map(|(c, (asked, members))| criterion(c, asked, members, &listed, day).into()).collect();
    Lists { places: OnceLock::new(), all, criteria }
}

/// Draws some criteria again, by their places; everything else stays as it was.
pub(super) fn redraw(
    former: &Lists,
    again: &BTreeSet<usize>,
    catalogue: &Catalogue,
    facts: &AllFacts,
    keys: &Keys,
    states: &BTreeMap<Id, Lifecycle>,
    day: Day,
) -> Lists {
    let listed = listed(facts, keys, states);
    let questions = questions(catalogue);
    let members = members(questions.len(), |c| again.contains(&c), &listed);
    let drawn = former.criteria.iter().zip(questions.iter().zip(members)).enumerate();
    let drawn = drawn.map(|(c, (former, (asked, members)))| match again.contains(&c) {
        true => criterion(c, *asked, members, &listed, day).into(),
        false => Arc::clone(former),
    });
    Lists { places: OnceLock::new(), all: former.all.clone(), criteria: drawn.collect() }
}

/// A tool that stands in lists.
type Listed<'a> = (Key, &'a Id, &'a Facts);

/// The tools that stand in lists, by their keys: so each list comes sorted, and needs only a look.
fn listed<'a>(facts: &'a AllFacts, keys: &Keys, states: &BTreeMap<Id, Lifecycle>) -> Vec<Listed<'a>> {
    let mut listed: Vec<Listed<'a>> = facts
        .par_iter()
        .filter(|(id, _)| states.get(*id).is_none_or(|l| l.state.stands_in_lists()))
        .map(|(id, facts)| (keys.of(id), id, &**facts))
        .collect();
    listed.par_sort_unstable_by_key(|(key, id, _)| (*key, *id));
    listed
}

fn order<'a>(members: impl Iterator<Item = (Key, &'a Id)>, day: Day) -> Vec<Id> {
    fair_order(members, day.number()).into_vec().into_iter().cloned().collect()
}

/// So many tools are looked at together.
const TOGETHER: usize = 512;

/// Under each option of a criterion, the places in `listed` of the tools that stand there.
type Members<'a> = FxHashMap<&'a str, Vec<u32>>;

/// The members of the criteria that are asked for. Each tool is looked at once, for all of them: its facts lie together.
fn members<'a>(criteria: usize, asked: impl Fn(usize) -> bool + Sync, listed: &[Listed<'a>]) -> Vec<Members<'a>> {
    let some = |(part, tools): (usize, &[Listed<'a>])| {
        let mut some: Vec<Members<'a>> = vec![Members::default(); criteria];
        let first = u32::try_from(part * TOGETHER).unwrap_or(u32::MAX);
        for (place, (_, _, facts)) in (first..).zip(tools) {
            let lines = some.iter_mut().zip(facts.under.lines()).enumerate().filter(|(c, _)| asked(*c));
            for (_, (members, line)) in lines {
                words(line).for_each(|option| members.entry(option).or_default().push(place));
            }
        }
        some
    };
    let parts: Vec<Vec<Members<'a>>> = listed.par_chunks(TOGETHER).enumerate().map(some).collect();
    let mut all: Vec<Members<'a>> = vec![Members::default(); criteria];
    for part in parts {
        for (members, some) in all.iter_mut().zip(part) {
            // The order of the options doesn't matter; that of the tools is that of the parts.
            some.into_iter().for_each(|(option, places)| members.entry(option).or_default().extend(places));
        }
    }
    all
}

/// The lists of one criterion.
fn criterion(
    c: usize,
    (i, form, question): (usize, &Form, &Question),
    mut members: Members<'_>,
    listed: &[Listed<'_>],
    day: Day,
) -> Criterion {
    let own: Vec<String> = match &question.kind {
        QuestionKind::Choice { options } | QuestionKind::Choices { options, .. } => {
            options.iter().map(|option| option.id.to_string()).collect()
        }
        QuestionKind::YesNo => vec!["yes".into(), "no".into()],
        QuestionKind::Countries | QuestionKind::Languages => {
            let used: BTreeSet<&str> = listed.iter().flat_map(|(_, _, facts)| facts.codes.words(c)).collect();
            used.into_iter().map(str::to_owned).collect()
        }
        QuestionKind::Text { .. } | QuestionKind::Number { .. } | QuestionKind::Date | QuestionKind::Link => Vec::new(),
    };
    let states = State::UNANSWERED.map(|state| (state.word().to_owned(), Some(state)));
    let options = own
        .into_iter()
        .map(|option| (option, None))
        .chain(states)
        .map(|(option, state)| {
            let places = members.remove(option.as_str()).unwrap_or_default();
            let tool = |place: u32| listed.get(usize::try_from(place).ok()?).map(|(key, id, _)| (*key, *id));
            let tools = order(places.into_iter().filter_map(tool), day);
            OptionList { option, state, tools }
        })
        .collect();
    Criterion { form: i, form_id: form.id.clone(), question: question.id.clone(), options }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(under: &[&str], codes: &[&str]) -> Facts {
        let packed = |lines: &[&str]| Packed::of(lines.iter().map(|line| (*line).to_owned()));
        Facts { origin: "tool.yaml".into(), under: packed(under), codes: packed(codes) }
    }

    #[test]
    fn every_criterion_has_its_line_and_empty_ones_too() {
        for lines in [&[][..], &[""], &["", ""], &["", "a b", ""], &["yes", "", "no-reply"]] {
            let facts = facts(lines, lines);
            let expected: Vec<(&str, &str)> = lines.iter().map(|line| (*line, *line)).collect();
            assert_eq!(facts.lines().collect::<Vec<_>>(), expected);
            for (c, line) in lines.iter().enumerate() {
                let words: Vec<&str> = line.split_whitespace().collect();
                assert_eq!(facts.codes.words(c).collect::<Vec<_>>(), words, "{lines:?} {c}");
            }
            assert_eq!(facts.codes.words(lines.len()).count(), 0);
        }
    }

    #[test]
    fn tools_differ_in_the_criteria_whose_lines_differ() {
        let one = facts(&["a", "", "yes"], &["", "fr", ""]);
        assert_eq!(one.differing(&one), Some(vec![]));
        assert_eq!(one.differing(&facts(&["a", "b", "yes"], &["", "fr", ""])), Some(vec![1]));
        assert_eq!(one.differing(&facts(&["", "", "no"], &["", "fr", ""])), Some(vec![0, 2]));
        assert_eq!(one.differing(&facts(&["a", "", "yes"], &["", "", ""])), Some(vec![1]), "in codes alone");
        assert_eq!(one.differing(&facts(&["a", ""], &["", "fr"])), None, "another form");
        let moved = Facts { origin: "other.yaml".into(), ..one.clone() };
        assert_eq!(one.differing(&moved), None);
    }
}
