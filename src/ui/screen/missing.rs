//! What stands where something is gone, such as a pane that another course does not have.

use ratatui::buffer::Buffer;

use crate::ui::{
    flow::{Flow, Flowed},
    grid::{Column, Grid},
    look::Look,
    paragraph::Prose,
    theme::Role,
    view::View,
};

struct Missing {
    look: Look,
}

/// A page that says that there is nothing here, and what to do.
pub(super) fn view(look: Look) -> Box<dyn View + 'static> {
    Box::new(Missing { look })
}

impl View for Missing {
    fn title(&self) -> String {
        "Nothing here".to_owned()
    }

    fn note(&self) -> String {
        String::new()
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::PROSE), from, self.look);
        let words = "This page is not part of the course any more. Press esc to go back.";
        flow.prose(&Prose::of_text(words, Role::Text, flow.width(), self.look));
        flow.finish()
    }
}
