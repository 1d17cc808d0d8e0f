//! Beside the plots: the knobs, what holds on the chosen day, and the guess.

use ratatui::{buffer::Buffer, layout::Rect};

use super::told;
use crate::{
    content::Preset,
    study::lab::{Drawn, Row},
    ui::{
        cells::{fit, put},
        flow::Flow,
        look::Look,
        theme::Role,
        widget::mark,
    },
};

/// Beside the plots.
pub(super) struct Panel<'a> {
    /// Whose question was asked.
    pub(super) preset: &'a Preset,
    /// What the knobs stand at.
    pub(super) drawn: &'a Drawn,
    /// How to draw it.
    pub(super) look: Look,
}

/// Columns of a name.
const NAME: u16 = 13;

impl Panel<'_> {
    /// Draws everything in a column.
    pub(super) fn draw(&self, flow: &mut Flow<'_>) {
        for row in Row::ALL {
            if row == Row::Day {
                flow.gap(1);
            }
            self.row(row, flow);
        }
        for (name, value) in self.values() {
            self.line(name, &value, Role::Text, flow);
        }
        flow.gap(1);
        let [guessed, answer] = told::guess(self.preset.about, &self.drawn.guess);
        self.line("Your guess ×", &guessed, Role::Text, flow);
        self.line("The model", &answer, Role::Text, flow);
    }

    fn row(&self, row: Row, flow: &mut Flow<'_>) {
        let (name, value) = match row {
            Row::Knob(knob) => (knob.name(), told::knob(knob, &self.drawn.run)),
            Row::Day => ("Day", self.drawn.day.to_string()),
        };
        if row != self.drawn.row {
            return self.line(name, &value, Role::Text, flow);
        }
        flow.focus_block(1, |area, buf| {
            self.write(name, &format!("← {value} →"), Role::Strong, area, buf);
            Some(mark(area, self.look, buf))
        });
    }

    /// What both plots show on the chosen day.
    fn values(&self) -> [(&'static str, String); 2] {
        let on = self.drawn.run.on(f64::from(self.drawn.day));
        let count = on.map_or_else(String::new, |it| told::count(it.platelets_e9_per_l));
        let drug = on.map_or_else(String::new, |it| told::drug(it.serum_ng_per_ml));
        [("count", format!("{count} ×10⁹/L")), ("free drug", format!("{drug} ng/mL"))]
    }

    fn line(&self, name: &str, value: &str, role: Role, flow: &mut Flow<'_>) {
        flow.block(1, |area, buf| self.write(name, value, role, area, buf));
    }

    fn write(&self, name: &str, value: &str, role: Role, area: Rect, buf: &mut Buffer) {
        let (name, value) = (self.look.text(name), self.look.text(value));
        put(buf, area, (area.x, area.y), &name, self.look.style(Role::Quiet));
        let room = area.width.saturating_sub(NAME);
        put(buf, area, (area.x + NAME, area.y), &fit(&value, room), self.look.style(role));
    }
}
