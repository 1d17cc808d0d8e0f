//! Difficulty, discrimination, wrong answers and flags of each item, over a class.

use std::collections::{BTreeMap, BTreeSet};

use super::First;
use crate::{
    content::{Answer, Course, Id, Item},
    study::share::float,
};

/// The first answers of a class.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Class {
    /// By learner, then by lesson, item and fingerprint.
    learners: BTreeMap<String, BTreeMap<Key, First>>,
}

type Key = (Id, Id, String);

/// What a class's answers say about an item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemReport {
    /// The lesson that teaches it.
    pub lesson: Id,
    /// The item.
    pub item: Id,
    /// Learners who answered it.
    pub learners: usize,
    /// Mean score, 0 to 1: the difficulty, which is lower for harder items.
    pub difficulty: f64,
    /// Correlation (Pearson) of the item's score with the mean score of the learner's other items,
    /// –1 to 1; own words, which mark themselves, are no other items. None if either does not vary.
    pub discrimination: Option<f64>,
    /// What was wrong, the commonest first.
    pub wrong: Vec<Wrong>,
    /// What to look at.
    pub flags: Vec<Flag>,
    /// What the course makes of the item.
    pub standing: Standing,
}

/// A wrong answer and how many gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Its code.
    pub code: String,
    /// Learners who gave it.
    pub learners: usize,
}

/// What the course makes of an item that was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds it as it was answered.
    Here,
    /// It holds it, but its scored part was changed since.
    Changed,
    /// It does not hold it.
    Gone,
}

/// What a number says (thresholds as in the item-analysis literature: Downing & Yudkowsky).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flag {
    /// Under 30 learners.
    TooFew,
    /// Under 100 learners.
    FirstImpression,
    /// A difficulty under 0.3.
    Hard,
    /// A difficulty over 0.9.
    Easy,
    /// A discrimination under 0.2.
    Weak,
    /// A discrimination under 0: those who know more get it wrong more often.
    LookAtKey,
    /// The wrong choice of this code was taken by less than 5 %.
    NotWorking(String),
}

/// Learners under which nothing can be said, and under which it is a first impression.
const FEW: (usize, usize) = (30, 100);
/// Difficulties between which an item is neither hard nor easy.
const DIFFICULTY: (f64, f64) = (0.3, 0.9);
/// Discrimination under which an item tells little.
const WEAK: f64 = 0.2;
/// Share under which a wrong choice does not work.
const WORKING: f64 = 0.05;

impl Class {
    /// Takes in an answer; of several to one item only the learner's first counts.
    pub fn take(&mut self, first: First) {
        let key = (first.lesson.clone(), first.item.clone(), first.hash.clone());
        let answers = self.learners.entry(first.learner.clone()).or_default();
        answers.entry(key).or_insert(first);
    }

    /// How many learners there are.
    #[must_use]
    pub fn learners(&self) -> usize {
        self.learners.len()
    }

    /// Each item that was answered: in the order of the course, then what it does not hold.
    #[must_use]
    pub fn report(&self, course: &Course) -> Vec<ItemReport> {
        let mut answers: BTreeMap<&Key, Vec<(&First, Total)>> = BTreeMap::new();
        for learner in self.learners.values() {
            let total = Total::of(course, learner);
            for (key, first) in learner {
                answers.entry(key).or_default().push((first, total));
            }
        }
        let mut reports: Vec<ItemReport> =
            answers.iter().map(|(key, answers)| of_item(course, key, answers)).collect();
        reports.sort_by_key(|report| order(course, report));
        reports
    }
}

/// What a learner got over everything that the course holds as it was answered and that does not
/// mark itself.
#[derive(Clone, Copy, Default)]
struct Total {
    score: f64,
    items: usize,
}

impl Total {
    fn of(course: &Course, answers: &BTreeMap<Key, First>) -> Self {
        let counted = answers.iter().filter(|(key, _)| is_counted(course, key));
        counted.fold(Self::default(), |total, (_, first)| Self {
            score: total.score + first.raw,
            items: total.items + 1,
        })
    }

    /// The mean over everything but one item; none if there is nothing else. A sum would punish who
    /// answered less, because the exports of a class rarely hold the same items.
    fn without(self, raw: f64, is_counted: bool) -> Option<f64> {
        let (score, items) = if is_counted {
            (self.score - raw, self.items.saturating_sub(1))
        } else {
            (self.score, self.items)
        };
        (items > 0).then(|| score / float(items))
    }
}

fn of_item(course: &Course, key: &Key, answers: &[(&First, Total)]) -> ItemReport {
    let (lesson, id, _) = key;
    let (item, standing) = found(course, key);
    let is_counted = is_counted(course, key);
    let pairs: Vec<(f64, f64)> = answers
        .iter()
        .filter_map(|(first, total)| Some((first.raw, total.without(first.raw, is_counted)?)))
        .collect();
    let learners = answers.len();
    let difficulty = mean(answers.iter().map(|(first, _)| first.raw));
    let discrimination = correlation(&pairs);
    let wrong = wrong(answers.iter().map(|(first, _)| *first));
    let flags = flags(learners, difficulty, discrimination, &wrong, item);
    let (lesson, item) = (lesson.clone(), id.clone());
    ItemReport { lesson, item, learners, difficulty, discrimination, wrong, flags, standing }
}

/// The item as it was answered, and what the course makes of it.
fn found<'a>(course: &'a Course, (lesson, id, hash): &Key) -> (Option<&'a Item>, Standing) {
    let item = course.lesson(lesson.as_str()).and_then(|it| it.item(id.as_str()));
    match item {
        Some(item) if item.fingerprint() == *hash => (Some(item), Standing::Here),
        Some(_) => (None, Standing::Changed),
        None => (None, Standing::Gone),
    }
}

fn is_counted(course: &Course, key: &Key) -> bool {
    let (item, _) = found(course, key);
    item.is_some_and(|item| !matches!(item.answer, Answer::Recall { .. }))
}

fn wrong<'a>(answers: impl Iterator<Item = &'a First>) -> Vec<Wrong> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for first in answers {
        let codes: BTreeSet<&str> = first.wrong.iter().map(String::as_str).collect();
        for code in codes {
            *counts.entry(code).or_default() += 1;
        }
    }
    let wrong =
        counts.into_iter().map(|(code, learners)| Wrong { code: code.to_owned(), learners });
    let mut wrong: Vec<Wrong> = wrong.collect();
    wrong.sort_by(|a, b| b.learners.cmp(&a.learners).then_with(|| a.code.cmp(&b.code)));
    wrong
}

fn flags(
    learners: usize,
    difficulty: f64,
    discrimination: Option<f64>,
    wrong: &[Wrong],
    item: Option<&Item>,
) -> Vec<Flag> {
    if learners < FEW.0 {
        return vec![Flag::TooFew];
    }
    let size = (learners < FEW.1).then_some(Flag::FirstImpression);
    let level = match difficulty {
        p if p < DIFFICULTY.0 => Some(Flag::Hard),
        p if p > DIFFICULTY.1 => Some(Flag::Easy),
        _ => None,
    };
    let power = match discrimination {
        Some(r) if r < 0.0 => Some(Flag::LookAtKey),
        Some(r) if r < WEAK => Some(Flag::Weak),
        Some(_) | None => None,
    };
    let idle = item.into_iter().flat_map(|item| not_working(item, learners, wrong));
    size.into_iter().chain(level).chain(power).chain(idle).collect()
}

/// Wrong choices that hardly anyone takes; nothing can be said if no wrong answer is known.
fn not_working(item: &Item, learners: usize, wrong: &[Wrong]) -> Vec<Flag> {
    let choices = item.answer.choices();
    if wrong.is_empty() {
        return Vec::new();
    }
    let taken = |code: &str| wrong.iter().find(|it| it.code == code).map_or(0, |it| it.learners);
    let wrong = choices.iter().enumerate().filter(|(_, choice)| !choice.is_right());
    let codes = wrong.map(|(place, _)| format!("c{place}"));
    let is_idle = |code: &String| float(taken(code)) < WORKING * float(learners);
    codes.filter(is_idle).map(Flag::NotWorking).collect()
}

/// Pearson's correlation; none if there are fewer than two pairs or one side does not vary.
fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    let (left, right) = (mean(pairs.iter().map(|it| it.0)), mean(pairs.iter().map(|it| it.1)));
    let sum = |of: &dyn Fn(f64, f64) -> f64| {
        pairs.iter().map(|(a, b)| of(a - left, b - right)).sum::<f64>()
    };
    let spread = (sum(&|a, _| a * a) * sum(&|_, b| b * b)).sqrt();
    (pairs.len() > 1 && spread > 1e-12).then(|| (sum(&|a, b| a * b) / spread).clamp(-1.0, 1.0))
}

fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = numbers.fold((0.0, 0), |(sum, count), number| (sum + number, count + 1));
    if count == 0 { 0.0 } else { sum / float(count) }
}

fn order(course: &Course, report: &ItemReport) -> (bool, usize, usize, Id) {
    let place = course.place(report.lesson.as_str());
    let outline = place.and_then(|place| course.outline(place));
    let at = outline.and_then(|it| it.items.iter().position(|item| *item == report.item));
    let is_elsewhere = report.standing != Standing::Here;
    (is_elsewhere, place.unwrap_or(usize::MAX), at.unwrap_or(usize::MAX), report.item.clone())
}
