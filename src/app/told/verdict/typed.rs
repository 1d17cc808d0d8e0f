//! The rows of typed numbers and words after the verdict.

use super::Line;
use crate::{
    app::told::{verdict::Sign, words::digit},
    content::{Answer, Gap, Item, Words},
    study::quiz::score::{Judgement, Note, Part},
};

/// How many other forms of a right word are named.
const OTHER_FORMS: usize = 2;

/// What was typed into the one field of Number or Short, then the right answer if it was not that.
pub(crate) fn one(item: &Item, judged: &Judgement, text: &str) -> Vec<Line> {
    let Some(part) = judged.parts.first() else { return Vec::new() };
    let right = match &item.answer {
        Answer::Number { value, unit, .. } => Some(number(*value, unit)),
        Answer::Short { accept, .. } => word(accept),
        Answer::Best(_)
        | Answer::Multi { .. }
        | Answer::Order { .. }
        | Answer::Match { .. }
        | Answer::Cloze { .. }
        | Answer::Label { .. }
        | Answer::Recall { .. } => None,
    };
    let shown = right.filter(|_| !part.right);
    std::iter::once(given(part, ' ', text)).chain(shown).collect()
}

/// What was typed into each gap, then the right words for those that were not right.
pub(crate) fn gaps(gaps: &[Gap], judged: &Judgement, words: &[String]) -> Vec<Line> {
    let rows = gaps.iter().zip(words).zip(&judged.parts).enumerate();
    let lines = rows.flat_map(|(at, ((gap, text), part))| {
        let right = if part.right { None } else { filling(at, gap) };
        std::iter::once(given(part, digit(at), text)).chain(right)
    });
    lines.collect()
}

/// The right number.
pub(crate) fn number(value: f64, unit: &str) -> Line {
    Line::new(Sign::Should, ' ', format!("{value} {unit}"))
}

/// The right word; its other forms under it.
pub(crate) fn word(accept: &[Words]) -> Option<Line> {
    let (first, others) = accept.split_first()?;
    let line = Line::new(Sign::Should, ' ', &**first);
    let others: Vec<&str> = others.iter().take(OTHER_FORMS).map(|word| &**word).collect();
    if others.is_empty() {
        return Some(line);
    }
    Some(line.because(format!("also right: {}", others.join(", "))))
}

/// The right word of every gap.
pub(crate) fn fillings(gaps: &[Gap]) -> Vec<Line> {
    gaps.iter().enumerate().filter_map(|(at, gap)| filling(at, gap)).collect()
}

fn filling(at: usize, gap: &Gap) -> Option<Line> {
    gap.accept.first().map(|word| Line::new(Sign::Should, digit(at), &**word))
}

fn given(part: &Part, letter: char, text: &str) -> Line {
    let sign = if part.right { Sign::Right } else { Sign::Wrong };
    let line = Line::new(sign, letter, text.trim());
    match said(&part.note) {
        Some(why) => line.because(why),
        None => line,
    }
}

/// What there is to say about a typed part, in markup.
pub(crate) fn said(note: &Note) -> Option<String> {
    match note {
        Note::Plain => None,
        Note::Near(why) => Some(why.clone()),
        Note::PowerOfTen => Some("The digits are right, a power of ten away.".to_owned()),
        Note::Spelled(word) => Some(format!("Right; spelled {word}.")),
    }
}
