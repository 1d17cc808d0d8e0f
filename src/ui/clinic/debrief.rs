//! The look back: both courses in one plot, both scores, the turning points, and what it shows.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{chart::Chart, words};
use crate::{
    app::Model,
    content::NOT_FOR_DOSING,
    study::clinic::{Debrief, Game, Score},
    ui::{
        cells::{put, put_right},
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
        widget::mark,
    },
};

/// The look back.
pub(super) struct DebriefPage<'a> {
    pub(super) model: &'a Model,
    pub(super) game: &'a Game,
    pub(super) debrief: &'a Debrief,
    pub(super) look: Look,
}

/// Rows of the chart on a low and on a high page, and the rows from which a page is high.
const CHART: (u16, u16, u16) = (10, 16, 32);
/// Columns to the right ends of the two scores.
const ENDS: (u16, u16) = (38, 52);
/// A row of the table: its name, and what it tells of a score.
type Row = (&'static str, fn(&Score) -> u16);

/// What makes weekly treatment hard.
const LAG: &str = "The count follows a dose change by about six days, so the next visit shows only \
                   its beginning.";

impl View for DebriefPage<'_> {
    fn title(&self) -> String {
        "Looking back".to_owned()
    }

    fn note(&self) -> String {
        format!("{NOT_FOR_DOSING} · {} weeks", self.game.plan().weeks.count())
    }

    fn keeps_note(&self) -> bool {
        true
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::OVERVIEW), from, self.look);
        self.result(&mut flow);
        let rows = if grid.page().height < CHART.2 { CHART.0 } else { CHART.1 };
        let chart = Chart {
            weeks: self.game.plan().weeks,
            counts: self.game.course().counts(),
            doses: self.game.course().doses(),
            both: Some((self.game.course(), &self.debrief.by_rule)),
            look: self.look,
        };
        flow.block(rows, |area, buf| chart.render(area, buf));
        flow.gap(1);
        self.scores(&mut flow);
        flow.gap(1);
        self.turns(&mut flow);
        flow.gap(1);
        self.lessons(&mut flow);
        let flowed = flow.finish();
        // The page is read from its start; scrolling must not be pulled back to the headline.
        Flowed { cursor_row: None, ..flowed }
    }
}

impl DebriefPage<'_> {
    /// `▌ 18 of 26 weeks in range; the US label's rule 20`
    fn result(&self, flow: &mut Flow<'_>) {
        let (yours, rule) = (self.debrief.yours, self.debrief.rule);
        let label = words::rule(self.game.plan().label);
        let said = format!(
            "You: {} of {} weeks in range. By the {label}: {}.",
            yours.in_range,
            yours.weeks(),
            rule.in_range
        );
        flow.focus_block(1, |area, buf| {
            let at = mark(area, self.look, buf);
            put(buf, area, (area.x, area.y), &said, self.look.style(Role::Strong));
            Some(at)
        });
    }

    fn scores(&self, flow: &mut Flow<'_>) {
        let (yours, rule) = (&self.debrief.yours, &self.debrief.rule);
        let label = words::rule(self.game.plan().label);
        self.table_row(("", "you", label), Role::Quiet, flow);
        let rows: [Row; 5] = [
            ("Weeks in 50–200", |it| u16::from(it.in_range)),
            ("Weeks below 50", |it| u16::from(it.below)),
            ("Weeks in 201–400", |it| u16::from(it.above)),
            ("Weeks above 400", |it| u16::from(it.far_above)),
            ("Total dose, mcg/kg", |it| it.given_mcg_per_kg),
        ];
        for (name, of) in rows {
            let (yours, rule) = (of(yours).to_string(), of(rule).to_string());
            self.table_row((name, &yours, &rule), Role::Text, flow);
        }
    }

    fn table_row(
        &self,
        (name, yours, by_rule): (&str, &str, &str),
        role: Role,
        flow: &mut Flow<'_>,
    ) {
        let style = self.look.style(role);
        flow.block(1, |area, buf| {
            let name = self.look.text(name);
            put(buf, area, (area.x, area.y), &name, style);
            put_right(buf, Rect { width: ENDS.0.min(area.width), ..area }, yours, style);
            put_right(buf, Rect { width: ENDS.1.min(area.width), ..area }, by_rule, style);
        });
    }

    fn turns(&self, flow: &mut Flow<'_>) {
        self.prose("Turning points", Role::Strong, flow);
        for turn in &self.debrief.turns {
            self.prose(&words::turn(turn, self.game.plan().label), Role::Text, flow);
        }
        if self.debrief.turns.iter().any(|turn| turn.after().is_some()) {
            self.prose(LAG, Role::Text, flow);
        }
    }

    fn lessons(&self, flow: &mut Flow<'_>) {
        let plan = self.game.plan();
        if let Some(story) = words::told(&self.model.course, plan.patient) {
            self.prose("Who it was", Role::Strong, flow);
            self.prose(&story, Role::Text, flow);
            flow.gap(1);
        } else {
            self.prose(words::standing(plan.patient), Role::Text, flow);
        }
        self.prose(&words::sharing(*plan), Role::Quiet, flow);
    }

    fn prose(&self, words: &str, role: Role, flow: &mut Flow<'_>) {
        flow.prose(&Prose::of_text(words, role, flow.width(), self.look));
    }
}
