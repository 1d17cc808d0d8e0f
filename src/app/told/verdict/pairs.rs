//! The rows of matched sides and named parts after the verdict.

use super::Line;
use crate::{
    app::told::{verdict::Sign, words::digit},
    content::{Spot, Words},
    study::quiz::score::Judgement,
};

/// Each left side with what it was given, and with its right side where that differs.
pub(crate) fn matched(
    (pairs, extra): (&[(Words, Words)], &[Words]),
    judged: &Judgement,
    given: &[usize],
) -> Vec<Line> {
    let rights: Vec<&Words> = pairs.iter().map(|(_, right)| right).chain(extra).collect();
    let rows = pairs.iter().zip(given).zip(&judged.parts);
    let line = |(((left, right), given), part): ((&(Words, Words), &usize), _)| {
        let part: &crate::study::quiz::score::Part = part;
        let said = rights.get(*given).map_or("", |said| said);
        let line = |sign| Line::new(sign, ' ', format!("{left} – {said}"));
        if part.right {
            line(Sign::Right)
        } else {
            line(Sign::Wrong).because(format!("It goes with: {right}."))
        }
    };
    rows.map(line).collect()
}

/// Each left side with its right side.
pub(crate) fn matches(pairs: &[(Words, Words)]) -> Vec<Line> {
    let line =
        |(left, right): &(Words, Words)| Line::new(Sign::Should, ' ', format!("{left} – {right}"));
    pairs.iter().map(line).collect()
}

/// Each mark with the name it was given, and with its own where that differs.
pub(crate) fn labelled(
    (spots, extra): (&[Spot], &[Words]),
    judged: &Judgement,
    given: &[usize],
) -> Vec<Line> {
    let names: Vec<&Words> = spots.iter().map(|spot| &spot.name).chain(extra).collect();
    let rows = spots.iter().zip(given).zip(&judged.parts);
    let lines = rows.map(|((spot, given), part)| {
        let said = names.get(*given).map_or("", |said| said);
        let line = |sign| Line::new(sign, mark(spot), said);
        if part.right {
            line(Sign::Right)
        } else {
            line(Sign::Wrong).because(format!("Mark {} is: {}.", spot.mark, spot.name))
        }
    });
    lines.collect()
}

/// Each mark with its name.
pub(crate) fn labels(spots: &[Spot]) -> Vec<Line> {
    spots.iter().map(|spot| Line::new(Sign::Should, mark(spot), &*spot.name)).collect()
}

fn mark(spot: &Spot) -> char {
    spot.mark.checked_sub(1).map_or('0', |place| digit(usize::from(place)))
}
