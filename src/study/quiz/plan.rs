//! What an attempt asks and in which order, settled before the first question and written down.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::{Deserialize, Serialize};

use super::{Mode, OneOrMore, Quiz, Rules, shuffle};
use crate::content::{Answer, Confidence, Course, Id, Item, Lesson, Words};

/// What is new about a new attempt. Both come from outside: the machine draws nothing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Fresh {
    /// A name that no other attempt has.
    pub id: String,
    /// Where the shuffles start.
    pub seed: u64,
}

/// What an attempt asks, in order, and by which rules.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Plan {
    /// The attempt's name.
    pub id: String,
    /// The lesson whose quiz it is; none if it asks across lessons. Written as its id, or empty.
    #[serde(with = "or_empty")]
    pub lesson: Option<Id>,
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
    /// Milliseconds on screen after which the attempt ends by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit_ms: Option<u64>,
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
    /// The lesson that teaches it, if the plan asks across lessons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lesson: Option<Id>,
    /// File positions in the order in which they are shown: choices of Best and Multi, events of
    /// Order, right sides of Match (pairs, then extra), names of Label (spots, then extra).
    /// Empty for the kinds that show nothing to choose from.
    pub order: Vec<usize>,
    /// The item's fingerprint when it was planned.
    pub hash: String,
}

impl Plan {
    /// Deals what `quiz` asks by `rules`; `None` if they leave nothing to ask.
    pub(super) fn deal(quiz: &Quiz, rules: &Rules, fresh: Fresh) -> Option<Self> {
        Self::deal_some(quiz, rules, fresh, |_| true)
    }

    /// Deals the items of `quiz` that `wanted` picks; `None` if it picks none.
    pub(super) fn deal_some(
        quiz: &Quiz,
        rules: &Rules,
        fresh: Fresh,
        wanted: impl Fn(&Id) -> bool,
    ) -> Option<Self> {
        let picked = quiz.items().filter(|item| rules.can_ask(item) && wanted(&item.id));
        let dealt = picked.map(|item| Entry::deal(item, fresh.seed).within(quiz));
        let entries = OneOrMore::new(in_order(dealt.collect(), rules, fresh.seed))?;
        Some(Self {
            id: fresh.id,
            lesson: quiz.lesson().cloned(),
            version: quiz.version().clone(),
            mode: rules.mode,
            confidence: rules.confidence,
            tries: rules.tries,
            pass: quiz.pass(),
            limit_ms: rules.limit_ms,
            seed: fresh.seed,
            entries,
        })
    }

    /// The lessons of `course` that the plan asks about, in its order.
    #[must_use]
    pub fn lessons<'c>(&self, course: &'c Course) -> Vec<&'c Lesson> {
        let asked: BTreeSet<&Id> =
            self.entries.iter().filter_map(|entry| self.lesson_of(entry)).collect();
        let here = course.outlines().filter(|outline| asked.contains(&outline.id));
        here.filter_map(|outline| course.lesson(outline.id.as_str())).collect()
    }

    /// The lesson that teaches an item of the plan.
    #[must_use]
    pub fn lesson_of<'a>(&'a self, entry: &'a Entry) -> Option<&'a Id> {
        entry.lesson.as_ref().or(self.lesson.as_ref())
    }
}

/// The entries in the order in which they are asked. What is due comes in the order it was given,
/// because that says what is most faded; everything else is shuffled, and an exam mixes lessons.
fn in_order(entries: Vec<Entry>, rules: &Rules, seed: u64) -> Vec<Entry> {
    if rules.mode == Mode::Review {
        return entries;
    }
    let order = shuffle::permutation(seed, "items", entries.len());
    let shuffled = order.iter().filter_map(|&place| entries.get(place).cloned());
    let drawn = shuffled.take(rules.count.unwrap_or(usize::MAX)).collect();
    match rules.mode {
        Mode::Practice | Mode::Review => drawn,
        Mode::Exam => interleaved(drawn),
    }
}

/// The same entries with neighbours from different lessons as far as that can be: next comes one of
/// the lesson that has most left, unless the last one was of that lesson.
fn interleaved(entries: Vec<Entry>) -> Vec<Entry> {
    let mut piles: BTreeMap<Option<Id>, VecDeque<Entry>> = BTreeMap::new();
    let (count, mut last) = (entries.len(), None);
    for entry in entries {
        piles.entry(entry.lesson.clone()).or_default().push_back(entry);
    }
    let mut next = || {
        let is_other = |lesson: &Option<Id>| last.as_ref() != Some(lesson);
        let weight = |(lesson, pile): &(&Option<Id>, &mut VecDeque<Entry>)| {
            (!pile.is_empty() && is_other(lesson), pile.len())
        };
        let (lesson, pile) = piles.iter_mut().max_by_key(weight)?;
        last = Some(lesson.clone());
        pile.pop_front()
    };
    (0..count).filter_map(|_| next()).collect()
}

/// A lesson's id, or the empty text for none: the form in which plans were always written.
mod or_empty {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    use crate::content::Id;

    #[expect(clippy::ref_option, reason = "serde calls it with a reference to the field")]
    pub(super) fn serialize<S: Serializer>(id: &Option<Id>, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(id.as_ref().map_or("", Id::as_str))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Id>, D::Error> {
        let text = String::deserialize(from)?;
        if text.is_empty() { Ok(None) } else { Id::new(&text).map(Some).map_err(D::Error::custom) }
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
        Self { item: item.id.clone(), lesson: None, order, hash: item.fingerprint() }
    }

    /// The entry with its lesson, where a plan asks across lessons.
    fn within(self, quiz: &Quiz) -> Self {
        let lesson = match quiz.lesson() {
            Some(_) => None,
            None => quiz.lesson_of(&self.item).cloned(),
        };
        Self { lesson, ..self }
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
