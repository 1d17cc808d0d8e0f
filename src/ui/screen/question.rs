//! The field in which a question of one's own is written down.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use crate::{
    app::{LONGEST_QUESTION, Line},
    ui::{
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
        widget::{Dress, Field},
    },
};

/// A question that is being written.
pub(super) struct Question<'a> {
    /// What is written so far.
    pub(super) line: &'a Line,
    /// How to draw it.
    pub(super) look: Look,
}

/// Rows of the field with its box.
const FIELD: u16 = 8;

const WHAT: &str = "What would you ask your lecturer?";
const WHERE: &str = "It stays on this computer, with the day and the place. `peptibody questions` \
                     prints what was kept.";

impl View for Question<'_> {
    fn title(&self) -> String {
        "A question of your own".to_owned()
    }

    fn note(&self) -> String {
        format!("{} of {LONGEST_QUESTION} characters", self.line.text.chars().count())
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::PROSE), from, self.look);
        flow.prose(&Prose::of_text(WHAT, Role::Text, flow.width(), self.look));
        flow.gap(1);
        let field = Field {
            text: &self.line.text,
            caret: self.line.caret_byte(),
            dress: Dress::Page,
            look: self.look,
        };
        flow.focus_block(FIELD, |area: Rect, buf| {
            (&field).render(area, buf);
            field.cursor(area)
        });
        flow.gap(1);
        flow.prose(&Prose::of_text(WHERE, Role::Quiet, flow.width(), self.look));
        flow.finish()
    }
}
