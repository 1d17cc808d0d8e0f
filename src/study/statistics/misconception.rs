//! What is believed in place of the right answer, as far as wrong answers show it.

use std::collections::BTreeMap;

use crate::{
    content::{Answer, Choice, Item},
    study::quiz::{
        Response,
        score::{self, Note},
    },
};

/// What the wrong answers to `item` have in common: the wrong choice that was taken most often with
/// its why, or the known way in which typed answers went wrong, as markup. None if they show
/// nothing of the kind.
#[must_use]
pub fn misconception(item: &Item, responses: &[Response]) -> Option<String> {
    match &item.answer {
        Answer::Best(choices) | Answer::Multi { choices, .. } => wrong_choice(choices, responses),
        Answer::Number { .. } | Answer::Cloze { .. } | Answer::Short { .. } => {
            near_miss(item, responses)
        }
        Answer::Order { .. }
        | Answer::Match { .. }
        | Answer::Label { .. }
        | Answer::Recall { .. } => None,
    }
}

fn wrong_choice(choices: &[Choice], responses: &[Response]) -> Option<String> {
    let taken = responses.iter().flat_map(|response| match response {
        Response::Best(choice) => vec![*choice],
        Response::Multi(ticks) => ticks.iter().copied().collect(),
        Response::Order(_)
        | Response::Match(_)
        | Response::Number(_)
        | Response::Cloze(_)
        | Response::Short(_)
        | Response::Label(_)
        | Response::Recall { .. } => Vec::new(),
    });
    let is_wrong = |place: &usize| choices.get(*place).is_some_and(|choice| !choice.is_right());
    let choice = choices.get(commonest(taken.filter(is_wrong))?)?;
    Some(format!("“{}” {}", choice.text(), &**choice.why()))
}

fn near_miss(item: &Item, responses: &[Response]) -> Option<String> {
    let notes = responses.iter().flat_map(|response| score::judge(item, response).parts);
    commonest(notes.filter_map(|part| match part.note {
        Note::Near(why) => Some(why),
        Note::PowerOfTen => Some("A power of ten away.".to_owned()),
        Note::Plain | Note::Spelled(_) => None,
    }))
}

/// What occurs most often; of two that occur as often, the greater.
fn commonest<T: Ord>(things: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for thing in things {
        *counts.entry(thing).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(thing, _)| thing)
}
