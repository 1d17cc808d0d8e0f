//! The course that a person asked for, and what there is to say about it before it opens.

use std::path::Path;

use crate::{
    content::{Course, Problem, Severity, Status, printable},
    shell::{folder, place::shown},
};

/// The course that a person asked for.
pub(super) struct Asked {
    /// The lessons that are shown.
    pub(super) course: Course,
    /// What is to be said about it, if anything.
    pub(super) notice: Option<String>,
    drafts: Vec<String>,
}

/// The embedded course, with the lessons and figures of `folder` joined to it.
///
/// # Errors
/// A sentence if the folder cannot be read.
pub(super) fn course(folder: Option<&Path>, with_drafts: bool) -> Result<Asked, String> {
    let embedded = Course::embedded();
    let Some(path) = folder else { return Ok(asked(embedded, with_drafts)) };
    let read = folder::read(path)?;
    let mut problems = read.problems;
    let (course, found) = Course::load(&read.files, Some(&embedded));
    problems.extend(found);
    let joined = joined(path, &course, &embedded);
    let mut asked = asked(course, with_drafts);
    let hidden = hidden(&asked.drafts);
    asked.notice = Some(left_out(&problems).or(hidden).unwrap_or(joined));
    Ok(asked)
}

fn asked(course: Course, with_drafts: bool) -> Asked {
    if with_drafts {
        return Asked { course, notice: None, drafts: Vec::new() };
    }
    let drafts = drafts(&course);
    Asked { course: course.without_drafts(), notice: None, drafts }
}

impl Asked {
    /// Why there is no lesson of this name.
    pub(super) fn no_such_lesson(&self, lesson: &str) -> String {
        if self.drafts.iter().any(|draft| draft == lesson) {
            return format!("“{}” is a draft: add --drafts to open it", printable(lesson));
        }
        let known: Vec<&str> = self.course.outlines().map(|it| it.id.as_str()).collect();
        format!("there is no lesson “{}”; there are {}", printable(lesson), known.join(", "))
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

/// The lessons that are drafts.
fn drafts(course: &Course) -> Vec<String> {
    let drafts = course.outlines().filter(|it| it.status == Status::Draft);
    drafts.map(|it| it.id.to_string()).collect()
}

/// One sentence about lessons that are not shown.
fn hidden(drafts: &[String]) -> Option<String> {
    match drafts {
        [] => None,
        [one] => Some(format!("“{one}” is a draft and not shown: start with --drafts to see it")),
        many => Some(format!(
            "{} lessons are drafts and not shown: start with --drafts to see them",
            many.len()
        )),
    }
}
