//! What the lab offers: presets to try.

use ratatui::{buffer::Buffer, layout::Rect};

use super::NOT_FOR_DOSING;
use crate::{
    app::Model,
    content::Preset,
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

impl View for List<'_> {
    fn title(&self) -> String {
        "The lab".to_owned()
    }

    fn note(&self) -> String {
        NOT_FOR_DOSING.to_owned()
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::OVERVIEW), from, self.look);
        flow.prose(&Prose::of_text(WHAT, Role::Text, flow.width(), self.look));
        flow.gap(1);
        let presets = self.model.course.lab().map_or(&[][..], |lab| &lab.presets);
        for (at, preset) in presets.iter().enumerate() {
            self.entry(at, &preset.title, &mut flow);
        }
        if let Some(preset) = presets.get(self.row) {
            self.about(preset, &mut flow);
        }
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

    /// What the chosen preset asks.
    fn about(&self, preset: &Preset, flow: &mut Flow<'_>) {
        flow.gap(1);
        flow.prose(&Prose::of_text(&preset.ask, Role::Quiet, flow.width(), self.look));
    }
}
