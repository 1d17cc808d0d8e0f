//! Every attempt, the last one first; each can be opened and looked through.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::words::{counted, hours};
use crate::{
    app::Model,
    content::Day,
    study::{
        quiz::Mode,
        statistics::{Attempted, Counted, End},
    },
    ui::{
        cells::{columns, fit, put, put_right},
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        screen::lesson_title,
        theme::Role,
        view::View,
        widget::mark,
    },
};

/// The page.
pub(super) struct HistoryPage<'a> {
    pub(super) model: &'a Model,
    pub(super) counted: &'a Counted,
    pub(super) row: usize,
    pub(super) look: Look,
}

/// Columns of the day, and from the right edge to the end of what came of it.
const DAY: u16 = 13;
const TIME: u16 = 13;

impl View for HistoryPage<'_> {
    fn title(&self) -> String {
        "History".to_owned()
    }

    fn note(&self) -> String {
        counted(self.counted.statistics.attempts().len(), "attempt")
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::LIST), from, self.look);
        let attempts = self.counted.statistics.attempts();
        if attempts.is_empty() {
            let told = "There is no attempt yet. Each quiz, exam and review will stand here.";
            flow.prose(&Prose::of_text(told, Role::Text, flow.width(), self.look));
        }
        for (at, attempted) in attempts.into_iter().enumerate() {
            if at == self.row {
                flow.focus_block(1, |area, buf| self.draw(attempted, true, area, buf));
            } else {
                flow.block(1, |area, buf| {
                    self.draw(attempted, false, area, buf);
                });
            }
        }
        flow.finish()
    }
}

impl HistoryPage<'_> {
    fn draw(
        &self,
        attempted: &Attempted,
        is_here: bool,
        area: Rect,
        buf: &mut Buffer,
    ) -> Option<Position> {
        let style = self.look.style(if is_here { Role::Strong } else { Role::Text });
        let day = Day::since_1970(attempted.day).map_or_else(|| "–".to_owned(), Day::said);
        put(buf, area, (area.x, area.y), &day, style);
        let end = self.look.text(&end(attempted)).into_owned();
        let room = area.width.saturating_sub(DAY + TIME + columns(&end) + 2);
        let what = self.what(attempted);
        let what = self.look.text(&what);
        put(buf, area, (area.x.saturating_add(DAY), area.y), &fit(&what, room), style);
        let before = Rect { width: area.width.saturating_sub(TIME), ..area };
        put_right(buf, before, &end, style);
        put_right(buf, area, &hours(attempted.active_ms), self.look.style(Role::Quiet));
        is_here.then(|| mark(area, self.look, buf))
    }

    fn what(&self, attempted: &Attempted) -> String {
        let place = attempted.lesson.as_ref().map(|id| (id, self.model.course.place(id.as_str())));
        let lesson = match place {
            Some((id, Some(at))) => match self.model.course.outline(at) {
                Some(outline) => lesson_title(at + 1, &outline.title),
                None => id.to_string(),
            },
            Some((id, None)) => id.to_string(),
            None => String::new(),
        };
        match (attempted.mode, lesson.is_empty()) {
            (Mode::Practice, false) => format!("Quiz {lesson}"),
            (Mode::Practice, true) => "Missed questions".to_owned(),
            (Mode::Exam, _) => "Exam".to_owned(),
            (Mode::Review, _) => "Review".to_owned(),
        }
    }
}

fn end(attempted: &Attempted) -> String {
    match attempted.end {
        End::Open => "open".to_owned(),
        End::Finished { right, of } => format!("{right} of {of}"),
        End::ThrownAway => "thrown away".to_owned(),
    }
}
