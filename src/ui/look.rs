//! What every view is given beside its state: the theme and the set of glyphs.

use std::borrow::Cow;

use ratatui::{buffer::Buffer, style::Style};

use super::theme::{Role, Theme};
use crate::content::glyph;

/// Which characters the terminal shows well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Glyphs {
    /// Everything the figures and signs use.
    #[default]
    Unicode,
    /// Printable ASCII only.
    Ascii,
}

/// How things are drawn, whatever is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Colours and modifiers.
    pub theme: Theme,
    /// The set of characters.
    pub glyphs: Glyphs,
}

impl Look {
    /// The style of `role`.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// The sign before an answer that was right and not given. In ASCII it is no arrow, because
    /// `▌` already becomes one.
    #[must_use]
    pub fn key_sign(&self) -> &'static str {
        match self.glyphs {
            Glyphs::Unicode => "→",
            Glyphs::Ascii => "=",
        }
    }

    /// Running text as this look writes it, to be asked before wrapping: `×10⁹/L` may take
    /// more cells in ASCII.
    #[must_use]
    pub fn text<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.glyphs {
            Glyphs::Ascii if !text.is_ascii() => Cow::Owned(glyph::to_ascii(text)),
            Glyphs::Ascii | Glyphs::Unicode => Cow::Borrowed(text),
        }
    }

    /// The last pass over a finished frame: in ASCII every cell gets its one-cell twin, so that
    /// no column shifts.
    pub fn finish(&self, buf: &mut Buffer) {
        if self.glyphs == Glyphs::Unicode {
            return;
        }
        for cell in &mut buf.content {
            if !cell.symbol().is_ascii() {
                cell.set_char(twin(cell.symbol()));
            }
        }
    }
}

/// The one-cell twin of what a cell shows; a letter with an accent loses it.
fn twin(symbol: &str) -> char {
    let first = symbol.chars().next().and_then(glyph::ascii);
    first.or_else(|| glyph::to_ascii(symbol).chars().next()).unwrap_or('?')
}
