//! A choice after the verdict.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::marked::indented;
pub use crate::app::Sign;
use crate::ui::{
    cells::{columns, fit, put, put_right},
    look::Look,
    paragraph::Prose,
    theme::Role,
};

/// `✗ b  text                  you were certain`, with the why under it.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// What the verdict says.
    pub sign: Sign,
    /// The choice's letter.
    pub letter: char,
    /// What it says.
    pub text: &'a str,
    /// A few words at the right edge that say the verdict, or nothing.
    pub note: &'a str,
    /// Why, set [`Judged::INDENT`] columns narrower than the area.
    pub why: Option<&'a Prose<'a>>,
    /// How to draw it.
    pub look: Look,
}

impl Judged<'_> {
    /// Columns before the text: the sign, the letter.
    pub const INDENT: u16 = 5;

    /// Rows that it takes at `width` columns.
    #[must_use]
    pub fn rows(&self, width: u16) -> u16 {
        let why = self.why.map_or(0, Prose::rows);
        self.prose(width).rows().saturating_add(self.note_rows(width)).saturating_add(why)
    }

    fn prose(&self, width: u16) -> Prose<'static> {
        let role = match self.sign {
            Sign::Right | Sign::Wrong | Sign::Should => Role::Strong,
            Sign::Plain => Role::Text,
        };
        Prose::of_text(self.text, role, width.saturating_sub(Self::INDENT), self.look)
    }

    /// The note stands beside the last line of the text if it has room there, else under it.
    fn note_rows(&self, width: u16) -> u16 {
        let prose = self.prose(width);
        let last = prose.lines().last().map_or(0, |line| columns(&line.to_string()));
        let needed = last.saturating_add(columns(&self.look.text(self.note)));
        u16::from(!self.note.is_empty() && needed.saturating_add(Self::INDENT + 2) > width)
    }
}

impl Widget for &Judged<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let (sign, role) = match self.sign {
            Sign::Right => ("✓", Role::Good),
            Sign::Wrong => ("✗", Role::Bad),
            Sign::Should => (self.look.key_sign(), Role::Good),
            Sign::Plain => (" ", Role::Text),
        };
        let style = self.look.style(role);
        put(buf, area, (area.x, area.y), sign, style);
        let mut letter = [0; 4];
        let letter = self.letter.encode_utf8(&mut letter);
        put(buf, area, (area.x.saturating_add(2), area.y), letter, style);
        let inner = indented(area, Judged::INDENT);
        let prose = self.prose(area.width);
        prose.render(inner, buf);
        let under = prose.rows().saturating_add(self.note_rows(area.width));
        let note = self.look.text(self.note);
        if let Some(row) = inner.rows().nth(usize::from(under.saturating_sub(1))) {
            put_right(buf, row, &fit(&note, row.width), style);
        }
        if let Some(why) = self.why {
            let under = under.min(inner.height);
            let below = Rect { y: inner.y + under, height: inner.height - under, ..inner };
            why.render(below, buf);
        }
    }
}
