//! Values by id.
//!
//! Takes values as they were read; gives each by its id, or all in order. Must not know what they are.

use super::Id;

/// Values by id, each id once, in the order of their letters. There are many of these and they stay as they are: they take no more room than they need.
/// Ids stand by themselves: whoever looks for one goes over all of them, and values are long.
#[derive(Debug, Clone, PartialEq)]
pub struct ById<V> {
    ids: Box<[Id]>,
    values: Box<[V]>,
}

impl<V> ById<V> {
    /// The value of an id.
    pub fn get(&self, id: &Id) -> Option<&V> {
        // The ids of forms and questions are those of the forms, which all tools share.
        let shared = || self.ids.iter().position(|known| known.is_one_with(id));
        let at = shared().or_else(|| self.ids.binary_search(id).ok())?;
        self.values.get(at)
    }

    /// The same, to add translations.
    pub fn get_mut(&mut self, id: &Id) -> Option<&mut V> {
        let at = self.ids.binary_search(id).ok()?;
        self.values.get_mut(at)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &V)> {
        self.ids.iter().zip(&self.values)
    }
}

impl<V> Default for ById<V> {
    fn default() -> Self {
        Self { ids: [].into(), values: [].into() }
    }
}

impl<V> FromIterator<(Id, V)> for ById<V> {
    /// Of several values for one id, the last counts.
    fn from_iter<T: IntoIterator<Item = (Id, V)>>(entries: T) -> Self {
        let mut entries: Vec<_> = entries.into_iter().collect();
        entries.reverse();
        entries.sort_by(|(a, _), (b, _)| a.cmp(b));
        entries.dedup_by(|(a, _), (b, _)| a == b);
        let (ids, values): (Vec<_>, Vec<_>) = entries.into_iter().unzip();
        Self { ids: ids.into(), values: values.into() }
    }
}
