//! Another database's records join this one's: both keep their order, nothing is there twice.

use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use rusqlite::{Connection, Result};

use super::{Row, lines, schema};

/// What a record says, in short: its moment, and the rest.
type Sum = (i64, u64);

/// A record without its contents: enough to know it again and to find it.
struct Key {
    seq: i64,
    /// The latest moment up to this record, so that a clock that was set back moves nothing.
    at_ms: i64,
    /// What it says, in short.
    sum: Sum,
    /// The attempt's number among all that occur.
    attempt: Option<usize>,
}

/// How two histories become one.
pub(super) struct Plan {
    /// Ours that move to a higher number: from, to; the lowest first.
    moved: Vec<(i64, i64)>,
    /// Theirs that are added: the number there, the number here; the lowest first.
    added: Vec<(i64, i64)>,
    /// Attempts that went on differently here and there; ours stay.
    pub(super) differing: usize,
}

impl Plan {
    /// How the records of `theirs` (read as `columns`) join those of `ours`.
    pub(super) fn of(ours: &Connection, theirs: &Connection, columns: &str) -> Result<Self> {
        let mut names = HashMap::new();
        let ours = keys(ours, lines::COLUMNS, &mut names)?;
        let theirs = keys(theirs, columns, &mut names)?;
        let differing = differing(&ours, &theirs, names.len());
        let is_taken = |key: &Key| key.attempt.is_none_or(|attempt| !differing.contains(&attempt));
        let theirs: Vec<Key> = theirs.into_iter().filter(is_taken).collect();
        let Numbers { moved, added, .. } = interleave(&ours, &theirs);
        Ok(Self { moved, added, differing: differing.len() })
    }

    /// How many records are added.
    pub(super) fn adds(&self) -> usize {
        self.added.len()
    }

    /// Adds them inside the caller's transaction; `theirs` is read as `columns`.
    pub(super) fn carry_out(
        &self,
        ours: &Connection,
        theirs: &Connection,
        columns: &str,
    ) -> Result<()> {
        let mut shift = ours.prepare("UPDATE record SET seq = ?2 WHERE seq = ?1")?;
        // From the end, so that the number a record moves to is free.
        for (from, to) in self.moved.iter().rev() {
            shift.execute([from, to])?;
        }
        let mut read = theirs.prepare(&format!("SELECT {columns} FROM record WHERE seq = ?1"))?;
        schema::after_the_end(ours, |ours| {
            self.added.iter().try_for_each(|(there, here)| {
                let row = read.query_row([there], lines::row)?;
                lines::insert_at(ours, Some(*here), &row)
            })
        })?;
        ours.execute("DELETE FROM bookmark", []).map(drop)
    }
}

fn keys(db: &Connection, columns: &str, names: &mut HashMap<String, usize>) -> Result<Vec<Key>> {
    let mut statement = db.prepare(&format!("SELECT {columns} FROM record ORDER BY seq"))?;
    let mut latest = i64::MIN;
    let keys = statement.query_map([], |line| {
        let (seq, row) = (line.get(0)?, lines::row(line)?);
        latest = latest.max(row.at_ms);
        let sum = (row.at_ms, sum(&row));
        let next = names.len();
        let attempt = row.attempt.map(|name| *names.entry(name).or_insert(next));
        Ok(Key { seq, at_ms: latest, sum, attempt })
    })?;
    keys.collect()
}

/// What was written down, without what was found out from it later.
fn sum(row: &Row) -> u64 {
    let mut hasher = DefaultHasher::new();
    let Row { active_ms, attempt, lesson, item, pane, kind, payload, .. } = row;
    (active_ms, attempt, lesson, item, pane, kind, payload).hash(&mut hasher);
    hasher.finish()
}

/// The attempts that went on differently: each side has a record that the other has not.
fn differing(ours: &[Key], theirs: &[Key], attempts: usize) -> HashSet<usize> {
    let of = |keys: &[Key]| {
        let mut sums = vec![HashSet::new(); attempts];
        for key in keys {
            if let Some(sums) = key.attempt.and_then(|attempt| sums.get_mut(attempt)) {
                sums.insert(key.sum);
            }
        }
        sums
    };
    let pairs = of(ours).into_iter().zip(of(theirs)).enumerate();
    let differ =
        pairs.filter(|(_, (ours, theirs))| !ours.is_subset(theirs) && !theirs.is_subset(ours));
    differ.map(|(attempt, _)| attempt).collect()
}

/// Whether the other side has a record too, for each of `keys`; of equal ones as many as it has.
fn shared(keys: &[Key], others: &[Key]) -> Vec<bool> {
    let mut left: HashMap<Sum, usize> = HashMap::new();
    for key in others {
        *left.entry(key.sum).or_default() += 1;
    }
    let is_shared = |key: &Key| match left.get_mut(&key.sum) {
        Some(left @ 1..) => {
            *left -= 1;
            true
        }
        Some(_) | None => false,
    };
    keys.iter().map(is_shared).collect()
}

/// The numbers that records get in the order of a walk through both sides.
#[derive(Default)]
struct Numbers {
    last: i64,
    moved: Vec<(i64, i64)>,
    added: Vec<(i64, i64)>,
}

impl Numbers {
    fn keep(&mut self, seq: i64) {
        self.last = seq.max(self.last.saturating_add(1));
        if self.last != seq {
            self.moved.push((seq, self.last));
        }
    }

    fn add(&mut self, seq: i64) {
        self.last = self.last.saturating_add(1);
        self.added.push((seq, self.last));
    }
}

/// Walks through both sides at once. A record that both have holds them together; between two of
/// those the earlier one comes first, and of two at the same moment always the same one.
fn interleave(ours: &[Key], theirs: &[Key]) -> Numbers {
    let mut here = ours.iter().zip(shared(ours, theirs)).peekable();
    let mut there = theirs.iter().zip(shared(theirs, ours)).peekable();
    let mut passed: HashMap<Sum, usize> = HashMap::new();
    let mut numbers = Numbers::default();
    loop {
        let is_ours = match (here.peek(), there.peek()) {
            (None, None) => return numbers,
            (_, Some((their, true))) if passed.get(&their.sum).is_some_and(|left| *left > 0) => {
                passed.entry(their.sum).and_modify(|left| *left -= 1);
                there.next();
                continue;
            }
            (Some(_), None | Some((_, true))) => true,
            (None, Some(_)) | (Some((_, true)), Some((_, false))) => false,
            (Some((our, false)), Some((their, false))) => {
                (our.at_ms, our.sum) <= (their.at_ms, their.sum)
            }
        };
        if is_ours && let Some((our, is_shared)) = here.next() {
            numbers.keep(our.seq);
            *passed.entry(our.sum).or_default() += usize::from(is_shared);
        } else if let Some((their, _)) = there.next() {
            numbers.add(their.seq);
        }
    }
}
