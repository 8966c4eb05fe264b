//! From notices to a tool's state (000-36): listed → suspended → listed; listed or suspended → removed or withdrawn.

use super::NoticeKind;

/// The state of a tool. It is never typed: it follows from the notices in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum ToolState {
    /// In all lists.
    #[default]
    Listed,
    /// In all lists, with a banner on its page.
    Suspended,
    /// A tombstone, by decision of the coordinators.
    Removed,
    /// A tombstone, at the provider's request.
    Withdrawn,
}

impl ToolState {
    /// The word of the contract.
    pub fn word(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Suspended => "suspended",
            Self::Removed => "removed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Whether lists, criteria and exports hold the tool.
    pub fn stands_in_lists(self) -> bool {
        matches!(self, Self::Listed | Self::Suspended)
    }

    /// The state that a notice leads to from this one, if the step is allowed.
    pub fn step(self, kind: NoticeKind) -> Option<Self> {
        match (self, kind) {
            (Self::Listed, NoticeKind::Suspension) => Some(Self::Suspended),
            (Self::Suspended, NoticeKind::Reinstatement) => Some(Self::Listed),
            (Self::Listed | Self::Suspended, NoticeKind::Removal) => Some(Self::Removed),
            (Self::Listed | Self::Suspended, NoticeKind::Withdrawal) => Some(Self::Withdrawn),
            (state, NoticeKind::Correction) => Some(state),
            _ => None,
        }
    }
}

/// A tool's state with the notices that made it.
#[derive(Debug, Clone, Default)]
pub struct Lifecycle {
    /// The state now.
    pub state: ToolState,
    /// The notice that brought it about, as its place among the catalogue's notices.
    pub by: Option<usize>,
    /// Notices that could not be applied.
    pub missteps: Vec<Misstep>,
}

/// A step that is not allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Misstep {
    /// The notice, as its place among the catalogue's notices.
    pub notice: usize,
    /// The state it met.
    pub state: ToolState,
}

impl Lifecycle {
    /// Applies the next notice in time.
    pub fn apply(&mut self, kind: NoticeKind, notice: usize) {
        match self.state.step(kind) {
            Some(next) => {
                if kind != NoticeKind::Correction {
                    self.by = Some(notice);
                }
                self.state = next;
            }
            None => self.missteps.push(Misstep { notice, state: self.state }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removal_and_withdrawal_are_final() {
        for last in [ToolState::Removed, ToolState::Withdrawn] {
            for (_, kind) in NoticeKind::WORDS {
                let expected = (kind == NoticeKind::Correction).then_some(last);
                assert_eq!(last.step(kind), expected, "{last:?} {kind:?}");
            }
        }
    }

    #[test]
    fn a_suspended_tool_can_come_back_a_listed_one_cannot_be_reinstated() {
        assert_eq!(ToolState::Suspended.step(NoticeKind::Reinstatement), Some(ToolState::Listed));
        assert_eq!(ToolState::Listed.step(NoticeKind::Reinstatement), None);
        assert_eq!(ToolState::Suspended.step(NoticeKind::Suspension), None);
    }
}
