//! How long ten years of answers take to open and to read: 200,000 answers in 5,000 attempts.
#![allow(missing_docs, reason = "a benchmark has no callers")]
#![allow(clippy::unwrap_used, reason = "a benchmark stops at the first surprise")]

use std::{hint::black_box, path::Path, sync::OnceLock};

use divan::Bencher;
use peptibody::{
    content::{Course, Id, fnv1a64},
    shell::Journal,
    study::{
        Entry, Progress, Record as Line, Stamp,
        quiz::{Attempt, Certainty, Draft, Fresh, Mode, Plan, Quiz, Record, Response, Rules},
    },
};
use tempfile::TempDir;

/// Attempts, and answers of each.
const ATTEMPTS: u64 = 5_000;
const ANSWERS: u64 = 40;
/// Days over which they are spread, and the first of them, as days since 1 January 1970.
const DAYS: u64 = 3_650;
const FIRST_DAY: i32 = 17_000;
/// Attempts that are written in one transaction.
const BATCH: u64 = 100;

/// Where the long history lies while it is measured.
static TEN_YEARS: OnceLock<TempDir> = OnceLock::new();

fn main() {
    divan::main();
    if let Some(dir) = TEN_YEARS.get() {
        std::fs::remove_dir_all(dir.path()).unwrap();
    }
}

#[divan::bench(sample_count = 20)]
fn open_an_empty_history(bencher: Bencher<'_, '_>) {
    let dir = TempDir::new().unwrap();
    bencher.bench(|| opened(dir.path()));
}

#[divan::bench(sample_count = 20)]
fn open_ten_years(bencher: Bencher<'_, '_>) {
    let dir = ten_years().path();
    journal(dir).bookmark();
    bencher.bench(|| opened(dir));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn open_ten_years_without_a_bookmark(bencher: Bencher<'_, '_>) {
    let dir = ten_years().path();
    let without_bookmark = || {
        let db = rusqlite::Connection::open(dir.join("progress.db")).unwrap();
        db.execute("DELETE FROM bookmark", []).unwrap();
    };
    bencher.with_inputs(without_bookmark).bench_values(|()| opened(dir));
}

/// What the page of statistics waits for.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn count_ten_years(bencher: Bencher<'_, '_>) {
    let dir = ten_years().path();
    bencher.bench(|| journal(dir).counted().unwrap());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn read_ten_years_of_facts(bencher: Bencher<'_, '_>) {
    let dir = ten_years().path();
    bencher.bench(|| {
        let mut facts = 0_u64;
        journal(dir)
            .facts(&mut |fact| facts += u64::from(black_box(fact).stamp.at_ms > 0))
            .unwrap();
        facts
    });
}

fn journal(dir: &Path) -> Journal {
    Journal::open(&Ok(dir.to_owned())).journal
}

fn opened(dir: &Path) -> Progress {
    journal(dir).progress().unwrap()
}

fn ten_years() -> &'static TempDir {
    TEN_YEARS.get_or_init(|| {
        let dir = TempDir::new().unwrap();
        let (mut journal, mut learner) = (journal(dir.path()), Learner::new());
        for first in (0..ATTEMPTS).step_by(usize::try_from(BATCH).unwrap()) {
            let batch = (first..first + BATCH).flat_map(|number| learner.attempt(number));
            journal.commit(&batch.collect::<Vec<_>>()).unwrap();
        }
        dir
    })
}

/// Who answers: which items there are, and what comes next.
struct Learner {
    items: Vec<(Id, Id, String)>,
    quiz: Quiz,
    chance: u64,
}

impl Learner {
    fn new() -> Self {
        let course = Course::embedded();
        let lessons: Vec<_> = course.lessons().collect();
        let items = lessons.iter().flat_map(|lesson| {
            let items = lesson.quiz.items.iter();
            items.map(|item| (lesson.id.clone(), item.id.clone(), item.fingerprint()))
        });
        let quiz = lessons.iter().find_map(|lesson| Quiz::of(lesson)).unwrap();
        Self { items: items.collect(), quiz, chance: 1 }
    }

    fn roll(&mut self, sides: u64) -> u64 {
        self.chance = fnv1a64(&self.chance.to_be_bytes());
        (self.chance >> 11) % sides
    }

    /// Everything that is written down of one attempt.
    fn attempt(&mut self, number: u64) -> Vec<Entry> {
        let mode = match self.roll(10) {
            0 => Mode::Exam,
            1..4 => Mode::Review,
            _ => Mode::Practice,
        };
        let attempt = format!("{:016x}-{number}", fnv1a64(&number.to_be_bytes()));
        let mut sheet = Sheet::new(attempt.clone(), mode, number);
        let rules = Rules { mode, ..Rules::practice(&self.quiz) };
        let fresh = Fresh { id: attempt, seed: number };
        let dealt = Attempt::new(&self.quiz, &rules, fresh).unwrap();
        let plan: Plan = dealt.plan().clone();
        let lesson = plan.lesson.clone().filter(|_| mode == Mode::Practice);
        sheet.write(lesson.clone(), Record::Started(Box::new(plan)));
        let first = self.roll(u64::try_from(self.items.len()).unwrap());
        for answer in 0..ANSWERS {
            self.answer(first + answer, &mut sheet);
        }
        sheet.write(lesson, Record::Finished { unanswered: Vec::new(), right: 30, of: 40 });
        sheet.entries
    }

    /// One item: it comes on screen, a draft or two, sometimes a try before the verdict.
    fn answer(&mut self, place: u64, sheet: &mut Sheet) {
        let place = usize::try_from(place).unwrap() % self.items.len();
        let (lesson, item, hash) = self.items[place].clone();
        let lesson = Some(lesson);
        sheet.write(lesson.clone(), Record::Moved { item: item.clone() });
        let certainty = match self.roll(4) {
            0 => None,
            1 => Some(Certainty::Guessing),
            2 => Some(Certainty::FairlySure),
            _ => Some(Certainty::Certain),
        };
        for choice in 0..=self.roll(2) {
            let draft = Draft::Best(usize::try_from(choice).ok());
            sheet.write(
                lesson.clone(),
                Record::Draft { item: item.clone(), hash: hash.clone(), draft },
            );
        }
        let (response, hints) = (Response::Best(1), u8::from(self.roll(20) == 0));
        let mut tries = 1;
        if self.roll(5) == 0 {
            let (item, hash, response) = (item.clone(), hash.clone(), response.clone());
            let first = Record::Tried { item, hash, response, certainty, tries, hints, raw: 0.0 };
            sheet.write(lesson.clone(), first);
            tries = 2;
        }
        let (raw, score, first) = (1.0, 1.0, tries == 1);
        let marked =
            Record::Marked { item, hash, response, certainty, tries, hints, raw, score, first };
        sheet.write(lesson, marked);
    }
}

/// What is written down of an attempt so far.
struct Sheet {
    attempt: String,
    mode: Mode,
    stamp: Stamp,
    entries: Vec<Entry>,
}

impl Sheet {
    fn new(attempt: String, mode: Mode, number: u64) -> Self {
        let day = FIRST_DAY + i32::try_from(number * DAYS / ATTEMPTS).unwrap();
        let stamp = Stamp { at_ms: i64::from(day) * 86_400_000 + 43_200_000, active_ms: 0, day };
        Self { attempt, mode, stamp, entries: Vec::new() }
    }

    fn write(&mut self, lesson: Option<Id>, record: Record) {
        self.stamp.at_ms += 4_000;
        self.stamp.active_ms += 4_000;
        let (attempt, mode) = (self.attempt.clone(), self.mode);
        let record = Line::Quiz { attempt, mode, record };
        self.entries.push(Entry { stamp: self.stamp, lesson, record });
    }
}
