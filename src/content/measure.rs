//! How many rows a text takes: greedy wrapping by display width, breaks only at blanks.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::markup::{Block, Span};

/// Columns that `text` takes on a terminal.
#[must_use]
pub fn columns(text: &str) -> usize {
    text.width()
}

/// Rows that `text` takes at `width` columns. A word longer than a row is cut.
/// Blanks at a break are dropped; an empty text takes no row.
#[must_use]
pub fn rows(text: &str, width: usize) -> usize {
    let width = width.max(1);
    let (mut rows, mut used) = (0, 0);
    for word in text.split(is_blank).filter(|word| !word.is_empty()) {
        let columns = word.width();
        if rows > 0 && used + 1 + columns <= width {
            used += 1 + columns;
        } else if columns <= width {
            (rows, used) = (rows + 1, columns);
        } else {
            let (more, last) = cut(word, width);
            (rows, used) = (rows + more, last);
        }
    }
    rows
}

/// Whether a row may be broken at `c`. A no-break space holds a number and its unit together.
#[must_use]
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')
}

/// Columns by which the text of a bullet is set in.
pub const BULLET_INDENT: usize = 2;

/// Rows that blocks of running text take at `width` columns, one empty row between two blocks
/// but none between two bullets. `term` names an entry of the glossary whose own words are
/// shown, `number` gives a source's number.
pub fn block_rows(
    blocks: &[Block],
    width: usize,
    term: impl Fn(&str) -> String,
    number: impl Fn(&str) -> usize,
) -> usize {
    let mut rows_needed = 0;
    let mut before: Option<&Block> = None;
    for block in blocks {
        let tight =
            matches!((before, block), (None, _) | (Some(Block::Bullet(_)), Block::Bullet(_)));
        rows_needed += usize::from(!tight);
        let shown = shown(block.spans(), &term, &number);
        rows_needed += match block {
            Block::Paragraph(_) => rows(&shown, width),
            Block::Bullet(_) => rows(&shown, width.saturating_sub(BULLET_INDENT)),
        };
        before = Some(block);
    }
    rows_needed
}

/// What spans read on a screen: terms as words, citations as `[1]` or `[1, 2]`.
fn shown(
    spans: &[Span],
    term: &impl Fn(&str) -> String,
    number: &impl Fn(&str) -> usize,
) -> String {
    let mut text = String::new();
    for span in spans {
        match span {
            Span::Plain(words)
            | Span::Emphasis(words)
            | Span::Strong(words)
            | Span::Code(words) => {
                text.push_str(words);
            }
            Span::Term { shown: Some(words), .. } => text.push_str(words),
            Span::Term { id, shown: None } => text.push_str(&term(id.as_str())),
            Span::Cite(ids) => {
                let numbers: Vec<String> =
                    ids.iter().map(|id| number(id.as_str()).to_string()).collect();
                text.push('[');
                text.push_str(&numbers.join(", "));
                text.push(']');
            }
        }
    }
    text
}

/// Rows that a long word fills, and the columns used in the last of them.
fn cut(word: &str, width: usize) -> (usize, usize) {
    let (mut rows, mut used) = (1, 0);
    for columns in word.chars().map(|c| c.width().unwrap_or(0)) {
        if used + columns > width {
            rows += 1;
            used = 0;
        }
        used += columns;
    }
    (rows, used)
}
