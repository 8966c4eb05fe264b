//! What several readers of one tree tell each other: so a card is read by its tags once, not once a thread.
//!
//! Takes what a reader has learnt of whole elements; gives it to the others when they begin their next page,
//! and forgets it when all have heard it. Must not know threads.

use super::passages::Lesson;
use super::print::Key;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// What was learnt by all readers of one tree.
#[derive(Default)]
pub struct Common<'l> {
    /// What all of them take fingerprints with.
    pub(super) key: Arc<Key>,
    lessons: Mutex<Lessons<'l>>,
    /// How many lessons were told so far, to be asked without waiting.
    told: AtomicUsize,
    /// How many readers there may be.
    readers: usize,
}

impl Common<'_> {
    /// For so many readers. Nothing is forgotten before the last of them has come.
    pub fn of(readers: usize) -> Self {
        Self { readers, ..Self::default() }
    }
}

/// What was told and not yet heard by all.
#[derive(Default)]
struct Lessons<'l> {
    told: Vec<Told<'l>>,
    /// How many were told before these.
    over: usize,
    /// How many of all that were told each reader has heard, by its number.
    heard: Vec<usize>,
}

impl<'l> Lessons<'l> {
    /// How many were told so far.
    fn all(&self) -> usize {
        self.over + self.told.len()
    }

    /// Takes away what all of so many readers have heard: there are as many lessons as cards.
    fn take_old(&mut self, readers: usize) -> Vec<Told<'l>> {
        let least = self.heard.iter().min().filter(|_| self.heard.len() >= readers);
        let heard_by_all = least.map_or(0, |heard| heard - self.over);
        self.over += heard_by_all;
        self.told.drain(..heard_by_all).collect()
    }
}

/// A lesson, the depth of the folder that it is of, and the number of the reader that learnt it.
type Told<'l> = (usize, Lesson<'l>, usize);

/// One reader's part.
#[derive(Default)]
pub(super) struct Share<'l> {
    common: Option<Arc<Common<'l>>>,
    me: usize,
    /// How many of all lessons were heard.
    heard: usize,
    /// What the others have not been told.
    own: Vec<Told<'l>>,
}

impl<'l> Share<'l> {
    pub(super) fn of(common: Arc<Common<'l>>) -> Self {
        let (me, heard) = {
            let mut lessons = common.lessons.lock().unwrap_or_else(PoisonError::into_inner);
            // What all others have heard is no more told: who comes late learns it by itself.
            let heard = lessons.over;
            lessons.heard.push(heard);
            (lessons.heard.len() - 1, heard)
        };
        Self { common: Some(common), me, heard, own: Vec::new() }
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
        let new = self.heard - lessons.over;
        let news = lessons.told.get(new..).unwrap_or_default().iter().filter(|(.., by)| *by != self.me);
        let news = news.map(|(depth, lesson, _)| (*depth, lesson.clone())).collect();
        lessons.told.append(&mut self.own);
        self.heard = lessons.all();
        if let Some(heard) = lessons.heard.get_mut(self.me) {
            *heard = self.heard;
        }
        let old = lessons.take_old(common.readers);
        common.told.store(self.heard, Ordering::Release);
        // Nobody has to wait until they are let go of.
        drop(lessons);
        drop(old);
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

    #[test]
    fn what_all_have_heard_is_forgotten_and_who_comes_late_hears_the_rest() {
        let common: Arc<Common<'_>> = Arc::default();
        let [mut a, mut b] = [(); 2].map(|()| Share::of(common.clone()));
        let key = common.key.clone();
        let kept = || common.lessons.lock().unwrap().told.len();
        a.keep(1, lesson(0, &key));
        a.exchange();
        assert_eq!(kept(), 1, "b has not heard it");
        b.exchange();
        assert_eq!(kept(), 0);
        a.keep(1, lesson(1, &key));
        a.exchange();
        let mut late = Share::of(common.clone());
        assert_eq!(heard(&mut late, &key), [(1, 1)]);
        late.keep(1, lesson(2, &key));
        late.exchange();
        assert_eq!((heard(&mut a, &key), heard(&mut b, &key)), (vec![(1, 2)], vec![(1, 1), (1, 2)]));
        assert_eq!(kept(), 0);
    }

    #[test]
    fn nothing_is_forgotten_before_all_readers_have_come() {
        let common = Arc::new(Common::of(2));
        let key = common.key.clone();
        let mut first = Share::of(common.clone());
        first.keep(1, lesson(0, &key));
        first.exchange();
        first.exchange();
        assert_eq!(heard(&mut Share::of(common.clone()), &key), [(1, 0)]);
        assert_eq!(common.lessons.lock().unwrap().told.len(), 0);
    }
}
