//! The question of a preset, before its curve is drawn.

use ratatui::{buffer::Buffer, widgets::Widget};

use super::told;
use crate::{
    app::Line,
    content::{About, NOT_FOR_DOSING, Preset},
    ui::{
        cells::put,
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
        widget::{Dress, Field},
    },
};

/// The question of a preset.
pub(super) struct Ask<'a> {
    /// The preset.
    pub(super) preset: &'a Preset,
    /// What is typed so far.
    pub(super) line: &'a Line,
    /// How to draw it.
    pub(super) look: Look,
}

/// Columns of the field.
const FIELD: u16 = 14;

const WHY: &str = "Any number will do: nobody marks it, and it stays on the plot. Guessing first \
                   makes the curve easier to remember.";

impl View for Ask<'_> {
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
        let look = self.look;
        let mut flow = Flow::new(buf, grid.text(Column::QUIZ), from, look);
        let given = told::given(&self.preset.run);
        flow.prose(&Prose::of_text(&given, Role::Quiet, flow.width(), look));
        flow.gap(1);
        flow.prose(&Prose::of_text(&self.preset.ask, Role::Text, flow.width(), look));
        flow.gap(1);
        let field = Field {
            text: &self.line.text,
            caret: self.line.caret_byte(),
            dress: Dress::Boxed,
            look,
        };
        let unit = unit(self.preset.about);
        flow.focus_block(3, |area, buf| {
            let boxed = ratatui::layout::Rect { width: FIELD.min(area.width), ..area };
            (&field).render(boxed, buf);
            let beside = (boxed.right() + 1, area.y + 1);
            put(buf, area, beside, &look.text(unit), look.style(Role::Quiet));
            field.cursor(boxed)
        });
        flow.gap(1);
        flow.prose(&Prose::of_text(WHY, Role::Quiet, flow.width(), look));
        flow.finish()
    }
}

/// What the answer is counted in.
fn unit(about: About) -> &'static str {
    match about {
        About::CountOn(_) => "×10⁹/L",
        About::PeakDay => "days after the injection",
        About::DrugPeak => "ng/mL",
    }
}
