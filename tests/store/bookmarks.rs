//! A bookmark saves reading and is no truth: with it, without it and after it, the same is folded.

use std::path::Path;

use peptibody::{
    content::{Id, Level},
    shell::Journal,
    sim::{Archetype, Label},
    study::{
        Entry, Fact, Progress, Record, Stamp, clinic, learner,
        quiz::{self, Certainty, Mode, Response},
        reader,
    },
};
use proptest::prelude::*;
use rusqlite::Connection;
use tempfile::tempdir;

use super::{database, given, names};

fn journal(dir: &Path) -> Journal {
    let opened = Journal::open(&Ok(dir.to_owned()));
    assert_eq!(opened.unsaved, None);
    opened.journal
}

fn folded(entries: &[Entry]) -> Progress {
    let mut progress = Progress::default();
    for entry in entries {
        progress.apply(entry);
    }
    progress
}

/// How many bookmarks there are, and up to which record the first one goes.
fn marks(dir: &Path) -> (i64, Option<i64>) {
    let db = Connection::open(database(dir)).unwrap();
    db.query_row("SELECT count(*), max(upto) FROM bookmark", [], |it| Ok((it.get(0)?, it.get(1)?)))
        .unwrap()
}

fn change(dir: &Path, sql: &str) {
    Connection::open(database(dir)).unwrap().execute_batch(sql).unwrap();
}

fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

/// One line of a random history, in which any of a few attempts, lessons and items may occur.
fn line() -> impl Strategy<Value = Entry> {
    let stamp = (0..40_i64, 0..9_u64, -3..30_i32);
    let stamp = stamp.prop_map(|(at, active_ms, day)| Stamp { at_ms: at * 1000, active_ms, day });
    (stamp, 0..4_u8, record()).prop_map(|(stamp, lesson, record)| {
        let lesson = match &record {
            Record::Learner(_) | Record::Clinic { .. } => None,
            Record::Quiz { mode, record, .. } if record.item().is_none() => {
                (*mode == Mode::Practice).then(|| id("l-0"))
            }
            Record::Quiz { .. } | Record::Reading(_) => Some(id(&format!("l-{lesson}"))),
        };
        Entry { stamp, lesson, record }
    })
}

fn record() -> impl Strategy<Value = Record> {
    let mode = prop_oneof![Just(Mode::Practice), Just(Mode::Exam), Just(Mode::Review)];
    let quiz = (0..5_u8, mode, quiz_record()).prop_map(|(attempt, mode, record)| Record::Quiz {
        attempt: format!("a-{attempt}"),
        mode,
        record,
    });
    let reading = (0..3_u8, 0..4_usize, 0..3_u8).prop_map(|(pane, step, which)| {
        let pane = id(&format!("p-{pane}"));
        Record::Reading(match which {
            0 => reader::Record::Read { pane },
            1 => reader::Record::Placed { pane, step },
            _ => reader::Record::Guessed { item: id("g"), choice: Some(step) },
        })
    });
    let game = (0..3_u8, 0..4_u8, 0..30_u8).prop_map(|(game, which, visit)| Record::Clinic {
        game: format!("g-{game}"),
        record: game_record(which, visit),
    });
    let said = prop_oneof![
        Just(learner::Record::Level(Level::Plain)),
        Just(learner::Record::Level(Level::Clinician)),
        Just(learner::Record::Question { text: "“Why?” \\".to_owned(), from: None }),
    ];
    prop_oneof![6 => quiz, 2 => reading, 1 => game, 1 => said.prop_map(Record::Learner)]
}

fn quiz_record() -> impl Strategy<Value = quiz::Record> {
    let certainty = prop_oneof![Just(None), Just(Some(Certainty::Certain))];
    (0..9_u8, 0..6_u8, certainty, 1..3_u8, 0..2_u8, 0..5_u8).prop_map(
        |(which, item, certainty, tries, hints, quarters)| {
            let (item, hash) = (id(&format!("q-{item}")), "abc".to_owned());
            let (response, raw) = (Response::Best(0), f64::from(quarters) / 4.0);
            match which {
                0 => quiz::Record::Finished { unanswered: Vec::new(), right: 2, of: 5 },
                1 => quiz::Record::Discarded,
                2 => quiz::Record::Revealed { item, hash, tries: tries - 1, hints },
                3 => quiz::Record::Eased { item },
                4 => quiz::Record::Moved { item },
                5 => quiz::Record::Tried { item, hash, response, certainty, tries, hints, raw },
                _ => {
                    let (score, first) = (raw, false);
                    quiz::Record::Marked {
                        item,
                        hash,
                        response,
                        certainty,
                        tries,
                        hints,
                        raw,
                        score,
                        first,
                    }
                }
            }
        },
    )
}

fn game_record(which: u8, visit: u8) -> clinic::Record {
    let plan = clinic::Plan {
        patient: clinic::Who::Archetype(Archetype::Typical),
        seed: clinic::Seed::new(u16::from(visit)).unwrap(),
        weeks: clinic::Weeks::Half,
        label: Label::Eu,
    };
    let score = clinic::Score { in_range: visit, ..clinic::Score::default() };
    match which {
        0 => clinic::Record::Started { plan, model: clinic::MODEL },
        1 => clinic::Record::Dosed { visit, mcg_per_kg: 3, count: 88 },
        2 => clinic::Record::Finished { score, rule: score },
        _ => clinic::Record::Discarded,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_fold_from_any_bookmark_on_is_the_whole_fold(
        lines in proptest::collection::vec(line(), 1..60),
        cuts in proptest::collection::vec(0..60_usize, 0..3),
    ) {
        let dir = tempdir().unwrap();
        let mut writer = journal(dir.path());
        let mut written = Vec::new();
        for (at, line) in lines.into_iter().enumerate() {
            // What the database refuses, a second verdict for example, did not happen.
            if writer.commit(std::slice::from_ref(&line)).is_ok() {
                written.push(line);
            }
            if cuts.contains(&at) {
                writer.bookmark();
            }
        }
        prop_assert_eq!(journal(dir.path()).progress().unwrap(), folded(&written));
        let mut facts = Vec::new();
        journal(dir.path()).facts(&mut |fact| facts.push(fact)).unwrap();
        prop_assert_eq!(facts, written.iter().filter_map(Fact::of).collect::<Vec<_>>());
    }
}

/// So many first lines of a lesson that a start puts a bookmark by itself.
fn long(dir: &Path) -> Vec<Entry> {
    let lines: Vec<Entry> = (0..2_100_i64)
        .map(|at_ms| Entry {
            stamp: Stamp { at_ms, ..Stamp::default() },
            lesson: Some(id("l-0")),
            record: Record::Reading(reader::Record::Read { pane: id(&format!("p-{at_ms}")) }),
        })
        .collect();
    journal(dir).commit(&lines).unwrap();
    lines
}

#[test]
fn a_start_with_much_to_read_leaves_a_bookmark_and_one_with_little_does_not() {
    let dir = tempdir().unwrap();
    let lines = long(dir.path());
    assert_eq!(marks(dir.path()), (0, None));
    assert_eq!(journal(dir.path()).progress().unwrap(), folded(&lines));
    assert_eq!(marks(dir.path()), (1, Some(2_100)));
    journal(dir.path()).commit(&lines[..1]).unwrap();
    assert_eq!(journal(dir.path()).progress().unwrap(), folded(&lines));
    assert_eq!(marks(dir.path()), (1, Some(2_100)));
    journal(dir.path()).bookmark();
    assert_eq!(marks(dir.path()), (1, Some(2_101)));
}

#[test]
fn a_bookmark_that_is_damaged_or_of_another_version_is_passed_over() {
    let dir = tempdir().unwrap();
    let lines = long(dir.path());
    let expected = folded(&lines);
    for damage in [
        "UPDATE bookmark SET value = '((('",
        "UPDATE bookmark SET value = '()'",
        "UPDATE bookmark SET value = 'ä', upto = 2",
        "UPDATE bookmark SET version = version + 1, value = '()'",
        "UPDATE bookmark SET upto = 9999",
        "DELETE FROM bookmark",
    ] {
        journal(dir.path()).bookmark();
        assert_eq!(marks(dir.path()).0, 1);
        change(dir.path(), damage);
        assert_eq!(journal(dir.path()).progress().unwrap(), expected, "{damage}");
    }
}

#[test]
fn a_bookmark_is_believed() {
    let dir = tempdir().unwrap();
    let lines = long(dir.path());
    journal(dir.path()).bookmark();
    change(dir.path(), "DELETE FROM record WHERE seq < 2000");
    assert_eq!(journal(dir.path()).progress().unwrap(), folded(&lines), "it was read anew");
}

#[test]
fn a_bookmark_makes_no_file_and_does_not_wait_for_another_window() {
    let dir = tempdir().unwrap();
    journal(dir.path()).bookmark();
    assert_eq!(names(dir.path()), Vec::<String>::new());
    long(dir.path());
    let other = Connection::open(database(dir.path())).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    journal(dir.path()).bookmark();
    assert!(!journal(dir.path()).progress().unwrap().is_untouched());
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(marks(dir.path()), (0, None));
}

#[test]
fn two_windows_that_put_bookmarks_agree() {
    let dir = tempdir().unwrap();
    let lines = long(dir.path());
    let (mut one, mut two) = (journal(dir.path()), journal(dir.path()));
    let more = |pane: &str| {
        let record = Record::Reading(reader::Record::Read { pane: id(pane) });
        Entry { lesson: Some(id("l-1")), record, ..lines[0].clone() }
    };
    one.commit(&[more("p-one")]).unwrap();
    two.commit(&[more("p-two")]).unwrap();
    one.bookmark();
    two.commit(&[more("p-three")]).unwrap();
    two.bookmark();
    one.bookmark();
    let all = [lines.as_slice(), &["p-one", "p-two", "p-three"].map(more)].concat();
    assert_eq!(journal(dir.path()).progress().unwrap(), folded(&all));
    assert_eq!(marks(dir.path()), (1, Some(2_103)));
}

#[test]
fn what_a_bookmark_holds_changes_only_with_its_version() {
    // If this differs, the fold has changed: raise Progress::VERSION, then accept it.
    let dir = tempdir().unwrap();
    given(dir.path(), "progress-v2.db");
    change(dir.path(), "DELETE FROM bookmark");
    journal(dir.path()).bookmark();
    let db = Connection::open(database(dir.path())).unwrap();
    let (version, value) = db
        .query_row("SELECT version, value FROM bookmark", [], |it| {
            Ok((it.get::<_, i64>(0)?, it.get::<_, String>(1)?))
        })
        .unwrap();
    insta::assert_snapshot!("bookmark", format!("version {version}\n{value}"));
}

#[test]
fn no_lookup_reads_the_whole_table() {
    let dir = tempdir().unwrap();
    given(dir.path(), "progress-v2.db");
    let db = Connection::open(database(dir.path())).unwrap();
    for (which, index) in [
        ("kind = 'level' AND attempt IS NULL ORDER BY seq DESC LIMIT 1", "record_kind"),
        ("kind = 'question' AND attempt IS NULL ORDER BY seq", "record_kind"),
        ("attempt = 'x' ORDER BY seq", "record_attempt"),
        (
            "lesson = 'x' AND item = 'y' AND kind IN ('tried', 'marked') AND tries = 1 \
             AND raw < 0.999999999 ORDER BY seq DESC LIMIT 3",
            "record_missed",
        ),
        ("day = -2147483648", "record_unfilled"),
    ] {
        let sql = format!("EXPLAIN QUERY PLAN SELECT * FROM record WHERE {which}");
        let plan: String = db.query_row(&sql, [], |line| line.get("detail")).unwrap();
        assert!(plan.contains(&format!("INDEX {index}")), "{which}: {plan}");
    }
}
