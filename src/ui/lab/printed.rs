//! The plots of a course as plain text, for the command line.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
};

use super::plots::Plots;
use crate::{sim::Sample, ui::look::Look};

/// Columns and rows of the plots on paper.
const SIZE: (u16, u16) = (78, 30);

/// The plots of a course of so many `days` as rows of text, without blanks at their ends.
#[must_use]
pub fn plots_in_text(samples: &[Sample], days: f64, look: Look) -> Vec<String> {
    let area = Rect::new(0, 0, SIZE.0, SIZE.1);
    let mut buf = Buffer::empty(area);
    let given = samples.iter().filter(|it| it.dose_mcg_per_kg > 0.0);
    let doses = given.map(|it| (it.day(), it.dose_mcg_per_kg)).collect();
    let runs = vec![("", samples)];
    Plots { runs, doses, days, cursor: None, guess: None, look }.draw(area, &mut buf);
    look.finish(&mut buf);
    buf.content.chunks(usize::from(SIZE.0)).map(row).collect()
}

fn row(cells: &[Cell]) -> String {
    let row: String = cells.iter().map(Cell::symbol).collect();
    row.trim_end().to_owned()
}
