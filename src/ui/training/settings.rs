//! How review is scheduled, in the learner's own words.

use ratatui::{buffer::Buffer, layout::Rect};

use super::words;
use crate::{
    app::{Model, ReviewSetting},
    study::schedule::Settings,
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

/// How review is scheduled.
pub(super) struct SettingsPage<'a> {
    pub(super) model: &'a Model,
    pub(super) row: usize,
    pub(super) look: Look,
}

/// Columns of what a row is about, before its value.
const LABEL: u16 = 24;

const WHAT: &str = "Questions come back on days of their own. How soon follows from how you \
                    answered them; nobody has to rate anything.";

impl View for SettingsPage<'_> {
    fn title(&self) -> String {
        "Review · settings".to_owned()
    }

    fn note(&self) -> String {
        self.model.today.clone()
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::QUIZ), from, self.look);
        self.prose(WHAT, Role::Text, &mut flow);
        flow.gap(1);
        for (at, row) in ReviewSetting::ALL.into_iter().enumerate() {
            self.row(at == self.row, row, &mut flow);
        }
        flow.gap(1);
        let here = ReviewSetting::ALL.get(self.row).copied();
        self.prose(here.map_or("", words::meaning), Role::Quiet, &mut flow);
        flow.finish()
    }
}

impl SettingsPage<'_> {
    fn settings(&self) -> Settings {
        self.model.progress.schedule().settings()
    }

    fn row(&self, is_here: bool, row: ReviewSetting, flow: &mut Flow<'_>) {
        let role = if is_here { Role::Strong } else { Role::Text };
        let value = words::value(self.settings(), row);
        let value = if is_here { format!("← {value} →") } else { value };
        flow.focus_block(1, |area: Rect, buf: &mut Buffer| {
            put(buf, area, (area.x, area.y), words::label(row), self.look.style(role));
            let room = area.width.saturating_sub(LABEL);
            let value = self.look.text(&value);
            let at = (area.x.saturating_add(LABEL), area.y);
            put(buf, area, at, &fit(&value, room), self.look.style(role));
            is_here.then(|| mark(area, self.look, buf))
        });
    }

    fn prose(&self, words: &str, role: Role, flow: &mut Flow<'_>) {
        flow.prose(&Prose::of_text(words, role, flow.width(), self.look));
    }
}
