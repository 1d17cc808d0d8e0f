//! The curve of a preset beside its knobs.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{panel::Panel, plots::Plots};
use crate::{
    app::Extent,
    content::{NOT_FOR_DOSING, Preset},
    study::lab::Drawn,
    ui::{
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
    },
};

/// The curve of a preset beside its knobs.
pub(super) struct OnBench<'a> {
    /// Whose curve.
    pub(super) preset: &'a Preset,
    /// What is drawn.
    pub(super) drawn: &'a Drawn,
    /// How to draw it.
    pub(super) look: Look,
}

/// Columns of the knobs.
const PANEL: u16 = 26;

/// Columns between plots and knobs; `▌` stands in the last two.
const BETWEEN: u16 = 4;

/// The most columns of the plots.
const WIDEST: u16 = 78;

/// The fewest rows of both plots with their days.
const LEAST_ROWS: u16 = 14;

impl View for OnBench<'_> {
    fn title(&self) -> String {
        format!("Lab · {}", self.preset.title)
    }

    fn note(&self) -> String {
        NOT_FOR_DOSING.to_owned()
    }

    fn keeps_note(&self) -> bool {
        true
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let window = grid.text(Column::LAB);
        let width = window.width.saturating_sub(PANEL + BETWEEN).min(WIDEST);
        let words = self.words(window.width);
        let under = words.iter().map(Prose::rows).sum::<u16>() + 1;
        let rows = window.height.saturating_sub(under).max(LEAST_ROWS);
        let mut flow = Flow::new(buf, Rect { width, ..window }, from, self.look);
        let plots = Plots::of(self.drawn, self.preset.about, self.look);
        flow.block(rows, |area, buf| plots.draw(area, buf));
        let mut flow = Flow::new(buf, window, from, self.look);
        flow.gap(rows + 1);
        for prose in &words {
            flow.prose(prose);
        }
        let needed = flow.rows();
        let x = window.x + width + BETWEEN;
        let beside = Rect { x, width: window.right().saturating_sub(x).min(PANEL), ..window };
        let mut flow = Flow::new(buf, beside, from, self.look);
        flow.gap(1);
        Panel { preset: self.preset, drawn: self.drawn, look: self.look }.draw(&mut flow);
        let flowed = flow.finish();
        let rows_needed = needed.max(flowed.extent.rows_needed);
        Flowed { extent: Extent { rows_needed, ..flowed.extent }, ..flowed }
    }
}

impl OnBench<'_> {
    /// What to look for, and what the model cannot show.
    fn words(&self, width: u16) -> [Prose<'static>; 2] {
        let prose = |text: &str, role| Prose::of_text(text, role, width, self.look);
        [prose(&self.preset.look, Role::Text), prose(&self.preset.cannot, Role::Quiet)]
    }
}
