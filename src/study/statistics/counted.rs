//! Statistics with what is behind the items that keep going wrong.

use std::collections::BTreeMap;

use super::{Statistics, Tally, misconception};
use crate::{
    content::{Course, Id, Item},
    study::quiz::{Record, Response},
};

/// Statistics with the wrong answers to the hardest items.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    /// What all answers say.
    pub statistics: Statistics,
    wrong: BTreeMap<(Id, Id), Vec<Response>>,
}

/// An item that keeps going wrong.
#[derive(Clone, Debug)]
pub struct Hard<'a> {
    /// How it went so far.
    pub tally: &'a Tally,
    /// The item.
    pub item: &'a Item,
    /// What is believed in place of the right answer, or the principle of the item; as markup.
    pub behind: String,
}

/// Items whose wrong answers are read.
pub const HARDEST: usize = 5;

/// Wrong answers that are read of each.
pub const WRONG_ANSWERS: u32 = 50;

impl Counted {
    /// Statistics without any answer read.
    #[must_use]
    pub fn of(statistics: Statistics) -> Self {
        Self { statistics, wrong: BTreeMap::new() }
    }

    /// Takes in wrong answers to an item.
    pub fn add(&mut self, lesson: &Id, item: &Id, records: impl IntoIterator<Item = Record>) {
        let answers = self.wrong.entry((lesson.clone(), item.clone())).or_default();
        answers.extend(records.into_iter().filter_map(|record| record.response().cloned()));
    }

    /// The hardest items that `course` still holds, the most pressing first.
    #[must_use]
    pub fn hardest<'a>(&'a self, course: &'a Course) -> Vec<Hard<'a>> {
        let tallies = self.statistics.hardest(HARDEST);
        tallies.into_iter().filter_map(|tally| self.hard(course, tally)).collect()
    }

    fn hard<'a>(&'a self, course: &'a Course, tally: &'a Tally) -> Option<Hard<'a>> {
        let item = course.lesson(tally.lesson.as_str())?.item(tally.item.as_str())?;
        let wrong = self.wrong.get(&(tally.lesson.clone(), tally.item.clone()));
        let believed = wrong.and_then(|responses| misconception(item, responses));
        let behind = believed.unwrap_or_else(|| item.explain.to_string());
        Some(Hard { tally, item, behind })
    }
}
