//! What several readers of one tree tell each other: so a card is read by its tags once, not once a thread.
//!
//! Takes what a reader has learnt of whole elements; gives it to the others when they begin their next page. Must not know threads.

use super::passages::Lesson;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// What was learnt by all readers of one tree.
#[derive(Default)]
pub struct Common<'l> {
    lessons: Mutex<Vec<Told<'l>>>,
    /// How many there are, to be asked without waiting.
    told: AtomicUsize,
    readers: AtomicUsize,
}

/// A lesson, the depth of the folder that it is of, and the number of the reader that learnt it.
type Told<'l> = (usize, Lesson<'l>, usize);

/// One reader's part.
#[derive(Default)]
pub(super) struct Share<'l> {
    common: Option<Arc<Common<'l>>>,
    me: usize,
    /// How many lessons were heard.
    heard: usize,
    /// What the others have not been told.
    own: Vec<Told<'l>>,
}

impl<'l> Share<'l> {
    pub(super) fn of(common: Arc<Common<'l>>) -> Self {
        let me = common.readers.fetch_add(1, Ordering::Relaxed);
        Self { common: Some(common), me, ..Self::default() }
    }

    /// Keeps a lesson for the others.
    pub(super) fn keep(&mut self, depth: usize, lesson: Lesson<'l>) {
        if self.common.is_some() {
            self.own.push((depth, lesson, self.me));
        }
    }

    /// Tells the others what was kept, and gives what they have told since.
    pub(super) fn exchange(&mut self) -> Vec<(usize, Lesson<'l>)> {
        let Some(common) = &self.common else { return Vec::new() };
        if self.own.is_empty() && self.heard == common.told.load(Ordering::Acquire) {
            return Vec::new();
        }
        // What was told before a panic is true all the same.
        let mut lessons = common.lessons.lock().unwrap_or_else(PoisonError::into_inner);
        let news = lessons.get(self.heard..).unwrap_or_default().iter().filter(|(.., by)| *by != self.me);
        let news = news.map(|(depth, lesson, _)| (*depth, lesson.clone())).collect();
        lessons.append(&mut self.own);
        self.heard = lessons.len();
        common.told.store(self.heard, Ordering::Release);
        news
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::room::Ids;
    use super::super::passages::Sense;
    use super::*;

    fn lesson(bytes: &str) -> Lesson<'static> {
        let sense = Sense {
            parent: Box::default(),
            skeleton: Arc::default(),
            ids: Ids::default(),
            fragments: Ids::default(),
            leads: Box::default(),
            base: Box::default(),
            folder: None,
            notice: None,
        };
        Lesson { tag: 0, bytes: bytes.as_bytes().into(), sense: Arc::new(sense), id: None, card: None }
    }

    fn heard(share: &mut Share<'_>) -> Vec<(usize, String)> {
        let news = share.exchange().into_iter();
        news.map(|(depth, lesson)| (depth, String::from_utf8_lossy(&lesson.bytes).into_owned())).collect()
    }

    #[test]
    fn each_reader_hears_once_what_others_learnt() {
        let common: Arc<Common<'_>> = Arc::default();
        let [mut a, mut b] = [(); 2].map(|()| Share::of(common.clone()));
        a.keep(1, lesson("x"));
        a.keep(2, lesson("y"));
        assert_eq!(heard(&mut b), [], "nothing is told before the page is over");
        assert_eq!(heard(&mut a), []);
        b.keep(0, lesson("z"));
        assert_eq!(heard(&mut b), [(1, "x".into()), (2, "y".into())]);
        assert_eq!(heard(&mut a), [(0, "z".into())]);
        assert_eq!((heard(&mut a), heard(&mut b)), (vec![], vec![]));
    }
}
