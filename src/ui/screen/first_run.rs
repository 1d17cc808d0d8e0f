//! The first screen of all: which wording is wanted.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    app::Model,
    content::Level,
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

/// Which wording is wanted.
pub(super) struct FirstRun<'a> {
    /// The course.
    pub(super) model: &'a Model,
    /// The chosen row.
    pub(super) row: usize,
    /// How to draw it.
    pub(super) look: Look,
}

const ASKED: [&str; 2] =
    ["Which describes you best?", "It changes the wording, never the facts. L changes it later."];
const PROMISED: [&str; 2] = [
    "For study only. Not for decisions about a patient.",
    "Nothing you type leaves this computer.",
];

/// Columns of the number, and of the number with the name.
const NAME: (u16, u16) = (3, 22);
/// Rows that it takes with room between its parts.
const ROOMY: u16 = 17;

impl View for FirstRun<'_> {
    fn title(&self) -> String {
        String::new()
    }

    fn note(&self) -> String {
        String::new()
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let area = grid.text(Column::WELCOME);
        let gap = if area.height < ROOMY { 1 } else { 2 };
        let mut flow = Flow::new(buf, area, from, self.look);
        let course = &self.model.course;
        self.says(course.title(), Role::Title, &mut flow);
        self.says(course.subtitle(), Role::Text, &mut flow);
        flow.gap(gap);
        self.says(ASKED[0], Role::Strong, &mut flow);
        self.says(ASKED[1], Role::Text, &mut flow);
        flow.gap(gap);
        for (at, level) in Level::ALL.into_iter().enumerate() {
            flow.gap(u16::from(at > 0));
            self.choice(at, level, &mut flow);
        }
        flow.gap(gap);
        for words in PROMISED {
            self.says(words, Role::Quiet, &mut flow);
        }
        flow.finish()
    }
}

impl FirstRun<'_> {
    fn says(&self, words: &str, role: Role, flow: &mut Flow<'_>) {
        flow.prose(&Prose::of_text(words, role, flow.width(), self.look));
    }

    fn choice(&self, at: usize, level: Level, flow: &mut Flow<'_>) {
        let is_here = at == self.row;
        flow.focus_block(1, |area, buf| {
            self.words(at, level, is_here, area, buf);
            is_here.then(|| mark(area, self.look, buf))
        });
    }

    fn words(&self, at: usize, level: Level, is_here: bool, area: Rect, buf: &mut Buffer) {
        let style = self.look.style(if is_here { Role::Strong } else { Role::Text });
        let (who, what) = said(level);
        put(buf, area, (area.x, area.y), &(at + 1).to_string(), style);
        put(buf, area, (area.x + NAME.0, area.y), who, style);
        let what = fit(what, area.width.saturating_sub(NAME.1));
        let quiet = self.look.style(Role::Quiet);
        put(buf, area, (area.x + NAME.1, area.y), &what, quiet);
    }
}

fn said(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::Plain => ("New to this", "plain words, short sentences"),
        Level::Student => ("Medical student", "mechanisms, terms explained once"),
        Level::Clinician => ("Clinician", "label language, doses, caveats"),
    }
}
