//! An axis of a picture that is marked where we say, not where the drawing library would.

use std::ops::Range;

use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};

/// A straight axis and its marks.
#[derive(Clone, Debug)]
pub(super) struct Axis {
    range: Range<f64>,
    marks: Vec<f64>,
}

impl Axis {
    pub(super) fn new(range: Range<f64>, marks: Vec<f64>) -> Self {
        Self { range, marks }
    }

    /// Days from 0 to `days`, marked at every day, week, or greater round part, at most sixteen.
    pub(super) fn of_days(days: u32) -> Self {
        let step = [1, 7, 14, 28, 56, 91, 182].into_iter().find(|step| days / step <= 14);
        let step = step.unwrap_or(364);
        let marks = (0..=days / step).map(|nth| f64::from(nth * step)).collect();
        Self::new(0.0..f64::from(days), marks)
    }

    /// Counts from 0 to `top`, marked at round ones, at most eleven.
    pub(super) fn of_counts(top: f64) -> Self {
        let steps = [50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0, 10_000.0];
        let step = steps.into_iter().find(|step| top / step <= 10.0).unwrap_or(20_000.0);
        let marks = (0..=10).map(|nth| f64::from(nth) * step);
        Self::new(0.0..top, marks.filter(|count| *count <= top).collect())
    }

    /// The powers of ten from `bottom` to `top`.
    pub(super) fn of_powers(bottom: i32, top: i32) -> Self {
        let marks = (bottom..=top).map(f64::from).collect();
        Self::new(f64::from(bottom)..f64::from(top), marks)
    }
}

impl Ranged for Axis {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    #[expect(clippy::cast_possible_truncation, reason = "a float becomes the nearest pixel")]
    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        let share = (value - self.range.start) / (self.range.end - self.range.start);
        let (from, to) = (f64::from(limit.0), f64::from(limit.1));
        (from + share * (to - from)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() { Vec::new() } else { self.marks.clone() }
    }

    fn range(&self) -> Range<f64> {
        self.range.clone()
    }
}
