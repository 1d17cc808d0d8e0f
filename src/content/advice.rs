//! What the parser's errors mean to the author of a lesson, and where to look.

use ron::error::{Error, Position as RonPosition, SpannedError};

use super::{
    Position, Problem, nouns,
    parse::DEEPEST,
    slips::{self, Slip, before_comments, field_follows, straight_quote},
    text::LEVELS,
};

/// The problem that `error` is, in our own words.
#[expect(clippy::wildcard_enum_match_arm, reason = "the parser's enum is open at its end")]
pub(crate) fn explain(file: &str, source: &str, error: &SpannedError) -> Problem {
    let start = position(error.span.start);
    let known = || Slip { place: start, said: said(&error.code), hint: hint(&error.code) };
    let seen = || slips::seen(source, offset(source, error.span.start), &error.code);
    let slip = match &error.code {
        Error::ExpectedComma => seen().unwrap_or_else(|| missing_comma(source, error.span.start)),
        Error::Message(message) => custom(source, error, message),
        Error::Eof | Error::ExpectedStringEnd => Slip::at(
            Position::of(source, source.trim_end().len()),
            "the file ends too early",
            "look for a bracket or a quote that is not closed",
        ),
        Error::InvalidEscape(_) => Slip::at(
            position(error.span.end),
            "the backslash before this begins no known character",
            "write \\\\ for a backslash",
        ),
        Error::NoSuchEnumVariant { .. }
        | Error::NoSuchStructField { .. }
        | Error::MissingStructField { .. }
        | Error::DuplicateStructField { .. }
        | Error::ExceededRecursionLimit
        | Error::TrailingCharacters
        | Error::IntegerOutOfBounds
        | Error::ExpectedDifferentLength { .. } => known(),
        _ => seen().unwrap_or_else(known),
    };
    let problem = Problem::found(file, slip.place, "parse", &slip.said);
    match slip.hint {
        Some(hint) => problem.with_hint(&hint),
        None => problem,
    }
}

/// The parser notices a missing comma at the next word: the place to look is before it.
fn missing_comma(source: &str, noticed: RonPosition) -> Slip {
    let offset = offset(source, noticed);
    let (before, after) = source.split_at_checked(offset).unwrap_or((source, ""));
    let code_end = before_comments(before).len();
    let line_ended = before.get(code_end..).is_some_and(|gap| gap.contains('\n'));
    let quote_before = before.ends_with('"') || before.trim_end().ends_with('"');
    if line_ended {
        let place = Position::of(source, code_end);
        Slip::at(place, "a comma is missing at the end of this line", "put a comma here")
    } else if quote_before && !field_follows(after) && !after.starts_with(['"', '(', '[']) {
        straight_quote(position(noticed))
    } else {
        Slip::at(position(noticed), "a comma is missing before this", "put a comma before it")
    }
}

/// Our own types' messages; a character that may not stand is searched for.
fn custom(source: &str, error: &SpannedError, message: &str) -> Slip {
    let from = offset(source, error.span.start);
    let end = offset(source, error.span.end);
    let bad = bad_character(message).and_then(|bad| {
        let written = source.get(from..end).and_then(|span| span.find(bad)).map(|at| from + at);
        written.or_else(|| find_escape(source.get(..end)?, bad))
    });
    let place = bad.map_or(position(error.span.start), |at| Position::of(source, at));
    let runs_on = bad.is_none() && error.span.start.line < error.span.end.line;
    let hint = match message {
        _ if runs_on => Some("look for a quote that is not closed".to_owned()),
        _ if message.ends_with("is written twice") => Some("keep one of the two".to_owned()),
        _ => None,
    };
    Slip { place, said: message.to_owned(), hint }
}

/// The character that a message of [`super::Words`] names.
fn bad_character(message: &str) -> Option<char> {
    let hex = message.strip_prefix("the character U+")?;
    let (hex, _) = hex.split_once(' ')?;
    char::from_u32(u32::from_str_radix(hex, 16).ok()?)
}

/// The last escape in `source` that stands for `bad`: `\u{1b}`, `\x1b` or `\0`.
fn find_escape(source: &str, bad: char) -> Option<usize> {
    source.rmatch_indices('\\').map(|(at, _)| at).find(|&at| {
        let rest = source.get(at + 1..).unwrap_or_default();
        let hex = rest.strip_prefix("u{").and_then(|it| it.split_once('}')).map(|(hex, _)| hex);
        let hex = hex.or_else(|| rest.strip_prefix('x').and_then(|it| it.get(..2)));
        let code = hex.and_then(|hex| u32::from_str_radix(hex, 16).ok());
        code == Some(u32::from(bad)) || (bad == '\0' && rest.starts_with('0'))
    })
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the parser's enum is open at its end")]
fn said(code: &Error) -> String {
    match code {
        Error::NoSuchStructField { found, expected, .. } if *expected == LEVELS => {
            format!("`{found}` is no reading level")
        }
        Error::NoSuchStructField { found, outer: Some(outer), .. } => {
            format!("`{found}` is no field of {}", nouns::a(outer))
        }
        Error::NoSuchEnumVariant { found, outer: Some(outer), .. } => {
            format!("`{found}` is no {}", nouns::bare(outer))
        }
        Error::MissingStructField { field: "student", .. } => {
            "the level `student` is missing from the text that ends here".to_owned()
        }
        Error::MissingStructField { field, outer: Some(outer) } => {
            let outer = nouns::bare(outer);
            format!("the field `{field}` is missing from the {outer} that ends here")
        }
        Error::DuplicateStructField { field, .. } => {
            format!("the field `{field}` is written twice")
        }
        Error::ExceededRecursionLimit => {
            format!("brackets stand more than {DEEPEST} deep inside each other")
        }
        Error::TrailingCharacters => "nothing may follow the last bracket".to_owned(),
        Error::IntegerOutOfBounds => "this whole number is too small or too large here".to_owned(),
        Error::ExpectedInteger => "a whole number is expected here".to_owned(),
        Error::ExpectedFloat => "a number is expected here".to_owned(),
        Error::ExpectedString => "a text in straight quotes is expected here".to_owned(),
        Error::ExpectedArray => "a list in square brackets is expected here".to_owned(),
        Error::InvalidIntegerDigit { digit, .. } => format!("`{digit}` is no digit"),
        Error::InvalidIdentifier(name) | Error::SuggestRawIdentifier(name) => {
            format!("“{name}” cannot be a name")
        }
        Error::ExpectedIdentifier => "the name of a field or a word is expected here".to_owned(),
        Error::ExpectedMapColon => "a colon is expected here".to_owned(),
        Error::ExpectedStructLikeEnd => "a closing ) is expected here".to_owned(),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => {
            "an opening ( is expected here".to_owned()
        }
        Error::ExpectedDifferentStructName { expected, found } => {
            format!("`{found}` stands where {} begins", nouns::a(expected))
        }
        other => uncapitalised(&other.to_string()),
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the parser's enum is open at its end")]
fn hint(code: &Error) -> Option<String> {
    match code {
        Error::NoSuchStructField { expected, .. } => {
            Some(format!("it may hold {}", expected.join(", ")))
        }
        Error::NoSuchEnumVariant { expected, .. } => {
            Some(format!("write {}", expected.join(" or ")))
        }
        Error::ExpectedDifferentStructName { expected, .. } => doubled(expected),
        Error::ExceededRecursionLimit => Some("look for a bracket that is not closed".to_owned()),
        Error::MissingStructField { .. } => Some("add it before this bracket".to_owned()),
        Error::SuggestRawIdentifier(name) if name.contains('-') && name.len() > 1 => {
            Some(format!("write {}", name.replace('-', "_")))
        }
        Error::ExpectedString => Some("put straight quotes before and after the text".to_owned()),
        Error::ExpectedMapColon => Some("put a colon after the name of the field".to_owned()),
        Error::DuplicateStructField { .. } => Some("keep one of the two".to_owned()),
        Error::TrailingCharacters => {
            Some("take away what follows, or look for a bracket too many".to_owned())
        }
        Error::ExpectedDifferentLength { expected, .. } if expected.contains("Choice::") => Some(
            "every choice has two texts: what it says and why: Right(\"text\", \"why\")".into(),
        ),
        _ => None,
    }
}

/// How the parts of a scenario are written that stand in two brackets.
fn doubled(expected: &str) -> Option<String> {
    match expected {
        "Parameters" => Some("write two brackets: Custom((ka: 0.0254, …))".to_owned()),
        "Rule" => Some("write None or Some((label: US, visits: 52))".to_owned()),
        _ => None,
    }
}

fn uncapitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

fn position(place: RonPosition) -> Position {
    Position { line: place.line, column: place.col }
}

/// The byte of a place that counts lines and characters from 1.
fn offset(source: &str, place: RonPosition) -> usize {
    let lines = source.split_inclusive('\n').take(place.line.saturating_sub(1));
    let start: usize = lines.map(str::len).sum();
    let rest = source.get(start..).unwrap_or_default();
    let column = place.col.saturating_sub(1);
    start + rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at)
}
