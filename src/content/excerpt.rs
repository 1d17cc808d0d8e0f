//! The line of a file that a problem is about, cut to a width, with the column to point at.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

use super::{Position, SourceFile, words::is_unsafe};

/// Columns that a tab takes.
const TAB: usize = 4;
/// What stands where a line was cut.
const CUT: char = '…';

/// A line of a file as it can be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line without what it is set in by, tabs and dangerous characters written out.
    pub line: String,
    /// Columns before the place.
    pub caret: usize,
}

/// The lines of a file.
#[derive(Debug)]
pub struct Excerpts<'a> {
    text: Cow<'a, str>,
    /// The byte at which each line starts.
    starts: Vec<usize>,
}

impl<'a> Excerpts<'a> {
    /// Takes the file apart; bytes that are not UTF-8 become `�`.
    #[must_use]
    pub fn of(file: &'a SourceFile) -> Self {
        let text = String::from_utf8_lossy(&file.bytes);
        let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let starts = [mark].into_iter().chain(ends).collect();
        Self { text, starts }
    }

    /// The line of `place` in at most `width` columns around it; none if the file has no such line.
    #[must_use]
    pub fn at(&self, place: Position, width: usize) -> Option<Excerpt> {
        let start = *self.starts.get(place.line.checked_sub(1)?)?;
        let rest = self.text.get(start..)?;
        let line = rest.split('\n').next().unwrap_or_default().trim_end();
        let indent = line.chars().take_while(|c| c.is_whitespace()).count();
        let column = place.column.saturating_sub(1);
        // A line may be a megabyte long; what is further from the place than `width` is never seen.
        let first = indent.min(column).max(column.saturating_sub(width + 1));
        let near = line.chars().skip(first).take(2 * width + 2);
        Some(cut(&near.map(Cell::of).collect::<Vec<_>>(), column - first, width))
    }
}

/// A character as it is printed.
struct Cell {
    shown: String,
    columns: usize,
}

impl Cell {
    fn of(c: char) -> Self {
        match c {
            '\t' => Self { shown: " ".repeat(TAB), columns: TAB },
            _ if is_unsafe(c) => {
                let shown = c.escape_unicode().to_string();
                let columns = shown.len();
                Self { shown, columns }
            }
            _ => Self { shown: c.to_string(), columns: c.width().unwrap_or(0) },
        }
    }
}

/// As much of a line around the cell `at` as `width` columns hold.
fn cut(cells: &[Cell], at: usize, width: usize) -> Excerpt {
    let columns = |range: std::ops::Range<usize>| -> usize {
        cells.iter().take(range.end).skip(range.start).map(|cell| cell.columns).sum()
    };
    let (mut first, mut end) = (0, cells.len());
    if columns(0..end) > width {
        // A third of the room shows what comes before the place.
        while first < at && columns(first..at) > width / 3 {
            first += 1;
        }
        while end > at + 1 && columns(first..end) + 2 > width {
            end -= 1;
        }
    }
    let mut line = String::new();
    line.extend((first > 0).then_some(CUT));
    line.extend(cells.iter().take(end).skip(first).map(|cell| cell.shown.as_str()));
    line.extend((end < cells.len()).then_some(CUT));
    Excerpt { line, caret: usize::from(first > 0) + columns(first..at) }
}

#[cfg(test)]
mod tests {
    use super::Excerpts;
    use crate::content::{Position, SourceFile};

    #[test]
    fn of_a_line_of_a_megabyte_only_what_is_near_the_place_is_shown() {
        let bytes = "a".repeat(500_000) + "b" + &"c".repeat(500_000);
        let file = SourceFile { name: "long.ron".to_owned(), bytes: bytes.into_bytes().into() };
        let place = Position { line: 1, column: 500_001 };
        let excerpt = Excerpts::of(&file).at(place, 30).map(|it| (it.line, it.caret));
        let shown = format!("…{}b{}…", "a".repeat(10), "c".repeat(17));
        assert_eq!(excerpt, Some((shown, 11)));
    }
}
