//! Figures drawn with characters: whole pictures, one for each step, in two sizes.

use serde::{Deserialize, Serialize};

use super::{Allow, Curve, Id, Words};

/// A figure in one or more sizes, smallest first.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Drawing {
    /// Permanent name, the same as the file's.
    pub id: Id,
    /// Title as it is shown when the figure fills the screen.
    pub title: Words,
    /// One sentence that stands alone for someone who cannot see it.
    pub alt: Words,
    /// The same figure drawn at different sizes, smallest first.
    pub sizes: Vec<Size>,
    /// Warnings that do not apply to it, each with the reason.
    #[serde(default)]
    pub allow: Vec<Allow>,
}

/// A figure at one size: every step is a whole picture.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// Columns that the picture needs.
    pub cols: u16,
    /// Rows that the picture needs.
    pub rows: u16,
    /// The pictures, first step first.
    pub steps: Vec<Still>,
    /// Numbers to be drawn on it when an item asks for names.
    #[serde(default)]
    pub marks: Vec<Mark>,
}

/// One picture.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Still {
    /// Rows of text. The first and the last line break do not belong to it.
    pub art: Words,
    /// What this step shows, for someone who cannot see it.
    pub alt: Words,
    /// Curves drawn from their points; where the art has ink, the art is seen.
    #[serde(default)]
    pub curves: Vec<Curve>,
}

impl Still {
    /// The rows of the picture, top first.
    pub fn rows(&self) -> impl Iterator<Item = &str> {
        let art = self.art.strip_prefix('\n').unwrap_or(&self.art);
        art.strip_suffix('\n').unwrap_or(art).split('\n')
    }
}

/// A number drawn on a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// The number.
    pub mark: u8,
    /// Column and row of its first cell, counted from 0.
    pub at: (u16, u16),
    /// Where its arrow points.
    #[serde(default)]
    pub point: Point,
}

impl Mark {
    /// How it is written on the picture: `◀ 1`, `1 ▶`, `▲1` or `▼1`.
    #[must_use]
    pub fn shown(&self) -> String {
        match self.point {
            Point::Left => format!("◀ {}", self.mark),
            Point::Right => format!("{} ▶", self.mark),
            Point::Up => format!("▲{}", self.mark),
            Point::Down => format!("▼{}", self.mark),
        }
    }
}

/// Where the arrow of a mark points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum Point {
    /// `◀ 1`
    #[default]
    Left,
    /// `1 ▶`
    Right,
    /// `▲1`
    Up,
    /// `▼1`
    Down,
}
