//! What of the drug model is published, fitted, chosen or invented.

use ratatui::buffer::Buffer;

use crate::{
    content::{Basis, Course, NOT_FOR_DOSING, RestsOn},
    ui::{
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
    },
};

/// What the model rests on.
pub(super) struct Resting<'a> {
    /// Where the rows and their sources are.
    pub(super) course: &'a Course,
    /// How to draw it.
    pub(super) look: Look,
}

impl View for Resting<'_> {
    fn title(&self) -> String {
        "Lab · what rests on what".to_owned()
    }

    fn note(&self) -> String {
        NOT_FOR_DOSING.to_owned()
    }

    fn keeps_note(&self) -> bool {
        true
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::PROSE), from, self.look);
        let rows = self.course.lab().map_or(&[][..], |lab| &lab.basis);
        for (at, row) in rows.iter().enumerate() {
            flow.gap(u16::from(at > 0));
            self.row(row, &mut flow);
        }
        flow.finish()
    }
}

impl Resting<'_> {
    fn row(&self, row: &Basis, flow: &mut Flow<'_>) {
        let head = format!("{}: {}", row.what, rests_on(row.rests_on));
        flow.prose(&Prose::of_text(&head, Role::Strong, flow.width(), self.look));
        flow.prose(&Prose::of_text(&row.text, Role::Text, flow.width(), self.look));
        for id in &row.cites {
            let Some(source) = self.course.reference(id.as_str()) else { continue };
            let cited = crate::ui::screen::citation(source);
            flow.prose(&Prose::of_text(&cited, Role::Quiet, flow.width(), self.look));
        }
    }
}

fn rests_on(rests_on: RestsOn) -> &'static str {
    match rests_on {
        RestsOn::Published => "published",
        RestsOn::Fitted => "fitted by us",
        RestsOn::Chosen => "chosen by us",
        RestsOn::Invented => "invented",
    }
}
