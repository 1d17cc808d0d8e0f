//! What an attempt asks and in which order, settled before the first question and written down.

use serde::{Deserialize, Serialize};

use super::{OneOrMore, Quiz, shuffle};
use crate::content::{Answer, Confidence, Id, Item, Words};

/// What is new about a new attempt. Both come from outside: the machine draws nothing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Fresh {
    /// A name that no other attempt has.
    pub id: String,
    /// Where the shuffles start.
    pub seed: u64,
}

/// How a quiz is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum Mode {
    /// Feedback at once, tries, hints, moving about freely.
    #[default]
    Practice,
    /// One try for each item, no help and no feedback before it is handed in.
    Exam,
    /// What is due, each item once and forward only, with feedback at once.
    Review,
}

/// What an attempt asks, in order, and by which rules.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Plan {
    /// The attempt's name.
    pub id: String,
    /// The lesson.
    pub lesson: Id,
    /// The version of the lesson's content at the start.
    pub version: Words,
    /// How the quiz is taken.
    pub mode: Mode,
    /// Whether a learner says how sure they are.
    pub confidence: Confidence,
    /// Tries for each item, 1 to 3.
    pub tries: u8,
    /// Share of items right at the first try that counts as passed, 0 to 1.
    pub pass: f32,
    /// Where the shuffles started.
    pub seed: u64,
    /// The items in the order in which they are asked.
    pub entries: OneOrMore<Entry>,
}

/// One item of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Entry {
    /// The item.
    pub item: Id,
    /// File positions in the order in which they are shown: choices of Best and Multi, events of
    /// Order, right sides of Match (pairs, then extra), names of Label (spots, then extra).
    /// Empty for the kinds that show nothing to choose from.
    pub order: Vec<usize>,
    /// The item's fingerprint when it was planned.
    pub hash: String,
}

impl Plan {
    /// Deals every item of `quiz`.
    pub(super) fn deal(quiz: &Quiz, fresh: Fresh) -> Self {
        let entries = quiz.items().map(|item| Entry::deal(item, fresh.seed));
        Self::around(quiz, fresh, entries)
    }

    /// Deals the items of `quiz` that `wanted` picks; `None` if it picks none.
    pub(super) fn deal_some(
        quiz: &Quiz,
        fresh: Fresh,
        wanted: impl Fn(&Id) -> bool,
    ) -> Option<Self> {
        let picked = quiz.items().iter().filter(|item| wanted(&item.id));
        let entries = OneOrMore::new(picked.map(|item| Entry::deal(item, fresh.seed)))?;
        Some(Self::around(quiz, fresh, entries))
    }

    fn around(quiz: &Quiz, fresh: Fresh, entries: OneOrMore<Entry>) -> Self {
        let order = shuffle::permutation(fresh.seed, "items", entries.len());
        let dealt = order.iter().filter_map(|&place| entries.get(place).cloned());
        Self {
            id: fresh.id,
            lesson: quiz.lesson().clone(),
            version: quiz.version().clone(),
            mode: Mode::Practice,
            confidence: quiz.confidence(),
            tries: quiz.tries(),
            pass: quiz.pass(),
            seed: fresh.seed,
            entries: OneOrMore::new(dealt).unwrap_or(entries),
        }
    }
}

impl Entry {
    /// Deals what `item` shows. Only choices of Best and Multi can be pinned: what Order, Match and
    /// Label show in file order would give the answer away.
    pub(super) fn deal(item: &Item, seed: u64) -> Self {
        let n = shown(item);
        let order = match &item.answer {
            Answer::Best(_) | Answer::Multi { .. } if !item.shuffle => (0..n).collect(),
            Answer::Order { sequence, .. } => {
                shuffle::permutation_unless(seed, item.id.as_str(), n, |order| {
                    order.iter().map(|&place| sequence.get(place)).eq(sequence.iter().map(Some))
                })
            }
            Answer::Best(_)
            | Answer::Multi { .. }
            | Answer::Match { .. }
            | Answer::Number { .. }
            | Answer::Cloze { .. }
            | Answer::Short { .. }
            | Answer::Label { .. }
            | Answer::Recall { .. } => shuffle::permutation(seed, item.id.as_str(), n),
        };
        Self { item: item.id.clone(), order, hash: item.fingerprint() }
    }

    /// Whether the order has a place for everything that `item` shows now.
    pub(super) fn fits(&self, item: &Item) -> bool {
        shuffle::is_permutation(&self.order, shown(item))
    }
}

/// How many things an item shows to choose from or to put in order.
fn shown(item: &Item) -> usize {
    match &item.answer {
        Answer::Best(choices) | Answer::Multi { choices, .. } => choices.len(),
        Answer::Order { sequence, .. } => sequence.len(),
        Answer::Match { pairs, extra } => pairs.len().saturating_add(extra.len()),
        Answer::Label { spots, extra, .. } => spots.len().saturating_add(extra.len()),
        Answer::Number { .. }
        | Answer::Cloze { .. }
        | Answer::Short { .. }
        | Answer::Recall { .. } => 0,
    }
}
