//! The two tables, their indexes and trigger, and the marks by which a database is known as ours.

use rusqlite::{Connection, Result};

/// "pptb": tells our files from those of other programs.
pub(super) const APPLICATION_ID: i32 = 0x7070_7462;
/// The layout below.
pub(super) const VERSION: i32 = 2;
/// The first layout that was released.
const FIRST: i32 = 1;

/// The day of a record that a program of the first layout wrote: it did not say.
pub(super) const DAY_UNKNOWN: i32 = i32::MIN;

/// The columns that layout 2 added. They follow those of layout 1, so that a record of layout 1
/// reads as one of layout 2 that lacks them.
const ADDED: [&str; 6] = [
    "mode TEXT",
    "day INTEGER NOT NULL DEFAULT -2147483648",
    "raw REAL",
    "certainty INTEGER",
    "tries INTEGER",
    "hints INTEGER",
];

/// As `ALTER TABLE` writes it when [`ADDED`] are joined to layout 1. It comes first in a new file,
/// which gives it the same place in all of them.
const RECORD: &str = "CREATE TABLE record(seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, \
     active_ms INTEGER NOT NULL, attempt TEXT, lesson TEXT NOT NULL, item TEXT, pane TEXT, \
     kind TEXT NOT NULL, payload TEXT NOT NULL, mode TEXT, \
     day INTEGER NOT NULL DEFAULT -2147483648, raw REAL, certainty INTEGER, tries INTEGER, \
     hints INTEGER) STRICT";

/// What stays as it was in layout 1.
const KEPT: [&str; 6] = [
    "CREATE UNIQUE INDEX record_verdict ON record(attempt, item) \
     WHERE kind IN ('marked', 'revealed')",
    "CREATE UNIQUE INDEX record_started ON record(attempt) WHERE kind = 'started'",
    "CREATE UNIQUE INDEX record_ended ON record(attempt) WHERE kind IN ('finished', 'discarded')",
    "CREATE INDEX record_attempt ON record(attempt) WHERE attempt IS NOT NULL",
    "CREATE INDEX record_read ON record(lesson, pane) WHERE kind = 'read'",
    AFTER_END,
];

const AFTER_END: &str = "CREATE TRIGGER record_after_end BEFORE INSERT ON record WHEN EXISTS \
     (SELECT 1 FROM record WHERE attempt = NEW.attempt AND kind IN ('finished', 'discarded')) \
     BEGIN SELECT RAISE(ABORT, 'the attempt has ended'); END";

/// What layout 2 added beside the columns: folds kept between two starts, lookups by kind, first
/// answers that were not right, everything that is counted (with all that counting needs), and
/// records of a program of layout 1.
const NEW: [&str; 5] = [
    "CREATE TABLE bookmark(fold TEXT PRIMARY KEY, version INTEGER NOT NULL, \
     upto INTEGER NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE INDEX record_kind ON record(kind) WHERE attempt IS NULL",
    "CREATE INDEX record_missed ON record(lesson, item) \
     WHERE kind IN ('tried', 'marked') AND tries = 1 AND raw < 0.999999999",
    "CREATE INDEX record_counted ON record(seq, at_ms, active_ms, day, mode, attempt, lesson, \
     item, kind, raw, certainty, tries, hints) WHERE mode = 'game' OR kind IN ('started', \
     'finished', 'discarded', 'eased', 'guessed', 'placed', 'read', 'level', 'review', 'question') \
     OR kind IN ('tried', 'marked') AND tries = 1 OR kind = 'revealed' AND tries = 0",
    "CREATE INDEX record_unfilled ON record(seq) WHERE day = -2147483648",
];

/// Layout 1: its table, and the index that layout 2 no longer needs.
const FIRST_RECORD: &str = "CREATE TABLE record(seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, \
     active_ms INTEGER NOT NULL, attempt TEXT, lesson TEXT NOT NULL, item TEXT, pane TEXT, \
     kind TEXT NOT NULL, payload TEXT NOT NULL) STRICT";
const FIRST_PLACED: &str = "CREATE INDEX record_placed ON record(lesson) WHERE kind = 'placed'";

/// Whose database it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// Nobody's yet.
    Nobody,
    /// Ours, in this layout.
    Us,
    /// Ours, in the layout of an older program.
    Older,
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
        (APPLICATION_ID, VERSION) if has(db, layout())? => Owner::Us,
        (APPLICATION_ID, FIRST) if has(db, first_layout())? => Owner::Older,
        (APPLICATION_ID, newer) if newer > VERSION => Owner::Newer,
        (APPLICATION_ID, _) => Owner::Broken,
        (0, 0) if is_blank(db)? => Owner::Nobody,
        (_, _) => Owner::Other,
    })
}

/// Makes the tables inside the caller's transaction.
pub(super) fn create(db: &Connection) -> Result<()> {
    db.pragma_update(None, "application_id", APPLICATION_ID)?;
    db.pragma_update(None, "user_version", VERSION)?;
    layout().try_for_each(|sql| db.execute(sql, []).map(drop))
}

/// Makes layout 2 of layout 1 inside the caller's transaction; the new columns stay empty.
pub(super) fn widen(db: &Connection) -> Result<()> {
    for column in ADDED {
        db.execute(&format!("ALTER TABLE record ADD COLUMN {column}"), [])?;
    }
    db.execute("DROP INDEX record_placed", [])?;
    NEW.iter().try_for_each(|sql| db.execute(sql, []).map(drop))?;
    db.pragma_update(None, "user_version", VERSION)
}

/// Lets `write` add records to attempts that have ended, inside the caller's transaction.
pub(super) fn after_the_end(
    db: &Connection,
    write: impl FnOnce(&Connection) -> Result<()>,
) -> Result<()> {
    db.execute("DROP TRIGGER record_after_end", [])?;
    write(db)?;
    db.execute(AFTER_END, []).map(drop)
}

/// Whether the database finds nothing wrong with itself, its indexes included: most of what is read
/// is read from them.
pub(super) fn is_sound(db: &Connection) -> Result<bool> {
    says_ok(db, "PRAGMA integrity_check(1)")
}

/// Whether every page is what it should be; five times as fast.
pub(super) fn is_readable(db: &Connection) -> Result<bool> {
    says_ok(db, "PRAGMA quick_check(1)")
}

fn says_ok(db: &Connection, check: &str) -> Result<bool> {
    db.query_row(check, [], |line| line.get::<_, String>(0)).map(|said| said == "ok")
}

fn layout() -> impl Iterator<Item = &'static str> {
    [RECORD].into_iter().chain(KEPT).chain(NEW)
}

fn first_layout() -> impl Iterator<Item = &'static str> {
    [FIRST_RECORD, FIRST_PLACED].into_iter().chain(KEPT)
}

fn has(db: &Connection, mut layout: impl Iterator<Item = &'static str>) -> Result<bool> {
    let mut known = db.prepare("SELECT 1 FROM sqlite_schema WHERE sql = ?1")?;
    layout.try_fold(true, |has, sql| Ok(has && known.exists([sql])?))
}

fn is_blank(db: &Connection) -> Result<bool> {
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |line| line.get::<_, i64>(0))
        .map(|objects| objects == 0)
}
