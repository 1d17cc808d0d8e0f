//! A visit: the counts so far, the last one in words, and the dose that is chosen.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::{chart::Chart, words};
use crate::{
    app::Model,
    content::NOT_FOR_DOSING,
    study::clinic::{Game, Visit},
    ui::{
        cells::put,
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
        widget::mark,
    },
};

/// A visit.
pub(super) struct VisitPage<'a> {
    pub(super) model: &'a Model,
    pub(super) game: &'a Game,
    pub(super) visit: Visit,
    pub(super) look: Look,
}

/// Rows of everything but the chart.
const WORDS: u16 = 6;
/// The most rows of the chart.
const MOST_CHART: u16 = 20;
/// The least rows of the chart.
const LEAST_CHART: u16 = 8;

impl View for VisitPage<'_> {
    fn title(&self) -> String {
        "Be the clinician".to_owned()
    }

    fn note(&self) -> String {
        format!("{NOT_FOR_DOSING} · week {} of {}", self.visit.week, self.game.plan().weeks.count())
    }

    fn keeps_note(&self) -> bool {
        true
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let window = grid.text(Column::OVERVIEW);
        let mut flow = Flow::new(buf, window, from, self.look);
        let rows = window.height.saturating_sub(WORDS).clamp(LEAST_CHART, MOST_CHART);
        let course = self.game.course();
        let chart = Chart {
            weeks: self.game.plan().weeks,
            counts: course.counts(),
            doses: course.doses(),
            both: None,
            look: self.look,
        };
        flow.block(rows, |area, buf| chart.render(area, buf));
        flow.gap(1);
        flow.prose(&Prose::of_text(&self.found(), Role::Text, flow.width(), self.look));
        flow.gap(1);
        flow.focus_block(1, |area, buf| Some(self.dose(area, buf)));
        flow.prose(&Prose::of_text(&self.change(), Role::Quiet, flow.width(), self.look));
        flow.finish()
    }
}

impl VisitPage<'_> {
    /// `Week 7: the count is 164 ×10⁹/L, in range.`
    fn found(&self) -> String {
        let Visit { week, count, .. } = self.visit;
        let band = words::band(count);
        match week {
            0 => {
                let known = words::known(&self.model.course, self.game.plan().patient);
                format!("First visit: the count is {count} ×10⁹/L, {band}. {known}.")
            }
            week => format!("Week {week}: the count is {count} ×10⁹/L, {band}."),
        }
    }

    /// `▌ Dose  ← 3 mcg/kg →`
    fn dose(&self, area: Rect, buf: &mut Buffer) -> Position {
        let at = mark(area, self.look, buf);
        let said = format!("Dose  ← {} mcg/kg →", self.visit.dose);
        let said = self.look.text(&said);
        put(buf, area, (area.x, area.y), &said, self.look.style(Role::Strong));
        at
    }

    fn change(&self) -> String {
        match (self.game.course().doses().last(), self.visit.dose) {
            (_, 0) => "Nothing is given this week.".to_owned(),
            (None, _) => "Nothing was given before.".to_owned(),
            (Some(0), _) => "Nothing was given last week.".to_owned(),
            (Some(last), dose) if *last == dose => "As last week.".to_owned(),
            (Some(last), _) => format!("Last week it was {last}."),
        }
    }
}
