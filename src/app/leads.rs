//! What leads from a lesson to a pane elsewhere: related questions, and points for the next edition.

use crate::content::{Course, Lesson};

/// Words that lead to a pane, if they name one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lead<'a> {
    /// The words.
    pub words: &'a str,
    /// Places of the lesson and of the pane that they lead to.
    pub place: Option<(usize, usize)>,
    /// What they are.
    pub kind: LeadKind,
}

/// What words that lead somewhere are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadKind {
    /// A question that is answered elsewhere.
    Related,
    /// What still needs a look at the primary source.
    OpenPoint,
}

/// The related questions of a lesson that lead to a pane of the course.
fn related<'a>(course: &'a Course, lesson: &'a Lesson) -> impl Iterator<Item = Lead<'a>> {
    lesson.related.iter().filter_map(|it| {
        let place = Some(place_of(course, &it.see)?);
        Some(Lead { words: &it.ask, place, kind: LeadKind::Related })
    })
}

/// The related questions that are offered after the last pane: so few that the page stays calm.
pub fn offered<'a>(course: &'a Course, lesson: &'a Lesson) -> impl Iterator<Item = Lead<'a>> {
    related(course, lesson).take(4)
}

/// Everything that the page about a lesson leads to: its related questions, then the points for
/// the next edition that concern it or the course as a whole.
#[must_use]
pub fn leads_of<'a>(course: &'a Course, lesson: &'a Lesson) -> Vec<Lead<'a>> {
    let here = course.place(lesson.id.as_str());
    let points = course.next_edition().iter().filter_map(|point| {
        let place = point.see.as_deref().map(|see| place_of(course, see));
        let concerns = place.is_none_or(|place| place.is_some_and(|(at, _)| Some(at) == here));
        let place = place.flatten();
        concerns.then_some(Lead { words: &point.text, place, kind: LeadKind::OpenPoint })
    });
    related(course, lesson).chain(points).collect()
}

/// The places of the lesson and of the pane that `lesson#pane` names.
fn place_of(course: &Course, see: &str) -> Option<(usize, usize)> {
    let (lesson, pane) = see.split_once('#')?;
    let at = course.place(lesson)?;
    let pane = course.outline(at)?.panes.iter().position(|it| it == pane)?;
    Some((at, pane))
}
