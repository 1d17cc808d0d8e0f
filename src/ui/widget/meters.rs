//! How far, how many, how much: a progress line, the dots of a quiz, a bar.

use ratatui::{buffer::Buffer, layout::Position, layout::Rect, widgets::Widget};

use crate::ui::{
    cells::{fill, put},
    look::{Glyphs, Look},
    theme::Role,
};

/// `━━━━────`: how much of a whole is done, over the whole width.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Done so far.
    pub done: usize,
    /// All there is.
    pub of: usize,
    /// How to draw it.
    pub look: Look,
}

impl Widget for &Progress {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let done = share(self.done, self.of, area.width);
        let (front, back) = split(area, done);
        fill(buf, front, "━", self.look.style(Role::Text));
        fill(buf, back, "─", self.look.style(Role::Rule));
    }
}

/// Where one item of a quiz stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dot {
    /// Answered, and right.
    Right,
    /// Answered, and not right.
    Wrong,
    /// Final: the answer was shown in place of being given.
    Shown,
    /// In an exam: answered.
    Kept,
    /// In an exam: flagged, answered or not.
    Flagged,
    /// The one on the screen.
    Here,
    /// Not answered yet.
    Open,
}

impl Dot {
    fn symbol(self) -> (&'static str, Role) {
        match self {
            Self::Right => ("✓", Role::Good),
            Self::Wrong => ("✗", Role::Bad),
            Self::Shown => ("–", Role::Quiet),
            Self::Kept => ("●", Role::Text),
            Self::Flagged => ("⚑", Role::Strong),
            Self::Here => ("▸", Role::Strong),
            Self::Open => ("·", Role::Quiet),
        }
    }
}

/// `✓ ✗ ▸ ·`: the items of a quiz in their order, on as many rows as they need.
#[derive(Clone, Copy, Debug)]
pub struct Dots<'a> {
    /// The items.
    pub dots: &'a [Dot],
    /// How to draw them.
    pub look: Look,
}

impl Dots<'_> {
    /// Rows that they take at `width` columns.
    #[must_use]
    pub fn rows(&self, width: u16) -> u16 {
        u16::try_from(self.dots.len().div_ceil(each_row(width))).unwrap_or(u16::MAX)
    }
}

impl Widget for &Dots<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        for (row, dots) in area.rows().zip(self.dots.chunks(each_row(area.width))) {
            for (x, dot) in (row.x..row.right()).step_by(2).zip(dots) {
                let (symbol, role) = dot.symbol();
                put(buf, row, (x, row.y), symbol, self.look.style(role));
            }
        }
    }
}

/// `████▌`: an amount, as long as its share of the whole width.
#[derive(Clone, Copy, Debug)]
pub struct Bar {
    /// The amount.
    pub amount: usize,
    /// The amount that fills the width.
    pub most: usize,
    /// How to draw it.
    pub look: Look,
}

impl Widget for &Bar {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let halves = share(self.amount, self.most, area.width.saturating_mul(2));
        // ASCII has no half block, and `▌` would turn into the sign for “here”.
        let (whole, half) = match self.look.glyphs {
            Glyphs::Unicode => (halves / 2, halves % 2 == 1),
            Glyphs::Ascii => (halves.div_ceil(2), false),
        };
        let style = self.look.style(Role::Text);
        fill(buf, Rect { width: whole.min(area.width), ..area }, "█", style);
        if half && area.contains(Position::new(area.x + whole, area.y)) {
            put(buf, area, (area.x + whole, area.y), "▌", style);
        }
    }
}

fn each_row(width: u16) -> usize {
    usize::from(width.saturating_add(1) / 2).max(1)
}

/// `part` of `whole` in `columns`, rounded; anything begun shows, and only all fills it.
fn share(part: usize, whole: usize, columns: u16) -> u16 {
    let room = usize::from(columns);
    if whole == 0 || part == 0 || room == 0 {
        return 0;
    }
    if part >= whole {
        return columns;
    }
    let rounded = part.saturating_mul(room).saturating_add(whole / 2) / whole;
    u16::try_from(rounded.clamp(1, room.max(2) - 1)).unwrap_or(columns)
}

fn split(area: Rect, columns: u16) -> (Rect, Rect) {
    let columns = columns.min(area.width);
    let back = Rect { x: area.x + columns, width: area.width - columns, ..area };
    (Rect { width: columns, ..area }, back)
}
