//! A damaged database is kept under a new name, and what can be read of it goes into a new one.

use std::{
    fs,
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};
use thiserror::Error;

use super::{
    connect,
    file::{self, journal_of},
    lines,
    row::Row,
    schema,
};
use crate::shell::{
    clock::{self, stamp},
    place::shown,
};

/// What stood in the way of mending; the damaged file is still there.
#[derive(Debug, Error)]
pub(super) enum Unmended {
    /// The folder did not take it.
    #[error(transparent)]
    File(#[from] io::Error),
    /// The new database could not be written.
    #[error(transparent)]
    Database(#[from] rusqlite::Error),
}

/// Records that were read, by number.
type Saved = Vec<(i64, Row)>;

/// One page of the databases we make, in bytes.
const PAGE: usize = 4096;

/// A file beyond this size is not copied for a second look, in bytes.
const COPIED_UP_TO: u64 = 64 * 1024 * 1024;

/// A hole in the numbers is searched one by one until this many in a row were not there; a page
/// holds at most some 200 records.
const MISSES: usize = 2_000;

/// Sets the damaged file aside, puts a new one in its place, and says so in one sentence.
pub(super) fn mend(dir: &Path, path: &Path) -> Result<String, Unmended> {
    let now = stamp(clock::now().utc_ms);
    let fresh = file::unused(|n| dir.join(format!("progress-mending-{now}-{n}.db")));
    let result = exchange(dir, path, &fresh, &now);
    if result.is_err() {
        drop(fs::remove_file(&fresh));
    }
    let (aside, carried) = result?;
    Ok(format!(
        "{} was damaged: it is kept as {}, and {carried} records were carried over",
        shown(path),
        aside.file_name().map(|name| shown(Path::new(name))).unwrap_or_default(),
    ))
}

fn exchange(
    dir: &Path,
    path: &Path,
    fresh: &Path,
    now: &str,
) -> Result<(PathBuf, usize), Unmended> {
    let mut new = create(fresh)?;
    let saved = read_all(path, fresh);
    let carried = carry(&mut new, &saved)?;
    new.close().map_err(|(_, error)| error)?;
    let aside = file::unused(|n| {
        let more = if n == 0 { String::new() } else { format!("-{n}") };
        dir.join(format!("progress-damaged-{now}{more}.db"))
    });
    // The journal goes first: beside the new file it would be taken for its own.
    if fs::symlink_metadata(journal_of(path)).is_ok() {
        file::name_also(&journal_of(path), &journal_of(&aside))?;
        drop(fs::remove_file(journal_of(path)));
    }
    file::name_also(path, &aside)?;
    fs::rename(fresh, path)?;
    file::sync_folder(dir)?;
    Ok((aside, carried))
}

fn create(fresh: &Path) -> Result<Connection, Unmended> {
    fs::OpenOptions::new().write(true).create_new(true).open(fresh)?;
    file::restrict(fresh, 0o600)?;
    let mut new = Connection::open_with_flags(
        fresh,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connect::settle(&new)?;
    let transaction = new.transaction()?;
    schema::create(&transaction)?;
    transaction.commit()?;
    Ok(new)
}

/// A record that the unique indexes refuse is there already.
fn carry(new: &mut Connection, saved: &[(i64, Row)]) -> rusqlite::Result<usize> {
    let transaction = new.transaction()?;
    let carried = saved.iter().filter(|(_, row)| lines::insert(&transaction, row).is_ok()).count();
    transaction.commit()?;
    Ok(carried)
}

/// Everything that can be read, as the file is or, if that is more, with its first page renewed.
fn read_all(path: &Path, fresh: &Path) -> Saved {
    let (found, is_whole) = connect::for_salvage(path).map(|db| read(&db)).unwrap_or_default();
    if is_whole {
        return found;
    }
    let copy = fresh.with_extension("copy");
    let renewed = renew_first_page(path, fresh, &copy)
        .ok()
        .and_then(|()| connect::for_salvage(&copy).ok())
        .map(|db| read(&db).0)
        .unwrap_or_default();
    drop(fs::remove_file(&copy));
    if renewed.len() > found.len() { renewed } else { found }
}

/// Every database of this layout begins with the same page, but for its own size in the header; one
/// of an older layout has its records in the same place, without the columns that came later.
fn renew_first_page(path: &Path, fresh: &Path, copy: &Path) -> io::Result<()> {
    let mut damaged = fs::File::open(path)?;
    let bytes = damaged.metadata()?.len();
    if bytes > COPIED_UP_TO {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut page = vec![0; PAGE];
    fs::File::open(fresh)?.read_exact(&mut page)?;
    let pages = u32::try_from(bytes / PAGE as u64).unwrap_or(u32::MAX);
    page.splice(28..32, pages.to_be_bytes());
    let mut copy = fs::OpenOptions::new().write(true).create_new(true).open(copy)?;
    copy.write_all(&page)?;
    damaged.seek(SeekFrom::Start(PAGE as u64))?;
    io::copy(&mut damaged, &mut copy).map(drop)
}

/// Reads from both ends up to the first damage, then every number between; tells whether there
/// was no damage at all.
fn read(db: &Connection) -> (Saved, bool) {
    let (mut rows, is_whole) = scan(db, "> ?1 ORDER BY seq", i64::MIN);
    if is_whole {
        return (rows, true);
    }
    let low = rows.last().map_or(0, |(seq, _)| *seq);
    let (mut upper, _) = scan(db, "> ?1 ORDER BY seq DESC", low);
    let high = upper.last().map_or(i64::MAX, |(seq, _)| *seq);
    let mut misses = 0;
    for seq in low.saturating_add(1)..high {
        let found = scan(db, "= ?1", seq).0;
        misses = if found.is_empty() { misses + 1 } else { 0 };
        if misses > MISSES {
            break;
        }
        rows.extend(found);
    }
    upper.reverse();
    rows.append(&mut upper);
    (rows, false)
}

fn scan(db: &Connection, which: &str, from: i64) -> (Saved, bool) {
    let prepared = |columns: &str| {
        db.prepare_cached(&format!("SELECT {columns} FROM record NOT INDEXED WHERE seq {which}"))
    };
    let Ok(mut statement) = prepared(lines::COLUMNS).or_else(|_| prepared(lines::FIRST_COLUMNS))
    else {
        return (Vec::new(), false);
    };
    let Ok(mut lines) = statement.query([from]) else {
        return (Vec::new(), false);
    };
    let mut rows = Vec::new();
    loop {
        match lines.next() {
            Ok(Some(line)) => {
                // A line whose values are not what they should be is left out, the next may be fine.
                if let (Ok(seq), Ok(row)) = (line.get(0), lines::row(line)) {
                    rows.push((seq, row));
                }
            }
            Ok(None) => return (rows, true),
            Err(_) => return (rows, false),
        }
    }
}
