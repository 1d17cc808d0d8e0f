//! A guess before reading: one question, never scored.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::{running::LessonNames, wording::lesson_title};
use crate::{
    app::Model,
    content::{Item, Lesson},
    ui::{
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
        widget::{Choice, Choices, Heading, Shape, Tick},
    },
};

/// A guess before reading.
pub(super) struct Guess<'a> {
    /// The course, and how it is read.
    pub(super) model: &'a Model,
    /// The lesson's place in the course, counted from 1.
    pub(super) number: usize,
    /// The lesson.
    pub(super) lesson: &'a Lesson,
    /// Which of its guesses, counted from 0.
    pub(super) index: usize,
    /// What is asked.
    pub(super) item: &'a Item,
    /// File position of the choice taken so far.
    pub(super) choice: Option<usize>,
    /// How to draw it.
    pub(super) look: Look,
}

const COMFORT: &str = "Nothing is scored. A wrong guess helps: you will notice the answer when \
                       you meet it. You will be asked again at the end.";

impl View for Guess<'_> {
    fn title(&self) -> String {
        lesson_title(self.number, &self.lesson.title)
    }

    fn note(&self) -> String {
        match self.lesson.prequestions.len() {
            ..=1 => "before you read".to_owned(),
            of => format!("before you read · {} of {of}", self.index + 1),
        }
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let look = self.look;
        let mut flow = Flow::new(buf, grid.text(Column::QUIZ), from, look);
        let width = flow.width();
        flow.block(Heading::ROWS, |area, buf| {
            (&Heading::Page("A guess before reading", look)).render(area, buf);
        });
        let names = LessonNames::of(&self.model.course, self.lesson);
        for words in self.item.vignette.iter().chain([&self.item.ask]) {
            flow.gap(1);
            flow.prose(&names.prose(words, width, look));
        }
        flow.gap(1);
        self.choices(&mut flow);
        flow.gap(2);
        flow.prose(&Prose::of_text(COMFORT, Role::Quiet, width.min(64), look));
        flow.finish()
    }
}

impl Guess<'_> {
    fn choices(&self, flow: &mut Flow<'_>) {
        let tick = |at| if self.choice == Some(at) { Tick::Picked } else { Tick::Free };
        let choices = self.item.answer.choices();
        let choices: Vec<Choice<'_>> = choices
            .iter()
            .zip('a'..)
            .enumerate()
            .map(|(at, (it, letter))| Choice { letter, text: it.text(), tick: tick(at) })
            .collect();
        let list = Choices {
            choices: &choices,
            shape: Shape::Round,
            here: self.choice,
            gap: 0,
            look: self.look,
        };
        flow.focus_block(list.rows(flow.width()), |area, buf| {
            (&list).render(area, buf);
            list.cursor(area).or(Some(first_box(area)))
        });
    }
}

/// Where the cursor stands while nothing is chosen.
fn first_box(area: Rect) -> Position {
    Position::new(area.x.saturating_add(2), area.y)
}
