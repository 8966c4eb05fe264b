//! Values that are made when they are first asked for.
//!
//! Takes a value, or what makes it; gives the value. Whoever asks can't tell the two apart. Must not know what the value is.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// A value, or what makes it. Making has to give the same value each time: several threads may begin at once, and a copy makes its own. Of files that change meanwhile
/// it can't: then whoever makes it has to see that nothing comes of it.
pub struct Later<T> {
    value: OnceLock<Box<T>>,
    /// Absent where the value is there.
    make: Option<Make<T>>,
}

type Make<T> = Arc<dyn Fn() -> T + Send + Sync>;

impl<T> Later<T> {
    /// A value that is there.
    pub fn now(value: T) -> Self {
        Self { value: Box::new(value).into(), make: None }
    }

    /// A value that is made when it is first asked for.
    pub fn by(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self { value: OnceLock::new(), make: Some(Arc::new(make)) }
    }

    /// Whether the value has been made.
    pub fn is_made(&self) -> bool {
        self.value.get().is_some()
    }

    /// The value alone, where it has been made.
    pub fn into_made(self) -> Option<T> {
        self.value.into_inner().map(|value| *value)
    }

    /// The value, to add to it, where it has been made.
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.value.get_mut().map(|value| &mut **value)
    }
}

impl<T: Default> Deref for Later<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.get_or_init(|| Box::new(self.make.as_ref().map_or_else(T::default, |make| make())))
    }
}

impl<T> Clone for Later<T>
where
    T: Clone,
{
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), make: self.make.clone() }
    }
}

impl<T: Default + PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Default + fmt::Debug> fmt::Debug for Later<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::Later;

    #[test]
    fn a_value_is_made_when_it_is_first_asked_for_and_is_equal_to_one_that_was_there() {
        let later = Later::by(|| vec![1, 2]);
        assert!(!later.is_made());
        assert_eq!(later.len(), 2);
        assert!(later.is_made());
        assert_eq!(Later::now(vec![1, 2]), later);
    }
}
