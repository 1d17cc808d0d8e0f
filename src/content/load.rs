//! From files to a course: what can be trusted joins it, the rest is a list of problems.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use super::{
    Course, CourseFile, Drawing, Id, Lesson, Position, Problem, Severity, SourceFile,
    course::Book,
    lint,
    on_demand::OnDemand,
    outline::Cover,
    parse::{FileKind, parse_as},
    place::Places,
};

impl Course {
    /// Joins a folder's files to `base`: its lessons and figures replace those of the same id or
    /// are added. A file with an error is left out, so what `base` had under its id stays.
    /// With a `course.ron` of its own the folder is a course by itself and `base` is not used.
    #[must_use]
    pub fn load(sources: Vec<SourceFile>, base: Option<&Self>) -> (Self, Vec<Problem>) {
        let mut folder = Folder::read(sources);
        let verdict = folder.examine(base);
        folder.lessons.retain(|own| !verdict.bad_files.contains(&own.file));
        let own_course = folder.shared.is_some();
        let course = folder.join(base);
        match base {
            Some(base) if own_course && course.books().is_empty() => {
                (base.clone(), verdict.problems)
            }
            _ => (course, verdict.problems),
        }
    }
}

/// Everything wrong with a set of files, in their order. What they do not hold themselves is
/// looked up in the embedded course, unless a `course.ron` is among them.
#[must_use]
pub fn check(sources: &[SourceFile]) -> Vec<Problem> {
    let base = Course::embedded();
    Folder::read(sources.to_vec()).examine(Some(&base)).problems
}

/// A lesson with the index of its file.
struct Own {
    lesson: Lesson,
    file: usize,
}

/// What a set of files holds.
struct Folder {
    sources: Vec<SourceFile>,
    shared: Option<(CourseFile, usize)>,
    course_is_broken: bool,
    lesson_is_broken: bool,
    lessons: Vec<Own>,
    shelf: BTreeMap<Id, OnDemand<Drawing>>,
    problems: Vec<Problem>,
}

/// What became of a folder's files.
struct Verdict {
    problems: Vec<Problem>,
    bad_files: BTreeSet<usize>,
}

impl Folder {
    fn read(sources: Vec<SourceFile>) -> Self {
        let mut folder = Self {
            sources: Vec::new(),
            shared: None,
            course_is_broken: false,
            lesson_is_broken: false,
            lessons: Vec::new(),
            shelf: BTreeMap::new(),
            problems: Vec::new(),
        };
        let mut figures = Vec::new();
        for (file, source) in sources.iter().enumerate().filter(|(_, it)| is_ron(it)) {
            match FileKind::of(source) {
                FileKind::Course => folder.take_course(file, source),
                FileKind::Lesson => folder.take_lesson(file, source),
                FileKind::Drawing => figures.push(source),
            }
        }
        folder.shelve(&figures);
        folder.sources = sources;
        folder.refuse_twins();
        folder
    }

    fn take_course(&mut self, file: usize, source: &SourceFile) {
        match parse_as(source) {
            Ok(_) if self.shared.is_some() => {
                let message = "there is a second course file";
                let problem = Problem::error(&source.name, Position::START, "dup-id", message);
                self.problems.push(problem.with_hint("keep one of them"));
            }
            Ok(course) => self.shared = Some((course, file)),
            Err(problem) => {
                self.course_is_broken = true;
                self.problems.push(*problem);
            }
        }
    }

    fn take_lesson(&mut self, file: usize, source: &SourceFile) {
        match parse_as(source) {
            Ok(lesson) => self.lessons.push(Own { lesson, file }),
            Err(problem) => {
                self.lesson_is_broken = true;
                self.problems.push(*problem);
            }
        }
    }

    fn shelve(&mut self, figures: &[&SourceFile]) {
        let mut twins = BTreeSet::new();
        for &source in figures {
            let Ok(id) = Id::new(stem(&source.name)) else {
                let message = "the name of a figure's file is its id: only a-z, 0-9 and -";
                let problem = Problem::error(&source.name, Position::START, "bad-id", message);
                self.problems.push(problem);
                continue;
            };
            match self.shelf.get(&id) {
                Some(other) => {
                    self.problems.push(twin(source, Position::START, &id, name_of(other)));
                    twins.insert(id);
                }
                None => {
                    self.shelf.insert(id, OnDemand::unread(source.clone()));
                }
            }
        }
        self.shelf.retain(|id, _| !twins.contains(id));
    }

    /// Two lessons with one id: neither is used, for nobody can say which one is meant.
    fn refuse_twins(&mut self) {
        let mut first: BTreeMap<&Id, usize> = BTreeMap::new();
        let mut twins = BTreeSet::new();
        for Own { lesson, file } in &self.lessons {
            let Some(&other) = first.get(&lesson.id) else {
                first.insert(&lesson.id, *file);
                continue;
            };
            if let (Some(source), Some(other)) = (self.sources.get(*file), self.sources.get(other))
            {
                let place = Places::new(source).id(lesson.id.as_str());
                self.problems.push(twin(source, place, &lesson.id, &other.name));
            }
            twins.insert(lesson.id.clone());
        }
        self.lesson_is_broken |= !twins.is_empty();
        self.lessons.retain(|own| !twins.contains(&own.lesson.id));
    }

    /// Lints every file; figures first, for a lesson that uses a broken one is broken too.
    fn examine(&mut self, base: Option<&Course>) -> Verdict {
        let mut problems = std::mem::take(&mut self.problems);
        let mut bad_files = BTreeSet::new();
        self.shelf.retain(|id, figure| {
            let Some(file) = figure.file() else { return true };
            let found = lint::drawing(id, file);
            let good = found.iter().all(|problem| problem.severity < Severity::Error);
            problems.extend(found);
            good
        });
        let course = self.join(base);
        if let Some(source) = self.shared.as_ref().and_then(|(_, file)| self.sources.get(*file)) {
            problems.extend(self.at_fault(lint::course(&course, source)));
        }
        for Own { lesson, file } in &self.lessons {
            let Some(source) = self.sources.get(*file) else { continue };
            let mut found = self.at_fault(lint::lesson(lesson, &course, source));
            if found.iter().any(|problem| problem.severity == Severity::Error) {
                bad_files.insert(*file);
            }
            // What a broken course file would have held need not be told for every lesson.
            found.retain(|problem| !self.course_is_broken || !problem.code.starts_with("dangling"));
            problems.extend(found);
        }
        let order = |name: &str| self.sources.iter().position(|source| source.name == name);
        problems.sort_by_cached_key(|it| (order(&it.file), it.line, it.column));
        Verdict { problems, bad_files }
    }

    /// Without what only follows from another lesson that could not be read.
    fn at_fault(&self, mut found: Vec<Problem>) -> Vec<Problem> {
        let follows = |code| matches!(code, "dangling-lesson" | "dangling-see");
        found.retain(|problem| !self.lesson_is_broken || !follows(problem.code));
        found
    }

    fn join(&self, base: Option<&Course>) -> Course {
        let name = |file: usize| self.sources.get(file).map_or("", |source| &source.name);
        let book = |own: &Own| Book::read(own.lesson.clone(), name(own.file));
        let own_books = self.lessons.iter().map(book);
        match (&self.shared, base) {
            (None, Some(base)) => {
                let mut books = base.books().to_vec();
                own_books.for_each(|own| match books.iter_mut().find(|it| it.id() == own.id()) {
                    Some(slot) => *slot = own,
                    None => books.push(own),
                });
                let mut figures = base.shelf().clone();
                figures.extend(self.shelf.clone());
                Course::assemble(base.cover().clone(), base.shared().clone(), books, figures)
            }
            (shared, _) => {
                let shared = shared.as_ref().map(|(shared, _)| shared.clone());
                let shared = shared.unwrap_or_default();
                let cover = Cover::of(&shared);
                let shared = OnDemand::ready(shared);
                Course::assemble(cover, shared, own_books.collect(), self.shelf.clone())
            }
        }
    }
}

fn name_of(figure: &OnDemand<Drawing>) -> &str {
    figure.file().map_or("", |file| &file.name)
}

fn twin(source: &SourceFile, place: Position, id: &Id, other: &str) -> Problem {
    let message = format!("the id “{id}” is taken by {other} too, so neither file is used");
    Problem::error(&source.name, place, "dup-id", &message).with_hint("give one of them another id")
}

fn is_ron(source: &SourceFile) -> bool {
    Path::new(&source.name).extension().is_some_and(|ending| ending == "ron")
}

/// The name of a file without its folders and its ending.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.strip_suffix(".ron").unwrap_or(file)
}
