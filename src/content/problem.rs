//! What is wrong with a lesson file, where, and what to do about it.

use std::fmt;

use super::{Lint, words::is_unsafe};

/// Something wrong with a lesson file. Every character of it is safe to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file as it was named.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// The rule's permanent name, such as `dangling-cite`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, as a sentence without its full stop.
    pub message: String,
    /// How to mend it.
    pub hint: String,
}

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look; the lesson is used all the same.
    Warning,
    /// The file is left out.
    Error,
}

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
}

impl Position {
    /// The first character of a file.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The place of the byte `offset` in `source`; past the end, the end.
    #[must_use]
    pub fn of(source: &str, offset: usize) -> Self {
        let before = source.get(..offset).unwrap_or(source);
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = 1 + before.bytes().filter(|&b| b == b'\n').count();
        let column = 1 + before.get(line_start..).map_or(0, |line| line.chars().count());
        Self { line, column }
    }
}

/// Longest message or hint in characters; a longer one is cut.
const LONGEST: usize = 400;

impl Problem {
    /// What breaks the rule `code` at `place`; how much it matters and how it is mended, the rule
    /// says.
    #[must_use]
    pub fn found(file: &str, place: Position, code: &'static str, message: &str) -> Self {
        let lint = Lint::of(code);
        Self {
            file: printable(file),
            line: place.line,
            column: place.column,
            code,
            severity: lint.map_or(Severity::Error, |lint| lint.severity),
            message: printable(message),
            hint: lint.map_or_else(String::new, |lint| lint.mend.to_owned()),
        }
    }

    /// One line: `file:line:column: message; hint`.
    #[must_use]
    pub fn sentence(&self) -> String {
        let Self { file, line, column, message, hint, .. } = self;
        let hint = if hint.is_empty() { String::new() } else { format!("; {hint}") };
        format!("{file}:{line}:{column}: {message}{hint}")
    }

    /// The same with advice that knows more than the rule's own.
    #[must_use]
    pub fn with_hint(self, hint: &str) -> Self {
        Self { hint: printable(hint), ..self }
    }
}

/// Two lines: `file:line:column: severity: code: message`, then `  hint: …`.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, code, severity, message, hint } = self;
        write!(f, "{file}:{line}:{column}: {severity}: {code}: {message}\n  hint: {hint}")
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// `text` on one line, with every character that could act on a terminal written out.
#[must_use]
pub fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for (count, c) in text.chars().enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        if is_unsafe(c) || c.is_control() {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}
