//! From files to a course: what can be trusted joins it, the rest is a list of problems.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use super::{
    Course, CourseFile, Day, Drawing, Id, Lab, Lesson, Position, Problem, Severity, SourceFile,
    course::Book,
    lint::{self, Depth, OwnLab},
    on_demand::OnDemand,
    outline::Cover,
    parse::{FileKind, parse_as},
    place::Places,
    printable,
};

impl Course {
    /// Joins a folder's files to `base`: its lessons and figures replace those of the same id or
    /// are added. A file with an error is left out, so what `base` had under its id stays.
    /// With a `course.ron` of its own the folder is a course by itself and `base` is not used.
    /// Only errors are looked for.
    #[must_use]
    pub fn load(sources: &[SourceFile], base: Option<&Self>) -> (Self, Vec<Problem>) {
        let folder = Folder::read(sources);
        let own_course = folder.shared.is_some();
        let (course, problems) = folder.examine(base, Look::ForErrors);
        match base {
            Some(base) if own_course && course.books().is_empty() => (base.clone(), problems),
            _ => (course, problems),
        }
    }
}

/// What a check looked at, and what it found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Everything wrong, in the order of the files.
    pub problems: Vec<Problem>,
    /// Lessons that were looked at, readable or not.
    pub lessons: usize,
    /// Items of the lessons that could be read.
    pub items: usize,
    /// Figures that were looked at, readable or not.
    pub figures: usize,
}

/// Looks at a set of files with every rule. What they do not hold themselves is looked up in the
/// embedded course, unless a `course.ron` is among them. `today` is for the days of a review.
#[must_use]
pub fn check(sources: &[SourceFile], today: Option<Day>) -> Checked {
    let folder = Folder::read(sources);
    let (lessons, figures) = (folder.lesson_files, folder.figure_files);
    let items = folder.lessons.iter().map(|own| own.lesson.quiz.items.len()).sum();
    let base = folder.shared.is_none().then(Course::embedded);
    let (_, problems) = folder.examine(base.as_ref(), Look::Everything(today));
    Checked { problems, lessons, items, figures }
}

/// What an examination looks for.
#[derive(Clone, Copy)]
enum Look {
    /// What leaves a file out.
    ForErrors,
    /// Warnings too, with the day that it is, where there is a clock.
    Everything(Option<Day>),
}

/// A lesson with its file.
struct Own<'s> {
    lesson: Lesson,
    file: &'s SourceFile,
}

/// What a set of files holds.
struct Folder<'s> {
    sources: &'s [SourceFile],
    shared: Option<CourseFile>,
    shared_file: Option<&'s SourceFile>,
    lab: Option<(Lab, &'s SourceFile)>,
    lab_is_broken: bool,
    course_is_broken: bool,
    lesson_is_broken: bool,
    lessons: Vec<Own<'s>>,
    lesson_files: usize,
    shelf: BTreeMap<Id, OnDemand<Drawing>>,
    figure_files: usize,
    problems: Vec<Problem>,
}

impl<'s> Folder<'s> {
    fn read(sources: &'s [SourceFile]) -> Self {
        let mut folder = Self {
            sources,
            shared: None,
            shared_file: None,
            lab: None,
            lab_is_broken: false,
            course_is_broken: false,
            lesson_is_broken: false,
            lessons: Vec::new(),
            lesson_files: 0,
            shelf: BTreeMap::new(),
            figure_files: 0,
            problems: Vec::new(),
        };
        let mut figures = Vec::new();
        for source in sources.iter().filter(|it| is_ron(it)) {
            match FileKind::of(source) {
                FileKind::Course => folder.take_course(source),
                FileKind::Lab => folder.take_lab(source),
                FileKind::Lesson => folder.take_lesson(source),
                FileKind::Drawing => figures.push(source),
            }
        }
        folder.shelve(&figures);
        folder.refuse_twins();
        folder
    }

    fn take_course(&mut self, source: &'s SourceFile) {
        match parse_as(source) {
            Ok(_) if self.shared.is_some() => {
                let message = "there is a second course file";
                let problem = Problem::found(&source.name, Position::START, "dup-id", message);
                self.problems.push(problem.with_hint("keep one of them"));
            }
            Ok(course) => {
                self.shared = Some(course);
                self.shared_file = Some(source);
            }
            Err(problem) => {
                self.course_is_broken = true;
                self.problems.push(*problem);
            }
        }
    }

    fn take_lab(&mut self, source: &'s SourceFile) {
        match parse_as(source) {
            Ok(_) if self.lab.is_some() => {
                let message = "there is a second file for the dose lab";
                let problem = Problem::found(&source.name, Position::START, "dup-id", message);
                self.problems.push(problem.with_hint("keep one of them"));
            }
            Ok(lab) => self.lab = Some((lab, source)),
            Err(problem) => {
                self.lab_is_broken = true;
                self.problems.push(*problem);
            }
        }
    }

    fn take_lesson(&mut self, source: &'s SourceFile) {
        self.lesson_files += 1;
        match parse_as(source) {
            Ok(lesson) => self.lessons.push(Own { lesson, file: source }),
            Err(problem) => {
                self.lesson_is_broken = true;
                self.problems.push(*problem);
            }
        }
    }

    fn shelve(&mut self, figures: &[&SourceFile]) {
        self.figure_files = figures.len();
        let mut twins = BTreeSet::new();
        for &source in figures {
            let Ok(id) = Id::new(stem(&source.name)) else {
                let message = "the name of a figure's file is its id: only a-z, 0-9 and -";
                let problem = Problem::found(&source.name, Position::START, "bad-id", message);
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
        let mut first: BTreeMap<&Id, &SourceFile> = BTreeMap::new();
        let mut twins = BTreeSet::new();
        for Own { lesson, file } in &self.lessons {
            let Some(other) = first.get(&lesson.id) else {
                first.insert(&lesson.id, *file);
                continue;
            };
            let place = Places::new(file).id(lesson.id.as_str());
            self.problems.push(twin(file, place, &lesson.id, &other.name));
            twins.insert(lesson.id.clone());
        }
        self.lesson_is_broken |= !twins.is_empty();
        self.lessons.retain(|own| !twins.contains(&own.lesson.id));
    }

    /// Looks at every file, figures first, for a lesson that uses a broken one is broken too.
    fn examine(mut self, base: Option<&Course>, look: Look) -> (Course, Vec<Problem>) {
        let depth = self.depth(look);
        let mut problems = std::mem::take(&mut self.problems);
        self.shelf.retain(|id, figure| {
            let Some(file) = figure.file() else { return true };
            let (drawing, found) = lint::drawing(id, file, depth);
            let good = found.iter().all(|problem| problem.severity < Severity::Error);
            problems.extend(found);
            drawing.filter(|_| good).map(|drawing| figure.keep(drawing)).is_some()
        });
        let files: BTreeMap<Id, &SourceFile> =
            self.lessons.iter().map(|own| (own.lesson.id.clone(), own.file)).collect();
        let mut course = self.join(base);
        let lab_is_own = self.lend_lab(&mut course, depth, &mut problems);
        let own = course.books().iter().filter_map(|it| Some((it.lesson()?, *files.get(it.id())?)));
        let lab = match course.lab() {
            Some(lab) if lab_is_own => OwnLab::Sound(lab),
            _ if self.lab_is_broken => OwnLab::Broken,
            _ => OwnLab::None,
        };
        let (shared, lessons) = (self.shared_file, own.collect());
        let set = lint::Set { course: &course, shared, lessons, lab };
        let found = lint::set(&set, depth);
        problems.extend(self.at_fault(found.shared));
        let mut bad = BTreeSet::new();
        for (id, found) in found.lessons {
            let found = self.at_fault(found);
            if found.iter().any(|problem| problem.severity == Severity::Error) {
                bad.insert(id);
            }
            // What a broken course file would have held need not be told for every lesson.
            let told = |it: &Problem| !self.course_is_broken || !it.code.starts_with("dangling");
            problems.extend(found.into_iter().filter(told));
        }
        course.give_up(&bad, base);
        self.sort(&mut problems);
        (course, problems)
    }

    /// Offers the files' own lab unless it has an error; says whether it was offered.
    fn lend_lab(&mut self, course: &mut Course, depth: Depth, to: &mut Vec<Problem>) -> bool {
        let Some((lab, file)) = self.lab.take() else { return false };
        let mut found = lint::lab(&lab, file, course, depth);
        found.retain(|it| !self.course_is_broken || !it.code.starts_with("dangling"));
        let is_sound = found.iter().all(|problem| problem.severity < Severity::Error);
        to.extend(found);
        self.lab_is_broken |= !is_sound;
        if is_sound {
            course.offer(lab);
        }
        is_sound
    }

    fn depth(&self, look: Look) -> Depth {
        let Look::Everything(today) = look else { return Depth::Errors };
        let lessons: BTreeSet<&Id> = self.lessons.iter().map(|own| &own.lesson.id).collect();
        let all = |shared: &CourseFile| shared.lessons.iter().all(|id| lessons.contains(id));
        let whole = !self.lesson_is_broken && self.shared.as_ref().is_some_and(all);
        Depth::Everything { today, whole }
    }

    /// Without what only follows from another lesson, or from a lab, that could not be read.
    fn at_fault(&self, mut found: Vec<Problem>) -> Vec<Problem> {
        let follows = |code| matches!(code, "dangling-lesson" | "dangling-see" | "no-lessons");
        found.retain(|problem| !self.lesson_is_broken || !follows(problem.code));
        found.retain(|problem| !self.lab_is_broken || problem.code != "dangling-lab");
        found
    }

    /// Puts problems in the order of the files and of their places, errors before warnings. What is
    /// wrong with figures comes first if lessons want for figures, for it is the cause.
    fn sort(&self, problems: &mut [Problem]) {
        let mut order: BTreeMap<String, (bool, usize)> = BTreeMap::new();
        let wanting = problems.iter().any(|problem| problem.code == "figure-missing");
        let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
        let broken: BTreeSet<String> = errors.map(|problem| problem.file.clone()).collect();
        for (place, source) in self.sources.iter().enumerate() {
            let name = printable(&source.name);
            let is_figure = FileKind::of(source) == FileKind::Drawing;
            let is_cause = wanting && is_figure && broken.contains(&name);
            order.entry(name).or_insert((!is_cause, place));
        }
        problems.sort_by(|a, b| {
            let place = |it: &Problem| (order.get(&it.file).copied(), it.line);
            let weight = |it: &Problem| (std::cmp::Reverse(it.severity), it.column);
            (place(a), weight(a)).cmp(&(place(b), weight(b)))
        });
    }

    /// The course that `base` and what was read make; nothing of the latter is left here.
    fn join(&mut self, base: Option<&Course>) -> Course {
        let own = std::mem::take(&mut self.lessons).into_iter();
        let own = own.map(|own| Book::read(own.lesson, &own.file.name));
        let own_shelf = std::mem::take(&mut self.shelf);
        match (self.shared.take(), base) {
            (None, Some(base)) => {
                let mut books = base.books().to_vec();
                let places: BTreeMap<&Id, usize> =
                    base.books().iter().map(Book::id).zip(0..).collect();
                for own in own {
                    let place = places.get(own.id()).copied();
                    match place.and_then(|place| books.get_mut(place)) {
                        Some(slot) => *slot = own,
                        None => books.push(own),
                    }
                }
                let mut figures = base.shelf().clone();
                figures.extend(own_shelf);
                Course::assemble(base.cover().clone(), base.shared().clone(), books, figures)
            }
            (shared, _) => {
                let shared = shared.unwrap_or_default();
                let cover = Cover::of(&shared);
                Course::assemble(cover, OnDemand::ready(shared), own.collect(), own_shelf)
            }
        }
    }
}

fn name_of(figure: &OnDemand<Drawing>) -> &str {
    figure.file().map_or("", |file| &file.name)
}

fn twin(source: &SourceFile, place: Position, id: &Id, other: &str) -> Problem {
    let message = format!("the id “{id}” is taken by {other} too, so neither file is used");
    Problem::found(&source.name, place, "dup-id", &message)
}

fn is_ron(source: &SourceFile) -> bool {
    Path::new(&source.name).extension().is_some_and(|ending| ending == "ron")
}

/// The name of a file without its folders and its ending.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.strip_suffix(".ron").unwrap_or(file)
}
