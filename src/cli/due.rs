//! `peptibody due`: how much is due for review, in one line for a shell prompt.

use std::process::ExitCode;

use serde_json::json;

use super::{FINE, WRONG, args::Args, learner::learner, refuse, say};
use crate::content::Day;

pub(super) fn due(args: &Args, as_json: bool) -> ExitCode {
    let told = learner(args).and_then(|mut learner| {
        let progress = learner.journal.progress().map_err(|why| why.to_string())?;
        let (schedule, today) = (progress.schedule(), learner.today);
        let due = schedule.due(&learner.course, today).len();
        let minutes = if due == 0 { 0 } else { schedule.minutes(due) };
        let next = schedule.next_day(&learner.course, today).and_then(Day::since_1970);
        Ok(if as_json { to_json(due, minutes, next) } else { to_text(due, minutes, next) })
    });
    match told {
        Ok(text) => say(&text, FINE),
        Err(why) => refuse(WRONG, &why),
    }
}

fn to_json(due: usize, minutes: u64, next: Option<Day>) -> String {
    let next = next.map(|day| day.to_string());
    format!("{}\n", json!({ "due": due, "minutes": minutes, "next": next }))
}

fn to_text(due: usize, minutes: u64, next: Option<Day>) -> String {
    match (due, next) {
        (0, None) => "nothing is due\n".to_owned(),
        (0, Some(day)) => format!("nothing is due; the next question comes on {}\n", day.said()),
        (1, _) => format!("1 question is due, about {minutes} min\n"),
        (due, _) => format!("{due} questions are due, about {minutes} min\n"),
    }
}
