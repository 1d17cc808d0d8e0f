//! The one table, its indexes and trigger, and the marks by which a database is known as ours.

use rusqlite::{Connection, Params, Result, Row as Line, params};

use super::row::Row;

/// "pptb": tells our files from those of other programs.
pub(super) const APPLICATION_ID: i32 = 0x7070_7462;
/// The layout below.
pub(super) const VERSION: i32 = 1;

const LAYOUT: [&str; 8] = [
    "CREATE TABLE record(seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, \
     active_ms INTEGER NOT NULL, attempt TEXT, lesson TEXT NOT NULL, item TEXT, pane TEXT, \
     kind TEXT NOT NULL, payload TEXT NOT NULL) STRICT",
    "CREATE UNIQUE INDEX record_verdict ON record(attempt, item) \
     WHERE kind IN ('marked', 'revealed')",
    "CREATE UNIQUE INDEX record_started ON record(attempt) WHERE kind = 'started'",
    "CREATE UNIQUE INDEX record_ended ON record(attempt) WHERE kind IN ('finished', 'discarded')",
    "CREATE INDEX record_attempt ON record(attempt) WHERE attempt IS NOT NULL",
    "CREATE INDEX record_read ON record(lesson, pane) WHERE kind = 'read'",
    "CREATE INDEX record_placed ON record(lesson) WHERE kind = 'placed'",
    "CREATE TRIGGER record_after_end BEFORE INSERT ON record WHEN EXISTS \
     (SELECT 1 FROM record WHERE attempt = NEW.attempt AND kind IN ('finished', 'discarded')) \
     BEGIN SELECT RAISE(ABORT, 'the attempt has ended'); END",
];

const INSERT: &str = "INSERT INTO record\
     (at_ms, active_ms, attempt, lesson, item, pane, kind, payload) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

/// The columns of [`row`], in its order, after the number.
pub(super) const COLUMNS: &str =
    "seq, at_ms, active_ms, attempt, lesson, item, pane, kind, payload";

/// Whose database it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// Nobody's yet.
    Nobody,
    /// Ours, in this layout.
    Us,
    /// Ours, in the layout of a newer program.
    Newer,
    /// Another program's.
    Other,
    /// Ours, but the marks or the layout are not what we write.
    Broken,
}

/// Reads the marks; also rolls back what a killed writer left behind.
pub(super) fn owner(db: &Connection) -> Result<Owner> {
    let mark = |sql: &str| db.query_row(sql, [], |line| line.get::<_, i32>(0));
    let (id, version) = (mark("PRAGMA application_id")?, mark("PRAGMA user_version")?);
    Ok(match (id, version) {
        (APPLICATION_ID, VERSION) if has_layout(db)? => Owner::Us,
        (APPLICATION_ID, newer) if newer > VERSION => Owner::Newer,
        (APPLICATION_ID, _) => Owner::Broken,
        (0, 0) if is_blank(db)? => Owner::Nobody,
        (_, _) => Owner::Other,
    })
}

/// Makes the table inside the caller's transaction.
pub(super) fn create(db: &Connection) -> Result<()> {
    db.pragma_update(None, "application_id", APPLICATION_ID)?;
    db.pragma_update(None, "user_version", VERSION)?;
    LAYOUT.iter().try_for_each(|sql| db.execute(sql, []).map(drop))
}

/// Adds one record inside the caller's transaction.
pub(super) fn insert(db: &Connection, row: &Row) -> Result<()> {
    db.prepare_cached(INSERT)?
        .execute(params![
            row.at_ms,
            i64::try_from(row.active_ms).unwrap_or(i64::MAX),
            row.attempt,
            row.lesson,
            row.item,
            row.pane,
            row.kind,
            row.payload,
        ])
        .map(drop)
}

/// All records that `sql` (selecting [`COLUMNS`]) finds.
pub(super) fn rows(db: &Connection, sql: &str, params: impl Params) -> Result<Vec<Row>> {
    db.prepare_cached(sql)?.query_map(params, row)?.collect()
}

/// One record from a line of [`COLUMNS`].
pub(super) fn row(line: &Line<'_>) -> Result<Row> {
    Ok(Row {
        at_ms: line.get(1)?,
        active_ms: u64::try_from(line.get::<_, i64>(2)?).unwrap_or(0),
        attempt: line.get(3)?,
        lesson: line.get(4)?,
        item: line.get(5)?,
        pane: line.get(6)?,
        kind: line.get(7)?,
        payload: line.get(8)?,
    })
}

/// Whether the database finds nothing wrong with itself.
pub(super) fn is_sound(db: &Connection) -> Result<bool> {
    db.query_row("PRAGMA quick_check(1)", [], |line| line.get::<_, String>(0))
        .map(|said| said == "ok")
}

fn has_layout(db: &Connection) -> Result<bool> {
    let sql = "SELECT count(*) FROM sqlite_schema WHERE sql IN (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    let found: i64 = db.query_row(sql, LAYOUT, |line| line.get(0))?;
    Ok(usize::try_from(found) == Ok(LAYOUT.len()))
}

fn is_blank(db: &Connection) -> Result<bool> {
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |line| line.get::<_, i64>(0))
        .map(|objects| objects == 0)
}
