//! The frame of every screen: title and note, two rules, keys, and a mark where rows are hidden.

use ratatui::buffer::Buffer;

use super::{
    cells::{columns, fill, fit, put, put_right},
    grid::Grid,
    look::Look,
    theme::Role,
    widget::Keys,
};
use crate::app::Extent;

/// What the frame of a screen says.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Where one is; on the left of the header.
    pub title: &'a str,
    /// What is worth knowing about it; on the right of the header.
    pub note: &'a str,
    /// The keys that do something here, in order of use.
    pub keys: &'a [Key<'a>],
}

/// Keys and what they do: `("a–d", "choose")`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key<'a> {
    /// The keys as they are shown.
    pub keys: &'a str,
    /// What they do, in a word or two.
    pub label: &'a str,
}

/// Columns between title and note at least.
pub(super) const GAP: u16 = 2;

impl Page<'_> {
    /// Draws the frame on the lines of `grid`, over a background if the theme has one.
    pub fn draw(&self, grid: &Grid, look: Look, buf: &mut Buffer) {
        buf.set_style(buf.area, look.theme.base());
        self.header(grid, look, buf);
        // A page that says nothing at its top needs no line under it.
        let is_headed = !(self.title.is_empty() && self.note.is_empty());
        for rule in is_headed.then(|| grid.upper_rule()).into_iter().chain([grid.lower_rule()]) {
            fill(buf, rule, "─", look.style(Role::Rule));
        }
        Keys { keys: self.keys, look }.draw(grid.footer(), buf);
    }

    fn header(&self, grid: &Grid, look: Look, buf: &mut Buffer) {
        let row = grid.header();
        let (title, note) = (look.text(self.title), look.text(self.note));
        // The note gives way to a long title, but never by more than a half of the row.
        let kept = columns(&title).min(row.width / 2);
        let note = fit(&note, row.width.saturating_sub(kept + GAP));
        let left = row.width.saturating_sub(columns(&note) + GAP);
        put(buf, row, (row.x, row.y), &fit(&title, left), look.style(Role::Title));
        put_right(buf, row, &note, look.style(Role::Quiet));
    }
}

/// Says on the lower rule how far down one is, and which key shows more, if rows
/// are hidden: ` ↓ 12/40 pgdn `.
/// `from` is the first row shown.
pub fn mark_hidden(grid: &Grid, extent: Extent, from: u16, look: Look, buf: &mut Buffer) {
    if extent.is_whole() {
        return;
    }
    let seen = from.saturating_add(extent.rows_shown).min(extent.rows_needed);
    let (arrow, key) = if seen < extent.rows_needed { ('↓', "pgdn") } else { ('↑', "pgup") };
    let mark = format!(" {arrow} {seen}/{} {key} ", extent.rows_needed);
    put_right(buf, grid.lower_rule(), &mark, look.style(Role::Quiet));
}
