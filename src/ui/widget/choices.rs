//! Choices to pick one or several from.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::Line,
    widgets::Widget,
};

use super::marked::indented;
use crate::ui::{
    cells::{columns, put},
    look::Look,
    paragraph::Prose,
    theme::Role,
};

/// How many may be picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One: `(•)`.
    Round,
    /// Several: `[x]`.
    Square,
}

/// Where one choice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// Not picked.
    Free,
    /// Picked.
    Picked,
    /// Answered before, and not right; it cannot be picked again.
    Tried,
}

impl Tick {
    fn role(self) -> Role {
        match self {
            Self::Free | Self::Picked => Role::Text,
            Self::Tried => Role::Quiet,
        }
    }
}

/// One choice.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    /// The key that picks it.
    pub letter: char,
    /// What it says.
    pub text: &'a str,
    /// Where it stands.
    pub tick: Tick,
}

/// `▌ (•) a  text`: a list of choices, each on as many rows as its text needs.
#[derive(Clone, Copy, Debug)]
pub struct Choices<'a> {
    /// The choices in the order shown.
    pub choices: &'a [Choice<'a>],
    /// How many may be picked.
    pub shape: Shape,
    /// The marked one, counted from 0.
    pub here: Option<usize>,
    /// Blank rows between two of them.
    pub gap: u16,
    /// How to draw them.
    pub look: Look,
}

/// Columns before the text: the mark, the box, the letter.
const INDENT: u16 = 9;
const TRIED: &str = "   tried";

impl Choices<'_> {
    /// Rows that they take at `width` columns.
    #[must_use]
    pub fn rows(&self, width: u16) -> u16 {
        self.tops(width).last().map_or(0, |(top, rows)| top.saturating_add(rows))
    }

    /// Where the cursor stands: before the marked choice.
    #[must_use]
    pub fn cursor(&self, area: Rect) -> Option<Position> {
        let (top, _) = self.tops(area.width).nth(self.here?)?;
        let cursor = Position::new(area.x, area.y.saturating_add(top));
        area.contains(cursor).then_some(cursor)
    }

    /// The first row of each choice and the rows it takes.
    fn tops(&self, width: u16) -> impl Iterator<Item = (u16, u16)> {
        self.choices.iter().scan(0_u16, move |next, choice| {
            let (top, rows) = (*next, self.prose(choice, width).rows().max(1));
            *next = next.saturating_add(rows).saturating_add(self.gap);
            Some((top, rows))
        })
    }

    fn prose(&self, choice: &Choice<'_>, width: u16) -> Prose<'static> {
        let note = match choice.tick {
            Tick::Free | Tick::Picked => 0,
            Tick::Tried => columns(TRIED),
        };
        let width = width.saturating_sub(INDENT + note);
        Prose::of_text(choice.text, choice.tick.role(), width, self.look)
    }

    fn draw(&self, choice: &Choice<'_>, area: Rect, buf: &mut Buffer) {
        let style = self.look.style(choice.tick.role());
        let symbol = match (self.shape, choice.tick) {
            (Shape::Round, Tick::Free) => "( )",
            (Shape::Round, Tick::Picked) => "(•)",
            (Shape::Round, Tick::Tried) => "(–)",
            (Shape::Square, Tick::Free) => "[ ]",
            (Shape::Square, Tick::Picked) => "[x]",
            (Shape::Square, Tick::Tried) => "[–]",
        };
        put(buf, area, (area.x + 2, area.y), symbol, style);
        put(buf, area, (area.x + 6, area.y), choice.letter.encode_utf8(&mut [0; 4]), style);
        let prose = self.prose(choice, area.width);
        prose.render(indented(area, INDENT), buf);
        if choice.tick == Tick::Tried {
            let first = prose.lines().first().map_or(0, Line::width);
            let x = u16::try_from(first).unwrap_or(u16::MAX).saturating_add(area.x + INDENT);
            put(buf, area, (x, area.y), TRIED, style);
        }
    }
}

impl Widget for &Choices<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        for (at, (choice, (top, rows))) in
            self.choices.iter().zip(self.tops(area.width)).enumerate()
        {
            let place = Rect { y: area.y.saturating_add(top), height: rows, ..area };
            self.draw(choice, place.intersection(area), buf);
            if self.here == Some(at) {
                put(buf, area, (area.x, place.y), "▌", self.look.style(Role::Accent));
            }
        }
    }
}
