//! `peptibody history`: every attempt, the last one first.

use std::process::ExitCode;

use serde_json::json;

use super::{FINE, WRONG, args::Args, learner::learner, refuse, say};
use crate::{
    content::{Course, Day, printable},
    shell::clock,
    study::{
        quiz::Mode,
        statistics::{Attempted, End},
    },
};

pub(super) fn history(args: &Args, as_json: bool) -> ExitCode {
    let told = learner(args).and_then(|mut learner| {
        let counted = learner.journal.counted().map_err(|why| why.to_string())?;
        let attempts = counted.statistics.attempts();
        let text = if as_json {
            to_json(&attempts)
        } else {
            let rows: Vec<String> = attempts.iter().map(|it| line(it, &learner.course)).collect();
            let none = if rows.is_empty() { "there is no attempt yet\n" } else { "" };
            format!("{}{none}{}", learner.remark, rows.concat())
        };
        Ok(text)
    });
    match told {
        Ok(text) => say(&text, FINE),
        Err(why) => refuse(WRONG, &why),
    }
}

/// How an attempt was taken, in one word.
pub(super) fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Exam => "exam",
        Mode::Review => "review",
    }
}

/// `20 Nov 2026  practice  1 The peptibody                       8 of 10     6 min`
fn line(attempted: &Attempted, course: &Course) -> String {
    let day = Day::since_1970(attempted.day).map_or_else(String::new, Day::said);
    let lesson = match &attempted.lesson {
        Some(id) => {
            let at = course.place(id.as_str());
            let outline = at.and_then(|at| Some((at, course.outline(at)?)));
            outline.map_or_else(|| id.to_string(), |(at, it)| format!("{} {}", at + 1, it.title))
        }
        None => "across lessons".to_owned(),
    };
    let end = match attempted.end {
        End::Open => "open".to_owned(),
        End::Finished { right, of } => format!("{right} of {of}"),
        End::ThrownAway => "thrown away".to_owned(),
    };
    let mode = mode(attempted.mode);
    let minutes = attempted.active_ms / 60_000;
    let lesson = printable(&lesson);
    format!("{day:<11}  {mode:<8}  {lesson:<38}  {end:<11}  {minutes} min\n")
}

fn to_json(attempts: &[&Attempted]) -> String {
    let each: Vec<_> = attempts
        .iter()
        .map(|it| {
            let (state, right, of) = match it.end {
                End::Open => ("open", None, None),
                End::Finished { right, of } => ("finished", Some(right), Some(of)),
                End::ThrownAway => ("thrown away", None, None),
            };
            json!({
                "attempt": printable(&it.attempt),
                "mode": mode(it.mode),
                "lesson": it.lesson.as_ref().map(ToString::to_string),
                "began": clock::iso_date(it.began_ms),
                "began_ms": it.began_ms,
                "active_ms": it.active_ms,
                "state": state,
                "right": right,
                "of": of,
            })
        })
        .collect();
    format!("{}\n", json!({ "attempts": each }))
}
