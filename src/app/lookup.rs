//! Where a lesson uses a term or a source.

use crate::content::{
    Course, Id, Lesson, Level, Pane,
    markup::{self, Span},
};

/// The terms that a pane links, in the order of the text.
#[must_use]
pub fn terms_of(pane: &Pane, level: Level) -> Vec<Id> {
    let mut terms = Vec::new();
    for span in spans(pane.body.at(level)) {
        if let Span::Term { id, .. } = span
            && !terms.contains(&id)
        {
            terms.push(id);
        }
    }
    terms
}

/// The first pane of the course that links a term: places of the lesson and of the pane.
#[must_use]
pub fn first_met(course: &Course, term: &str, level: Level) -> Option<(usize, usize)> {
    let links = |pane: &Pane| terms_of(pane, level).iter().any(|id| id == term);
    course
        .lessons()
        .enumerate()
        .find_map(|(at, lesson)| Some((at, lesson.panes.iter().position(links)?)))
}

/// The panes of a lesson that cite a source, by their places.
#[must_use]
pub fn panes_citing(lesson: &Lesson, source: &str, level: Level) -> Vec<usize> {
    let cites = |pane: &Pane| cites(pane.body.at(level), source);
    lesson.panes.iter().enumerate().filter(|(_, pane)| cites(pane)).map(|(at, _)| at).collect()
}

/// How many items of a lesson cite a source.
#[must_use]
pub fn items_citing(lesson: &Lesson, source: &str) -> usize {
    lesson.quiz.items.iter().filter(|item| cites(&item.explain, source)).count()
}

fn cites(text: &str, source: &str) -> bool {
    spans(text).any(|span| match span {
        Span::Cite(ids) => ids.iter().any(|id| id == source),
        Span::Plain(_)
        | Span::Emphasis(_)
        | Span::Strong(_)
        | Span::Code(_)
        | Span::Term { .. } => false,
    })
}

fn spans(text: &str) -> impl Iterator<Item = Span> {
    let blocks = markup::parse(text).unwrap_or_default();
    blocks.into_iter().flat_map(|block| block.spans().to_vec())
}
