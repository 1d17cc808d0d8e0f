//! What every part of the quiz page is drawn from.

pub(super) use crate::app::told::words::{digit, letter};
use crate::{
    app::{Focus, Model, Quizzing, Saving},
    content::{Id, Item, Lesson, Pane, markup},
    study::quiz::{Attempt, Entry, Response, Sheet},
    ui::{
        grid::{Breadth, Grid},
        look::Look,
        paragraph::{Names, Prose},
        theme::Role,
    },
};

/// Rows from which a wide page sets its rows apart.
const ROOMY_ROWS: u16 = 32;

/// The quiz on screen, with the course that its terms and sources are looked up in.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) model: &'a Model,
    pub(super) quizzing: &'a Quizzing,
    pub(super) look: Look,
}

/// How far the question on screen has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// The learner's hand is on it.
    Open(Focus),
    /// Something else is asked: how sure, or whether to end.
    Closed,
    /// It was not this one, and a try is left.
    Held,
}

impl<'a> Desk<'a> {
    pub(super) fn lesson(&self) -> Option<&'a Lesson> {
        self.model.course.lesson(self.quizzing.lesson()?.as_str())
    }

    /// Whether answers are written down.
    pub(super) fn is_saved(&self) -> bool {
        self.model.saving == Saving::On
    }

    pub(super) fn attempt(&self) -> &'a Attempt {
        &self.quizzing.attempt
    }

    pub(super) fn item(&self) -> Option<&'a Item> {
        self.quizzing.item()
    }

    pub(super) fn entry(&self) -> &'a Entry {
        self.attempt().current().0
    }

    pub(super) fn sheet(&self) -> &'a Sheet {
        self.attempt().current().1
    }

    /// What a typing field shows: what stands in it, or what was tried while that is talked about.
    pub(super) fn typed(&self, stage: Stage, field: usize) -> &'a str {
        let tried = self.sheet().tried().last().filter(|_| stage == Stage::Held);
        match tried.map(|tried| &tried.response) {
            Some(Response::Number(text) | Response::Short(text)) => text,
            Some(Response::Cloze(gaps)) => gaps.get(field).map_or("", String::as_str),
            Some(
                Response::Best(_)
                | Response::Multi(_)
                | Response::Order(_)
                | Response::Match(_)
                | Response::Label(_)
                | Response::Recall { .. },
            )
            | None => self.quizzing.typed(field),
        }
    }

    /// The pane of this id with its number as it is shown, counted from 1.
    pub(super) fn pane(&self, id: &Id) -> Option<(usize, &'a Pane)> {
        let panes = &self.lesson()?.panes;
        let at = panes.iter().position(|pane| pane.id == *id)?;
        panes.get(at).map(|pane| (at + 1, pane))
    }

    /// Running text with markup. What it mentions cannot be pointed at here.
    pub(super) fn prose(&self, text: &str, width: u16) -> Prose<'static> {
        match markup::parse(text) {
            Ok(blocks) => {
                let set = Prose::of_blocks(&blocks, width, self.look, self);
                Prose { lines: set.lines, places: Vec::new() }
            }
            Err(_) => self.plain(text, Role::Text, width),
        }
    }

    /// Text without markup.
    pub(super) fn plain(&self, text: &str, role: Role, width: u16) -> Prose<'static> {
        Prose::of_text(text, role, width, self.look)
    }
}

impl Names for Desk<'_> {
    fn term(&self, id: &Id) -> Option<&str> {
        self.model.course.term(id.as_str()).map(|term| &*term.term)
    }

    fn number(&self, id: &Id) -> Option<usize> {
        let sources = self.model.course.sources(self.lesson()?);
        sources.iter().position(|source| source.id == *id).map(|at| at + 1)
    }
}

impl Stage {
    /// Blank rows between two rows of an answer.
    pub(super) fn gap(self, grid: &Grid) -> u16 {
        match self {
            Self::Open(_) | Self::Closed => u16::from(is_roomy(grid)),
            Self::Held => 0,
        }
    }

    /// The row that the hand is on.
    pub(super) fn row(self) -> Option<usize> {
        match self {
            Self::Open(Focus::Row(row) | Focus::Carrying(row)) => Some(row),
            Self::Open(Focus::Field { .. } | Focus::Unfolded) | Self::Closed | Self::Held => None,
        }
    }

    /// Byte offset of the caret in a typing field, if the hand is in it.
    pub(super) fn caret(self, field: usize, text: &str) -> Option<usize> {
        match self {
            Self::Open(Focus::Field { field: here, caret }) if here == field => {
                Some(text.char_indices().nth(caret).map_or(text.len(), |(at, _)| at))
            }
            Self::Open(_) | Self::Closed | Self::Held => None,
        }
    }
}

/// Whether rows can be set apart without hiding any.
pub(super) fn is_roomy(grid: &Grid) -> bool {
    grid.breadth() == Breadth::Wide && grid.page().height >= ROOMY_ROWS
}
