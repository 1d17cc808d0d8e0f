//! How long one key of a search takes over a thousand lessons with ten thousand items.
#![allow(missing_docs, reason = "a benchmark has no callers")]

use std::{hint::black_box, sync::OnceLock};

use divan::Bencher;
use peptibody::content::{Course, Level, SourceFile, fnv1a64, search::Index};

/// Lessons, panes and items of each, and words that they draw from.
const LESSONS: u64 = 1000;
const PANES: u64 = 8;
const ITEMS: u64 = 10;
const WORDS: u64 = 30_000;

/// What is typed, letter by letter: common, rare, several words, nothing at all.
const TYPED: &[&str] = &[
    "p",
    "pl",
    "platelet",
    "platelet count weeks",
    "megakaryocyte",
    "megakariocyte",
    "tpr",
    "thrmbptn",
    "Fc gamma",
    "why does it not share its sequence",
    "zzzzzzzz",
];

fn main() {
    divan::main();
}

/// A stream of words in which few are common and most are rare.
struct Writer(u64);

impl Writer {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = fnv1a64(&self.0.to_be_bytes());
        (self.0 >> 11) % sides
    }

    fn word(&mut self) -> String {
        const KNOWN: [&str; 8] =
            ["platelet", "count", "weeks", "thrombopoietin", "Fcγ", "receptor", "the", "of"];
        const SOUNDS: [&str; 16] = [
            "ba", "cy", "do", "fer", "gli", "hem", "ik", "jo", "kar", "lys", "mo", "nu", "pro",
            "ros", "thro", "vas",
        ];
        let most = 1 + self.roll(WORDS);
        let number = self.roll(most);
        if let Some(word) = usize::try_from(number).ok().and_then(|at| KNOWN.get(at)) {
            return (*word).to_owned();
        }
        let sound = |at: u64| SOUNDS[usize::try_from(number >> (4 * at) & 15).unwrap_or(0)];
        (0..4).map(sound).collect()
    }

    fn words(&mut self, count: u64) -> String {
        let words: Vec<String> = (0..count).map(|_| self.word()).collect();
        words.join(" ")
    }

    fn lesson(&mut self, at: u64) -> SourceFile {
        let mut text = format!(
            "Lesson(format: 1, id: \"lesson-{at}\", version: \"1.0.0\", lang: \"en\", minutes: 9, \
             title: \"{}\", objectives: [(id: \"o\", short: \"o\", text: \"{}\")], \
             review: (status: UnderReview, updated: \"2026-11-20\", authors: [\"A\"]), panes: [",
            self.words(3),
            self.words(9),
        );
        for pane in 0..PANES {
            let (title, student, plain) = (self.words(3), self.words(60), self.words(60));
            text = format!(
                "{text}{}",
                format_args!(
                    "(id: \"p{pane}\", title: \"{title}\", body: (student: \"{student}\", \
                 plain: \"{plain}\")),"
                )
            );
        }
        text.push_str("], quiz: (items: [");
        for item in 0..ITEMS {
            let (ask, vignette, why) = (self.words(10), self.words(12), self.words(7));
            text = format!(
                "{text}{}",
                format_args!(
                    "(id: \"l{at}-i{item}\", teaches: \"p0\", ask: \"{ask}\", \
                 vignette: \"{vignette}\", answer: Best([Right(\"a\", \"{why}\"), \
                 Wrong(\"b\", \"{why}\"), Wrong(\"c\", \"{why}\")]), explain: \"{why}\"),"
                )
            );
        }
        text.push_str("]))");
        SourceFile { name: format!("{at:04}.ron"), bytes: text.into_bytes().into() }
    }
}

fn course() -> &'static Course {
    static COURSE: OnceLock<Course> = OnceLock::new();
    COURSE.get_or_init(|| {
        let mut writer = Writer(20_261_122);
        let files: Vec<_> = (0..LESSONS).map(|at| writer.lesson(at)).collect();
        let (course, problems) = Course::load(&files, Some(&Course::embedded()));
        let told = problems.first().map(ToString::to_string);
        assert!(course.outlines().len() as u64 >= LESSONS, "left out: {told:?}");
        course
    })
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| Index::of(course()))
}

#[divan::bench(sample_count = 5)]
fn open_the_search(bencher: Bencher<'_, '_>) {
    let course = course();
    bencher.bench_local(|| black_box(Index::of(course)).len());
}

#[divan::bench(args = TYPED)]
fn one_key(bencher: Bencher<'_, '_>, typed: &str) {
    let index = index();
    bencher.bench_local(|| {
        let found = index.find(black_box(typed), Level::Student);
        let reason = found.hits.first().map(|hit| index.reason(hit, typed, Level::Student));
        (found.total, reason)
    });
}
