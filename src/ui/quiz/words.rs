//! How numbers and certainty are said.

use crate::study::quiz::Certainty;

/// `one`, `two` … up to twelve, then digits.
pub(super) fn number(n: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS.get(n).map_or_else(|| n.to_string(), ToString::to_string)
}

/// `text` with its first letter as a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

/// `one try left`
pub(super) fn tries_left(n: u8) -> String {
    let tries = if n == 1 { "try" } else { "tries" };
    format!("{} {tries} left", number(usize::from(n)))
}

/// `first`, `second` … for tries and places.
pub(super) fn ordinal(n: usize) -> String {
    const WORDS: [&str; 9] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
    match n.checked_sub(1).and_then(|at| WORDS.get(at)) {
        Some(word) => (*word).to_owned(),
        None => format!("number {n}"),
    }
}

/// `1, 2 and 5`
pub(super) fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

/// How sure, as the learner says it.
pub(super) fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Guessing => "guessing",
        Certainty::FairlySure => "fairly sure",
        Certainty::Certain => "certain",
    }
}

/// A mark with its sign: `+3`, `0`, `–6`.
pub(super) fn mark(mark: i8) -> String {
    match mark {
        ..0 => format!("–{}", mark.unsigned_abs()),
        0 => "0".to_owned(),
        1.. => format!("+{mark}"),
    }
}

/// Time that was spent: `6 min 12 s`.
pub(super) fn time(ms: u64) -> String {
    let seconds = ms / 1000;
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

/// A share of 1 in per cent: `80 %`.
pub(super) fn per_cent(share: f32) -> String {
    format!("{:.0} %", f64::from(share) * 100.0)
}
