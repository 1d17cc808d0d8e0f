//! Running text of a lesson, whose terms and citations are shown as words and numbers.

use crate::{
    content::{
        Course, Id, Lesson, Reference,
        markup::{self, Block, Span},
    },
    ui::{
        look::Look,
        paragraph::{Names, Prose},
        theme::Role,
    },
};

/// What ids in a lesson's texts are shown as.
pub(super) struct LessonNames<'a> {
    course: &'a Course,
    sources: Vec<&'a Reference>,
}

/// The blocks of `text`; what cannot be read is shown as it is.
pub(super) fn read(text: &str) -> Vec<Block> {
    let as_it_is = |_| vec![Block::Paragraph(vec![Span::Plain(text.to_owned())])];
    markup::parse(text).unwrap_or_else(as_it_is)
}

impl<'a> LessonNames<'a> {
    /// The names that `lesson` uses.
    pub(super) fn of(course: &'a Course, lesson: &Lesson) -> Self {
        Self { course, sources: course.sources(lesson) }
    }

    /// Sets a text. What it mentions cannot be pointed at here.
    pub(super) fn prose(&self, text: &str, width: u16, look: Look) -> Prose<'static> {
        let blocks = read(text);
        let set = Prose::of_blocks(&blocks, width, look, self);
        Prose { lines: set.lines, places: Vec::new() }
    }

    /// Sets the one text of a page that matters most.
    pub(super) fn strong(&self, text: &str, width: u16, look: Look) -> Prose<'static> {
        let mut set = self.prose(text, width, look);
        let strong = look.style(Role::Strong);
        for span in set.lines.iter_mut().flat_map(|line| &mut line.spans) {
            span.style = span.style.patch(strong);
        }
        set
    }
}

impl Names for LessonNames<'_> {
    fn term(&self, id: &Id) -> Option<&str> {
        self.course.term(id.as_str()).map(|term| &*term.term)
    }

    fn number(&self, id: &Id) -> Option<usize> {
        self.sources.iter().position(|source| source.id == *id).map(|at| at + 1)
    }
}
