//! Running text as rules count it: sentences, whole words, numbers.

use std::collections::BTreeSet;

use super::known::Known;
use crate::content::markup::{Block, Span};

/// What a block reads without its citations; terms in the words that are shown.
pub(super) fn prose(block: &Block, known: &Known<'_>) -> String {
    let mut text = String::new();
    for span in block.spans() {
        match span {
            Span::Plain(words)
            | Span::Emphasis(words)
            | Span::Strong(words)
            | Span::Code(words)
            | Span::Term { shown: Some(words), .. } => text.push_str(words),
            Span::Term { id, shown: None } => {
                text.push_str(known.term(id.as_str()).map_or(id.as_str(), |term| &term.term));
            }
            Span::Cite(_) => text.truncate(text.trim_end().len()),
        }
    }
    text
}

/// The sentences of a block of prose. One ends at a full stop, a question or exclamation mark that
/// is followed by a blank and anything but a small letter.
pub(super) fn sentences(prose: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, _) in prose.match_indices(['.', '?', '!']) {
        let rest = prose.get(at + 1..).unwrap_or_default();
        let after = rest.trim_start_matches(['”', '’', ')', '"', '.', '?', '!']);
        let next = after.trim_start();
        let ends = next.len() < after.len() && !next.starts_with(char::is_lowercase);
        if ends && at >= start {
            let end = prose.len() - after.len();
            sentences.extend(prose.get(start..end).map(str::trim));
            start = end;
        }
    }
    sentences.extend(prose.get(start..).map(str::trim));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// Words of a sentence as a reader counts them; a unit such as ×10⁹/L is none.
pub(super) fn word_count(sentence: &str) -> usize {
    let is_word = |word: &&str| word.contains(char::is_alphanumeric) && !word.starts_with('×');
    sentence.split_whitespace().filter(is_word).count()
}

/// The whole words of a text in small letters, without what stands between them.
pub(super) fn whole_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Every number of a text, as digits with a point. Digits of a name (JAK2, IL-11) are none, and
/// ×10⁹ is a unit; another power of ten is a number of its own.
pub(super) fn numbers(text: &str) -> BTreeSet<String> {
    let chars: Vec<char> = text.chars().collect();
    let char_at = |at: usize| chars.get(at).copied();
    let mut numbers = BTreeSet::new();
    let mut at = 0;
    while let Some(c) = char_at(at) {
        if !c.is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let mut number = String::new();
        while let Some(c) = char_at(at) {
            if c.is_ascii_digit() {
                number.push(c);
            } else if c == '.' && is_digit(char_at(at + 1)) {
                number.push('.');
            } else if !groups_thousands(&chars, at) {
                break;
            }
            at += 1;
        }
        if !is_of_a_name(&chars, start) {
            numbers.extend(with_power(number, &chars, start, at));
        }
    }
    numbers
}

fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}

/// Whether the character at `at` stands between a number and three more of its digits.
fn groups_thousands(chars: &[char], at: usize) -> bool {
    let mark = chars.get(at).is_some_and(|c| matches!(c, ',' | '\u{a0}' | '\u{202f}'));
    let digits = |from: usize| (from..from + 3).all(|at| is_digit(chars.get(at).copied()));
    mark && digits(at + 1) && !is_digit(chars.get(at + 4).copied())
}

fn is_of_a_name(chars: &[char], start: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).and_then(|at| chars.get(at)).copied();
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    is_letter(before(1)) || (matches!(before(1), Some('-' | '‑')) && is_letter(before(2)))
}

fn with_power(number: String, chars: &[char], start: usize, end: usize) -> Option<String> {
    let power: String = chars.iter().skip(end).map_while(|c| superscript(*c)).collect();
    let times = chars.iter().take(start).rev().find(|c| !c.is_whitespace()) == Some(&'×');
    match power.as_str() {
        "" => Some(number),
        "9" if times && number == "10" => None,
        _ => Some(format!("{number}^{power}")),
    }
}

/// The digit that a superscript stands for.
pub(super) fn superscript(c: char) -> Option<char> {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digit = RAISED.iter().position(|raised| *raised == c)?;
    char::from_digit(u32::try_from(digit).ok()?, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers_of(text: &str) -> Vec<String> {
        numbers(text).into_iter().collect()
    }

    #[test]
    fn numbers_are_whole_decimal_and_in_ranges() {
        assert_eq!(numbers_of("1.9–6.4 of 100,000 in 24 weeks."), ["1.9", "100000", "24", "6.4"]);
        assert_eq!(numbers_of("50–200 ×10⁹/L, 95%, 8-week"), ["200", "50", "8", "95"]);
        assert_eq!(numbers_of("1 × 10¹¹ a day, 10, 20 or 3"), ["1", "10", "10^11", "20", "3"]);
    }

    #[test]
    fn digits_of_a_name_are_no_numbers() {
        assert_eq!(numbers_of("JAK2, IgG1, CD8, IL-11, FcγR2a and c-Mpl"), [""; 0]);
    }

    #[test]
    fn a_sentence_ends_before_a_capital() {
        let text = "It rose by 3.5 fold (e.g. in mice). “Why?” Nobody knows! [[x]]";
        assert_eq!(sentences(text).len(), 4);
        assert_eq!(sentences("ca. 50 ×10⁹/L").len(), 2);
        assert_eq!(word_count("50 ×10⁹/L – or more"), 3);
    }
}
