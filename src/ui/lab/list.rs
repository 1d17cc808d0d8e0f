//! What the lab offers: presets to try, and a virtual patient to treat.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    app::Model,
    content::NOT_FOR_DOSING,
    ui::{
        cells::{fit, put},
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
        widget::mark,
    },
};

/// What the lab offers.
pub(super) struct List<'a> {
    /// Where the presets are.
    pub(super) model: &'a Model,
    /// The chosen row.
    pub(super) row: usize,
    /// How to draw it.
    pub(super) look: Look,
}

const WHAT: &str = "A published model of romiplostim and platelets, computed while you turn a \
                    knob. Each entry asks for a guess first; then its curve is drawn, and you \
                    change what you like.";

const CLINICIAN: &str = "A virtual patient, a visit each week, and only the measured count to go by. You \
                         choose each dose; afterwards the same patient is treated by the rule of a \
                         label, and both courses are drawn together.";

impl View for List<'_> {
    fn title(&self) -> String {
        "The lab".to_owned()
    }

    fn note(&self) -> String {
        NOT_FOR_DOSING.to_owned()
    }

    fn keeps_note(&self) -> bool {
        true
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::OVERVIEW), from, self.look);
        flow.prose(&Prose::of_text(WHAT, Role::Text, flow.width(), self.look));
        flow.gap(1);
        let presets = self.model.course.lab().map_or(&[][..], |lab| &lab.presets);
        for (at, preset) in presets.iter().enumerate() {
            self.entry(at, &preset.title, &mut flow);
        }
        flow.gap(1);
        self.entry(presets.len(), "Be the clinician", &mut flow);
        flow.gap(1);
        let about = presets.get(self.row).map_or(CLINICIAN, |preset| &preset.ask);
        flow.prose(&Prose::of_text(about, Role::Quiet, flow.width(), self.look));
        flow.finish()
    }
}

impl List<'_> {
    fn entry(&self, at: usize, title: &str, flow: &mut Flow<'_>) {
        let here = at == self.row;
        let draw = |area: Rect, buf: &mut Buffer| {
            let role = if here { Role::Strong } else { Role::Text };
            put(buf, area, (area.x, area.y), &format!("{}", at + 1), self.look.style(Role::Quiet));
            let title = self.look.text(title);
            let room = area.width.saturating_sub(3);
            put(buf, area, (area.x + 3, area.y), &fit(&title, room), self.look.style(role));
        };
        if here {
            flow.focus_block(1, |area, buf| {
                draw(area, buf);
                Some(mark(area, self.look, buf))
            });
        } else {
            flow.block(1, draw);
        }
    }
}
