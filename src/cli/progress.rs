//! `peptibody progress`: what is stored, and whether the database is sound.

use std::{collections::BTreeMap, path::Path, process::ExitCode};

use serde_json::json;

use super::{FINE, WRONG, refuse, say};
use crate::content::printable;
use crate::shell::{
    place::{data_dir, shown},
    store::{Counts, Opening, Row, Store},
};

pub(super) fn progress(dir: Option<&Path>, as_json: bool) -> ExitCode {
    let dir = match data_dir(dir) {
        Ok(dir) => dir,
        Err(why) => return refuse(WRONG, &why),
    };
    let (mut store, remark) = match Store::open(&dir) {
        Opening::Ready { store, notice } => (store, notice),
        Opening::ReadOnly { store, why } => (store, Some(why)),
        Opening::Closed { why } => return refuse(WRONG, &why),
    };
    match store.counts().and_then(|counts| Ok((counts, attempts(&store.attempts()?)))) {
        Ok((counts, attempts)) => {
            let path = shown(store.path());
            let text = if as_json { to_json } else { to_text };
            let code = if counts.sound { FINE } else { WRONG };
            say(&text(counts, &attempts, &path, remark.as_deref()), code)
        }
        Err(why) => refuse(WRONG, &why.to_string()),
    }
}

/// An attempt at the quiz of a lesson, at an exam or a review, and how it stands.
struct Attempted {
    /// The lesson; empty if it asks across lessons.
    lesson: String,
    /// `practice`, `exam` or `review`.
    mode: String,
    attempt: String,
    state: &'static str,
}

/// Every attempt that was begun, first one first.
fn attempts(rows: &[Row]) -> Vec<Attempted> {
    let end = |row: &Row| match row.kind.as_str() {
        "finished" => Some("finished"),
        "discarded" => Some("thrown away"),
        _ => None,
    };
    let ends: BTreeMap<_, _> =
        rows.iter().filter_map(|row| Some((row.attempt.as_deref()?, end(row)?))).collect();
    let state = |row: &Row| ends.get(row.attempt.as_deref()?).copied();
    let begun = rows.iter().filter(|row| row.kind == "started" && mode(row) != "game");
    let attempted = |row: &Row| Attempted {
        lesson: printable(&row.lesson),
        mode: printable(mode(row)),
        attempt: printable(row.attempt.as_deref().unwrap_or_default()),
        state: state(row).unwrap_or("open"),
    };
    begun.map(attempted).collect()
}

fn mode(row: &Row) -> &str {
    row.mode.as_deref().unwrap_or_default()
}

impl Attempted {
    /// The lesson, or what asks across lessons.
    fn name(&self) -> &str {
        if self.lesson.is_empty() { &self.mode } else { &self.lesson }
    }
}

fn to_json(counts: Counts, each: &[Attempted], path: &str, remark: Option<&str>) -> String {
    let each: Vec<_> = each
        .iter()
        .map(|it| {
            json!({
                "lesson": it.lesson, "mode": it.mode, "attempt": it.attempt, "state": it.state
            })
        })
        .collect();
    let Counts { attempts, open, finished, discarded, answers, panes_read, sound, .. } = counts;
    let stored = json!({
        "database": path,
        "sound": sound,
        "attempts": {
            "started": attempts, "open": open, "finished": finished, "discarded": discarded,
            "each": each
        },
        "games": {
            "begun": counts.games, "open": counts.games_open, "finished": counts.games_finished
        },
        "answers": answers,
        "panes_read": panes_read,
        "remark": remark,
    });
    format!("{stored}\n")
}

fn to_text(counts: Counts, each: &[Attempted], path: &str, remark: Option<&str>) -> String {
    let each: Vec<String> =
        each.iter().map(|it| format!("              {} {}\n", it.name(), it.state)).collect();
    let each = each.concat();
    let Counts { attempts, open, finished, discarded, answers, panes_read, sound, .. } = counts;
    let Counts { games, games_open, games_finished, .. } = counts;
    let remark = remark.map(|remark| format!("{remark}\n")).unwrap_or_default();
    let state = if sound { "sound" } else { "damaged: start the tutorial once to have it mended" };
    format!(
        "{remark}database      {path}, {state}\n\
         attempts      {attempts}: {finished} finished, {open} open, {discarded} thrown away\n{each}\
         answers       {answers}\n\
         patients      {games}: {games_finished} treated to the end, {games_open} open\n\
         panes read    {panes_read}\n"
    )
}
