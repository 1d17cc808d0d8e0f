//! `peptibody questions`: the questions that a learner kept for a lecturer, oldest first.

use std::{path::Path, process::ExitCode};

use serde_json::json;

use super::{FINE, WRONG, refuse, say};
use crate::{
    content::printable,
    shell::{Journal, Opened, clock, place::data_dir},
    study::learner::Question,
};

pub(super) fn questions(dir: Option<&Path>, as_json: bool) -> ExitCode {
    let dir = data_dir(dir);
    if let Err(why) = &dir {
        return refuse(WRONG, why);
    }
    let Opened { mut journal, notice, unsaved } = Journal::open(&dir);
    if let (None, Some(why)) = (journal.path(), unsaved) {
        return refuse(WRONG, &why);
    }
    match journal.questions() {
        Ok(questions) => {
            let remark = notice.or_else(|| journal.take_notice());
            let text = if as_json { to_json } else { to_text };
            say(&text(&questions, remark.as_deref()), FINE)
        }
        Err(why) => refuse(WRONG, &why.to_string()),
    }
}

fn to_text(questions: &[Question], remark: Option<&str>) -> String {
    let remark = remark.map(|remark| format!("{remark}\n")).unwrap_or_default();
    if questions.is_empty() {
        return format!("{remark}no questions are kept: a search that finds nothing keeps one\n");
    }
    let each: Vec<String> = questions.iter().map(line).collect();
    format!("{remark}{}", each.concat())
}

/// `22 Nov 2026  itp#sink       Why does TPO not rise?`
fn line(it: &Question) -> String {
    let day = clock::iso_date(it.stamp.at_ms);
    let from = printable(it.from.as_deref().unwrap_or("–"));
    format!("{day}  {from:<24}  {}\n", printable(&it.text))
}

fn to_json(questions: &[Question], remark: Option<&str>) -> String {
    let each: Vec<_> = questions
        .iter()
        .map(|it| {
            json!({
                "at_ms": it.stamp.at_ms,
                "day": clock::iso_date(it.stamp.at_ms),
                "from": it.from.as_deref().map(printable),
                "text": printable(&it.text),
            })
        })
        .collect();
    format!("{}\n", json!({ "questions": each, "remark": remark }))
}
