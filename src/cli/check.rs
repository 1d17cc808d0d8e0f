//! `peptibody check`: looks at lessons with every rule, and ends with what that comes to.

use std::{path::Path, process::ExitCode};

use super::{FINE, USAGE, WRONG, refuse, report, say};
use crate::{
    content::{self, Problem, Severity},
    shell::{clock, folder, place::shown},
};

pub(super) fn check(path: Option<&Path>, strict: bool, json: bool) -> ExitCode {
    let mut unread = Vec::new();
    let files = match path.map(folder::read) {
        None => content::embedded_files(),
        Some(Err(why)) => return refuse(USAGE, &why),
        Some(Ok(folder)) => {
            unread = folder.problems;
            folder.files
        }
    };
    let is_broken = unread.iter().any(|problem| problem.severity == Severity::Error);
    if let Some(path) = path.filter(|_| files.is_empty() && !is_broken) {
        let what_to_do = match unread.first() {
            Some(near) => format!("{}: {}", near.file, near.hint),
            None => "name a folder of lessons".to_owned(),
        };
        let why = format!("there are no .ron files in {}; {what_to_do}", shown(path));
        return refuse(USAGE, &why);
    }
    let mut checked = content::check(&files, clock::today());
    if path.is_some_and(Path::is_file) {
        checked.problems.iter_mut().for_each(alone);
    }
    checked.problems.splice(0..0, unread);
    let worst = checked.problems.iter().map(|problem| problem.severity).max();
    let code = match worst {
        Some(Severity::Error) => WRONG,
        Some(Severity::Warning) if strict => WRONG,
        Some(Severity::Warning) | None => FINE,
    };
    let told = if json { report::json(&checked) } else { report::text(&checked, &files) };
    say(&told, code)
}

/// Says of a figure that is missing that a file alone has none.
fn alone(problem: &mut Problem) {
    if problem.code == "figure-missing" && problem.hint.starts_with("look at figures/") {
        "a file checked alone has no figures of its own: check the folder that it stands in"
            .clone_into(&mut problem.hint);
    }
}
