//! From an answer to its score, and to what was right about each part of it.

use std::collections::BTreeSet;

use super::{Response, number, word};
use crate::{
    content::{Answer, Choice, Item, MultiScoring, OrderScoring, Words},
    study::share,
};

/// What an answer is worth, before penalties for earlier tries.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// 0 to 1.
    pub score: f64,
    /// Its parts. Best, Number, Short: one. Multi: one for each choice in file order, right if it
    /// was ticked or left as it should be. Order: one for each place, right if the event after it is
    /// the one that follows; the last place answers for the last pair too. Match, Label, Cloze: one
    /// for each left side, spot, gap. Recall: one for each entry of the checklist, right if ticked.
    pub parts: Vec<Part>,
}

/// One part of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Whether it is right.
    pub right: bool,
    /// What else there is to say about it.
    pub note: Note,
}

/// What there is to say about a part beside right or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Nothing.
    Plain,
    /// Wrong in a known way; this is its why.
    Near(String),
    /// Wrong by a power of ten.
    PowerOfTen,
    /// Right but for a letter; this is how it is spelled.
    Spelled(String),
}

impl Judgement {
    /// Whether the answer is right as a whole.
    #[must_use]
    pub fn is_right(&self) -> bool {
        is_right(self.score)
    }
}

impl Part {
    fn plain(right: bool) -> Self {
        Self { right, note: Note::Plain }
    }
}

/// Judges `response` as an answer to `item`. One of another kind is worth 0 and has no parts; places
/// that the item does not have count as wrong.
#[must_use]
pub fn judge(item: &Item, response: &Response) -> Judgement {
    match (&item.answer, response) {
        (Answer::Best(choices), Response::Best(choice)) => {
            whole(Part::plain(choices.get(*choice).is_some_and(Choice::is_right)))
        }
        (Answer::Multi { scoring, choices }, Response::Multi(ticks)) => {
            multi(*scoring, choices, ticks)
        }
        (Answer::Order { scoring, sequence }, Response::Order(places)) => {
            order(*scoring, sequence, places)
        }
        (Answer::Match { pairs, extra }, Response::Match(rights)) => {
            let keys: Vec<&Words> = pairs.iter().map(|(_, right)| right).collect();
            named(&keys, extra, rights)
        }
        (Answer::Label { spots, extra, .. }, Response::Label(names)) => {
            let keys: Vec<&Words> = spots.iter().map(|spot| &spot.name).collect();
            named(&keys, extra, names)
        }
        (Answer::Number { .. }, Response::Number(text)) => whole(number::mark(text, item)),
        (Answer::Short { accept, near }, Response::Short(text)) => {
            whole(word::mark(text, accept, near))
        }
        (Answer::Cloze { gaps, .. }, Response::Cloze(words)) => {
            let words = words.iter().map(String::as_str).chain(std::iter::repeat(""));
            let marked = gaps.iter().zip(words);
            share(marked.map(|(gap, text)| word::mark(text, &gap.accept, &gap.near)).collect())
        }
        (Answer::Recall { checklist, .. }, Response::Recall { ticks, .. }) => {
            share((0..checklist.len()).map(|entry| Part::plain(ticks.contains(&entry))).collect())
        }
        (
            Answer::Best(_)
            | Answer::Multi { .. }
            | Answer::Order { .. }
            | Answer::Match { .. }
            | Answer::Number { .. }
            | Answer::Cloze { .. }
            | Answer::Short { .. }
            | Answer::Label { .. }
            | Answer::Recall { .. },
            _,
        ) => Judgement { score: 0.0, parts: Vec::new() },
    }
}

/// Whether a score counts as right: 1, but for what floating point loses.
#[must_use]
pub fn is_right(score: f64) -> bool {
    score >= 1.0 - 1e-9
}

/// The score after a third is taken off for each of the `earlier` wrong tries, floor 0 (Moodle's
/// interactive behaviour).
#[must_use]
pub fn after_penalty(raw: f64, earlier: usize) -> f64 {
    let penalty = u32::try_from(earlier).map_or(f64::INFINITY, f64::from) / 3.0;
    (raw - penalty).max(0.0)
}

/// The choices of Best and Multi that `response` showed to be wrong, as file positions.
pub(super) fn struck(item: &Item, response: &Response) -> BTreeSet<usize> {
    let is_wrong = |choices: &[Choice], place: usize| {
        choices.get(place).is_some_and(|choice| !choice.is_right())
    };
    match (&item.answer, response) {
        (Answer::Best(choices), Response::Best(choice)) => {
            BTreeSet::from_iter(Some(*choice).filter(|&choice| is_wrong(choices, choice)))
        }
        (Answer::Multi { choices, .. }, Response::Multi(ticks)) => {
            ticks.iter().copied().filter(|&tick| is_wrong(choices, tick)).collect()
        }
        (
            Answer::Best(_)
            | Answer::Multi { .. }
            | Answer::Order { .. }
            | Answer::Match { .. }
            | Answer::Number { .. }
            | Answer::Cloze { .. }
            | Answer::Short { .. }
            | Answer::Label { .. }
            | Answer::Recall { .. },
            _,
        ) => BTreeSet::new(),
    }
}

fn multi(scoring: MultiScoring, choices: &[Choice], ticks: &BTreeSet<usize>) -> Judgement {
    let judged = choices.iter().enumerate();
    let parts: Vec<Part> = judged
        .map(|(place, choice)| Part::plain(choice.is_right() == ticks.contains(&place)))
        .collect();
    let score = match scoring {
        MultiScoring::AllOrNothing => f64::from(u8::from(parts.iter().all(|part| part.right))),
        MultiScoring::PerOption => share::share(count(&parts), parts.len()),
        MultiScoring::Balanced => balanced(choices, ticks),
    };
    Judgement { score, parts }
}

fn balanced(choices: &[Choice], ticks: &BTreeSet<usize>) -> f64 {
    let right = choices.iter().filter(|choice| choice.is_right()).count();
    let wrong = choices.len().saturating_sub(right);
    let ticked = ticks.iter().filter_map(|&tick| choices.get(tick));
    let (hits, misses): (Vec<&Choice>, Vec<&Choice>) = ticked.partition(|choice| choice.is_right());
    (share::share(hits.len(), right) - share::share(misses.len(), wrong)).max(0.0)
}

fn order(scoring: OrderScoring, sequence: &[Words], places: &[usize]) -> Judgement {
    let event = |at: usize| places.get(at).and_then(|&place| sequence.get(place));
    let keys: Vec<_> = sequence.iter().map(Some).zip(sequence.iter().map(Some).skip(1)).collect();
    let pairs: Vec<bool> = (1..sequence.len())
        .map(|after| keys.contains(&(event(after.saturating_sub(1)), event(after))))
        .collect();
    let is_whole = (0..sequence.len()).all(|at| event(at) == sequence.get(at));
    let score = match scoring {
        OrderScoring::Adjacent if !pairs.is_empty() => {
            share::share(pairs.iter().filter(|&&right| right).count(), pairs.len())
        }
        OrderScoring::Adjacent | OrderScoring::Exact => f64::from(u8::from(is_whole)),
    };
    let last = pairs.last().copied().unwrap_or(is_whole);
    let parts = pairs.into_iter().chain([last]).take(sequence.len()).map(Part::plain).collect();
    Judgement { score, parts }
}

/// Rows that were each given one of `keys`, then `extra`. Two of the same wording are the same.
fn named(keys: &[&Words], extra: &[Words], given: &[usize]) -> Judgement {
    let name = |place: usize| keys.iter().copied().chain(extra).nth(place);
    let parts = keys
        .iter()
        .enumerate()
        .map(|(row, key)| Part::plain(given.get(row).and_then(|&place| name(place)) == Some(*key)));
    share(parts.collect())
}

fn whole(part: Part) -> Judgement {
    share(vec![part])
}

fn share(parts: Vec<Part>) -> Judgement {
    Judgement { score: share::share(count(&parts), parts.len()), parts }
}

fn count(parts: &[Part]) -> usize {
    parts.iter().filter(|part| part.right).count()
}
