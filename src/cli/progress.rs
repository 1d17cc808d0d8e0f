//! `peptibody progress`: what is stored, and whether the database is sound.

use std::{path::Path, process::ExitCode};

use serde_json::json;

use super::{FINE, WRONG, refuse, say};
use crate::shell::{
    place::{data_dir, shown},
    store::{Counts, Opening, Store},
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
    match store.counts() {
        Ok(counts) => {
            let path = shown(store.path());
            let text = if as_json { to_json } else { to_text };
            let code = if counts.sound { FINE } else { WRONG };
            say(&text(counts, &path, remark.as_deref()), code)
        }
        Err(why) => refuse(WRONG, &why.to_string()),
    }
}

fn to_json(counts: Counts, path: &str, remark: Option<&str>) -> String {
    let Counts { attempts, open, finished, discarded, answers, panes_read, sound } = counts;
    let stored = json!({
        "database": path,
        "sound": sound,
        "attempts": {
            "started": attempts, "open": open, "finished": finished, "discarded": discarded
        },
        "answers": answers,
        "panes_read": panes_read,
        "remark": remark,
    });
    format!("{stored}\n")
}

fn to_text(counts: Counts, path: &str, remark: Option<&str>) -> String {
    let Counts { attempts, open, finished, discarded, answers, panes_read, sound } = counts;
    let remark = remark.map(|remark| format!("{remark}\n")).unwrap_or_default();
    let state = if sound { "sound" } else { "damaged: start the tutorial once to have it mended" };
    format!(
        "{remark}database      {path}, {state}\n\
         attempts      {attempts}: {finished} finished, {open} open, {discarded} thrown away\n\
         answers       {answers}\n\
         panes read    {panes_read}\n"
    )
}
