//! The earlier tries of a question, where one looks back at it.

use super::{Given, Line};
use crate::{
    app::told::{
        verdict::Sign,
        words::{self, letter},
    },
    content::Item,
    study::quiz::{Entry, Response, Sheet, Try},
};

/// Marks the choices that were tried before the last answer.
pub(crate) fn mark_tried(lines: &mut [Line], entry: &Entry, sheet: &Sheet) {
    for (place, position) in entry.order.iter().enumerate() {
        let mut earlier = sheet.tried().iter().enumerate();
        let Some((nth, tried)) = earlier.find(|(_, tried)| tried.struck.contains(position)) else {
            continue;
        };
        let Some(line) = lines.iter_mut().find(|line| line.letter == letter(place)) else {
            continue;
        };
        match line.sign {
            Sign::Right => "ticked before, then left out".clone_into(&mut line.note),
            Sign::Plain => {
                line.sign = Sign::Wrong;
                line.note = when(nth, tried);
            }
            Sign::Wrong | Sign::Should => {}
        }
    }
}

/// The earlier tries that are no choices of a list, as rows before `lines`.
pub(crate) fn with_tries(lines: Vec<Line>, item: &Item, entry: &Entry, sheet: &Sheet) -> Vec<Line> {
    let row = |(nth, tried): (usize, &Try)| {
        let said = match &tried.response {
            Response::Best(_) => return None,
            Response::Number(text) | Response::Short(text) => text.trim().to_owned(),
            Response::Cloze(gaps) => {
                gaps.iter().map(|gap| gap.trim()).collect::<Vec<_>>().join(", ")
            }
            response @ (Response::Multi(_)
            | Response::Order(_)
            | Response::Match(_)
            | Response::Label(_)
            | Response::Recall { .. }) => {
                let (right, of, name) = Given { item, entry, response }.parts()?;
                format!("{right} of {of} {name}")
            }
        };
        Some(Line::new(Sign::Wrong, ' ', said).noted(when(nth, tried)))
    };
    sheet.tried().iter().enumerate().filter_map(row).chain(lines).collect()
}

/// `tried first, certain`
fn when(nth: usize, tried: &Try) -> String {
    let nth = words::ordinal(nth + 1);
    match tried.certainty {
        Some(certainty) => format!("tried {nth}, {}", words::certainty(certainty)),
        None => format!("tried {nth}"),
    }
}
