//! What stands in place of a lesson that is being written and cannot be read at the moment.

use ratatui::buffer::Buffer;

use crate::ui::{
    flow::{Flow, Flowed},
    grid::{Column, Grid},
    look::Look,
    paragraph::Prose,
    theme::Role,
    view::View,
    widget::Heading,
};

/// What keeps a lesson from being shown.
pub(super) struct Trouble<'a> {
    /// Each entry tells one problem; its lines stay lines.
    pub(super) problems: &'a [String],
    /// How to draw it.
    pub(super) look: Look,
}

const WHAT_TO_DO: &str = "Mend it and save the file: the lesson comes back by itself, at the same \
                          place. Esc shows it as it was before.";

impl View for Trouble<'_> {
    fn title(&self) -> String {
        "The lesson cannot be shown as it is".to_owned()
    }

    fn note(&self) -> String {
        "preview".to_owned()
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let look = self.look;
        let mut flow = Flow::new(buf, grid.text(Column::FIGURE), from, look);
        let width = flow.width();
        let count = match self.problems.len() {
            1 => "1 problem".to_owned(),
            count => format!("{count} problems"),
        };
        flow.block(Heading::ROWS, |area, buf| {
            use ratatui::widgets::Widget as _;
            (&Heading::Page(&count, look)).render(area, buf);
        });
        for problem in self.problems {
            flow.gap(1);
            for line in problem.lines() {
                flow.prose(&Prose::of_text(line, Role::Text, width, look));
            }
        }
        flow.gap(1);
        flow.prose(&Prose::of_text(WHAT_TO_DO, Role::Quiet, width, look));
        flow.finish()
    }
}
