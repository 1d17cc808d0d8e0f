//! `peptibody stats`: what the answers so far say, in words, as JSON, or answer by answer.

use std::{fmt::Write as _, process::ExitCode};

use serde_json::json;

use super::{
    FINE, WRONG,
    args::Args,
    history::mode,
    learner::{Learner, learner},
    refuse, say,
};
use crate::{
    content::{Course, Day, markup, printable},
    study::{
        Fact, Outcome, What,
        quiz::Certainty,
        statistics::{Counted, Row},
    },
};

pub(super) fn stats(args: &Args, as_json: bool, as_csv: bool) -> ExitCode {
    let told = learner(args).and_then(|mut learner| {
        if as_csv {
            return to_csv(&mut learner);
        }
        let counted = learner.journal.counted().map_err(|why| why.to_string())?;
        let (course, today) = (&learner.course, learner.today);
        Ok(if as_json {
            to_json(&counted, course, today)
        } else {
            format!("{}{}", learner.remark, to_text(&counted, course, today))
        })
    });
    match told {
        Ok(text) => say(&text, FINE),
        Err(why) => refuse(WRONG, &why),
    }
}

fn to_text(counted: &Counted, course: &Course, today: i32) -> String {
    let statistics = &counted.statistics;
    let Some(since) = statistics.since().and_then(Day::since_1970) else {
        return "nothing is counted yet: answer a few questions first\n".to_owned();
    };
    let minutes = statistics.active_ms() / 60_000;
    let mut text = format!(
        "{} answers since {}, {} attempts, {minutes} min on questions\n\nhow sure, how right\n",
        statistics.answers(),
        since.said(),
        statistics.attempts().len()
    );
    for (certainty, row) in statistics.calibration().rows() {
        let _ = writeln!(text, "  {:<12}  {}", said(certainty), share(row));
    }
    text.push_str("\nrecall now, by lesson\n");
    let now = statistics.recall(today).pop().map(|sample| sample.lessons).unwrap_or_default();
    for (at, outline) in course.outlines().enumerate() {
        let title = format!("{} {}", at + 1, outline.title);
        let recall = now.get(&outline.id).map_or_else(|| "–".to_owned(), |it| per_cent(*it));
        let _ = writeln!(text, "  {:<38}  {recall}", printable(&title));
    }
    text.push_str("\nhardest for you\n");
    let hardest = counted.hardest(course);
    if hardest.is_empty() {
        text.push_str("  no question was wrong more often than right\n");
    }
    for hard in hardest {
        let asked = printable(&markup::plain(&hard.item.ask));
        let behind = printable(&markup::plain(&hard.behind));
        let (right, of) = (hard.tally.right, hard.tally.answers);
        let _ = writeln!(text, "  {asked}\n    right {right} of {of}; {behind}");
    }
    text
}

fn said(certainty: Option<Certainty>) -> &'static str {
    match certainty {
        Some(Certainty::Guessing) => "guessing",
        Some(Certainty::FairlySure) => "fairly sure",
        Some(Certainty::Certain) => "certain",
        None => "not said",
    }
}

fn share(row: Row) -> String {
    match (row.share(), row.range()) {
        (Some(share), Some((low, high))) => format!(
            "{} of {} right, {:.0} %, probably {:.0}–{:.0} %",
            row.right,
            row.answers,
            share * 100.0,
            low * 100.0,
            high * 100.0
        ),
        _ => format!("{} of {} right, too few to say", row.right, row.answers),
    }
}

fn per_cent(share: f32) -> String {
    format!("{:.0} %", f64::from(share) * 100.0)
}

fn to_json(counted: &Counted, course: &Course, today: i32) -> String {
    let statistics = &counted.statistics;
    let rows = statistics.calibration().rows().map(|(certainty, row)| {
        json!({
            "said": said(certainty), "answers": row.answers, "right": row.right,
            "share": row.share(), "range": row.range(),
        })
    });
    let recall: Vec<_> = statistics
        .recall(today)
        .iter()
        .map(|sample| {
            let lessons: serde_json::Map<_, _> =
                sample.lessons.iter().map(|(id, it)| (id.to_string(), json!(it))).collect();
            json!({ "day": Day::since_1970(sample.day).map(|day| day.to_string()), "lessons": lessons })
        })
        .collect();
    let hardest: Vec<_> = counted
        .hardest(course)
        .iter()
        .map(|hard| {
            json!({
                "lesson": hard.tally.lesson.as_str(), "item": hard.tally.item.as_str(),
                "answers": hard.tally.answers, "right": hard.tally.right,
                "certain_and_wrong": hard.tally.is_belief,
                "behind": markup::plain(&hard.behind),
            })
        })
        .collect();
    let told = json!({
        "answers": statistics.answers(),
        "since": statistics.since().and_then(Day::since_1970).map(|day| day.to_string()),
        "attempts": statistics.attempts().len(),
        "active_ms": statistics.active_ms(),
        "calibration": rows,
        "recall": recall,
        "hardest": hardest,
    });
    format!("{told}\n")
}

/// Every first answer as a row.
fn to_csv(learner: &mut Learner) -> Result<String, String> {
    let mut text = "day,at_ms,attempt,mode,lesson,item,raw,certainty,hints,shown\n".to_owned();
    let mut add = |fact: Fact| text.extend(row(&fact));
    learner.journal.facts(&mut add).map_err(|why| why.to_string())?;
    Ok(text)
}

/// Names hold nothing that a CSV file would have to quote.
fn row(fact: &Fact) -> Option<String> {
    let What::Answered { attempt, mode: taken, item, outcome } = &fact.what else { return None };
    let Outcome { raw, certainty, hints, is_shown } = outcome;
    let day = Day::since_1970(fact.stamp.day).map(|day| day.to_string()).unwrap_or_default();
    let lesson = fact.lesson.as_ref().map(ToString::to_string).unwrap_or_default();
    let certainty = certainty.map(|it| it.if_right().to_string()).unwrap_or_default();
    let (at_ms, mode, shown) = (fact.stamp.at_ms, mode(*taken), u8::from(*is_shown));
    let attempt: String =
        attempt.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    Some(format!(
        "{day},{at_ms},{attempt},{mode},{lesson},{item},{raw},{certainty},{hints},{shown}\n"
    ))
}
