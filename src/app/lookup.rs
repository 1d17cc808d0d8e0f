//! Where a lesson uses a term or a source.

use crate::content::{
    Course, Id, Lesson, Level, Pane, Reference, Term, Words,
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

/// How many panes of the course use a term, in whatever wording.
#[must_use]
pub fn panes_using(course: &Course, term: &str) -> usize {
    let uses = |pane: &&Pane| texts::shown_on_pane(pane).any(|words| links(words, term));
    course.lessons().flat_map(|lesson| &lesson.panes).filter(uses).count()
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
