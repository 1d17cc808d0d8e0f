//! The page around a quiz: title and note, the body of the present phase, the dots.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    ask,
    desk::{Desk, Stage},
    foot, headline, hold, overview, rate, ready, show, summary,
};
use crate::{
    app::{Model, Quizzing},
    content::Answer,
    study::quiz::{Back, Draft, Mode, Phase},
    ui::{
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        view::View,
    },
};

/// The view of a quiz.
pub(crate) fn view<'a>(model: &'a Model, quizzing: &'a Quizzing, look: Look) -> Box<dyn View + 'a> {
    Box::new(QuizPage { desk: Desk { model, quizzing, look } })
}

struct QuizPage<'a> {
    desk: Desk<'a>,
}

/// What the body shows. A question about the end lies over what it interrupts.
#[derive(Clone, Copy)]
enum Shown {
    Ready,
    Question(Stage),
    Rate,
    Verdict,
    Overview,
    Summary,
    Look,
    Nothing,
}

impl QuizPage<'_> {
    fn shown(&self) -> Shown {
        match self.desk.attempt().phase() {
            Phase::Ready => Shown::Ready,
            Phase::Ask => Shown::Question(Stage::Open(self.desk.quizzing.focus)),
            Phase::Rate => Shown::Rate,
            Phase::Hold | Phase::Confirm { from: Back::Hold } => Shown::Question(Stage::Held),
            Phase::Show | Phase::Confirm { from: Back::Show } => Shown::Verdict,
            Phase::Overview | Phase::Confirm { from: Back::Overview } => Shown::Overview,
            Phase::Confirm { from: Back::Ask } => Shown::Question(Stage::Closed),
            Phase::Summary => Shown::Summary,
            Phase::Look => Shown::Look,
            Phase::Parked | Phase::Gone | Phase::Closed => Shown::Nothing,
        }
    }

    /// The window of the body. A picture, a model answer and a verdict need the row
    /// before the dots.
    fn window(&self, grid: &Grid, shown: Shown) -> Rect {
        let text = grid.text(Column::QUIZ);
        match shown {
            Shown::Question(_) | Shown::Rate if self.is_tall() => {
                Rect { height: grid.foot(Column::QUIZ).y - text.y, ..text }
            }
            Shown::Question(_) | Shown::Rate => grid.text_above_foot(Column::QUIZ),
            Shown::Verdict => {
                Rect { height: grid.foot(Column::QUIZ).y - text.y, ..grid.table(Column::QUIZ) }
            }
            Shown::Summary | Shown::Look => {
                let table = grid.table(Column::QUIZ);
                Rect { height: table.height - 1, ..table }
            }
            Shown::Ready | Shown::Overview | Shown::Nothing => text,
        }
    }

    /// What is asked or said at the end of the page has to be seen at once, unless the learner
    /// scrolls; a verdict is read from its start.
    fn at_rest(&self, shown: Shown, flowed: Flowed, from: u16) -> Flowed {
        let last = flowed.extent.rows_needed.saturating_sub(1);
        let is_cut = from < flowed.extent.last_start();
        match shown {
            Shown::Question(Stage::Open(_))
                if self.desk.quizzing.reads_hint && is_cut && self.desk.model.scroll == 0 =>
            {
                Flowed { cursor: None, cursor_row: Some(last), ..flowed }
            }
            Shown::Question(Stage::Held) | Shown::Rate if is_cut && self.desk.model.scroll == 0 => {
                Flowed { cursor: None, cursor_row: Some(last), ..flowed }
            }
            Shown::Question(Stage::Held) | Shown::Rate | Shown::Verdict | Shown::Look => {
                Flowed { cursor_row: None, ..flowed }
            }
            // What the hand chooses from may lie below it.
            Shown::Question(_) if self.is_tall() && self.desk.model.scroll > 0 => {
                Flowed { cursor_row: None, ..flowed }
            }
            // The list of what to look at again may be longer than the window.
            Shown::Summary if self.desk.model.scroll > 0 => Flowed { cursor_row: None, ..flowed },
            Shown::Ready
            | Shown::Question(_)
            | Shown::Overview
            | Shown::Summary
            | Shown::Nothing => flowed,
        }
    }

    fn is_tall(&self) -> bool {
        let is_drawn = matches!(
            self.desk.item().map(|item| &item.answer),
            Some(Answer::Label { .. } | Answer::Match { .. })
        );
        is_drawn || matches!(self.desk.attempt().draft(), Some(Draft::Compared { .. }))
    }
}

impl View for QuizPage<'_> {
    fn title(&self) -> String {
        headline::title(&self.desk)
    }

    fn note(&self) -> String {
        headline::note(&self.desk)
    }

    /// The time that is left.
    fn keeps_note(&self) -> bool {
        self.desk.quizzing.mode() == Mode::Exam
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let shown = self.shown();
        let mut flow = Flow::new(buf, self.window(grid, shown), from, self.desk.look);
        match shown {
            Shown::Ready => ready::draw(&self.desk, &mut flow),
            Shown::Question(stage @ Stage::Held) => {
                ask::draw(&self.desk, grid, stage, &mut flow);
                hold::draw(&self.desk, &mut flow);
            }
            Shown::Question(stage) => ask::draw(&self.desk, grid, stage, &mut flow),
            Shown::Rate => {
                ask::draw(&self.desk, grid, Stage::Closed, &mut flow);
                rate::draw(&self.desk, grid, &mut flow);
            }
            Shown::Verdict => show::verdict(&self.desk, grid, &mut flow),
            Shown::Overview => overview::draw(&self.desk, &mut flow),
            Shown::Summary => summary::draw(&self.desk, grid, &mut flow),
            Shown::Look => show::look(&self.desk, grid, &mut flow),
            Shown::Nothing => {}
        }
        self.at_rest(shown, flow.finish(), from)
    }

    fn foot(&self, grid: &Grid, buf: &mut Buffer) {
        match self.shown() {
            Shown::Question(_) | Shown::Rate | Shown::Verdict => foot::draw(&self.desk, grid, buf),
            Shown::Ready | Shown::Overview | Shown::Summary | Shown::Look | Shown::Nothing => {}
        }
    }
}
