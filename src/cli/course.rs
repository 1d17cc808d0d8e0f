//! The course that a person asked for, and what there is to say about it before it opens.

use std::path::Path;

use clap::CommandFactory as _;

use super::{args::Args, nearest::nearest};
use crate::{
    content::{Course, Id, Problem, Severity, SourceFile, printable},
    shell::{folder, place::shown},
};

/// The course that a person asked for.
pub(super) struct Asked {
    /// The lessons that are shown.
    pub(super) course: Course,
    /// What came from the folder, or why something did not.
    pub(super) notice: Option<String>,
    left_out: Option<String>,
}

/// The embedded course, with the lessons and figures of `folder` joined to it.
///
/// # Errors
/// A sentence if the folder cannot be read.
pub(super) fn course(folder: Option<&Path>, with_drafts: bool) -> Result<Asked, String> {
    let embedded = Course::embedded();
    let Some(path) = folder else {
        let course = if with_drafts { embedded } else { embedded.without_drafts() };
        return Ok(Asked { course, notice: None, left_out: None });
    };
    let read = folder::read(path)?;
    let mut problems = read.problems;
    let (course, found) = Course::load(&read.files, Some(&embedded));
    problems.extend(found);
    let mut left_out = left_out(&problems);
    if let Some(why) = left_out.as_mut().filter(|_| is_lost(&read.files, &course)) {
        why.insert_str(0, "your course cannot be used, so this is the built-in one; ");
    }
    let joined = joined(path, &course, &embedded);
    let course = if with_drafts { course } else { course.without_drafts() };
    let told = [left_out.clone(), hidden(course.hidden())];
    let told: Vec<String> = told.into_iter().flatten().collect();
    let notice = Some(if told.is_empty() { joined } else { told.join("; ") });
    Ok(Asked { course, notice, left_out })
}

/// Whether the folder holds a course of its own, of which nothing is left.
fn is_lost(files: &[SourceFile], course: &Course) -> bool {
    let is_course = |file: &SourceFile| Path::new(&file.name).ends_with("course.ron");
    let is_built_in = |place| course.origin(place).is_none();
    files.iter().any(is_course) && (0..course.outlines().len()).all(is_built_in)
}

impl Asked {
    /// Why there is no lesson of this name.
    pub(super) fn no_such_lesson(&self, lesson: &str) -> String {
        if self.course.hidden().iter().any(|draft| draft == lesson) {
            return format!("“{}” is a draft: add --drafts to open it", printable(lesson));
        }
        let known: Vec<&str> = self.course.outlines().map(|it| it.id.as_str()).collect();
        let known = known.join(", ");
        let why = self.left_out.as_ref().map_or_else(String::new, |why| format!("; {why}"));
        let meant = self.meant(lesson).map(|it| format!("did you mean {it}? ")).unwrap_or_default();
        format!("there is no lesson “{}”; {meant}there are {known}{why}", printable(lesson))
    }

    /// The lesson or the command that was probably meant by a word that is neither.
    fn meant(&self, word: &str) -> Option<String> {
        let command = Args::command();
        let commands = command.get_subcommands().map(clap::Command::get_name);
        let ids = self.course.outlines().map(|it| it.id.as_str());
        nearest(word, ids.chain(commands)).map(|it| format!("peptibody {it}"))
    }
}

/// One sentence about files that were left out; `check` tells the rest.
fn left_out(problems: &[Problem]) -> Option<String> {
    let mut errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    let first = errors.next()?;
    let more = errors.count();
    Some(match more {
        0 => format!("left out: {}:{}: {}", first.file, first.line, first.message),
        _ => format!(
            "left out: {}:{}: {} (and {more} more; see peptibody check)",
            first.file, first.line, first.message
        ),
    })
}

/// The most names that a sentence lists.
const MOST_NAMED: usize = 4;

/// What came from the folder. Page “about” of a lesson names its file.
fn joined(folder: &Path, course: &Course, embedded: &Course) -> String {
    let own = course.outlines().enumerate().filter(|(place, _)| course.origin(*place).is_some());
    let (replaced, added): (Vec<&str>, Vec<&str>) =
        own.map(|(_, it)| it.id.as_str()).partition(|id| embedded.place(id).is_some());
    let figures = match course.own_figures() {
        0 => None,
        1 => Some("1 figure".to_owned()),
        count => Some(format!("{count} figures")),
    };
    let told = [listed(&added, "added"), listed(&replaced, "replaced"), figures];
    let told: Vec<String> = told.into_iter().flatten().collect();
    if told.is_empty() {
        return format!("there is no lesson and no figure in {}", shown(folder));
    }
    format!("from {}: {}", shown(folder), told.join(", "))
}

/// `sites and pots added`; more than a few are only counted.
fn listed(ids: &[&str], done: &str) -> Option<String> {
    match ids {
        [] => None,
        ids if ids.len() > MOST_NAMED => Some(format!("{} lessons {done}", ids.len())),
        ids => Some(format!("{} {done}", ids.join(" and "))),
    }
}

/// One sentence about lessons that are not shown.
fn hidden(drafts: &[Id]) -> Option<String> {
    match drafts {
        [] => None,
        [one] => Some(format!("“{one}” is a draft and not shown: start with --drafts to see it")),
        many => Some(format!(
            "{} lessons are drafts and not shown: start with --drafts to see them",
            many.len()
        )),
    }
}
