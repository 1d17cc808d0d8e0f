//! What a check found, for a person and for a program.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Checked, Excerpts, Position, Problem, Severity, SourceFile, printable};

/// Columns of the line of a file that is shown.
const WIDTH: usize = 76;

/// Each problem as its place and message, the line with the place pointed at, and how to mend it;
/// then one line that sums up.
pub(super) fn text(checked: &Checked, files: &[SourceFile]) -> String {
    let mut report = String::new();
    let names: BTreeMap<String, &SourceFile> =
        files.iter().rev().map(|file| (printable(&file.name), file)).collect();
    let mut open: Option<(&str, Option<Excerpts<'_>>)> = None;
    for problem in &checked.problems {
        if open.as_ref().is_none_or(|(name, _)| *name != problem.file) {
            let file = names.get(&problem.file);
            open = Some((&problem.file, file.map(|file| Excerpts::of(file))));
        }
        let excerpts = open.as_ref().and_then(|(_, excerpts)| excerpts.as_ref());
        report.push_str(&told(problem, excerpts, WIDTH));
        report.push_str("\n\n");
    }
    report.push_str(&summary(checked));
    report.push('\n');
    report
}

/// The same as one JSON document.
pub(super) fn json(checked: &Checked) -> String {
    let Tally { errors, warnings, files } = Tally::of(&checked.problems);
    let problems: Vec<_> = checked.problems.iter().map(fields).collect();
    let document = serde_json::json!({
        "problems": problems,
        "summary": {
            "errors": errors,
            "warnings": warnings,
            "files": files,
            "lessons": checked.lessons,
            "items": checked.items,
            "figures": checked.figures,
        },
    });
    format!("{document:#}\n")
}

/// One problem with its line, in at most `width` columns, and how to mend it.
pub(super) fn alone(problem: &Problem, files: &[SourceFile], width: usize) -> String {
    let file = files.iter().find(|file| printable(&file.name) == problem.file);
    told(problem, file.map(Excerpts::of).as_ref(), width)
}

fn told(problem: &Problem, excerpts: Option<&Excerpts<'_>>, width: usize) -> String {
    let shown = problem.to_string();
    let (head, hint) = shown.split_once('\n').unwrap_or((&shown, ""));
    let place = Position { line: problem.line, column: problem.column };
    let excerpt = excerpts.and_then(|excerpts| excerpts.at(place, width));
    let lines = excerpt.filter(|excerpt| !excerpt.line.trim().is_empty());
    let lines = lines.map(|it| format!("  {}\n  {}^\n", it.line, " ".repeat(it.caret)));
    format!("{head}\n{}{hint}", lines.unwrap_or_default())
}

fn fields(problem: &Problem) -> serde_json::Value {
    serde_json::json!({
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.to_string(),
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    })
}

/// How much was found.
struct Tally {
    errors: usize,
    warnings: usize,
    /// Files with a problem.
    files: usize,
}

impl Tally {
    fn of(problems: &[Problem]) -> Self {
        let count = |of| problems.iter().filter(|problem| problem.severity == of).count();
        let files: BTreeSet<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            files: files.len(),
        }
    }
}

fn summary(checked: &Checked) -> String {
    let Tally { errors, warnings, files } = Tally::of(&checked.problems);
    let found: Vec<String> = [(errors, "error"), (warnings, "warning")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| counted(count, what))
        .collect();
    let found = if found.is_empty() {
        "no problems".to_owned()
    } else {
        format!("{} in {}", found.join(" and "), counted(files, "file"))
    };
    let looked =
        [(checked.lessons, "lesson"), (checked.items, "item"), (checked.figures, "figure")]
            .map(|(count, what)| counted(count, what));
    format!("{found}; {} checked", looked.join(", "))
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
