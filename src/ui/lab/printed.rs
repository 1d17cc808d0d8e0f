//! The plots of a scenario as plain text, for the command line.

use ratatui::{buffer::Buffer, layout::Rect};

use super::plots::Plots;
use crate::{
    sim::{Dose, Sample},
    ui::look::Look,
};

/// Columns and rows of the plots on paper.
const SIZE: (u16, u16) = (78, 30);

/// The plots of a scenario as rows of text without blanks at their ends.
#[must_use]
pub fn plots_in_text(samples: &[Sample], doses: &[Dose], days: f64, look: Look) -> Vec<String> {
    let area = Rect::new(0, 0, SIZE.0, SIZE.1);
    let mut buf = Buffer::empty(area);
    let plots = Plots { runs: vec![("", samples)], doses, days, cursor: None, guess: None, look };
    plots.draw(area, &mut buf);
    look.finish(&mut buf);
    let rows = buf.content.chunks(usize::from(SIZE.0));
    let text = |row: &[ratatui::buffer::Cell]| row.iter().map(|cell| cell.symbol()).collect();
    rows.map(|row| {
        let row: String = text(row);
        row.trim_end().to_owned()
    })
    .collect()
}
