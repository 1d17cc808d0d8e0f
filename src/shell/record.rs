//! The learner's history as rows of the database, there and back.

use serde::{Serialize, de::DeserializeOwned};

use super::{
    clock,
    store::{Answer, Line, Row},
};
use crate::{
    content::Id,
    study::{
        Entry, Fact, Outcome, Record, Stamp, What,
        quiz::{self, Certainty, Mode},
        reader,
    },
};

/// The mode of a game, in the place where a quiz has its own.
const GAME: &str = "game";

/// An entry as a row.
pub(super) fn row_of(entry: &Entry) -> Row {
    let row = Row {
        at_ms: entry.stamp.at_ms,
        active_ms: entry.stamp.active_ms,
        day: entry.stamp.day,
        mode: None,
        attempt: None,
        lesson: entry.lesson.as_ref().map(ToString::to_string).unwrap_or_default(),
        item: None,
        pane: None,
        kind: String::new(),
        answer: None,
        payload: String::new(),
    };
    match &entry.record {
        Record::Quiz { attempt, mode, record } => Row {
            mode: Some(name_of(*mode).to_owned()),
            attempt: Some(attempt.clone()),
            item: record.item().map(ToString::to_string),
            kind: record.kind().to_owned(),
            answer: answer_of(record),
            payload: written(record),
            ..row
        },
        Record::Reading(record) => Row {
            item: record.item().map(ToString::to_string),
            pane: record.pane().map(ToString::to_string),
            kind: record.kind().to_owned(),
            payload: written(record),
            ..row
        },
        Record::Clinic { game, record } => Row {
            mode: Some(GAME.to_owned()),
            attempt: Some(game.clone()),
            item: record.item(),
            kind: record.kind().to_owned(),
            payload: written(record),
            ..row
        },
        Record::Learner(record) => {
            Row { kind: record.kind().to_owned(), payload: written(record), ..row }
        }
    }
}

/// A row as an entry; nothing if this version cannot read it.
pub(super) fn entry_of(row: &Row) -> Option<Entry> {
    let stamp = Stamp { at_ms: row.at_ms, active_ms: row.active_ms, day: row.day };
    let lesson = lesson_of(&row.lesson).ok()?;
    let record = match (&row.attempt, row.mode.as_deref()) {
        (Some(game), Some(GAME)) => {
            Record::Clinic { game: game.clone(), record: read(&row.payload)? }
        }
        (Some(attempt), Some(mode)) => Record::Quiz {
            attempt: attempt.clone(),
            mode: mode_of(mode)?,
            record: read(&row.payload)?,
        },
        (Some(_), None) => return None,
        (None, _) if lesson.is_none() => Record::Learner(read(&row.payload)?),
        (None, _) => Record::Reading(read(&row.payload)?),
    };
    Some(Entry { stamp, lesson, record })
}

/// What a line means; nothing if it is not counted or this version cannot read it.
pub(super) fn fact_of(line: &Line<'_>) -> Option<Fact> {
    let stamp = Stamp { at_ms: line.at_ms, active_ms: line.active_ms, day: line.day };
    let lesson = lesson_of(line.lesson).ok()?;
    let what = match (line.attempt, line.mode) {
        (Some(game), Some(GAME)) => {
            What::Game { game: game.to_owned(), record: read(line.payload)? }
        }
        (Some(attempt), Some(mode)) => of_quiz(line, attempt, mode_of(mode)?)?,
        (Some(_), None) => return None,
        (None, _) if lesson.is_none() => What::Said(read(line.payload)?),
        (None, _) => of_reading(line)?,
    };
    Some(Fact { stamp, lesson, what })
}

/// Finds out what a program of the first layout did not say of `row`; what cannot be is left empty.
pub(super) fn complete(row: &mut Row) {
    row.day = clock::day(row.at_ms);
    let is_game = row.lesson.is_empty();
    row.mode = row
        .attempt
        .as_ref()
        .map(|_| if is_game { GAME.to_owned() } else { name_of(Mode::Practice).to_owned() });
    if row.mode.is_some() && !is_game {
        row.answer = match row.kind.as_str() {
            "tried" | "marked" | "revealed" => {
                read::<quiz::Record>(&row.payload).as_ref().and_then(answer_of)
            }
            _ => None,
        };
    }
}

fn of_quiz(line: &Line<'_>, attempt: &str, mode: Mode) -> Option<What> {
    let attempt = attempt.to_owned();
    let item = || Id::new(line.item?).ok();
    Some(match line.kind {
        "started" => What::Began { attempt, mode },
        "discarded" => What::Discarded { attempt },
        "eased" => What::Eased { attempt, item: item()? },
        "finished" => match read(line.payload)? {
            quiz::Record::Finished { right, of, .. } => What::Finished { attempt, right, of },
            quiz::Record::Started(_)
            | quiz::Record::Tried { .. }
            | quiz::Record::Marked { .. }
            | quiz::Record::Saved { .. }
            | quiz::Record::Cleared { .. }
            | quiz::Record::Revealed { .. }
            | quiz::Record::Discarded
            | quiz::Record::Draft { .. }
            | quiz::Record::Moved { .. }
            | quiz::Record::Hinted { .. }
            | quiz::Record::Flagged { .. }
            | quiz::Record::Eased { .. }
            | quiz::Record::Beat
            | quiz::Record::Parked => return None,
        },
        _ => What::Answered {
            attempt,
            mode,
            item: item()?,
            outcome: outcome(line.kind, line.answer?)?,
        },
    })
}

fn of_reading(line: &Line<'_>) -> Option<What> {
    let pane = || Id::new(line.pane?).ok();
    match line.kind {
        "guessed" => Some(What::Guessed),
        "read" => Some(What::Read { pane: pane()? }),
        "placed" => match read(line.payload)? {
            reader::Record::Placed { pane, step } => Some(What::Placed { pane, step }),
            reader::Record::Guessed { .. } | reader::Record::Read { .. } => None,
        },
        _ => None,
    }
}

fn outcome(kind: &str, answer: Answer) -> Option<Outcome> {
    let Answer { raw, certainty, tries, hints } = answer;
    let certainty = certainty.and_then(Certainty::from_digit);
    match (kind, tries) {
        ("tried" | "marked", 1) => Some(Outcome { raw, certainty, hints, is_shown: false }),
        ("revealed", 0) => Some(Outcome { raw: 0.0, certainty: None, hints, is_shown: true }),
        (_, _) => None,
    }
}

fn answer_of(record: &quiz::Record) -> Option<Answer> {
    match record {
        quiz::Record::Tried { certainty, tries, hints, raw, .. }
        | quiz::Record::Marked { certainty, tries, hints, raw, .. } => Some(Answer {
            raw: *raw,
            certainty: certainty.map(digit_of),
            tries: *tries,
            hints: *hints,
        }),
        quiz::Record::Revealed { tries, hints, .. } => {
            Some(Answer { raw: 0.0, certainty: None, tries: *tries, hints: *hints })
        }
        quiz::Record::Started(_)
        | quiz::Record::Saved { .. }
        | quiz::Record::Cleared { .. }
        | quiz::Record::Finished { .. }
        | quiz::Record::Discarded
        | quiz::Record::Draft { .. }
        | quiz::Record::Moved { .. }
        | quiz::Record::Hinted { .. }
        | quiz::Record::Flagged { .. }
        | quiz::Record::Eased { .. }
        | quiz::Record::Beat
        | quiz::Record::Parked => None,
    }
}

/// The lesson of this name; none for the empty one.
fn lesson_of(name: &str) -> Result<Option<Id>, ()> {
    if name.is_empty() { Ok(None) } else { Id::new(name).map(Some).map_err(drop) }
}

fn name_of(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Exam => "exam",
        Mode::Review => "review",
    }
}

fn mode_of(name: &str) -> Option<Mode> {
    [Mode::Practice, Mode::Exam, Mode::Review].into_iter().find(|mode| name_of(*mode) == name)
}

/// The digit of [`Certainty::from_digit`].
fn digit_of(certainty: Certainty) -> u8 {
    match certainty {
        Certainty::Guessing => 1,
        Certainty::FairlySure => 2,
        Certainty::Certain => 3,
    }
}

fn written(record: &impl Serialize) -> String {
    ron::to_string(record).unwrap_or_default()
}

fn read<T: DeserializeOwned>(payload: &str) -> Option<T> {
    ron::from_str(payload).ok()
}
