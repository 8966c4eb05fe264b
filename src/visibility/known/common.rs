//! What several readers of one tree tell each other: so a card is read by its tags once, not once a thread.
//!
//! Takes what a reader has learnt of whole elements; gives it to the others when they begin their next page. Must not know threads.

use super::passages::Lesson;
use super::print::Key;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// What was learnt by all readers of one tree.
#[derive(Default)]
pub struct Common<'l> {
    /// What all of them take fingerprints with.
    pub(super) key: Arc<Key>,
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
    use super::super::passages::Ends;
    use super::*;

    const TAGS: [&str; 3] = ["<p id=x>", "<p id=y>", "<p id=z>"];

    fn lesson(tag: usize, key: &Key) -> Lesson<'static> {
        let (tag, bytes) = (TAGS[tag].as_bytes(), format!("{}</p>", TAGS[tag]));
        let lesson = Lesson::of(tag, bytes.as_bytes(), Arc::default(), None, None, &Ends::default(), key);
        lesson.expect("worth it")
    }

    fn heard(share: &mut Share<'_>, key: &Key) -> Vec<(usize, usize)> {
        let tag = |heard: &Lesson<'_>| (0..3).find(|tag| lesson(*tag, key).print == heard.print).expect("one of these");
        share.exchange().into_iter().map(|(depth, lesson)| (depth, tag(&lesson))).collect()
    }

    #[test]
    fn each_reader_hears_once_what_others_learnt() {
        let common: Arc<Common<'_>> = Arc::default();
        let [mut a, mut b] = [(); 2].map(|()| Share::of(common.clone()));
        let key = common.key.clone();
        a.keep(1, lesson(0, &key));
        a.keep(2, lesson(1, &key));
        assert_eq!(heard(&mut b, &key), [], "nothing is told before the page is over");
        assert_eq!(heard(&mut a, &key), []);
        b.keep(0, lesson(2, &key));
        assert_eq!(heard(&mut b, &key), [(1, 0), (2, 1)]);
        assert_eq!(heard(&mut a, &key), [(0, 2)]);
        assert_eq!((heard(&mut a, &key), heard(&mut b, &key)), (vec![], vec![]));
    }
}
