//! Fields to type in. The terminal's own cursor is the caret.

use std::ops::Range;

use ratatui::{
    buffer::Buffer,
    layout::{Margin, Position, Rect},
    style::Style,
    widgets::Widget,
};
use unicode_segmentation::UnicodeSegmentation;

use super::popup::draw_box;
use crate::ui::{
    cells::{columns, put},
    look::Look,
    theme::Role,
};

/// What is around a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dress {
    /// A box, one line inside; three rows.
    Boxed,
    /// `[ text ]`, one row.
    Brackets,
    /// A box in which the text wraps.
    Page,
}

/// A field with the text typed so far.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// What is typed.
    pub text: &'a str,
    /// Where the next character goes, as a byte offset; one inside a character counts as its
    /// start, one past the end as the end.
    pub caret: usize,
    /// What is around it.
    pub dress: Dress,
    /// How to draw it.
    pub look: Look,
}

/// What is shown of the text: the rows, which may begin in the middle, and the caret among them.
struct View<'a> {
    rows: Vec<&'a str>,
    caret: (u16, u16),
}

impl<'a> Field<'a> {
    /// Where the cursor stands, if the field has room for it.
    #[must_use]
    pub fn cursor(&self, area: Rect) -> Option<Position> {
        let inner = self.inner(area);
        let (column, row) = self.view(inner)?.caret;
        Some(Position::new(inner.x + column, inner.y + row))
    }

    fn inner(&self, area: Rect) -> Rect {
        match self.dress {
            Dress::Page => area.inner(Margin::new(2, 1)),
            Dress::Brackets => first_rows(area.inner(Margin::new(2, 0)), 1),
            Dress::Boxed => {
                let inner = first_rows(area.inner(Margin::new(2, 1)), 1);
                let indent = u16::from(inner.width > 1);
                Rect { x: inner.x + indent, width: inner.width - indent, ..inner }
            }
        }
    }

    fn caret(&self) -> usize {
        let mut caret = self.caret.min(self.text.len());
        while !self.text.is_char_boundary(caret) {
            caret -= 1;
        }
        caret
    }

    fn view(&self, inner: Rect) -> Option<View<'a>> {
        if inner.is_empty() {
            return None;
        }
        let view = match self.dress {
            Dress::Boxed | Dress::Brackets => self.line(inner.width),
            Dress::Page => self.page(inner),
        };
        Some(view)
    }

    /// One line, scrolled so that the caret is its last column at most.
    fn line(&self, width: u16) -> View<'a> {
        let caret = self.caret();
        let before = self.text.get(..caret).unwrap_or_default();
        let mut start = caret;
        let mut room = width - 1;
        for (at, grapheme) in before.grapheme_indices(true).rev() {
            let Some(left) = room.checked_sub(columns(grapheme)) else { break };
            (start, room) = (at, left);
        }
        let shown = self.text.get(start..caret).unwrap_or_default();
        let rows = vec![self.text.get(start..).unwrap_or_default()];
        View { rows, caret: (columns(shown), 0) }
    }

    /// Wrapped lines, scrolled so that the caret's line is the last one at most.
    fn page(&self, inner: Rect) -> View<'a> {
        let caret = self.caret();
        let rows = wrapped(self.text, inner.width);
        let at = rows.iter().rposition(|row| row.start <= caret).unwrap_or(0);
        let start = rows.get(at).map_or(0, |row| row.start);
        let column = columns(self.text.get(start..caret).unwrap_or_default());
        let hidden = (at + 1).saturating_sub(usize::from(inner.height));
        let row = u16::try_from(at - hidden).unwrap_or(0);
        let shown = rows.into_iter().skip(hidden);
        let rows = shown.map(|row| self.text.get(row).unwrap_or_default()).collect();
        View { rows, caret: (column.min(inner.width - 1), row) }
    }

    fn dress(&self, area: Rect, style: Style, buf: &mut Buffer) {
        match self.dress {
            Dress::Boxed => draw_box(first_rows(area, 3), self.look, buf),
            Dress::Page => draw_box(area, self.look, buf),
            Dress::Brackets => {
                put(buf, area, (area.x, area.y), "[", style);
                put(buf, area, (area.right().saturating_sub(1), area.y), "]", style);
            }
        }
    }
}

impl Widget for &Field<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        self.dress(area, self.look.style(Role::Rule), buf);
        let inner = self.inner(area);
        let Some(view) = self.view(inner) else { return };
        for (row, text) in inner.rows().zip(view.rows) {
            put(buf, row, (row.x, row.y), text, self.look.style(Role::Text));
        }
    }
}

/// The rows of `text`: broken after blanks, a word longer than the row is cut. Blanks at a
/// break stay at the end of their row, where they need no room.
fn wrapped(text: &str, width: u16) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        wrap_line(text, start..end, width, &mut rows);
        start = end;
    }
    if text.is_empty() || text.ends_with('\n') {
        rows.push(start..start);
    }
    rows
}

fn wrap_line(text: &str, line: Range<usize>, width: u16, rows: &mut Vec<Range<usize>>) {
    let (mut start, mut used) = (line.start, 0_u16);
    let mut at = line.start;
    for word in text.get(line.clone()).unwrap_or_default().split_inclusive(char::is_whitespace) {
        let ink = columns(word.trim_end());
        if used > 0 && used.saturating_add(ink) > width {
            rows.push(start..at);
            (start, used) = (at, 0);
        }
        for grapheme in word.graphemes(true) {
            let wide = if grapheme.trim().is_empty() { 0 } else { columns(grapheme) };
            if used > 0 && used.saturating_add(wide) > width && wide > 0 {
                rows.push(start..at);
                (start, used) = (at, 0);
            }
            used = used.saturating_add(columns(grapheme));
            at += grapheme.len();
        }
    }
    rows.push(start..line.end);
}

fn first_rows(area: Rect, rows: u16) -> Rect {
    Rect { height: area.height.min(rows), ..area }
}
