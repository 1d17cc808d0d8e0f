//! What stands in place of a lesson that is being written and cannot be read at the moment.

use ratatui::{buffer::Buffer, layout::Rect};

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
    /// Whether an edition of the lesson lies under this page.
    pub(super) was_shown: bool,
    /// How to draw it.
    pub(super) look: Look,
}

const BEFORE: &str = "Mend it and save the file: the lesson comes back by itself, at the same \
                      place. Esc shows it as it was before.";
const NEVER_SHOWN: &str = "Mend it and save the file: the lesson comes up by itself. Esc leads to the \
                           list of lessons meanwhile.";

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
            let mut lines = problem.lines().peekable();
            while let Some(line) = lines.next() {
                if points(line) || lines.peek().is_some_and(|next| points(next)) {
                    flow.block(1, |area, buf| as_written(line, look, area, buf));
                } else {
                    flow.prose(&Prose::of_text(line, Role::Text, width, look));
                }
            }
        }
        flow.gap(1);
        let what_to_do = if self.was_shown { BEFORE } else { NEVER_SHOWN };
        flow.prose(&Prose::of_text(what_to_do, Role::Quiet, width, look));
        flow.finish()
    }
}

/// Whether a line points at a place of the line before it.
fn points(line: &str) -> bool {
    line.trim() == "^"
}

/// A line of a file keeps its blanks, so that what points into it points at the right place.
fn as_written(line: &str, look: Look, area: Rect, buf: &mut Buffer) {
    let style = look.theme.style(Role::Text);
    buf.set_stringn(area.x, area.y, look.text(line), usize::from(area.width), style);
}
