//! The rules that a course keeps, each with its code and its place in the file.

mod answers;
mod choices;
mod coverage;
mod cues;
mod curves;
mod drawings;
mod empty;
mod excuses;
mod figures;
mod findings;
mod fit;
mod forms;
mod ids;
mod known;
mod labs;
mod lessons;
mod links;
mod notation;
mod passages;
mod sources;
mod table;
mod tokens;
mod uses;
mod wording;

pub use table::{LINTS, Lint};

use findings::Findings;
use known::Known;
use lessons::Desk;

use super::{Course, Day, Drawing, Id, Lab, Lesson, Problem, SourceFile, parse::parse_as};

/// How much is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// What would leave a file out.
    Errors,
    /// Warnings too.
    Everything {
        /// What day it is, where that is known.
        today: Option<Day>,
        /// Whether every lesson of the course is there, so that what none of them uses is unused.
        whole: bool,
    },
}

/// The files to look at, and the course that they make.
pub(crate) struct Set<'a> {
    pub(crate) course: &'a Course,
    /// The course file, if it is among them.
    pub(crate) shared: Option<&'a SourceFile>,
    /// The lessons with their files.
    pub(crate) lessons: Vec<(&'a Lesson, &'a SourceFile)>,
    /// What the files hold for the dose lab.
    pub(crate) lab: OwnLab<'a>,
}

/// What a set of files holds for the dose lab.
#[derive(Clone, Copy)]
pub(crate) enum OwnLab<'a> {
    /// Nothing.
    None,
    /// A lab that cannot be used, so that nobody knows what it offers and cites.
    Broken,
    /// A lab that is used.
    Sound(&'a Lab),
}

/// What was found in a [`Set`].
pub(crate) struct Found {
    /// Everything wrong with what the lessons share.
    pub(crate) shared: Vec<Problem>,
    /// Everything wrong with each lesson, in the order of the set.
    pub(crate) lessons: Vec<(Id, Vec<Problem>)>,
}

/// Looks at the lessons of a set and at what they share.
pub(crate) fn set(set: &Set<'_>, depth: Depth) -> Found {
    let mut desk = Desk::new(Known::new(set.course), depth);
    desk.note(set.lab);
    let mut lessons: Vec<Findings<'_>> =
        set.lessons.iter().map(|(lesson, file)| desk.lesson(lesson, file)).collect();
    let mut shared = set.shared.map(|file| desk.shared(file));
    desk.entries(set, shared.as_mut(), &mut lessons);
    let ids = set.lessons.iter().map(|(lesson, _)| lesson.id.clone());
    Found {
        shared: shared.map(|findings| findings.list).unwrap_or_default(),
        lessons: ids.zip(lessons.into_iter().map(|findings| findings.list)).collect(),
    }
}

/// Everything wrong with a lab, whose sources are looked up in `course`.
pub(crate) fn lab(lab: &Lab, file: &SourceFile, course: &Course, depth: Depth) -> Vec<Problem> {
    labs::check(lab, file, course, depth).list
}

/// The figure of a file, which stands under `id`, and everything wrong with it.
pub(crate) fn drawing(id: &Id, file: &SourceFile, depth: Depth) -> (Option<Drawing>, Vec<Problem>) {
    match parse_as::<Drawing>(file) {
        Err(problem) => (None, vec![*problem]),
        Ok(drawing) => {
            let mut findings = Findings::new(file);
            drawings::check(id, &drawing, &mut findings);
            if depth != Depth::Errors {
                drawings::wording(&drawing, &mut findings);
            }
            (Some(drawing), findings.list)
        }
    }
}

/// A number of things, one or more or none.
fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
