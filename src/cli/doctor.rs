//! `peptibody doctor`: what the program finds here, and whether something has to be done.

use std::{path::Path, process::ExitCode};

use serde_json::{Value, json};

use super::{FINE, WRONG, config::Heard, open, say};
use crate::{
    content::printable,
    shell::{
        place::{data_dir, shown},
        store::Store,
        survey::{Finding, survey},
    },
};

/// The version of the program.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Columns of the names.
const NAME: usize = 12;

pub(super) fn doctor(heard: &Heard, as_json: bool) -> ExitCode {
    let mut findings = vec![Finding::fine("version", VERSION, "peptibody")];
    findings.extend(survey(open::wishes(&heard.args)));
    findings.push(config(heard));
    findings.extend(stored(heard.args.data_dir.as_deref()));
    let code = if findings.iter().any(|it| it.is_wrong) { WRONG } else { FINE };
    if as_json {
        return say(&to_json(&findings), code);
    }
    let look = open::look_of_text(&heard.args);
    say(&look.text(&to_text(&findings)), code)
}

fn config(heard: &Heard) -> Finding {
    let path = heard.file.as_deref().map_or_else(|| "nowhere".to_owned(), shown);
    match &heard.trouble {
        Some(why) => Finding::wrong("config", path, why.clone()),
        None if heard.file.as_deref().is_some_and(Path::exists) => {
            Finding::fine("config", path, "peptibody config --json tells what is set by what")
        }
        None => Finding::fine("config", path, "not there; peptibody config prints one"),
    }
}

/// Where progress is, and how the database is.
fn stored(flag: Option<&Path>) -> Vec<Finding> {
    let dir = match data_dir(flag) {
        Ok(dir) => dir,
        Err(why) => return vec![Finding::wrong("data", "nowhere", why)],
    };
    let health = Store::health(&dir);
    let made =
        if health.bytes.is_some() { "holds progress.db" } else { "holds no progress.db yet" };
    let version = health.version.filter(|&version| version > 0);
    let value = match (version, health.bytes) {
        (Some(version), Some(bytes)) => format!("version {version}, {} KiB", bytes.div_ceil(1024)),
        (None, Some(bytes)) => format!("{} KiB", bytes.div_ceil(1024)),
        (_, None) => "none".to_owned(),
    };
    let database =
        Finding { is_wrong: !health.is_sound, ..Finding::fine("database", value, health.said) };
    vec![Finding::fine("data", shown(&dir), made), database]
}

fn to_text(findings: &[Finding]) -> String {
    let line = |it: &Finding| {
        let wrong = if it.is_wrong { "!" } else { " " };
        let (name, value, why) = (it.name, printable(&it.value), printable(&it.why));
        format!("{wrong} {name:<NAME$} {value}  ({why})\n")
    };
    let lines: String = findings.iter().map(line).collect();
    let end = match findings.iter().filter(|it| it.is_wrong).count() {
        0 => "Nothing has to be done.".to_owned(),
        1 => "1 thing has to be mended: see the line with !.".to_owned(),
        count => format!("{count} things have to be mended: see the lines with !."),
    };
    format!("{lines}{end}\n")
}

fn to_json(findings: &[Finding]) -> String {
    let each: serde_json::Map<String, Value> = findings
        .iter()
        .map(|it| {
            let told = json!({
                "value": printable(&it.value), "why": printable(&it.why), "is_wrong": it.is_wrong
            });
            (it.name.to_owned(), told)
        })
        .collect();
    let is_healthy = findings.iter().all(|it| !it.is_wrong);
    format!("{:#}\n", json!({ "is_healthy": is_healthy, "findings": each }))
}
