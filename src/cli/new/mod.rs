//! `peptibody new`: a lesson or a figure to write over.

use std::{path::Path, process::ExitCode};

use super::{FINE, USAGE, WRONG, refuse, say};
use crate::{
    content::{Course, Id, printable},
    shell::{clock, folder, place::shown},
};

const LESSON: &str = include_str!("lesson.ron");
const FIGURE: &str = include_str!("figure.ron");

/// What is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Template {
    /// A lesson with a pane and five questions.
    Lesson,
    /// A figure of two steps in two sizes.
    Figure,
}

pub(super) fn new(template: Template, id: &str, into: &Path) -> ExitCode {
    let id = match Id::new(id) {
        Ok(id) => id,
        Err(why) => return refuse(USAGE, &printable(&why.to_string())),
    };
    if template == Template::Lesson && id == *"course" {
        let why = "course.ron is the file of a whole course; give the lesson another name";
        return refuse(USAGE, why);
    }
    // Here is where one is; a path that says so reads worse.
    let folder = if into == Path::new(".") { Path::new("") } else { into };
    let path = match template {
        Template::Lesson => folder.join(format!("{id}.ron")),
        Template::Figure => folder.join("figures").join(format!("{id}.ron")),
    };
    match folder::write_new(&path, &filled(template, &id)) {
        Ok(()) => say(&(next(template, &path, into) + &replaced(template, &id)), FINE),
        Err(why) => refuse(WRONG, &why),
    }
}

fn filled(template: Template, id: &Id) -> String {
    let text = match template {
        Template::Lesson => LESSON,
        Template::Figure => FIGURE,
    };
    let today = clock::today().map_or_else(String::new, |day| day.to_string());
    text.replace("NAME", id.as_str()).replace("TODAY", &today)
}

/// That something of the program has this name already, if so.
fn replaced(template: Template, id: &Id) -> String {
    let embedded = Course::embedded();
    let (what, is_taken) = match template {
        Template::Lesson => ("lesson", embedded.place(id.as_str()).is_some()),
        Template::Figure => ("figure", embedded.drawing(id.as_str()).is_some()),
    };
    if !is_taken {
        return String::new();
    }
    format!("It replaces the built-in {what} “{id}”; for one beside it, choose another name.\n")
}

fn next(template: Template, path: &Path, into: &Path) -> String {
    let (path, into) = (shown(path), shown(into));
    match template {
        Template::Lesson => format!(
            "{path} is written.\n\
             peptibody preview {path}   shows it, and each change as you save it\n\
             peptibody check {into}   looks for mistakes\n"
        ),
        Template::Figure => format!(
            "{path} is written.\n\
             Name it in a pane of a lesson in {into}, then look at it with peptibody preview.\n"
        ),
    }
}
