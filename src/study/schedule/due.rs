//! What is due on a day, what comes in the days after, and how much is still known now.

use std::collections::BTreeMap;

use super::{
    Schedule, Settings,
    fold::{Card, days_between},
};
use crate::content::{Course, Id};

/// An item that is due.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// The lesson that teaches it.
    pub lesson: Id,
    /// The item.
    pub item: Id,
    /// The chance that an answer would be right now, 0 to 1.
    pub recall: f32,
    /// Days since the last answer that was rated.
    pub days: u32,
    /// Whether the learner was certain then, and not right.
    pub is_belief: bool,
}

impl Schedule {
    /// What is due on `today`: what was certain and wrong first, then what is most faded, as many as
    /// the day may still ask, mixed so that neighbours come from different lessons where they can.
    /// Items that `course` does not hold are left out.
    #[must_use]
    pub fn due(&self, course: &Course, today: i32) -> Vec<Due> {
        let waiting = self.waiting(course, today);
        let mut due: Vec<Due> =
            waiting.map(|(lesson, item, card)| card.due(lesson, item, today)).collect();
        due.sort_by(|a, b| b.is_belief.cmp(&a.is_belief).then(a.recall.total_cmp(&b.recall)));
        due.truncate(self.left_of(today));
        mixed(due)
    }

    /// Whether no item has entered yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lessons.is_empty()
    }

    /// How many items are asked on each of the `days` days from `today` on; the first is what is
    /// due. What a full day leaves is asked on the days after it.
    #[must_use]
    pub fn forecast(&self, course: &Course, today: i32, days: u8) -> Vec<usize> {
        let settings = self.settings.on(today);
        let mut waiting = self.waiting(course, today).count();
        let ask = |ahead: u8| {
            let day = today.saturating_add(i32::from(ahead));
            let comes = |card: &Card| card.due_day(settings) == day && !card.is_ahead(today);
            let most = if ahead == 0 {
                self.left_of(today)
            } else {
                waiting += self.cards(course).filter(|(_, _, card)| comes(card)).count();
                settings.per_day.into()
            };
            let asked = waiting.min(most);
            waiting -= asked;
            asked
        };
        (0..days).map(ask).collect()
    }

    /// The first day after `today` on which something is asked.
    #[must_use]
    pub fn next_day(&self, course: &Course, today: i32) -> Option<i32> {
        if self.waiting(course, today).count() > self.left_of(today) {
            return Some(today.saturating_add(1));
        }
        let settings = self.settings.on(today);
        let days = self.cards(course).map(|(_, _, card)| card.due_day(settings));
        days.filter(|day| *day > today).min()
    }

    /// The share of a lesson's items that would probably be right now, 0 to 1, over those that were
    /// answered once; none if none was.
    #[must_use]
    pub fn recall_now(&self, lesson: &str, today: i32) -> Option<f32> {
        let cards = self.lessons.get(lesson)?;
        let recalls = cards.values().map(|card| card.recall(today));
        let count = u16::try_from(cards.len()).unwrap_or(u16::MAX);
        (count > 0).then(|| recalls.sum::<f32>() / f32::from(count))
    }

    /// The same for every lesson of which something was answered.
    #[must_use]
    pub fn recalls(&self, today: i32) -> BTreeMap<Id, f32> {
        let of = |lesson: &Id| Some((lesson.clone(), self.recall_now(lesson.as_str(), today)?));
        self.lessons.keys().filter_map(of).collect()
    }

    /// The day on which an item comes back, as its last answer settled it; none if it never entered.
    #[must_use]
    pub fn due_day(&self, lesson: &str, item: &str) -> Option<i32> {
        self.lessons.get(lesson)?.get(item).map(|card| card.due_day(self.settings))
    }

    /// About how many minutes so many questions take, at least 1.
    #[must_use]
    pub fn minutes(&self, questions: usize) -> u64 {
        minutes(questions, self.pace_ms())
    }

    /// How many items the day may still ask.
    fn left_of(&self, today: i32) -> usize {
        let (day, count) = self.reviewed;
        let reviewed = if day == today { count } else { 0 };
        self.settings.per_day.saturating_sub(reviewed).into()
    }

    /// Everything whose day has come, however much that is.
    fn waiting<'a>(
        &'a self,
        course: &'a Course,
        today: i32,
    ) -> impl Iterator<Item = (&'a Id, &'a Id, &'a Card)> {
        let settings = self.settings.on(today);
        let has_come = move |card: &Card| card.due_day(settings) <= today || card.is_ahead(today);
        self.cards(course).filter(move |(_, _, card)| has_come(card))
    }

    fn cards<'a>(&'a self, course: &'a Course) -> impl Iterator<Item = (&'a Id, &'a Id, &'a Card)> {
        let here = self.lessons.iter().filter_map(|(id, cards)| {
            let outline = course.outline(course.place(id.as_str())?)?;
            let is_here = |item: &Id| outline.items.contains(item);
            Some(cards.iter().filter(move |(item, _)| is_here(item)).map(move |it| (id, it)))
        });
        here.flatten().map(|(lesson, (item, card))| (lesson, item, card))
    }
}

impl Card {
    fn due(&self, lesson: &Id, item: &Id, today: i32) -> Due {
        Due {
            lesson: lesson.clone(),
            item: item.clone(),
            recall: self.recall(today),
            days: days_between(self.day, today),
            is_belief: self.is_belief,
        }
    }

    fn recall(&self, today: i32) -> f32 {
        self.memory.recall(days_between(self.day, today))
    }

    /// The day on which it comes back. What was certain and wrong comes back the next day.
    fn due_day(&self, settings: Settings) -> i32 {
        let retention = f32::from(settings.retention_percent) / 100.0;
        let wanted = if self.is_belief { 1 } else { self.memory.interval_days(retention) };
        let days = match settings.exam_day.map(|exam| days_between(self.day, exam)) {
            Some(left) if left > 0 => wanted.min((left / 5).max(1)),
            Some(_) | None => wanted,
        };
        self.day.saturating_add_unsigned(days)
    }

    /// Whether it was answered in what is now the future: the clock was wrong, and nobody shall wait
    /// for it. One day may be a journey.
    fn is_ahead(&self, today: i32) -> bool {
        days_between(today, self.day) > 1
    }
}

/// About how many minutes so many questions take at a pace, at least 1.
#[must_use]
pub fn minutes(questions: usize, pace_ms: u64) -> u64 {
    let questions = u64::try_from(questions).unwrap_or(u64::MAX);
    questions.saturating_mul(pace_ms).div_ceil(60_000).max(1)
}

/// The same items, each as early as it can be without following one of its own lesson. A lesson that
/// has most of what is left goes first where it can, or its items would be neighbours at the end.
fn mixed(mut left: Vec<Due>) -> Vec<Due> {
    let mut mixed: Vec<Due> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let next = mixed.last().map_or(0, |last| next(&left, &last.lesson));
        mixed.push(left.remove(next));
    }
    mixed
}

/// The place of the item that is asked after one of the lesson `last`.
fn next(left: &[Due], last: &Id) -> usize {
    let most = most(left).filter(|lesson| *lesson != last);
    let is_next = |due: &Due| most.map_or(due.lesson != *last, |most| due.lesson == *most);
    left.iter().position(is_next).unwrap_or(0)
}

/// The lesson of more than a half of these items.
fn most(left: &[Due]) -> Option<&Id> {
    let mut counts: BTreeMap<&Id, usize> = BTreeMap::new();
    for due in left {
        *counts.entry(&due.lesson).or_default() += 1;
    }
    counts.into_iter().find(|(_, count)| *count > left.len() / 2).map(|(lesson, _)| lesson)
}
