//! A database of an older layout becomes one of this layout, in one transaction and after a copy.

use std::{fs, path::Path};

use rusqlite::{Connection, Result, TransactionBehavior, params};

use super::{
    connect,
    copy::{self, Uncopied},
    file, lines,
    schema::{self, Owner},
};
use crate::shell::place::shown;

/// So many records are held in memory at a time.
const AT_A_TIME: usize = 2_000;

/// Brings the file up to this layout and says so in one sentence; nothing if another window was
/// faster. A copy of the old file is kept first.
pub(super) fn migrate(
    dir: &Path,
    path: &Path,
    db: &mut Connection,
) -> Result<Option<String>, Uncopied> {
    let held = file::hold(dir)?;
    connect::settle(db)?;
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if schema::owner(&transaction)? != Owner::Older {
        return Ok(None);
    }
    // Nobody writes while the transaction waits, so this is what it goes on from.
    let kept = copy::dated(&connect::for_reading(path)?, dir, "v1")?;
    if let Err(why) = widen(&transaction).and_then(|()| transaction.commit()) {
        // Nothing was changed, and the next start tries again: copies must not pile up.
        drop(fs::remove_file(kept));
        return Err(why.into());
    }
    drop(held);
    let kept = kept.file_name().map(|name| shown(Path::new(name))).unwrap_or_default();
    Ok(Some(format!(
        "{} was made by an older version: it was brought up to date, and is kept as it was as {kept}",
        shown(path)
    )))
}

/// The same in memory, for a file that cannot be written.
pub(super) fn in_memory(path: &Path) -> Result<Connection, Uncopied> {
    let mut memory = Connection::open_in_memory()?;
    copy::over(&connect::for_reading(path)?, &mut memory)?;
    let transaction = memory.transaction()?;
    widen(&transaction)?;
    transaction.commit()?;
    Ok(memory)
}

/// Fills in what a window of an older version wrote since into a file of this layout.
pub(super) fn catch_up(db: &mut Connection) -> Result<()> {
    if !has_unfilled(db)? {
        return Ok(());
    }
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    fill(&transaction)?;
    // What is counted may now lie before the bookmarks.
    transaction.execute("DELETE FROM bookmark", [])?;
    transaction.commit()
}

fn widen(db: &Connection) -> Result<()> {
    schema::widen(db)?;
    fill(db)
}

fn has_unfilled(db: &Connection) -> Result<bool> {
    db.prepare("SELECT 1 FROM record WHERE day = -2147483648 LIMIT 1")?.exists([])
}

fn fill(db: &Connection) -> Result<()> {
    let unfilled = format!(
        "SELECT {} FROM record WHERE day = -2147483648 ORDER BY seq LIMIT {AT_A_TIME}",
        lines::COLUMNS
    );
    let fill = "UPDATE record SET mode = ?2, day = ?3, raw = ?4, certainty = ?5, tries = ?6, \
                hints = ?7 WHERE seq = ?1";
    let (mut unfilled, mut fill) = (db.prepare(&unfilled)?, db.prepare(fill)?);
    loop {
        let found = unfilled.query_map([], |line| Ok((line.get::<_, i64>(0)?, lines::row(line)?)));
        let rows: Vec<_> = found?.collect::<Result<_>>()?;
        for (seq, row) in &rows {
            fill.execute(params![
                seq,
                row.mode,
                row.day,
                row.answer.map(|it| it.raw),
                row.answer.and_then(|it| it.certainty),
                row.answer.map(|it| it.tries),
                row.answer.map(|it| it.hints),
            ])?;
        }
        if rows.len() < AT_A_TIME {
            return Ok(());
        }
    }
}
