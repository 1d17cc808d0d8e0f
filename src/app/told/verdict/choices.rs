//! The rows of choices after the verdict.

use std::collections::BTreeSet;

use super::{Line, Scope};
use crate::{
    app::told::{verdict::Sign, words::letter},
    content::Choice,
    study::quiz::Entry,
};

/// The choice that was taken, then the right one; or every choice as it stood on screen.
pub(crate) fn best(
    entry: &Entry,
    choices: &[Choice],
    taken: Option<usize>,
    scope: Scope,
) -> Vec<Line> {
    let lines = shown(entry, choices).map(|(place, position, choice)| {
        let sign = match (taken == Some(position), choice.is_right()) {
            (true, true) => Sign::Right,
            (true, false) => Sign::Wrong,
            (false, true) => Sign::Should,
            (false, false) => Sign::Plain,
        };
        Line::new(sign, letter(place), &**choice.text()).because(&**choice.why())
    });
    let mut lines: Vec<Line> = lines.collect();
    match scope {
        Scope::Every => {}
        Scope::Answer => {
            lines.retain(|line| line.sign != Sign::Plain);
            lines.sort_by_key(|line| line.sign == Sign::Should);
        }
    }
    lines
}

/// Every choice: whether it was ticked or left as it should be, or with no ticks whether it belongs.
pub(crate) fn multi(
    entry: &Entry,
    choices: &[Choice],
    ticks: Option<&BTreeSet<usize>>,
) -> Vec<Line> {
    let lines = shown(entry, choices).map(|(place, position, choice)| {
        let ticked = ticks.map(|ticks| ticks.contains(&position));
        let (sign, note) = match (ticked, choice.is_right()) {
            (Some(true), true) => (Sign::Right, "ticked, and it belongs"),
            (Some(false), false) => (Sign::Right, "left out, as it should be"),
            (Some(true), false) => (Sign::Wrong, "ticked, but it does not belong"),
            (Some(false), true) => (Sign::Wrong, "not ticked, but it belongs"),
            (None, true) => (Sign::Should, "belongs"),
            (None, false) => (Sign::Plain, "does not belong"),
        };
        Line::new(sign, letter(place), &**choice.text()).noted(note).because(&**choice.why())
    });
    lines.collect()
}

/// Choices in the order of the screen: place there, file position, choice.
fn shown<'a>(
    entry: &'a Entry,
    choices: &'a [Choice],
) -> impl Iterator<Item = (usize, usize, &'a Choice)> {
    let order = entry.order.iter().enumerate();
    order.filter_map(|(place, &position)| Some((place, position, choices.get(position)?)))
}
