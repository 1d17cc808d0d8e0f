//! The course: lessons in order, with the glossary, the references and the figures they share.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use serde::{Deserialize, Serialize};

use super::{
    Drawing, Id, Item, Lesson, Pane, Reference, SourceFile, Term, Words, markup::cited, parse,
    texts,
};

/// `course.ron`: what the lessons share, and their order.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename = "Course")]
pub struct CourseFile {
    /// Version of the file format; 1 is the one this program reads.
    pub format: u32,
    /// Title as the home screen shows it.
    pub title: Words,
    /// A second line under the title.
    #[serde(default)]
    pub subtitle: Option<Words>,
    /// The sentence that says what the course is not for.
    pub disclaimer: Words,
    /// Lessons in their order; others follow in the order of their files.
    pub lessons: Vec<Id>,
    /// Terms that every lesson may link.
    #[serde(default)]
    pub glossary: Vec<Term>,
    /// Sources that every lesson may cite.
    #[serde(default)]
    pub references: Vec<Reference>,
    /// How a reader reports a mistake.
    #[serde(default)]
    pub corrections: Option<Words>,
    /// What still needs a look at the primary source.
    #[serde(default)]
    pub next_edition: Vec<OpenPoint>,
}

/// A point for the next edition.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct OpenPoint {
    /// What has to be looked at, as a sentence.
    pub text: Words,
    /// The pane it concerns, `lesson#pane`.
    #[serde(default)]
    pub see: Option<Words>,
}

/// Lessons that can be trusted, and what they share. Figures are read when first asked for.
#[derive(Clone, Debug)]
pub struct Course {
    shared: CourseFile,
    lessons: Vec<Lesson>,
    shelf: BTreeMap<Id, Shelved>,
    cited: OnceLock<BTreeMap<Id, Vec<Id>>>,
}

/// A figure's file, and the figure once someone asked for it.
#[derive(Clone, Debug)]
pub(crate) struct Shelved {
    pub(crate) file: SourceFile,
    drawing: OnceLock<Option<Box<Drawing>>>,
}

impl Shelved {
    pub(crate) fn new(file: SourceFile) -> Self {
        Self { file, drawing: OnceLock::new() }
    }

    /// Keeps the figure that its file was found to hold, so that it is not read again.
    pub(crate) fn keep(&self, drawing: Drawing) {
        self.drawing.get_or_init(|| Some(Box::new(drawing)));
    }

    fn drawing(&self) -> Option<&Drawing> {
        self.drawing.get_or_init(|| parse::parse_as(&self.file).ok().map(Box::new)).as_deref()
    }
}

impl Course {
    /// Title as the home screen shows it.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.shared.title
    }

    /// A second line under the title; empty if there is none.
    #[must_use]
    pub fn subtitle(&self) -> &str {
        self.shared.subtitle.as_deref().unwrap_or_default()
    }

    /// The sentence that says what the course is not for.
    #[must_use]
    pub fn disclaimer(&self) -> &str {
        &self.shared.disclaimer
    }

    /// The lessons in their order.
    #[must_use]
    pub fn lessons(&self) -> &[Lesson] {
        &self.lessons
    }

    /// The lesson of this id.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| &lesson.id == id)
    }

    /// The glossary's entry of this id, shared or of a lesson.
    #[must_use]
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms().find(|term| &term.id == id)
    }

    /// The source of this id, shared or of a lesson.
    #[must_use]
    pub fn reference(&self, id: &str) -> Option<&Reference> {
        self.references().find(|reference| &reference.id == id)
    }

    /// Every entry of the glossary: the shared ones, then those of each lesson.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        let own = self.lessons.iter().flat_map(|lesson| &lesson.glossary);
        self.shared.glossary.iter().chain(own)
    }

    /// Every source: the shared ones, then those of each lesson.
    pub fn references(&self) -> impl Iterator<Item = &Reference> {
        let own = self.lessons.iter().flat_map(|lesson| &lesson.references);
        self.shared.references.iter().chain(own)
    }

    /// The figure of this id, read when first asked for; none if its file cannot be read.
    #[must_use]
    pub fn drawing(&self, id: &str) -> Option<&Drawing> {
        self.shelf.get(id).and_then(Shelved::drawing)
    }

    /// The sources of a lesson in the order of their first citation, panes before items.
    /// The number shown for a source is its index + 1.
    #[must_use]
    pub fn sources(&self, lesson: &Lesson) -> Vec<&Reference> {
        let cited = self.cited.get_or_init(|| {
            self.lessons.iter().map(|lesson| (lesson.id.clone(), self.cites(lesson))).collect()
        });
        let ids = cited.get(&lesson.id).map_or(&[][..], Vec::as_slice);
        ids.iter().filter_map(|id| self.reference(id.as_str())).collect()
    }

    /// Puts a course together; lessons stand as `shared` orders them, the others after them.
    pub(crate) fn assemble(
        shared: CourseFile,
        mut lessons: Vec<Lesson>,
        shelf: BTreeMap<Id, Shelved>,
    ) -> Self {
        let ranks: BTreeMap<&Id, usize> = shared.lessons.iter().zip(0..).collect();
        lessons.sort_by_key(|lesson| ranks.get(&lesson.id).copied().unwrap_or(usize::MAX));
        Self { shared, lessons, shelf, cited: OnceLock::new() }
    }

    /// Takes lessons out again; what `base` has under their ids comes back.
    pub(crate) fn give_up(&mut self, ids: &BTreeSet<Id>, base: Option<&Self>) {
        self.lessons.retain_mut(|lesson| {
            if !ids.contains(&lesson.id) {
                return true;
            }
            let other = base.and_then(|base| base.lesson(lesson.id.as_str()));
            other.map(|other| *lesson = other.clone()).is_some()
        });
    }

    /// What lessons share.
    pub(crate) fn shared(&self) -> &CourseFile {
        &self.shared
    }

    /// Every figure's file by the figure's id.
    pub(crate) fn shelf(&self) -> &BTreeMap<Id, Shelved> {
        &self.shelf
    }

    fn cites(&self, lesson: &Lesson) -> Vec<Id> {
        let mut ids: Vec<Id> = Vec::new();
        for name in texts::running(lesson).flat_map(|words| cited(words)) {
            if !ids.iter().any(|id| id == name)
                && let Some(reference) = self.reference(name)
            {
                ids.push(reference.id.clone());
            }
        }
        ids
    }
}

impl Lesson {
    /// The pane of this id.
    #[must_use]
    pub fn pane(&self, id: &str) -> Option<&Pane> {
        self.panes.iter().find(|pane| &pane.id == id)
    }

    /// The item of this id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.quiz.items.iter().find(|item| &item.id == id)
    }
}
