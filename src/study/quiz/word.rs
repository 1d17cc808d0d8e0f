//! Compares typed words with the accepted ones, forgiving case, dashes, blanks and one slip.

use unicode_normalization::UnicodeNormalization;

use super::score::{Note, Part};
use crate::content::Words;

/// Letters that an accepted word needs for one slip in it to be forgiven.
const LETTERS_FOR_A_SLIP: usize = 6;

/// What two spellings of one word have in common: NFKC, lower case, no dashes, blanks or final full
/// stop, Greek letters spelled out.
#[must_use]
pub fn normalise(text: &str) -> String {
    let lower = text.nfkc().collect::<String>().to_lowercase();
    let mut plain = String::with_capacity(lower.len());
    for c in lower.chars().filter(|&c| !c.is_whitespace() && !is_dash(c)) {
        match greek(c) {
            Some(name) => plain.push_str(name),
            None => plain.push(c),
        }
    }
    if plain.ends_with('.') {
        plain.pop();
    }
    plain
}

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

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}')
}

/// The name of a lower-case Greek letter.
fn greek(c: char) -> Option<&'static str> {
    Some(match c {
        'α' => "alpha",
        'β' => "beta",
        'γ' => "gamma",
        'δ' => "delta",
        'ε' => "epsilon",
        'ζ' => "zeta",
        'η' => "eta",
        'θ' => "theta",
        'ι' => "iota",
        'κ' => "kappa",
        'λ' => "lambda",
        'μ' => "mu",
        'ν' => "nu",
        'ξ' => "xi",
        'ο' => "omicron",
        'π' => "pi",
        'ρ' => "rho",
        'σ' | 'ς' => "sigma",
        'τ' => "tau",
        'υ' => "upsilon",
        'φ' => "phi",
        'χ' => "chi",
        'ψ' => "psi",
        'ω' => "omega",
        _ => return None,
    })
}
