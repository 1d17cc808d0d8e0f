//! How numbers, places and certainty are said.

use crate::study::quiz::{Attempt, Certainty, CertaintyRow};

/// Questions that are named; of more only the number is said.
const NAMED: usize = 6;

/// `one`, `two` … up to twelve, then digits.
pub(crate) fn number(n: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS.get(n).map_or_else(|| n.to_string(), ToString::to_string)
}

/// `text` with its first letter as a capital.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

/// `one try left`
pub(crate) fn tries_left(n: u8) -> String {
    let tries = if n == 1 { "try" } else { "tries" };
    format!("{} {tries} left", number(usize::from(n)))
}

/// `first`, `second` … for tries and places.
pub(crate) fn ordinal(n: usize) -> String {
    const WORDS: [&str; 9] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
    match n.checked_sub(1).and_then(|at| WORDS.get(at)) {
        Some(word) => (*word).to_owned(),
        None => format!("number {n}"),
    }
}

/// `1, 2 and 5`
pub(crate) fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

/// How sure, as the learner says it.
pub(crate) fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Guessing => "guessing",
        Certainty::FairlySure => "fairly sure",
        Certainty::Certain => "certain",
    }
}

/// A mark with its sign: `+3`, `0`, `–6`.
pub(crate) fn mark(mark: i8) -> String {
    match mark {
        ..0 => format!("–{}", mark.unsigned_abs()),
        0 => "0".to_owned(),
        1.. => format!("+{mark}"),
    }
}

/// Time that was spent: `6 min 12 s`.
pub(crate) fn time(ms: u64) -> String {
    let seconds = ms / 1000;
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

/// A share of 1 in per cent: `80 %`.
pub(crate) fn per_cent(share: f32) -> String {
    format!("{:.0} %", f64::from(share) * 100.0)
}

/// A number as short as it can be read with three digits: `1500`, `0.01`, `2.5`, `1e-4`.
pub(crate) fn short(number: f64) -> String {
    let size = number.abs();
    if size == 0.0 {
        return "0".to_owned();
    }
    if !(1e-3..1e5).contains(&size) {
        let written = format!("{number:.2e}");
        return written.split_once('e').map_or(written.clone(), |(digits, power)| {
            format!("{}e{power}", without_trailing_zeros(digits))
        });
    }
    let decimals = [(100.0, 0), (10.0, 1), (1.0, 2), (0.1, 3), (0.01, 4)];
    let decimals = decimals.into_iter().find(|&(least, _)| size >= least);
    let fixed = format!("{number:.*}", decimals.map_or(5, |(_, decimals)| decimals));
    without_trailing_zeros(&fixed).to_owned()
}

fn without_trailing_zeros(digits: &str) -> &str {
    if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { digits }
}

/// The letter of what stands at `place` on screen.
pub(crate) fn letter(place: usize) -> char {
    let place = u8::try_from(place).ok().filter(|&place| place < 26);
    place.map_or('?', |place| char::from(b'a' + place))
}

/// The digit of what stands at `place` on screen, counted from 1.
pub(crate) fn digit(place: usize) -> char {
    let place = u8::try_from(place).ok().filter(|&place| place < 9);
    place.map_or('?', |place| char::from(b'1' + place))
}

/// Minutes and seconds, as a clock that runs down shows them: `12:40`.
pub(crate) fn clock(left_ms: u64) -> String {
    let seconds = left_ms.div_ceil(1000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// What is still open, and what becomes of it.
pub(crate) fn still_open(attempt: &Attempt) -> String {
    let open = attempt.open_places();
    let names: Vec<String> = open.iter().map(|place| (place + 1).to_string()).collect();
    match names.as_slice() {
        [] => "Every question is answered.".to_owned(),
        [one] => format!("Question {one} is still open. It will count as not right."),
        some if some.len() <= NAMED => {
            format!("Questions {} are still open. They will count as not right.", listed(some))
        }
        many => format!(
            "{} of {} questions are still open. They will count as not right.",
            many.len(),
            attempt.len()
        ),
    }
}

/// What a row of the certainty table says about the learner. Of those who are fairly sure two
/// thirds should be right, of those who guess no more than a half.
pub(crate) fn meaning(row: CertaintyRow) -> String {
    let wrong = row.answers.saturating_sub(row.right);
    match row.certainty {
        Some(Certainty::Certain) if wrong == 1 => "one belief to mend".to_owned(),
        Some(Certainty::Certain) if wrong > 1 => {
            format!("{} beliefs to mend", number(wrong))
        }
        Some(Certainty::FairlySure) if wrong * 3 > row.answers => {
            "surer than the answers were".to_owned()
        }
        Some(Certainty::Guessing) if row.right > wrong => {
            "you knew more than you thought".to_owned()
        }
        Some(_) if row.answers > 0 => "well judged".to_owned(),
        Some(Certainty::Certain | Certainty::FairlySure | Certainty::Guessing) | None => {
            String::new()
        }
    }
}
