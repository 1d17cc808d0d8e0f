//! Where a lesson uses a term or a source.

use crate::content::{
    Course, Id, Item, Lesson, Level, Pane, Reference, Term, Words,
    markup::{self, Span, cited},
    texts,
};

/// Every term of the course, in alphabetical order.
#[must_use]
pub fn glossary(course: &Course) -> Vec<&Term> {
    let mut terms: Vec<&Term> = course.terms().collect();
    terms.sort_by_cached_key(|term| term.term.to_lowercase());
    terms
}

/// Every source of the course: by its first author, or its title if it names none, then by year.
#[must_use]
pub fn references(course: &Course) -> Vec<&Reference> {
    let mut sources: Vec<&Reference> = course.references().collect();
    sources.sort_by_cached_key(|source| (source.name().to_lowercase(), source.year));
    sources
}

/// The terms that a pane links at this step, in the order in which they came on screen: those of
/// its text, of the steps up to this one and, after the last step, of the sentence to keep.
#[must_use]
pub fn terms_of(pane: &Pane, level: Level, step: usize) -> Vec<Id> {
    let mut terms = Vec::new();
    let shown = shown(pane, level).filter(|(at, _)| *at <= step);
    for span in shown.flat_map(|(_, words)| spans(words)) {
        if let Span::Term { id, .. } = span
            && !terms.contains(&id)
        {
            terms.push(id);
        }
    }
    terms
}

/// Where the course first uses a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// On a pane.
    Pane {
        /// Places of the lesson and of the pane.
        place: (usize, usize),
        /// The step from which on it is shown.
        step: usize,
    },
    /// In no pane, but in the quiz of a lesson.
    Quiz {
        /// Place of the lesson.
        lesson: usize,
        /// Place of the pane that teaches the question.
        pane: usize,
    },
}

/// Where a reader at this level first meets a term: on a pane, else in a question.
#[must_use]
pub fn first_met(course: &Course, term: &str, level: Level) -> Option<Met> {
    let lessons = || course.lessons().enumerate();
    let on_pane = |(lesson, it): (usize, &Lesson)| {
        let mut panes = it.panes.iter().enumerate();
        panes.find_map(|(pane, it)| {
            let step = step_linking(it, term, level)?;
            Some(Met::Pane { place: (lesson, pane), step })
        })
    };
    let in_quiz = |(lesson, it): (usize, &Lesson)| {
        let mut items = it.quiz.items.iter();
        let item = items.find(|item| texts::of_item(item).any(|words| links(words, term)))?;
        let pane = it.panes.iter().position(|pane| pane.id == item.teaches)?;
        Some(Met::Quiz { lesson, pane })
    };
    lessons().find_map(on_pane).or_else(|| lessons().find_map(in_quiz))
}

/// How many panes of the course show a term to a reader at this level.
#[must_use]
pub fn panes_using(course: &Course, term: &str, level: Level) -> usize {
    let uses = |pane: &&Pane| step_linking(pane, term, level).is_some();
    course.lessons().flat_map(|lesson| &lesson.panes).filter(uses).count()
}

fn step_linking(pane: &Pane, term: &str, level: Level) -> Option<usize> {
    shown(pane, level).find(|(_, words)| links(words, term)).map(|(step, _)| step)
}

/// What a pane shows at a level, each text with the step from which on it was shown.
fn shown(pane: &Pane, level: Level) -> impl Iterator<Item = (usize, &Words)> {
    let steps = (1..).zip(pane.steps.iter().map(|step| &step.say));
    let key_point = pane.key_point.iter().map(|words| (pane.steps.len(), words));
    [(0, pane.body.at(level))].into_iter().chain(steps).chain(key_point)
}

/// How many items of the course use a term.
#[must_use]
pub fn items_using(course: &Course, term: &str) -> usize {
    let items = course.lessons().flat_map(|lesson| &lesson.quiz.items);
    items.filter(|item| texts::of_item(item).any(|words| links(words, term))).count()
}

/// The panes of a lesson that cite a source in their text, a step or the key point, by their
/// places.
#[must_use]
pub fn panes_naming(lesson: &Lesson, source: &str, level: Level) -> Vec<usize> {
    let names = |words: &Words| cited(words).any(|name| name == source);
    let names_here = |pane: &Pane| {
        let steps = pane.steps.iter().map(|step| &step.say);
        let aside = steps.chain(&pane.key_point);
        cites(pane.body.at(level), source) || aside.into_iter().any(names)
    };
    let panes = lesson.panes.iter().enumerate();
    panes.filter(|(_, pane)| names_here(pane)).map(|(at, _)| at).collect()
}

/// The panes of a lesson that cite a source, by their places.
#[must_use]
pub fn panes_citing(lesson: &Lesson, source: &str, level: Level) -> Vec<usize> {
    let cites = |pane: &Pane| cites(pane.body.at(level), source);
    lesson.panes.iter().enumerate().filter(|(_, pane)| cites(pane)).map(|(at, _)| at).collect()
}

/// The sources that an item cites, those of its explanation first.
pub(super) fn sources_of(item: &Item) -> Vec<&str> {
    let texts = [&item.explain].into_iter().chain(texts::of_item(item));
    texts.flat_map(|words| cited(words)).collect()
}

/// How many items of a lesson cite a source.
#[must_use]
pub fn items_citing(lesson: &Lesson, source: &str) -> usize {
    lesson.quiz.items.iter().filter(|item| cites(&item.explain, source)).count()
}

/// Most texts do not hold the id at all, so that reading their markup can be spared.
fn cites(text: &str, source: &str) -> bool {
    text.contains(source)
        && spans(text).any(|span| match span {
            Span::Cite(ids) => ids.iter().any(|id| id == source),
            Span::Plain(_)
            | Span::Emphasis(_)
            | Span::Strong(_)
            | Span::Code(_)
            | Span::Term { .. } => false,
        })
}

fn links(text: &str, term: &str) -> bool {
    let is_link = |span| matches!(span, Span::Term { id, .. } if id == *term);
    text.contains(term) && spans(text).any(is_link)
}

fn spans(text: &str) -> impl Iterator<Item = Span> {
    let blocks = markup::parse(text).unwrap_or_default();
    blocks.into_iter().flat_map(|block| block.spans().to_vec())
}
