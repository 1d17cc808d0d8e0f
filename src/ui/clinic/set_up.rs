//! Before the first visit: who is treated, for how long, against which rule.

use ratatui::{buffer::Buffer, layout::Rect};

use super::words;
use crate::{
    app::{Model, Saving, SetUp, Setting},
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

/// The page on which a patient is chosen.
pub(super) struct SetUpPage<'a> {
    pub(super) model: &'a Model,
    pub(super) set_up: &'a SetUp,
    pub(super) look: Look,
}

const TASK: &str = "A virtual patient comes each week. You see the measured count and choose the \
                    dose; then a label's rule treats the same patient.";

/// Columns of the name of a setting.
const NAME: u16 = 10;

impl View for SetUpPage<'_> {
    fn title(&self) -> String {
        "Be the clinician".to_owned()
    }

    fn note(&self) -> String {
        NOT_FOR_DOSING.to_owned()
    }

    fn keeps_note(&self) -> bool {
        true
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::OVERVIEW), from, self.look);
        self.prose(TASK, Role::Text, &mut flow);
        flow.gap(1);
        let is_open = self.model.progress.open_game().is_some();
        for &row in Setting::rows(is_open) {
            if is_open && row == Setting::Patient {
                flow.gap(1);
            }
            self.row(row, &mut flow);
        }
        flow.gap(1);
        self.prose(&self.known(), Role::Quiet, &mut flow);
        self.prose(&words::rule_told(self.set_up.plan.label), Role::Quiet, &mut flow);
        self.prose(words::standing(self.set_up.plan.patient), Role::Quiet, &mut flow);
        self.prose(self.saving(), Role::Quiet, &mut flow);
        flow.finish()
    }
}

impl SetUpPage<'_> {
    fn row(&self, row: Setting, flow: &mut Flow<'_>) {
        let is_here = row == self.set_up.row;
        let role = if is_here { Role::Strong } else { Role::Text };
        let (name, value) = self.said(row, is_here);
        let clue = match row {
            Setting::Patient => words::known(&self.model.course, self.set_up.plan.patient),
            Setting::GoOn
            | Setting::GiveUp
            | Setting::Label
            | Setting::Weeks
            | Setting::Seed
            | Setting::Begin => String::new(),
        };
        let rows = 1 + u16::from(!clue.is_empty());
        let draw = |area: Rect, buf: &mut Buffer| {
            put(buf, area, (area.x, area.y), name, self.look.style(role));
            let value = self.look.text(&value);
            let room = area.width.saturating_sub(NAME);
            put(buf, area, (area.x + NAME, area.y), &fit(&value, room), self.look.style(role));
            let clue = self.look.text(&clue);
            let under = (area.x + NAME, area.y + rows - 1);
            put(buf, area, under, &fit(&clue, room), self.look.style(Role::Quiet));
        };
        if !is_here {
            return flow.block(rows, draw);
        }
        flow.focus_block(rows, |area, buf| {
            draw(area, buf);
            let at = mark(area, self.look, buf);
            Some(at)
        });
    }

    /// The name of a row and its value, with arrows where the hand can change it.
    fn said(&self, row: Setting, is_here: bool) -> (&'static str, String) {
        let plan = &self.set_up.plan;
        let turned = |value: String| if is_here { format!("← {value} →") } else { value };
        match row {
            Setting::GoOn => ("Go on", self.open()),
            Setting::GiveUp => ("Give up", "throw that game away".to_owned()),
            Setting::Patient => ("Patient", turned(words::patient(plan.patient))),
            Setting::Label => ("Compare", turned(words::rule(plan.label).to_owned())),
            Setting::Weeks => ("Weeks", turned(plan.weeks.count().to_string())),
            Setting::Seed => ("Seed", turned(plan.seed.to_string())),
            Setting::Begin => ("Begin", String::new()),
        }
    }

    fn open(&self) -> String {
        let Some(open) = self.model.progress.open_game() else { return String::new() };
        let plan = &open.plan;
        let who = words::patient(plan.patient);
        format!(
            "with week {} of {}: patient {who}, {}",
            open.week,
            plan.weeks.count(),
            words::seed(plan.seed)
        )
    }

    fn known(&self) -> String {
        let plan = &self.set_up.plan;
        match self.model.progress.last_game(plan) {
            Some(score) => {
                format!("Last time: {} of {} weeks in range.", score.in_range, score.weeks())
            }
            None => "Not treated yet with these settings.".to_owned(),
        }
    }

    fn saving(&self) -> &'static str {
        match self.model.saving {
            Saving::On => "Every visit is saved. Stop whenever you like.",
            Saving::Off(_) => "Visits are not saved this time.",
        }
    }

    fn prose(&self, words: &str, role: Role, flow: &mut Flow<'_>) {
        flow.prose(&Prose::of_text(words, role, flow.width(), self.look));
    }
}
