//! `peptibody check`: every mistake in lessons, as `file:line:column: message`.

use std::{path::Path, process::ExitCode};

use super::{FINE, USAGE, WRONG, refuse, say};
use crate::{
    content::{self, Problem},
    shell::folder,
};

pub(super) fn check(path: Option<&Path>) -> ExitCode {
    let problems = match path {
        None => content::check_embedded(),
        Some(path) => match folder::read(path) {
            Ok(folder) if folder.files.is_empty() && folder.problems.is_empty() => {
                let path = crate::shell::place::shown(path);
                return refuse(
                    USAGE,
                    &format!("there are no .ron files in {path}; name a folder of lessons"),
                );
            }
            Ok(folder) => {
                let mut problems = folder.problems;
                problems.extend(content::check(&folder.files));
                problems
            }
            Err(why) => return refuse(USAGE, &why),
        },
    };
    say(&report(&problems), if problems.is_empty() { FINE } else { WRONG })
}

fn report(problems: &[Problem]) -> String {
    let mut lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    lines.push(match problems.len() {
        0 => "no problems\n".to_owned(),
        1 => "1 problem\n".to_owned(),
        count => format!("{count} problems\n"),
    });
    lines.join("\n")
}
