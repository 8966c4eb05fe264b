//! In which of the six states a question of a tool stands, for one audience, and why (000-50; DESIGN 2.2).

use super::{
    Answer, ById, Form, FormStatus, Given, Id, Localized, Question, QuestionAudience, Section, Tool, Value, Version,
};

/// The six states. All are shown in the same place and weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// There is an answer.
    Answered,
    /// The provider was asked and gave none.
    NoReply,
    /// The question does not apply to this tool.
    NotApplicable,
    /// The provider declined, with a reason.
    Declined,
    /// The coordinators hold the answer.
    Confidential,
    /// The provider has not been asked.
    NotYetAsked,
}

impl State {
    /// All six.
    pub const ALL: [Self; 6] =
        [Self::Answered, Self::NoReply, Self::NotApplicable, Self::Declined, Self::Confidential, Self::NotYetAsked];

    /// The states other than `answered`, in the order in which criteria list them.
    pub const UNANSWERED: [Self; 5] =
        [Self::NoReply, Self::NotApplicable, Self::Declined, Self::Confidential, Self::NotYetAsked];

    /// The word of the contract: option in addresses, filters and exports.
    pub fn word(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::NoReply => "no-reply",
            Self::NotApplicable => "not-applicable",
            Self::Declined => "declined",
            Self::Confidential => "confidential",
            Self::NotYetAsked => "not-yet-asked",
        }
    }
}

/// Who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    /// A reader: confidential answers are held back.
    Member,
    /// A coordinator: sees the values held.
    Coordinator,
}

/// How a question stands.
#[derive(Debug, Clone)]
pub struct Standing<'a> {
    /// The state shown.
    pub state: State,
    /// The answer that the viewer may see.
    pub value: Option<&'a Value>,
    /// What made the state.
    pub why: Why<'a>,
    /// The entry, where the viewer may see its date and reference.
    pub answer: Option<&'a Answer>,
}

/// What made a state.
#[derive(Debug, Clone)]
pub enum Why<'a> {
    /// The provider's own entry, or its absence, and nothing else.
    Own,
    /// Declined, with this reason.
    Reason(&'a Localized),
    /// The condition is not met: the question it hangs on has this answer.
    Unmet {
        /// The question that the condition hangs on.
        gate: &'a Question,
        /// Its answer.
        value: &'a Value,
    },
    /// The question takes the state of the one that its condition hangs on.
    Follows {
        /// The question whose state it takes.
        gate: &'a Question,
    },
    /// The condition hangs on a question that the viewer does not see.
    Hidden,
    /// The question came with a later version of the form than the one answered.
    NewerThan {
        /// The version that asked it first.
        since: &'a Version,
        /// The version answered.
        answered: &'a Version,
    },
    /// The form is a draft.
    Draft,
    /// The version answered no longer asks it.
    Retired {
        /// The version from which on it is no longer asked.
        since: &'a Version,
    },
}

/// How a question of a form stands for a tool.
pub fn standing<'a>(form: &'a Form, question: &'a Question, tool: &'a Tool, viewer: Viewer) -> Standing<'a> {
    let answer = |question: &Question| tool.answer(&form.id, &question.id);
    Looked { form, answered: version_answered(form, tool), viewer, answer }.stand(question, answer(question), 0)
}

/// A form as a tool's provider filled it in, answers side by side with questions: for whoever goes through all of them.
#[derive(Debug, Clone)]
pub struct FilledForm<'a> {
    form: &'a Form,
    tool: &'a Tool,
    answers: Vec<Option<&'a Answer>>,
}

impl<'a> FilledForm<'a> {
    /// Puts a tool's answers beside the questions of a form.
    pub fn new(form: &'a Form, tool: &'a Tool) -> Self {
        let mut answers = vec![None; form.by_letters.len()];
        let mut given = tool.said.answers.get(&form.id).into_iter().flat_map(ById::iter).peekable();
        for (asked, at) in &form.by_letters {
            // Both are in the order of their letters.
            let before = |(id, _): &(&Id, &Answer)| !id.is_one_with(asked) && **id < *asked;
            while given.next_if(before).is_some() {}
            // Two questions with one id, which is a fault of the form, have one answer.
            let found = given.peek().filter(|(id, _)| id.is_one_with(asked) || **id == *asked);
            if let (Some(place), Some((_, answer))) = (answers.get_mut(*at), found) {
                *place = Some(*answer);
            }
        }
        Self { form, tool, answers }
    }

    /// How each question that a viewer sees stands, in form order.
    pub fn standings(&self, viewer: Viewer) -> impl Iterator<Item = (&'a Question, Standing<'a>)> {
        self.sections(viewer).flat_map(|(_, standings)| standings)
    }

    /// The same, section by section.
    pub fn sections(
        &self,
        viewer: Viewer,
    ) -> impl Iterator<Item = (&'a Section, impl Iterator<Item = (&'a Question, Standing<'a>)>)> {
        let Self { form, tool, .. } = *self;
        let answer = |question: &Question| tool.answer(&form.id, &question.id);
        let looked = Looked { form, answered: version_answered(form, tool), viewer, answer };
        let mut rest = self.answers.as_slice();
        form.sections.iter().map(move |section| {
            let (answers, behind) = rest.split_at_checked(section.questions.len()).unwrap_or((rest, &[]));
            rest = behind;
            let asked = section.questions.iter().zip(answers).filter(move |(question, _)| question.is_seen_by(viewer));
            (section, asked.map(move |(question, given)| (question, looked.stand(question, *given, 0))))
        })
    }
}

/// A form of a tool, as somebody sees it.
#[derive(Clone, Copy)]
struct Looked<'a, F> {
    form: &'a Form,
    /// As [`version_answered`] says.
    answered: Option<&'a Version>,
    viewer: Viewer,
    /// The answer to a question of the form.
    answer: F,
}

impl<'a, F: Fn(&Question) -> Option<&'a Answer>> Looked<'a, F> {
    /// How a question stands to which this was given.
    /// Chains of conditions are as long as a form at most; cycles are refused by `check`, and end here all the same.
    fn stand(&self, question: &'a Question, given: Option<&'a Answer>, depth: usize) -> Standing<'a> {
        let Self { form, answered, viewer, .. } = *self;
        if let Some(own) = given.and_then(|answer| own(answer, viewer)) {
            return own;
        }
        let bare = |state, why| Standing { state, value: None, why, answer: None };
        if form.status == FormStatus::Draft {
            return bare(State::NotYetAsked, Why::Draft);
        }
        if let (Some(since), Some(answered)) = (&question.since, answered)
            && since > answered
        {
            return bare(State::NotYetAsked, Why::NewerThan { since, answered });
        }
        if let Some(since) = &question.retired
            && answered.is_none_or(|answered| since <= answered)
            && *since <= form.version
        {
            return bare(State::NotApplicable, Why::Retired { since });
        }
        let Some(condition) = &question.applies_when else { return bare(State::NoReply, Why::Own) };
        let Some(gate) = form.question(condition.question.as_str()) else { return bare(State::NoReply, Why::Own) };
        if viewer == Viewer::Member
            && gate.audience == QuestionAudience::Coordinators
            && question.audience == QuestionAudience::Members
        {
            return bare(State::Confidential, Why::Hidden);
        }
        if depth > 64 {
            return bare(State::NoReply, Why::Own);
        }
        let above = self.stand(gate, (self.answer)(gate), depth + 1);
        match (above.state, above.value) {
            // A coordinator sees the value of a confidential gate, and so what follows from it.
            (State::Answered | State::Confidential, Some(value)) => {
                if value.options().iter().any(|option| condition.is.contains(option)) {
                    bare(State::NoReply, Why::Own)
                } else {
                    bare(State::NotApplicable, Why::Unmet { gate, value })
                }
            }
            (state, _) => bare(state, Why::Follows { gate }),
        }
    }
}

/// The standing that a provider's own entry gives; `None` where the entry is blank.
fn own(answer: &Answer, viewer: Viewer) -> Option<Standing<'_>> {
    let why = Why::Own;
    Some(match answer.given() {
        Given::Blank => return None,
        Given::Value(value) => Standing { state: State::Answered, value: Some(value), why, answer: Some(answer) },
        Given::Declined(reason) => {
            Standing { state: State::Declined, value: None, why: Why::Reason(reason), answer: Some(answer) }
        }
        // Date and reference of a confidential answer could tell what it is: readers get neither.
        Given::Confidential(value) => match viewer {
            Viewer::Member => Standing { state: State::Confidential, value: None, why, answer: None },
            Viewer::Coordinator => {
                Standing { state: State::Confidential, value: value.as_deref(), why, answer: Some(answer) }
            }
        },
    })
}

/// Which version of a form a tool's provider answered: the one named; the current one where there are answers but no
/// name; none where the form was not touched.
fn version_answered<'a>(form: &'a Form, tool: &'a Tool) -> Option<&'a Version> {
    tool.said.answered.get(&form.id).or_else(|| tool.said.answers.get(&form.id).map(|_| &form.version))
}

impl Question {
    /// Whether a viewer's pages have this question.
    pub fn is_seen_by(&self, viewer: Viewer) -> bool {
        viewer == Viewer::Coordinator || self.audience == QuestionAudience::Members
    }
}

impl Form {
    /// The version of this form that a tool's provider answered, as [`standing`] takes it.
    pub fn version_answered<'a>(&'a self, tool: &'a Tool) -> Option<&'a Version> {
        version_answered(self, tool)
    }

    /// The ids of the questions that a question's condition hangs on, the nearest first. Ends where a cycle closes.
    pub fn gates(&self, question: &Question) -> Vec<Id> {
        let mut chain: Vec<Id> = Vec::new();
        let mut next = question.applies_when.as_ref();
        while let Some(condition) = next {
            if chain.contains(&condition.question) {
                break;
            }
            chain.push(condition.question.clone());
            next = self.question(condition.question.as_str()).and_then(|gate| gate.applies_when.as_ref());
        }
        chain
    }
}
