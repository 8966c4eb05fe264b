//! Values by id.
//!
//! Takes values as they were read; gives each by its id, or all in order. Must not know what they are.

use super::Id;

/// Values by id, each id once, in the order of their letters. There are many of these and they stay as they are: they take no more room than they need.
#[derive(Debug, Clone, PartialEq)]
pub struct ById<V>(Box<[(Id, V)]>);

impl<V> ById<V> {
    /// The value of an id.
    pub fn get(&self, id: &Id) -> Option<&V> {
        // The ids of forms and questions are those of the forms, which all tools share.
        if let Some((_, value)) = self.0.iter().find(|(known, _)| known.is_one_with(id)) {
            return Some(value);
        }
        let at = self.0.binary_search_by(|(known, _)| known.cmp(id)).ok()?;
        self.0.get(at).map(|(_, value)| value)
    }

    /// The same, to add translations.
    pub fn get_mut(&mut self, id: &Id) -> Option<&mut V> {
        let at = self.0.binary_search_by(|(known, _)| known.cmp(id)).ok()?;
        self.0.get_mut(at).map(|(_, value)| value)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &V)> {
        self.0.iter().map(|(id, value)| (id, value))
    }
}

impl<V> Default for ById<V> {
    fn default() -> Self {
        Self([].into())
    }
}

impl<V> FromIterator<(Id, V)> for ById<V> {
    /// Of several values for one id, the last counts.
    fn from_iter<T: IntoIterator<Item = (Id, V)>>(entries: T) -> Self {
        let mut entries: Vec<_> = entries.into_iter().collect();
        entries.reverse();
        entries.sort_by(|(a, _), (b, _)| a.cmp(b));
        entries.dedup_by(|(a, _), (b, _)| a == b);
        Self(entries.into())
    }
}
