//! Notices: the only way in which a tool's state changes (000-36, 000-40 to 000-42).

use super::{Id, Localized};
use jiff::civil::Date;
use std::sync::Arc;

/// One decision, for readers and for the provider.
#[derive(Debug, Clone)]
pub struct Notice {
    /// The file's name: date and name.
    pub id: String,
    /// The file's path.
    pub origin: Arc<str>,
    /// What was decided.
    pub kind: NoticeKind,
    /// About which tool.
    pub tool: Id,
    /// What the tool was called, so that a tombstone can name it when its directory is gone.
    pub name: String,
    /// The day of the decision.
    pub decided: Date,
    /// The day from which it holds.
    pub effective: Date,
    /// Who decided, as a body or a role.
    pub decided_by: String,
    /// Why, by the terms.
    pub ground: Option<Ground>,
    /// What was asked of the provider first (000-39).
    pub corrective: Option<CorrectiveMeasures>,
    /// For agencies that use the tool (000-41).
    pub readers: Option<Guidance>,
    /// For the provider (000-42). Coordinators' tree and letter only.
    pub provider: Option<Guidance>,
    /// Never leaves the coordinators' tree (000-37).
    pub confidential: Option<String>,
    /// The public reason, in Markdown.
    pub reason: Localized,
}

/// What a notice does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticeKind {
    /// Listed becomes suspended.
    Suspension,
    /// Suspended becomes listed.
    Reinstatement,
    /// Final, decided by the coordinators.
    Removal,
    /// Final, asked for by the provider (000-54).
    Withdrawal,
    /// Sets something right; the state stays.
    Correction,
}

impl NoticeKind {
    /// All kinds with the words of the file format.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("suspension", Self::Suspension),
        ("reinstatement", Self::Reinstatement),
        ("removal", Self::Removal),
        ("withdrawal", Self::Withdrawal),
        ("correction", Self::Correction),
    ];

    /// The word of the file format.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, kind)| *kind == self).map_or("correction", |(word, _)| word)
    }
}

/// The grounds that the terms name (000-38, 000-39), and three more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// Violations while the tool was developed.
    Development,
    /// A real risk of grave violations in its use.
    UseRisk,
    /// The provider asked for it.
    ProviderRequest,
    /// What the entry says is not so.
    Inaccurate,
    /// Something else, said in the reason.
    Other,
}

impl Ground {
    /// All grounds with the words of the file format.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("development", Self::Development),
        ("use-risk", Self::UseRisk),
        ("provider-request", Self::ProviderRequest),
        ("inaccurate", Self::Inaccurate),
        ("other", Self::Other),
    ];

    /// The word of the file format.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, ground)| *ground == self).map_or("other", |(word, _)| word)
    }
}

/// What was asked of the provider before the decision (000-39).
#[derive(Debug, Clone)]
pub struct CorrectiveMeasures {
    /// When they were asked for.
    pub requested: Date,
    /// By when.
    pub deadline: Date,
    /// What came of it.
    pub outcome: String,
}

/// What those concerned can do, or why nothing can be said.
#[derive(Debug, Clone)]
pub enum Guidance {
    /// Markdown.
    Given(Localized),
    /// The reason, printed.
    NotFeasible(Localized),
}
