//! The course: lessons in order, with the glossary, the references and the figures they share.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use serde::{Deserialize, Serialize};

use super::{
    Drawing, Id, Item, Lab, Lesson, Outline, Pane, Reference, SourceFile, Status, Term, Words,
    embedded, markup::cited, on_demand::OnDemand, outline::Cover, texts,
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

/// Lessons that can be trusted, and what they share. Each part is read when first asked for.
#[derive(Clone, Debug)]
pub struct Course {
    cover: Cover,
    shared: OnDemand<CourseFile>,
    books: Vec<Book>,
    hidden: Vec<Id>,
    shelf: BTreeMap<Id, OnDemand<Drawing>>,
    lab: OnDemand<Lab>,
}

/// A lesson with what can be said of it before it is read.
#[derive(Clone, Debug)]
pub(crate) struct Book {
    outline: Outline,
    /// The file it came from, if it is not part of the program.
    origin: Option<String>,
    lesson: OnDemand<Lesson>,
    cited: OnceLock<Vec<Id>>,
}

impl Book {
    /// A lesson that stands in `file`, not read yet.
    pub(crate) fn unread(outline: Outline, file: SourceFile) -> Self {
        Self { outline, origin: None, lesson: OnDemand::unread(file), cited: OnceLock::new() }
    }

    /// A lesson that was read from the file of this name.
    pub(crate) fn read(lesson: Lesson, file: &str) -> Self {
        let outline = Outline::of(&lesson);
        let origin = Some(file.to_owned());
        Self { outline, origin, lesson: OnDemand::ready(lesson), cited: OnceLock::new() }
    }

    /// The lesson's permanent name.
    pub(crate) fn id(&self) -> &Id {
        &self.outline.id
    }

    /// The lesson.
    pub(crate) fn lesson(&self) -> Option<&Lesson> {
        self.lesson.get()
    }
}

impl Course {
    /// Title as the home screen shows it.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.cover.title
    }

    /// A second line under the title; empty if there is none.
    #[must_use]
    pub fn subtitle(&self) -> &str {
        self.cover.subtitle.as_deref().unwrap_or_default()
    }

    /// The sentence that says what the course is not for.
    #[must_use]
    pub fn disclaimer(&self) -> &str {
        &self.cover.disclaimer
    }

    /// How a reader reports a mistake, if the course says so.
    #[must_use]
    pub fn corrections(&self) -> Option<&str> {
        self.shared.get()?.corrections.as_deref()
    }

    /// What still needs a look at the primary source.
    #[must_use]
    pub fn next_edition(&self) -> &[OpenPoint] {
        self.shared.get().map_or(&[], |shared| &shared.next_edition)
    }

    /// What the dose lab offers: the folder's own `lab.ron`, else what the program brings.
    #[must_use]
    pub fn lab(&self) -> Option<&Lab> {
        self.lab.get()
    }

    /// The same course without the lessons that are drafts.
    #[must_use]
    pub fn without_drafts(mut self) -> Self {
        let is_draft = |book: &Book| book.outline.status == Status::Draft;
        self.hidden =
            self.books.iter().filter(|it| is_draft(it)).map(|it| it.id().clone()).collect();
        self.books.retain(|book| !is_draft(book));
        self
    }

    /// The lessons that are not shown, because they are drafts.
    #[must_use]
    pub fn hidden(&self) -> &[Id] {
        &self.hidden
    }

    /// What can be said of each lesson without reading it, in their order.
    pub fn outlines(&self) -> impl ExactSizeIterator<Item = &Outline> {
        self.books.iter().map(|book| &book.outline)
    }

    /// The place of a lesson in the course, counted from 0.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        self.books.iter().position(|book| book.id() == id)
    }

    /// The outline of the lesson at a place.
    #[must_use]
    pub fn outline(&self, place: usize) -> Option<&Outline> {
        self.books.get(place).map(|book| &book.outline)
    }

    /// The file that the lesson at a place came from; none if it is part of the program.
    #[must_use]
    pub fn origin(&self, place: usize) -> Option<&str> {
        self.books.get(place)?.origin.as_deref()
    }

    /// How many figures are not part of the program.
    #[must_use]
    pub fn own_figures(&self) -> usize {
        let is_own = |file: &SourceFile| matches!(file.bytes, Cow::Owned(_));
        self.shelf.values().filter(|figure| figure.file().is_some_and(is_own)).count()
    }

    /// The lessons in their order; reads those that were not read yet.
    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        self.books.iter().filter_map(|book| book.lesson.get())
    }

    /// The lesson at a place.
    #[must_use]
    pub fn lesson_at(&self, place: usize) -> Option<&Lesson> {
        self.books.get(place)?.lesson.get()
    }

    /// The lesson of this id.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.lesson_at(self.place(id)?)
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
        let shared = self.shared.get().into_iter().flat_map(|shared| &shared.glossary);
        shared.chain(self.lessons().flat_map(|lesson| &lesson.glossary))
    }

    /// Every source: the shared ones, then those of each lesson.
    pub fn references(&self) -> impl Iterator<Item = &Reference> {
        let shared = self.shared.get().into_iter().flat_map(|shared| &shared.references);
        shared.chain(self.lessons().flat_map(|lesson| &lesson.references))
    }

    /// The figure of this id, read when first asked for; none if its file cannot be read.
    #[must_use]
    pub fn drawing(&self, id: &str) -> Option<&Drawing> {
        self.shelf.get(id).and_then(OnDemand::get)
    }

    /// The sources of a lesson in the order of their first citation, panes before items.
    /// The number shown for a source is its index + 1.
    #[must_use]
    pub fn sources(&self, lesson: &Lesson) -> Vec<&Reference> {
        let book = self.books.iter().find(|book| *book.id() == lesson.id);
        let cited = book.map(|book| book.cited.get_or_init(|| self.cites(lesson)));
        let ids = cited.map_or(&[][..], Vec::as_slice);
        ids.iter().filter_map(|id| self.reference(id.as_str())).collect()
    }

    /// Puts a course together; lessons stand as the cover orders them, the others after them.
    pub(crate) fn assemble(
        cover: Cover,
        shared: OnDemand<CourseFile>,
        mut books: Vec<Book>,
        shelf: BTreeMap<Id, OnDemand<Drawing>>,
    ) -> Self {
        let ranks: BTreeMap<&Id, usize> = cover.order.iter().zip(0..).collect();
        books.sort_by_key(|book| ranks.get(book.id()).copied().unwrap_or(usize::MAX));
        let lab = embedded::lab();
        Self { cover, shared, books, hidden: Vec::new(), shelf, lab }
    }

    /// Offers what `lab` says in the dose lab, in place of what the program brings.
    pub(crate) fn offer(&mut self, lab: Lab) {
        self.lab = OnDemand::ready(lab);
    }

    /// Title, disclaimer and order.
    pub(crate) fn cover(&self) -> &Cover {
        &self.cover
    }

    /// Takes lessons out again; what `base` has under their ids comes back.
    pub(crate) fn give_up(&mut self, ids: &BTreeSet<Id>, base: Option<&Self>) {
        self.books.retain_mut(|book| {
            if !ids.contains(book.id()) {
                return true;
            }
            let other = base.and_then(|base| base.books.iter().find(|it| it.id() == book.id()));
            other.map(|other| *book = other.clone()).is_some()
        });
    }

    /// What lessons share.
    pub(crate) fn shared(&self) -> &OnDemand<CourseFile> {
        &self.shared
    }

    /// The lessons, read or not.
    pub(crate) fn books(&self) -> &[Book] {
        &self.books
    }

    /// Every figure by its id.
    pub(crate) fn shelf(&self) -> &BTreeMap<Id, OnDemand<Drawing>> {
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
