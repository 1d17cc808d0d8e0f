//! Before an exam: which lessons it asks, how many questions, how long it may take.

use crate::{
    content::{Confidence, Course, Id},
    study::quiz::Rules,
};

/// What an exam will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamSetUp {
    /// The chosen row of [`Self::rows`].
    pub row: usize,
    /// Which lessons are asked, in the order of the course.
    pub lessons: Vec<bool>,
    /// How many questions at most; none for all.
    pub count: Option<usize>,
    /// Seconds for each question; none for no limit.
    pub seconds_each: Option<u64>,
    /// How much of that time is given, in percent; more than 100 on request.
    pub time_percent: u64,
    /// Whether one is asked how sure one is.
    pub confidence: Confidence,
}

/// A row of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExamRow {
    /// Whether the lesson at this place is asked.
    Lesson(usize),
    /// How many questions.
    Count,
    /// How long for each.
    Time,
    /// How much longer on request.
    Extra,
    /// Whether one is asked how sure one is.
    Certainty,
    /// Begin.
    Begin,
}

const COUNTS: [Option<usize>; 6] = [Some(10), Some(20), Some(30), Some(40), Some(60), None];
const SECONDS: [Option<u64>; 4] = [None, Some(60), Some(90), Some(120)];
const PERCENT: [u64; 4] = [100, 125, 150, 200];
const CONFIDENCE: [Confidence; 3] = [Confidence::Optional, Confidence::Required, Confidence::Off];

impl ExamSetUp {
    /// Twenty questions across all `lessons`, without a limit, with the hand on “begin”.
    #[must_use]
    pub fn of(lessons: usize) -> Self {
        Self {
            row: lessons.saturating_add(4),
            lessons: vec![true; lessons],
            count: Some(20),
            seconds_each: None,
            time_percent: 100,
            confidence: Confidence::Optional,
        }
    }

    /// The rows of the page, from the top.
    pub fn rows(&self) -> impl Iterator<Item = ExamRow> + use<> {
        let rules = [ExamRow::Count, ExamRow::Time, ExamRow::Extra, ExamRow::Certainty];
        (0..self.lessons.len()).map(ExamRow::Lesson).chain(rules).chain([ExamRow::Begin])
    }

    /// The row that the hand is on.
    #[must_use]
    pub fn here(&self) -> ExamRow {
        self.rows().nth(self.row).unwrap_or(ExamRow::Begin)
    }

    /// The lessons that are asked.
    #[must_use]
    pub fn chosen(&self, course: &Course) -> Vec<Id> {
        let asked = course.outlines().zip(&self.lessons).filter(|(_, is_asked)| **is_asked);
        asked.map(|(outline, _)| outline.id.clone()).collect()
    }

    /// How many questions there are to draw from: all but those in one's own words.
    #[must_use]
    pub fn available(&self, course: &Course) -> usize {
        let rules = self.rules(0);
        let lessons = self.chosen(course);
        let lessons = lessons.iter().filter_map(|id| course.lesson(id.as_str()));
        lessons.flat_map(|it| &it.quiz.items).filter(|item| rules.can_ask(item)).count()
    }

    /// How many questions will be asked.
    #[must_use]
    pub fn asked(&self, course: &Course) -> usize {
        let available = self.available(course);
        self.count.map_or(available, |count| count.min(available))
    }

    /// The time limit for so many questions, in milliseconds.
    #[must_use]
    pub fn limit_ms(&self, questions: usize) -> Option<u64> {
        let questions = u64::try_from(questions).unwrap_or(u64::MAX);
        let each_ms = self.seconds_each?.saturating_mul(self.time_percent).saturating_mul(10);
        Some(questions.saturating_mul(each_ms))
    }

    /// The rules of an exam with so many questions.
    #[must_use]
    pub fn rules(&self, questions: usize) -> Rules {
        Rules::exam(self.confidence, self.count, self.limit_ms(questions))
    }

    /// Ticks or unticks a lesson.
    pub(super) fn toggle(&mut self, lesson: usize) {
        if let Some(is_asked) = self.lessons.get_mut(lesson) {
            *is_asked = !*is_asked;
        }
    }

    /// Turns the row that the hand is on by one value, on or back.
    pub(super) fn turn(&mut self, on: bool) {
        match self.here() {
            ExamRow::Lesson(place) => self.toggle(place),
            ExamRow::Count => self.count = beside(&COUNTS, self.count, on),
            ExamRow::Time => self.seconds_each = beside(&SECONDS, self.seconds_each, on),
            ExamRow::Extra => self.time_percent = beside(&PERCENT, self.time_percent, on),
            ExamRow::Certainty => self.confidence = beside(&CONFIDENCE, self.confidence, on),
            ExamRow::Begin => {}
        }
    }
}

/// The value after or before `value`, staying inside the list.
fn beside<T: Copy + PartialEq>(values: &[T], value: T, on: bool) -> T {
    let at = values.iter().position(|it| *it == value).unwrap_or(0);
    let to = if on { at.saturating_add(1) } else { at.saturating_sub(1) };
    values.get(to).copied().unwrap_or(value)
}
