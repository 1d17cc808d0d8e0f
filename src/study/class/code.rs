//! What was wrong about an answer, as a short code: a choice of the file or a known near miss. What
//! a learner wrote in their own words has no code.

use crate::{
    content::{Answer, Choice, Item, Words},
    study::quiz::{
        Response,
        score::{self, Note},
    },
};

/// What was wrong about `response`: `c2` for the third choice of the file, taken and wrong; `n0` for
/// the first near miss of the file; `g1n0` for one of the second gap; `ten` for a power of ten.
#[must_use]
pub fn codes(item: &Item, response: &Response) -> Vec<String> {
    match (&item.answer, response) {
        (Answer::Best(choices), Response::Best(choice)) => {
            wrong_choices(choices, std::iter::once(*choice))
        }
        (Answer::Multi { choices, .. }, Response::Multi(ticks)) => {
            wrong_choices(choices, ticks.iter().copied())
        }
        (
            Answer::Number { .. } | Answer::Short { .. } | Answer::Cloze { .. },
            Response::Number(_) | Response::Short(_) | Response::Cloze(_),
        ) => near_misses(item, response),
        (
            Answer::Best(_)
            | Answer::Multi { .. }
            | Answer::Number { .. }
            | Answer::Short { .. }
            | Answer::Cloze { .. }
            | Answer::Order { .. }
            | Answer::Match { .. }
            | Answer::Label { .. }
            | Answer::Recall { .. },
            _,
        ) => Vec::new(),
    }
}

/// Whether a text is such a code; a file may hold anything.
#[must_use]
pub fn is_code(text: &str) -> bool {
    let is_number =
        |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let is_near = |text: &str| text.strip_prefix('n').is_some_and(is_number);
    let in_gap = |text: &str| {
        let (part, place) = text.split_at(text.find('n').unwrap_or(text.len()));
        is_number(part) && is_near(place)
    };
    text == "ten"
        || is_near(text)
        || text.strip_prefix('c').is_some_and(is_number)
        || text.strip_prefix('g').is_some_and(in_gap)
}

/// What a code says of `item`, in words; nothing if the item has no such thing.
#[must_use]
pub fn told(item: &Item, code: &str) -> Option<String> {
    if code == "ten" {
        return Some("a power of ten away".to_owned());
    }
    if let Some(place) = code.strip_prefix('c') {
        return match &item.answer {
            Answer::Best(choices) | Answer::Multi { choices, .. } => {
                Some(choices.get(place.parse::<usize>().ok()?)?.text().to_string())
            }
            Answer::Order { .. }
            | Answer::Match { .. }
            | Answer::Number { .. }
            | Answer::Cloze { .. }
            | Answer::Short { .. }
            | Answer::Label { .. }
            | Answer::Recall { .. } => None,
        };
    }
    near_miss(item, code)
}

fn wrong_choices(choices: &[Choice], taken: impl Iterator<Item = usize>) -> Vec<String> {
    let is_wrong = |place: &usize| choices.get(*place).is_some_and(|it| !it.is_right());
    taken.filter(is_wrong).map(|place| format!("c{place}")).collect()
}

fn near_misses(item: &Item, response: &Response) -> Vec<String> {
    let parts = score::judge(item, response).parts;
    let code = |(part, note): (usize, &Note)| match note {
        Note::Near(why) => {
            let place = whys(item, part).into_iter().position(|known| **known == **why)?;
            Some(if is_cloze(item) { format!("g{part}n{place}") } else { format!("n{place}") })
        }
        Note::PowerOfTen => Some("ten".to_owned()),
        Note::Plain | Note::Spelled(_) => None,
    };
    parts.iter().map(|part| &part.note).enumerate().filter_map(code).collect()
}

fn near_miss(item: &Item, code: &str) -> Option<String> {
    let (part, place) = match code.strip_prefix('g') {
        Some(rest) => {
            let (part, place) = rest.split_once('n')?;
            (part.parse().ok()?, place)
        }
        None => (0, code.strip_prefix('n')?),
    };
    let whys = whys(item, part);
    whys.get(place.parse::<usize>().ok()?).map(ToString::to_string)
}

/// The whys of the near misses of a part of an item, in the order of the file.
fn whys(item: &Item, part: usize) -> Vec<&Words> {
    match &item.answer {
        Answer::Number { near, .. } => near.iter().map(|near| &near.why).collect(),
        Answer::Short { near, .. } => near.iter().map(|(_, why)| why).collect(),
        Answer::Cloze { gaps, .. } => gaps
            .get(part)
            .map(|gap| gap.near.iter().map(|(_, why)| why).collect())
            .unwrap_or_default(),
        Answer::Best(_)
        | Answer::Multi { .. }
        | Answer::Order { .. }
        | Answer::Match { .. }
        | Answer::Label { .. }
        | Answer::Recall { .. } => Vec::new(),
    }
}

fn is_cloze(item: &Item) -> bool {
    matches!(item.answer, Answer::Cloze { .. })
}
