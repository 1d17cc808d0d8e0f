//! Reads a typed number with its unit, and says whether it is the right one.

use super::{
    Rejected,
    score::{Note, Part},
};
use crate::content::{Answer, Item, NearNumber, Tolerance, Words};

/// The number in `text` in the unit of `item`.
///
/// One of `,` and `.` is the decimal sign; `1e-3`, a leading `+` and the minus U+2212 are read. A unit
/// after the number is looked up as it is typed, then without regard to capitals if only one fits.
///
/// # Errors
/// A sentence that says what to type: [`Rejected::NotANumber`], [`Rejected::Thousands`],
/// [`Rejected::UnknownUnit`], [`Rejected::TooLarge`], or [`Rejected::AnotherKind`] if `item` asks for
/// no number.
pub fn read(text: &str, item: &Item) -> Result<f64, Rejected> {
    let Answer::Number { unit, units, .. } = &item.answer else {
        return Err(Rejected::AnotherKind);
    };
    let (digits, typed_unit) = split(text.trim())?;
    let number: f64 = digits.parse().map_err(|_| Rejected::NotANumber)?;
    let read = number * factor(typed_unit, unit, units)?;
    if read.is_finite() { Ok(read) } else { Err(Rejected::TooLarge) }
}

/// Whether `text` is the number that `item` asks for, bounds included.
pub(super) fn mark(text: &str, item: &Item) -> Part {
    let Answer::Number { value, tolerance, near, .. } = &item.answer else {
        return Part { right: false, note: Note::Plain };
    };
    match read(text, item) {
        Ok(read) if is_near(read, *value, *value, *tolerance) => {
            Part { right: true, note: Note::Plain }
        }
        Ok(read) => Part { right: false, note: slip(read, *value, *tolerance, near) },
        Err(_) => Part { right: false, note: Note::Plain },
    }
}

fn slip(read: f64, value: f64, tolerance: Tolerance, near: &[NearNumber]) -> Note {
    if let Some(known) = near.iter().find(|slip| is_near(read, slip.value, value, tolerance)) {
        Note::Near(known.why.to_string())
    } else if is_power_of_ten_away(read, value) {
        Note::PowerOfTen
    } else {
        Note::Plain
    }
}

/// Whether `read` is within the tolerance around `target`; a relative one is a share of `value`.
fn is_near(read: f64, target: f64, value: f64, tolerance: Tolerance) -> bool {
    let allowed = match tolerance {
        Tolerance::Abs(off) => off,
        Tolerance::Rel(share) => share * value.abs(),
    };
    (read - target).abs() <= allowed + 1e-12 * target.abs().max(1.0)
}

fn is_power_of_ten_away(read: f64, value: f64) -> bool {
    let ratio = read / value;
    let power = ratio.log10().round();
    power.is_finite() && power != 0.0 && (ratio / 10f64.powf(power) - 1.0).abs() <= 0.01
}

/// Takes the number off the front: its digits as Rust reads them, and the unit after it.
fn split(text: &str) -> Result<(String, &str), Rejected> {
    let (sign, unsigned) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text.strip_prefix('+').unwrap_or(text).trim_start()),
    };
    let (body, rest) = unsigned.split_at(body_length(unsigned));
    let plain = plain(body)?;
    let (exponent, unit) = exponent(rest);
    Ok((format!("{sign}{plain}{exponent}"), unit.trim()))
}

/// Bytes at the front of `text` that are digits, decimal signs, or signs between thousands.
fn body_length(text: &str) -> usize {
    let mut length = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        let is_between = is_grouping(c) && rest.peek().is_some_and(|(_, c)| c.is_ascii_digit());
        if !(c.is_ascii_digit() || matches!(c, ',' | '.') || is_between) {
            break;
        }
        length = start.saturating_add(c.len_utf8());
    }
    length
}

/// Blanks and apostrophes, as some countries write them between thousands.
fn is_grouping(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '’')
}

/// The digits with a decimal point, if they have at most one sign and it cannot be one for thousands.
fn plain(body: &str) -> Result<String, Rejected> {
    let mut signs = body.chars().filter(|c| !c.is_ascii_digit());
    if !body.contains(|c: char| c.is_ascii_digit()) {
        return Err(Rejected::NotANumber);
    }
    match (signs.next(), signs.next()) {
        (None, _) | (Some('.'), None) => Ok(body.to_owned()),
        (Some(','), None) if !is_thousand(body) => Ok(body.replace(',', ".")),
        (Some(_), _) => Err(Rejected::Thousands { plain: joined(body), typed: body.to_owned() }),
    }
}

/// Whether a body with one comma could also mean thousands: `1,500`, but not `0,500` or `1,50`.
fn is_thousand(body: &str) -> bool {
    body.split_once(',').is_some_and(|(whole, rest)| {
        rest.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0')
    })
}

/// The digits without signs between thousands; if both decimal signs occur, the later one stays.
fn joined(body: &str) -> String {
    let last = body.rfind([',', '.']);
    let decimal = last.filter(|&at| {
        let sign = body.get(at..).and_then(|tail| tail.chars().next());
        let before = body.get(..at).unwrap_or_default();
        sign.is_some_and(|sign| !before.contains(sign)) && before.contains(|c| !char::is_numeric(c))
    });
    let kept = body.char_indices().filter_map(|(at, c)| {
        if Some(at) == decimal { Some('.') } else { c.is_ascii_digit().then_some(c) }
    });
    kept.collect()
}

/// Takes `e-3` and the like off the front; an `e` without digits belongs to the unit.
fn exponent(rest: &str) -> (String, &str) {
    let Some(power) = rest.strip_prefix(['e', 'E']) else { return (String::new(), rest) };
    let (sign, digits) = match power.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => ("-", digits),
        None => ("", power.strip_prefix('+').unwrap_or(power)),
    };
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, unit) = digits.split_at(length);
    if digits.is_empty() { (String::new(), rest) } else { (format!("e{sign}{digits}"), unit) }
}

/// The factor from the typed unit to the item's own.
fn factor(typed: &str, own: &Words, units: &[(Words, f64)]) -> Result<f64, Rejected> {
    let wanted = simple(typed);
    let known = || {
        let others = units.iter().map(|(unit, factor)| (simple(unit), *factor));
        others.chain([(simple(own), 1.0)])
    };
    if wanted.is_empty() {
        return Ok(1.0);
    }
    if let Some((_, factor)) = known().find(|(unit, _)| *unit == wanted) {
        return Ok(factor);
    }
    let wanted = wanted.to_lowercase();
    let mut alike = known().filter(|(unit, _)| unit.to_lowercase() == wanted).map(|(_, f)| f);
    let first = alike.next().ok_or_else(|| unknown(typed, own, units))?;
    if alike.all(|factor| factor.total_cmp(&first).is_eq()) {
        Ok(first)
    } else {
        Err(unknown(typed, own, units))
    }
}

/// A unit without blanks, with every micro sign as `u`.
fn simple(unit: &str) -> String {
    let inked = unit.chars().filter(|c| !c.is_whitespace());
    inked.map(|c| if matches!(c, '\u{b5}' | '\u{3bc}') { 'u' } else { c }).collect()
}

fn unknown(typed: &str, own: &Words, units: &[(Words, f64)]) -> Rejected {
    let others = units.iter().map(|(unit, _)| unit).filter(|unit| *unit != own);
    let accepted = std::iter::once(own).chain(others).map(ToString::to_string).collect();
    Rejected::UnknownUnit { typed: typed.to_owned(), accepted }
}
