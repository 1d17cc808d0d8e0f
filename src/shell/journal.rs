//! The learner's history on its way to the store: what must be safe now, and what may wait a second.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use super::{
    record::{entry_of, fact_of, row_of},
    store::{Line, Mark, Opening, Row, Store, StoreError},
};
use crate::{
    content::Id,
    study::{
        Entry, Fact, Progress, Record, Stamp, clinic, learner, quiz,
        statistics::{Counted, HARDEST, Statistics, Tally, WRONG_ANSWERS},
    },
};

/// Where the fold of [`Progress`] is kept between two starts.
const PROGRESS: Mark = Mark { fold: "progress", version: Progress::VERSION };

/// How long an entry that may wait does wait.
const PATIENCE: Duration = Duration::from_secs(1);

/// While more keep coming, writing waits for a pause this long, so that no key waits for the disk.
const PAUSE: Duration = Duration::from_millis(200);

/// But never longer than this after the first.
const LONGEST: Duration = Duration::from_secs(5);

/// The learner's history on its way to the store.
pub struct Journal {
    store: Option<Store>,
    waiting: Vec<Entry>,
    due: Option<Due>,
    notice: Option<String>,
}

/// When what is waiting should be written.
#[derive(Clone, Copy)]
struct Due {
    since: Instant,
    at: Instant,
}

impl Due {
    /// One more entry has come at `now`.
    fn after(before: Option<Self>, now: Instant) -> Self {
        let since = before.map_or(now, |due| due.since);
        let at = (since + PATIENCE).max(now + PAUSE).min(since + LONGEST);
        Self { since, at }
    }
}

/// What opening the history came to.
pub struct Opened {
    /// The history.
    pub journal: Journal,
    /// A sentence that is told once.
    pub notice: Option<String>,
    /// Why nothing is saved, if so.
    pub unsaved: Option<String>,
}

impl Journal {
    /// Opens the history in `dir`. Whatever is wrong there, the tutorial can go on.
    #[must_use]
    pub fn open(dir: &Result<PathBuf, String>) -> Opened {
        let opening = match dir {
            Ok(dir) => Store::open(dir),
            Err(why) => Opening::Closed { why: format!("progress is not saved: {why}") },
        };
        let (store, notice, unsaved) = match opening {
            Opening::Ready { store, notice } => (Some(store), notice, None),
            Opening::ReadOnly { store, why } => (Some(store), None, Some(why)),
            Opening::Closed { why } => (None, None, Some(why)),
        };
        Opened {
            journal: Self { store, waiting: Vec::new(), due: None, notice: None },
            notice,
            unsaved,
        }
    }

    /// A history that is not kept.
    #[must_use]
    pub fn none() -> Self {
        Self { store: None, waiting: Vec::new(), due: None, notice: None }
    }

    /// The database's file, there or not.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.store.as_ref().map(Store::path)
    }

    /// What was done in each lesson so far.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn progress(&mut self) -> Result<Progress, StoreError> {
        self.flush()?;
        let fold = |store: &mut Store| store.fold(PROGRESS, take);
        self.store.as_mut().map_or_else(|| Ok(Progress::default()), fold)
    }

    /// Keeps what was folded so far, so that the next start has less to read. Whatever stands in the
    /// way, nothing is lost by it.
    pub fn bookmark(&mut self) {
        if let Some(store) = &mut self.store {
            store.bookmark(PROGRESS, take);
        }
    }

    /// Gives everything that is counted to `each`, in the order in which it was written down; what
    /// cannot be read is left out.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn facts(&mut self, each: &mut dyn FnMut(Fact)) -> Result<(), StoreError> {
        self.flush()?;
        let Some(store) = &mut self.store else { return Ok(()) };
        store.counted(&mut |line| {
            if let Some(fact) = fact_of(line) {
                each(fact);
            }
        })
    }

    /// The first answer to each item in each attempt, in order; what cannot be read is left out.
    ///
    /// # Errors
    /// Why they cannot be read.
    pub fn first_answers(&mut self) -> Result<Vec<Entry>, StoreError> {
        self.flush()?;
        let Some(store) = &mut self.store else { return Ok(Vec::new()) };
        Ok(store.first_answers()?.iter().filter_map(entry_of).collect())
    }

    /// Everything that was answered, counted, with the wrong answers to what keeps going wrong.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn counted(&mut self) -> Result<Counted, StoreError> {
        let mut statistics = Statistics::default();
        self.facts(&mut |fact| statistics.take(&fact))?;
        let hardest: Vec<Tally> = statistics.hardest(HARDEST).into_iter().cloned().collect();
        let mut counted = Counted::of(statistics);
        for Tally { lesson, item, .. } in hardest {
            let missed = self.missed(&lesson, &item, WRONG_ANSWERS)?;
            counted.add(&lesson, &item, missed.into_iter().map(|(_, record)| record));
        }
        Ok(counted)
    }

    /// First answers to an item of `lesson` that were not right, the newest first, at most `most`;
    /// what cannot be read is left out.
    ///
    /// # Errors
    /// Why they cannot be read.
    pub fn missed(
        &mut self,
        lesson: &Id,
        item: &Id,
        most: u32,
    ) -> Result<Vec<(Stamp, quiz::Record)>, StoreError> {
        self.flush()?;
        let Some(store) = &mut self.store else { return Ok(Vec::new()) };
        let rows = store.missed(lesson.as_str(), item.as_str(), most)?;
        Ok(rows.iter().filter_map(entry_of).filter_map(quiz_of).collect())
    }

    /// Every record of an attempt, in order; what cannot be read is left out.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn attempt(&mut self, id: &str) -> Result<Vec<(Stamp, quiz::Record)>, StoreError> {
        self.flush()?;
        let rows = self.store.as_mut().map_or_else(|| Ok(Vec::new()), |store| store.attempt(id))?;
        let entries: Vec<Entry> = rows.iter().filter_map(entry_of).collect();
        if entries.len() < rows.len() {
            let lost = rows.len() - entries.len();
            self.notice = Some(format!("{lost} of its records cannot be read and are left out"));
        }
        Ok(entries.into_iter().filter_map(quiz_of).collect())
    }

    /// Every record of a game, in order, and how many more there are that cannot be read.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn game(&mut self, id: &str) -> Result<(Vec<clinic::Record>, usize), StoreError> {
        self.flush()?;
        let rows = self.store.as_mut().map_or_else(|| Ok(Vec::new()), |store| store.attempt(id))?;
        let record = |entry: Entry| match entry.record {
            Record::Clinic { record, .. } => Some(record),
            Record::Quiz { .. } | Record::Reading(_) | Record::Learner(_) => None,
        };
        let records: Vec<_> = rows.iter().filter_map(entry_of).filter_map(record).collect();
        let lost = rows.len() - records.len();
        Ok((records, lost))
    }

    /// Every question that was kept, oldest first; what cannot be read is left out.
    ///
    /// # Errors
    /// Why they cannot be read.
    pub fn questions(&mut self) -> Result<Vec<learner::Question>, StoreError> {
        self.flush()?;
        let rows = self.store.as_mut().map_or_else(|| Ok(Vec::new()), Store::questions)?;
        let questions: Vec<_> = rows.iter().filter_map(entry_of).filter_map(question_of).collect();
        if questions.len() < rows.len() {
            let lost = rows.len() - questions.len();
            self.notice = Some(format!("{lost} of the questions cannot be read and are left out"));
        }
        Ok(questions)
    }

    /// Writes `entries`, and what was waiting before them; all is safe when it returns.
    ///
    /// # Errors
    /// Why nothing was written. What was waiting goes on waiting.
    pub fn commit(&mut self, entries: &[Entry]) -> Result<(), StoreError> {
        let Some(store) = &mut self.store else { return Ok(()) };
        let rows: Vec<Row> = self.waiting.iter().chain(entries).map(row_of).collect();
        let written = store.append(&rows);
        if written == Err(StoreError::Conflict) {
            // What was waiting for an attempt that went on elsewhere would be refused for ever.
            self.waiting.retain(|entry| {
                !matches!(entry.record, Record::Quiz { .. } | Record::Clinic { .. })
            });
        }
        written?;
        self.waiting.clear();
        self.due = None;
        Ok(())
    }

    /// Keeps `entries` until the next commit, or for about a second.
    pub fn defer(&mut self, entries: Vec<Entry>) {
        if self.store.is_none() {
            return;
        }
        for entry in entries {
            if self.waiting.last().is_some_and(|last| last.is_overtaken_by(&entry)) {
                self.waiting.pop();
            }
            self.waiting.push(entry);
        }
        self.due = Some(Due::after(self.due, Instant::now()));
    }

    /// When what is waiting should be written; nothing if nothing waits.
    #[must_use]
    pub fn due(&self) -> Option<Instant> {
        self.due.map(|due| due.at)
    }

    /// Writes what was waiting.
    ///
    /// # Errors
    /// Why nothing was written; it is tried again with the next entry, not before.
    pub fn flush(&mut self) -> Result<(), StoreError> {
        self.due = None;
        self.commit(&[])
    }

    /// Something the person should know once.
    pub fn take_notice(&mut self) -> Option<String> {
        self.notice.take().or_else(|| self.store.as_mut().and_then(Store::take_notice))
    }
}

fn take(progress: &mut Progress, line: &Line<'_>) {
    if let Some(fact) = fact_of(line) {
        progress.take(&fact);
    }
}

fn quiz_of(entry: Entry) -> Option<(Stamp, quiz::Record)> {
    match entry.record {
        Record::Quiz { record, .. } => Some((entry.stamp, record)),
        Record::Reading(_) | Record::Clinic { .. } | Record::Learner(_) => None,
    }
}

fn question_of(entry: Entry) -> Option<learner::Question> {
    let stamp = entry.stamp;
    match entry.record {
        Record::Learner(learner::Record::Question { text, from }) => {
            Some(learner::Question { stamp, text, from })
        }
        Record::Learner(learner::Record::Level(_) | learner::Record::Review(_))
        | Record::Quiz { .. }
        | Record::Clinic { .. }
        | Record::Reading(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_is_written_after_a_second_or_after_a_pause_but_within_five() {
        let start = Instant::now();
        let first = Due::after(None, start);
        assert_eq!(first.at, start + PATIENCE);
        let soon = Due::after(Some(first), start + Duration::from_millis(100));
        assert_eq!(soon.at, start + PATIENCE);
        let late = Due::after(Some(soon), start + Duration::from_millis(950));
        assert_eq!(late.at, start + Duration::from_millis(950) + PAUSE);
        let last = Due::after(Some(late), start + Duration::from_millis(4_990));
        assert_eq!(last.at, start + LONGEST);
    }
}
