//! Curves of a figure: points in the units of the axes, never cells.

use serde::{Deserialize, Serialize};

use super::finite;

/// A curve drawn onto a picture from its points.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Curve {
    /// Column and row of the upper left cell it is drawn in, counted from 0.
    pub at: (u16, u16),
    /// Columns and rows it is drawn in.
    pub size: (u16, u16),
    /// What the left and the right edge stand for.
    #[serde(deserialize_with = "finite::pair")]
    pub x: (f64, f64),
    /// What the lower and the upper edge stand for.
    #[serde(deserialize_with = "finite::pair")]
    pub y: (f64, f64),
    /// The points, joined by straight lines; the first number rises.
    #[serde(deserialize_with = "finite::pairs")]
    pub points: Vec<(f64, f64)>,
    /// How the line looks.
    #[serde(default)]
    pub line: Line,
}

/// How the line of a curve looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum Line {
    /// Without gaps.
    #[default]
    Solid,
    /// Single dots.
    Dotted,
}
