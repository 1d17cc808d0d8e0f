//! `peptibody check`: every mistake in lessons, as `file:line:column: severity: code: message`.

use std::{path::Path, process::ExitCode};

use super::{FINE, USAGE, WRONG, refuse, say};
use crate::{
    content::{self, Checked, Severity},
    shell::{clock, folder, place::shown},
};

pub(super) fn check(path: Option<&Path>, strict: bool) -> ExitCode {
    let mut unread = Vec::new();
    let files = match path.map(folder::read) {
        None => content::embedded_files(),
        Some(Err(why)) => return refuse(USAGE, &why),
        Some(Ok(folder)) => {
            unread = folder.problems;
            folder.files
        }
    };
    if let Some(path) = path.filter(|_| files.is_empty() && unread.is_empty()) {
        let path = shown(path);
        let why = format!("there are no .ron files in {path}; name a folder of lessons");
        return refuse(USAGE, &why);
    }
    let mut checked = content::check(&files, clock::today());
    checked.problems.splice(0..0, unread);
    let worst = checked.problems.iter().map(|problem| problem.severity).max();
    let code = match worst {
        Some(Severity::Error) => WRONG,
        Some(Severity::Warning) if strict => WRONG,
        Some(Severity::Warning) | None => FINE,
    };
    say(&report(&checked), code)
}

fn report(checked: &Checked) -> String {
    let problems = &checked.problems;
    let mut lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let count = |of| problems.iter().filter(|problem| problem.severity == of).count();
    lines.push(match (count(Severity::Error), count(Severity::Warning)) {
        (0, 0) => "no problems\n".to_owned(),
        (errors, warnings) => format!("{errors} errors and {warnings} warnings\n"),
    });
    lines.join("\n")
}
