//! After the last pane: what was read, and what the quiz will be like.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    text_pane::above_foot,
    wording::{counted, lesson_title, level, standing},
};
use crate::{
    app::{Lead, Model, offered},
    content::{Lesson, Pane},
    study::progress::LessonProgress,
    ui::{
        cells::{columns, fit, put, put_right},
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
        widget::{Heading, Progress, mark},
    },
};

/// After the last pane.
pub(super) struct End<'a> {
    /// What was done.
    pub(super) model: &'a Model,
    /// The lesson's place in the course, counted from 1.
    pub(super) number: usize,
    /// The lesson.
    pub(super) lesson: &'a Lesson,
    /// The chosen row: first the quiz, if there is one, then the related questions.
    pub(super) row: usize,
    /// How to draw it.
    pub(super) look: Look,
}

impl View for End<'_> {
    fn title(&self) -> String {
        lesson_title(self.number, &self.lesson.title)
    }

    fn note(&self) -> String {
        let review = standing(&self.lesson.review, &self.model.date);
        format!("{} · {review} · end", level(self.model.level))
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let look = self.look;
        let mut flow = Flow::new(buf, above_foot(grid, Column::PROSE), from, look);
        let width = flow.width();
        flow.block(Heading::ROWS, |area, buf| {
            (&Heading::Page("That was the last pane", look)).render(area, buf);
        });
        flow.gap(1);
        flow.prose(&Prose::of_text(&self.what_was_read(), Role::Text, width, look));
        if !self.lesson.quiz.items.is_empty() {
            flow.gap(1);
            flow.prose(&Prose::of_text(&self.what_comes(), Role::Text, width, look));
            flow.gap(1);
            flow.prose(&Prose::of_text(&self.tries(), Role::Quiet, width, look));
            flow.prose(&Prose::of_text(SAVED, Role::Quiet, width, look));
            let is_roomy = offered(&self.model.course, self.lesson).next().is_none();
            flow.gap(if is_roomy { 2 } else { 1 });
            self.begin(&mut flow);
        }
        self.related(&mut flow);
        flow.finish()
    }

    fn foot(&self, grid: &Grid, buf: &mut Buffer) {
        let line = Rect { width: 20, ..grid.foot(Column::PROSE) };
        (&Progress { done: 1, of: 1, look: self.look }).render(line, buf);
    }
}

/// Columns before a row in which `▌` stands.
const GUTTER: u16 = 2;

const SAVED: &str = "Answers are saved as you go. Stop whenever you like.";

impl End<'_> {
    fn done(&self) -> Option<&LessonProgress> {
        self.model.progress.lesson(self.lesson.id.as_str())
    }

    fn what_was_read(&self) -> String {
        let of = self.lesson.panes.len();
        let done = self.done();
        let was_read = |pane: &&Pane| done.is_some_and(|done| done.has_read(pane.id.as_str()));
        let read = self.lesson.panes.iter().filter(was_read).count();
        if read >= of {
            format!("You have read all {} of this lesson.", counted(of, "pane"))
        } else {
            format!("You have read {read} of the {} of this lesson.", counted(of, "pane"))
        }
    }

    fn what_comes(&self) -> String {
        let asked = counted(self.lesson.quiz.items.len(), "question");
        match self.done().and_then(LessonProgress::last_score) {
            Some(score) => {
                let last = format!("{} of {}", score.right, score.of);
                format!("Its quiz has {asked}. Last time {last} were right at the first try.")
            }
            None => format!("Its quiz has {asked}."),
        }
    }

    fn tries(&self) -> String {
        match self.lesson.quiz.tries {
            ..=1 => "Each has one try, and every answer is explained.".to_owned(),
            tries => format!("Each has {tries} tries, and every answer is explained."),
        }
    }

    fn begin(&self, flow: &mut Flow<'_>) {
        let is_open = self.model.progress.open_quiz(self.lesson.id.as_str()).is_some();
        let entry = if is_open { "Go on with the quiz" } else { "Begin the quiz" };
        let is_here = self.row == 0;
        flow.focus_block(1, |area, buf| {
            let role = if is_here { Role::Strong } else { Role::Text };
            put(buf, area, (area.x + GUTTER, area.y), entry, self.look.style(role));
            let place = Rect { x: area.x + GUTTER, ..area };
            is_here.then(|| mark(place, self.look, buf))
        });
    }

    /// Questions that lead elsewhere, under the quiz.
    fn related(&self, flow: &mut Flow<'_>) {
        let leads: Vec<Lead<'_>> = offered(&self.model.course, self.lesson).collect();
        if leads.is_empty() {
            return;
        }
        flow.gap(1);
        flow.prose(&Prose::of_text("Related questions", Role::Quiet, flow.width(), self.look));
        let first = usize::from(!self.lesson.quiz.items.is_empty());
        for (at, lead) in leads.iter().enumerate() {
            self.lead(lead, self.row == first + at, flow);
        }
    }

    fn lead(&self, lead: &Lead<'_>, is_here: bool, flow: &mut Flow<'_>) {
        let place = lead.place.map(|(lesson, _)| format!("lesson {}", lesson + 1));
        let place = place.unwrap_or_default();
        flow.focus_block(1, |area, buf| {
            let role = if is_here { Role::Strong } else { Role::Text };
            let words = self.look.text(lead.words);
            let room = area.width.saturating_sub(GUTTER + columns(&place) + 2);
            let at = (area.x + GUTTER, area.y);
            put(buf, area, at, &fit(&words, room), self.look.style(role));
            put_right(buf, area, &place, self.look.style(Role::Quiet));
            let area = Rect { x: area.x + GUTTER, ..area };
            is_here.then(|| mark(area, self.look, buf))
        });
    }
}
