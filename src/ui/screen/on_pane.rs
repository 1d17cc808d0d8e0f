//! A pane at a step, with everything of its lesson that a page shows around it.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    citation,
    rail::Section,
    running::{self, LessonNames},
    wording::{lesson_title, level, standing},
};
use crate::{
    app::{Model, terms_of},
    content::{
        Id, Lesson, Pane, Reference, Step,
        markup::{Block, Span},
    },
    ui::{
        flow::Flowed,
        grid::{Column, Grid},
        look::Look,
        widget::Progress,
    },
};

/// Where a pane is looked at from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CalledFrom {
    Lesson,
    Quiz,
}

/// A pane at a step.
pub(super) struct OnPane<'a> {
    pub(super) model: &'a Model,
    pub(super) lesson: &'a Lesson,
    pub(super) pane: &'a Pane,
    /// 0 is the text beside the first picture.
    pub(super) step: usize,
    number: usize,
    at: usize,
    from: CalledFrom,
}

/// Columns of the line that shows how far one has come in a lesson.
const PROGRESS: u16 = 20;

impl<'a> OnPane<'a> {
    /// The pane at these places of lesson, pane and step, if the course has it.
    pub(super) fn of(
        model: &'a Model,
        (lesson, at, step): (usize, usize, usize),
        from: CalledFrom,
    ) -> Option<Self> {
        let number = lesson + 1;
        let lesson = model.course.lesson_at(lesson)?;
        let pane = lesson.panes.get(at)?;
        let step = step.min(pane.steps.len());
        Some(Self { model, lesson, pane, step, number, at, from })
    }

    /// The title of the page.
    pub(super) fn title(&self) -> String {
        lesson_title(self.number, &self.lesson.title)
    }

    /// The note of the page.
    pub(super) fn note(&self) -> String {
        let place = format!("{}/{}", self.at + 1, self.lesson.panes.len());
        match self.from {
            CalledFrom::Lesson => {
                let review = standing(&self.lesson.review, &self.model.date);
                format!("{} · {review} · {place}", level(self.model.level))
            }
            CalledFrom::Quiz => format!("from the quiz · {place}"),
        }
    }

    /// Whether nothing of the pane is still to come.
    pub(super) fn is_complete(&self) -> bool {
        self.step >= self.pane.steps.len()
    }

    /// The step on screen, if the figure was stepped into.
    pub(super) fn current(&self) -> Option<&'a Step> {
        self.pane.steps.get(self.step.checked_sub(1)?)
    }

    /// The sentence to keep, once everything was shown.
    pub(super) fn key_point(&self) -> Option<&'a str> {
        self.pane.key_point.as_deref().filter(|_| self.is_complete())
    }

    /// The text of the pane.
    pub(super) fn blocks(&self) -> Vec<Block> {
        running::read(self.pane.body.at(self.model.level))
    }

    /// What ids in the texts are shown as.
    pub(super) fn names(&self) -> LessonNames<'a> {
        LessonNames::of(&self.model.course, self.lesson)
    }

    /// Draws how far one has come in the lesson.
    pub(super) fn progress(&self, column: Column, look: Look, grid: &Grid, buf: &mut Buffer) {
        let line = Rect { width: PROGRESS, ..grid.foot(column) };
        let progress = Progress { done: self.at + 1, of: self.lesson.panes.len(), look };
        progress.render(line, buf);
    }

    /// What is worth knowing beside the text.
    pub(super) fn notes(&self, text: &[Block]) -> Vec<Section> {
        vec![self.terms(), self.sources(text), self.objectives()]
    }

    fn terms(&self) -> Section {
        let terms = terms_of(self.pane, self.model.level, self.step);
        let course = &self.model.course;
        let said = terms.iter().filter_map(|id| Some(course.term(id.as_str())?.term.to_string()));
        Section::plain("On this pane", said)
    }

    fn sources(&self, text: &[Block]) -> Section {
        let spans = || text.iter().flat_map(Block::spans);
        let is_cited = |source: &Reference| {
            spans().any(|span| matches!(span, Span::Cite(ids) if ids.contains(&source.id)))
        };
        let sources = self.model.course.sources(self.lesson);
        let here = sources.iter().enumerate().filter(|(_, source)| is_cited(source));
        let notes = here.map(|(at, source)| ((at + 1).to_string(), citation::short(source)));
        Section { title: "Sources", indent: 4, notes: notes.collect() }
    }

    fn objectives(&self) -> Section {
        let serves = |id: &Id| self.pane.teaches.contains(id);
        let all = self.lesson.objectives.iter().filter(|objective| serves(&objective.id));
        Section::plain("You will be able to", all.map(|objective| objective.text.to_string()))
    }
}

/// `flowed` for a page that is read in `window`: one may scroll away from what the cursor stands on,
/// and it then waits at the first row.
pub(super) fn read_freely(flowed: Flowed, window: Rect) -> Flowed {
    let cursor = flowed.cursor.or(Some(window.as_position()));
    Flowed { cursor, cursor_row: None, ..flowed }
}
