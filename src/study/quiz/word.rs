//! Compares typed words with the accepted ones, forgiving one slip in a long word.

use super::score::{Note, Part};
use crate::content::{Words, normalise};

/// Letters that an accepted word needs for one slip in it to be forgiven.
const LETTERS_FOR_A_SLIP: usize = 6;

/// Whether `text` is one of `accept`; if not, whether it is wrong in one of the known ways `near`,
/// each with its why; if not, whether it is a slip away from one of `accept`.
pub(super) fn mark(text: &str, accept: &[Words], near: &[(Words, Words)]) -> Part {
    let typed = normalise(text);
    if accept.iter().any(|word| normalise(word) == typed) {
        return Part { right: true, note: Note::Plain };
    }
    if let Some((_, why)) = near.iter().find(|(word, _)| normalise(word) == typed) {
        return Part { right: false, note: Note::Near(why.to_string()) };
    }
    match accept.iter().find(|word| may_slip(word) && is_one_slip(&typed, &normalise(word))) {
        Some(word) => Part { right: true, note: Note::Spelled(word.to_string()) },
        None => Part { right: false, note: Note::Plain },
    }
}

fn may_slip(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters >= LETTERS_FOR_A_SLIP && !word.chars().any(char::is_numeric)
}

/// Whether one letter too many, too few, another one, or two neighbours swapped turn `a` into `b`.
fn is_one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let front = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.get(front..).unwrap_or_default(), b.get(front..).unwrap_or_default());
    match (a, b) {
        ([_, a @ ..], b) if a == b => true,
        (a, [_, b @ ..]) if a == b => true,
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([a1, a2, a @ ..], [b1, b2, b @ ..]) => a1 == b2 && a2 == b1 && a == b,
        _ => false,
    }
}
