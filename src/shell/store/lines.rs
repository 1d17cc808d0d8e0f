//! Records into and out of the table: whole ones, and those that are counted as columns only.

use rusqlite::{Connection, Error, Params, Result, Row as Columns, params};

use super::{
    row::{Answer, Line, Row},
    schema::DAY_UNKNOWN,
};
use crate::shell::record;

const INSERT: &str = "INSERT INTO record\
     (seq, at_ms, active_ms, attempt, lesson, item, pane, kind, payload, mode, day, raw, \
     certainty, tries, hints) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";

/// The columns of [`row`], in its order, after the number.
pub(super) const COLUMNS: &str = "seq, at_ms, active_ms, attempt, lesson, item, pane, kind, \
     payload, mode, day, raw, certainty, tries, hints";

/// The same of a database of layout 1.
pub(super) const FIRST_COLUMNS: &str = "seq, at_ms, active_ms, attempt, lesson, item, pane, kind, \
     payload, NULL, -2147483648, NULL, NULL, NULL, NULL";

/// What is counted, as the index `record_counted` holds it; the text and the pane are looked up only
/// where they are needed.
const COUNTED: &str = "SELECT at_ms, active_ms, day, mode, attempt, lesson, item, \
     CASE WHEN kind IN ('read', 'placed') THEN pane END, kind, raw, certainty, tries, hints, \
     CASE WHEN mode = 'game' OR kind IN ('finished', 'placed', 'level', 'review', 'question') \
     THEN payload ELSE '' END FROM record";
const WHICH: &str = "WHERE seq > ?1 AND (mode = 'game' OR kind IN ('started', \
     'finished', 'discarded', 'eased', 'guessed', 'placed', 'read', 'level', 'review', 'question') \
     OR kind IN ('tried', 'marked') AND tries = 1 OR kind = 'revealed' AND tries = 0) ORDER BY seq";

/// Adds one record inside the caller's transaction.
pub(super) fn insert(db: &Connection, row: &Row) -> Result<()> {
    insert_at(db, None, row)
}

/// Adds one record under a number that is free, inside the caller's transaction.
pub(super) fn insert_at(db: &Connection, seq: Option<i64>, row: &Row) -> Result<()> {
    db.prepare_cached(INSERT)?
        .execute(params![
            seq,
            row.at_ms,
            i64::try_from(row.active_ms).unwrap_or(i64::MAX),
            row.attempt,
            row.lesson,
            row.item,
            row.pane,
            row.kind,
            row.payload,
            row.mode,
            row.day,
            row.answer.map(|it| it.raw),
            row.answer.and_then(|it| it.certainty),
            row.answer.map(|it| it.tries),
            row.answer.map(|it| it.hints),
        ])
        .map(drop)
}

/// All records that `sql` (selecting [`COLUMNS`]) finds.
pub(super) fn rows(db: &Connection, sql: &str, params: impl Params) -> Result<Vec<Row>> {
    db.prepare_cached(sql)?.query_map(params, row)?.collect()
}

/// One record from a line of [`COLUMNS`] or [`FIRST_COLUMNS`]; what layout 1 did not say is found
/// out.
pub(super) fn row(line: &Columns<'_>) -> Result<Row> {
    let mut row = Row {
        at_ms: line.get(1)?,
        active_ms: active_ms(line.get(2)?),
        attempt: line.get(3)?,
        lesson: line.get(4)?,
        item: line.get(5)?,
        pane: line.get(6)?,
        kind: line.get(7)?,
        payload: line.get(8)?,
        mode: line.get(9)?,
        day: line.get(10)?,
        answer: answer(line, 11)?,
    };
    if row.day == DAY_UNKNOWN {
        record::complete(&mut row);
    }
    Ok(row)
}

/// Gives every record after number `after` that is counted to `each`, in order.
pub(super) fn counted(db: &Connection, after: i64, each: &mut dyn FnMut(&Line<'_>)) -> Result<()> {
    // A newer layout may have dropped the index; then the whole table is read.
    let mut statement = db
        .prepare_cached(&format!("{COUNTED} INDEXED BY record_counted {WHICH}"))
        .or_else(|_| db.prepare_cached(&format!("{COUNTED} {WHICH}")))?;
    let mut lines = statement.query([after])?;
    while let Some(columns) = lines.next()? {
        // A line whose values are not what they should be is left out, the next may be fine.
        if let Ok(line) = line(columns) {
            each(&line);
        }
    }
    Ok(())
}

fn line<'a>(columns: &'a Columns<'_>) -> Result<Line<'a>> {
    let text = |column: usize| Ok::<_, Error>(columns.get_ref(column)?.as_str()?);
    let some = |column: usize| Ok::<_, Error>(columns.get_ref(column)?.as_str_or_null()?);
    Ok(Line {
        at_ms: columns.get(0)?,
        active_ms: active_ms(columns.get(1)?),
        day: columns.get(2)?,
        mode: some(3)?,
        attempt: some(4)?,
        lesson: text(5)?,
        item: some(6)?,
        pane: some(7)?,
        kind: text(8)?,
        answer: answer(columns, 9)?,
        payload: text(13)?,
    })
}

/// Four columns from `first` on; nothing unless all but the second are there.
fn answer(line: &Columns<'_>, first: usize) -> Result<Option<Answer>> {
    let certainty = line.get(first + 1)?;
    let (raw, tries, hints) = (line.get(first)?, line.get(first + 2)?, line.get(first + 3)?);
    Ok(match (raw, tries, hints) {
        (Some(raw), Some(tries), Some(hints)) => Some(Answer { raw, certainty, tries, hints }),
        _ => None,
    })
}

fn active_ms(kept: i64) -> u64 {
    u64::try_from(kept).unwrap_or(0)
}
