//! Writing text into cells: widths in columns, cutting, and never outside the buffer.

use std::borrow::Cow;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns that `text` takes; control characters are never drawn and take none.
#[must_use]
pub fn columns(text: &str) -> u16 {
    let columns: usize = text.split(char::is_control).map(UnicodeWidthStr::width).sum();
    u16::try_from(columns).unwrap_or(u16::MAX)
}

/// The longest beginning of `text`, in whole graphemes, that takes at most `room` columns.
#[must_use]
pub fn head(text: &str, room: u16) -> &str {
    let mut used = 0_u16;
    for (at, grapheme) in text.grapheme_indices(true) {
        used = used.saturating_add(columns(grapheme));
        if used > room {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// `text` if it takes at most `room` columns, else its beginning and `…`.
#[must_use]
pub fn fit(text: &str, room: u16) -> Cow<'_, str> {
    if columns(text) <= room {
        return Cow::Borrowed(text);
    }
    match room.checked_sub(1) {
        None => Cow::Borrowed(""),
        Some(room) => Cow::Owned(format!("{}…", head(text, room).trim_end())),
    }
}

/// Writes `text` on one row of `area` and returns the column after it. What lies outside of
/// `area` or of the buffer is cut off.
pub(crate) fn put(buf: &mut Buffer, area: Rect, at: (u16, u16), text: &str, style: Style) -> u16 {
    let (x, y) = at;
    let area = area.intersection(buf.area);
    if !area.contains(Position::new(x, y)) {
        return x;
    }
    let room = usize::from(area.right() - x);
    buf.set_stringn(x, y, text, room, style).0
}

/// Writes `text` so that it ends at the right edge of `area`'s first row, unless it is too long.
pub(crate) fn put_right(buf: &mut Buffer, area: Rect, text: &str, style: Style) {
    let x = area.right().saturating_sub(columns(text)).max(area.x);
    put(buf, area, (x, area.y), text, style);
}

/// Fills the first row of `area` with `symbol`, which takes one column.
pub(crate) fn fill(buf: &mut Buffer, area: Rect, symbol: &str, style: Style) {
    let row = Rect { height: area.height.min(1), ..area }.intersection(buf.area);
    for position in row.positions() {
        if let Some(cell) = buf.cell_mut(position) {
            cell.set_symbol(symbol).set_style(style);
        }
    }
}
