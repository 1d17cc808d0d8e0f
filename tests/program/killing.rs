//! Killed at any moment, again and again: what was called saved is there, and the program goes on.

use std::{
    fs,
    process::{Command, Stdio},
};

use rusqlite::Connection;
use rustix::process::Signal;

use super::{
    learner::{Learner, is_shown_the_answer, quits, text},
    saving::stored,
};
use crate::terminal::pty::Pty;

/// How often the program is killed here; the note of a release gives the count of a long run.
const KILLS: usize = 24;
/// After so many kills another learner begins, before the questions run out.
const KILLS_OF_A_LEARNER: usize = 3;
/// The most that is counted between the keys and the kill: some hundredths of a second, in which the
/// keys are read, the answer is written, and the screen says so.
const LATEST: u64 = 1_500_000;

/// A way into questions that are answered one after the other.
struct Way {
    /// Starts the program and opens the first question.
    begins: fn(&Learner) -> Pty,
    /// Starts the program again and comes back to an open question.
    goes_on: fn(&Learner, usize) -> Pty,
    /// Answers the question on screen as number so many, and waits until that is called saved.
    answers: fn(&mut Pty, usize),
    /// What is typed on the way to the next answer, which is then cut off somewhere.
    hurries: &'static str,
    /// Counts what is safe, in a database.
    counts: &'static str,
}

const VERDICTS: &str = "SELECT count(*) FROM record WHERE mode = 'practice' \
     AND kind IN ('marked', 'revealed')";

const PRACTICE: Way = Way {
    begins: Learner::opens_quiz,
    goes_on: |learner, saved| {
        let mut pty = learner.starts(&[]);
        pty.wait_text("Welcome back");
        pty.send("\r");
        pty.wait_text(&told(saved));
        pty.send("\r");
        pty.wait("an open question", |screen| screen.contents().contains("show me"));
        pty
    },
    answers: is_shown_the_answer,
    hurries: "\r\x1bORy",
    counts: VERDICTS,
};

/// An exam of all lessons without a word about certainty, in which every answer is one letter.
const EXAM: Way = Way {
    begins: |learner| {
        let mut pty = learner.starts(&[]);
        pty.wait_text("Lessons");
        pty.send("x");
        pty.wait_text("How sure you are");
        // All questions, certainty off: both stand over “Begin”.
        pty.send("\x1b[A\x1b[C\x1b[C");
        pty.wait_text("not asked");
        pty.send("\x1b[A\x1b[A\x1b[A\x1b[C\x1b[C\x1b[C\x1b[C\x1b[C");
        pty.wait_text("all 71");
        pty.send("\r");
        pty.wait_text("question 1 of 71");
        pty
    },
    goes_on: |learner, _| {
        let mut pty = learner.starts(&[]);
        pty.wait_text("Welcome back");
        pty.send("\r");
        pty.wait_text("Overview");
        pty.send("\r");
        pty.wait_text("question ");
        pty
    },
    answers: |pty, saved| {
        comes_to_a_list(pty);
        pty.send("a\r");
        pty.wait_text(&told(saved));
    },
    hurries: "a\r",
    counts: "SELECT count(DISTINCT item) FROM record WHERE mode = 'exam' AND kind = 'saved'",
};

/// A review of what was answered some days ago.
const REVIEW: Way = Way {
    begins: |learner| {
        let mut pty = learner.opens_quiz();
        for answer in 1..=10 {
            is_shown_the_answer(&mut pty, answer);
            pty.send("\r");
        }
        pty.wait_text("practice · done");
        assert!(quits(pty).success());
        let db = Connection::open(learner.data().join("progress.db")).unwrap();
        let days_ago = "UPDATE record SET day = day - 3, at_ms = at_ms - 3 * 86400000";
        db.execute_batch(&format!("{days_ago}; DELETE FROM bookmark")).unwrap();
        drop(db);
        let mut pty = learner.starts(&[]);
        pty.wait_text("10 questions are due");
        pty.send("d");
        pty.wait_text("Next seven days");
        pty.send("\r");
        pty.wait_text("review · 1 of 10");
        pty
    },
    goes_on: |learner, _| {
        let mut pty = learner.starts(&[]);
        pty.wait_text("Welcome back");
        pty.send("\r");
        pty.wait_text("review · ");
        if !pty.screen().contents().contains("show me") {
            pty.send("\r");
        }
        pty.wait("an open question", |screen| screen.contents().contains("show me"));
        pty
    },
    answers: is_shown_the_answer,
    hurries: "\r\x1bORy",
    counts: "SELECT count(*) FROM record WHERE mode = 'review' \
         AND kind IN ('marked', 'revealed')",
};

/// Goes on in an exam to a question whose answers stand in a list, none of them taken yet.
fn comes_to_a_list(pty: &mut Pty) {
    for _ in 0..80 {
        let screen = pty.screen().contents();
        let is_list = screen.contains("( ) a") || screen.contains("[ ] a");
        if is_list && !screen.contains("(•)") && !screen.contains("[x]") {
            return;
        }
        // The list itself gives way to a question, a question to the next one.
        pty.send(if screen.contains("Overview") { "\r" } else { "\x1b[19~" });
        pty.wait("another question", |now| now.contents() != screen);
    }
    panic!("no question of the exam has a list");
}

#[test]
fn killed_at_any_moment_of_a_quiz_nothing_that_was_called_saved_is_lost() {
    survives(&PRACTICE);
}

#[test]
fn killed_at_any_moment_of_an_exam_nothing_that_was_called_saved_is_lost() {
    survives(&EXAM);
}

#[test]
fn killed_at_any_moment_of_a_review_nothing_that_was_called_saved_is_lost() {
    survives(&REVIEW);
}

fn survives(way: &Way) {
    let mut chance = 7;
    let mut left = KILLS;
    while left > 0 {
        let learner = Learner::new();
        for kill in 0..left.min(KILLS_OF_A_LEARNER) {
            let before = saved(&learner, way.counts);
            let mut pty =
                if kill == 0 { (way.begins)(&learner) } else { (way.goes_on)(&learner, before) };
            (way.answers)(&mut pty, before + 1);
            let moment = roll(&mut chance) % LATEST;
            pty.send(way.hurries);
            // Counting takes a while that has nothing to do with what the program does meanwhile.
            count(&mut chance, moment);
            pty.signal(Signal::KILL);
            pty.wait_exit();
            let is_told = pty.screen().contents().contains(&told(before + 2));
            let after = saved(&learner, way.counts);
            let least = before + 1 + usize::from(is_told);
            assert!((least..=before + 2).contains(&after), "{least} were told, {after} are there");
        }
        left -= left.min(KILLS_OF_A_LEARNER);
    }
}

#[test]
fn killed_while_an_older_database_is_brought_up_to_date_nothing_is_lost() {
    let mut chance = 11;
    for _ in 0..KILLS {
        let learner = Learner::new();
        fs::create_dir(learner.data()).unwrap();
        let database = learner.data().join("progress.db");
        fs::copy("tests/fixtures/progress-v1.db", &database).unwrap();
        let mut program = Command::new(env!("CARGO_BIN_EXE_peptibody"));
        program.args(["progress", "--data-dir", text(&learner.data())]);
        let mut program = program.stdout(Stdio::null()).spawn().unwrap();
        let moment = roll(&mut chance) % LATEST;
        count(&mut chance, moment);
        // It may have come to its end before.
        drop(program.kill());
        program.wait().unwrap();
        let db = Connection::open(&database).unwrap();
        let number = |sql: &str| db.query_row(sql, [], |it| it.get::<_, i64>(0)).unwrap();
        let is_older = number("PRAGMA user_version") == 1;
        assert_eq!(number("SELECT count(*) FROM record"), 117);
        assert!(is_older || number("SELECT count(*) FROM record WHERE raw IS NOT NULL") == 16);
        let copies = fs::read_dir(learner.data()).unwrap().filter(|entry| {
            let name = entry.as_ref().unwrap().file_name().into_string().unwrap();
            name.starts_with("progress-v1-") && !name.contains(".part")
        });
        assert!(is_older || copies.count() > 0, "it was brought up to date without a copy");
        drop(db);
        assert_eq!(stored(&learner)["answers"], 11);
    }
}

#[test]
fn forgetting_asks_and_takes_only_yes_for_an_answer() {
    let learner = Learner::new();
    let mut pty = learner.opens_quiz();
    is_shown_the_answer(&mut pty, 1);
    pty.send("\x1b");
    pty.wait_text("Lessons");
    assert!(quits(pty).success());
    for (answer, left) in [("y", 1), ("", 1), ("yes", 0)] {
        let mut pty = learner.starts_unasked(80, 24, &["forget", "molecule"]);
        pty.wait_text("Type yes:");
        assert!(pty.screen().contents().contains("“molecule”?"));
        pty.send(format!("{answer}\r"));
        pty.wait_text(if left == 1 { "nothing was forgotten" } else { "thrown away" });
        assert!(pty.wait_exit().success());
        assert_eq!(saved(&learner, VERDICTS), left, "{answer}");
    }
}

/// How many answers are safe, read from a database that must be sound.
fn saved(learner: &Learner, counts: &str) -> usize {
    let path = learner.data().join("progress.db");
    if !path.exists() {
        return 0;
    }
    let db = Connection::open(path).unwrap();
    let sound: String = db.query_row("PRAGMA integrity_check", [], |it| it.get(0)).unwrap();
    assert_eq!(sound, "ok");
    db.query_row(counts, [], |it| it.get::<_, i64>(0)).unwrap().try_into().unwrap()
}

fn told(saved: usize) -> String {
    if saved == 1 { "1 answer saved".to_owned() } else { format!("{saved} answers saved") }
}

fn count(chance: &mut u64, moment: u64) {
    (0..moment).for_each(|_| {
        roll(chance);
    });
}

fn roll(chance: &mut u64) -> u64 {
    *chance = peptibody::content::fnv1a64(&chance.to_be_bytes());
    *chance >> 11
}
