//! How often each item was right at its first try.

use std::{cmp::Ordering, collections::BTreeMap};

use crate::{content::Id, study::Outcome};

/// How an item went so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The lesson that teaches it.
    pub lesson: Id,
    /// The item.
    pub item: Id,
    /// First answers, shown ones too.
    pub answers: usize,
    /// Right ones among them, without a hint.
    pub right: usize,
    /// The learner's day of the last one.
    pub last_day: i32,
    /// Whether the learner was certain at the last one, and not right.
    pub is_belief: bool,
}

/// Every item that was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Items {
    lessons: BTreeMap<Id, BTreeMap<Id, Tally>>,
}

impl Items {
    pub(super) fn take(&mut self, lesson: &Id, item: &Id, outcome: &Outcome, day: i32) {
        let is_right = outcome.is_right() && outcome.hints == 0 && !outcome.is_shown;
        let known = self.lessons.get_mut(lesson).and_then(|items| items.get_mut(item));
        if let Some(tally) = known {
            tally.answers += 1;
            tally.right += usize::from(is_right);
            tally.last_day = day;
            tally.is_belief = outcome.is_certain_and_wrong();
            return;
        }
        let tally = Tally {
            lesson: lesson.clone(),
            item: item.clone(),
            answers: 1,
            right: usize::from(is_right),
            last_day: day,
            is_belief: outcome.is_certain_and_wrong(),
        };
        self.lessons.entry(lesson.clone()).or_default().insert(item.clone(), tally);
    }

    pub(super) fn hardest(&self, most: usize) -> Vec<&Tally> {
        let tallies = self.lessons.values().flat_map(BTreeMap::values);
        let mut hard: Vec<&Tally> = tallies.filter(|tally| tally.is_hard()).collect();
        hard.sort_by(|a, b| a.pressing(b));
        hard.truncate(most);
        hard
    }
}

impl Tally {
    fn is_hard(&self) -> bool {
        self.answers >= 2 && self.right * 2 < self.answers
    }

    /// More pressing is less: the order of a list.
    fn pressing(&self, other: &Self) -> Ordering {
        let beliefs = other.is_belief.cmp(&self.is_belief);
        let shares = (self.right * other.answers).cmp(&(other.right * self.answers));
        beliefs.then(shares).then(other.answers.cmp(&self.answers))
    }
}
