//! A database or folder that cannot be used: one clear sentence, nothing overwritten, and the
//! tutorial goes on.

use std::fs;

use super::learner::{Learner, is_shown_the_answer, quits};

#[test]
fn a_damaged_database_is_set_aside_and_the_learner_is_told() {
    let learner = Learner::new();
    fs::create_dir(learner.data()).unwrap();
    let damaged = vec![b'x'; 5000];
    fs::write(learner.data().join("progress.db"), &damaged).unwrap();
    let mut pty = learner.starts_in(120, 40, &[]);
    pty.wait_text("progress-damaged-");
    assert!(quits(pty).success());
    let kept = fs::read_dir(learner.data()).unwrap().filter_map(|entry| {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        name.starts_with("progress-damaged-").then(|| fs::read(entry.path()).unwrap())
    });
    assert_eq!(kept.collect::<Vec<_>>(), vec![damaged]);
}

#[test]
fn a_data_directory_that_is_a_file_does_not_stop_the_tutorial() {
    let learner = Learner::new();
    fs::write(learner.data(), "mine").unwrap();
    let mut pty = learner.starts(&[]);
    pty.wait_text("progress is not saved");
    pty.send("t");
    pty.wait_text("Begin");
    pty.send("\r");
    pty.wait_text("1 of 10");
    pty.send("\x1bOR");
    pty.wait_text("Show me the answer");
    pty.send("y");
    pty.wait_text("not saved");
    pty.send("\x1b");
    pty.wait_text("Lessons");
    assert!(quits(pty).success());
    assert_eq!(fs::read_to_string(learner.data()).unwrap(), "mine");
}

#[test]
fn a_data_directory_that_vanishes_is_made_again() {
    let learner = Learner::new();
    let mut pty = learner.opens_quiz();
    is_shown_the_answer(&mut pty, 1);
    fs::remove_dir_all(learner.data()).unwrap();
    pty.send("\r");
    pty.wait_text("2 of 10");
    pty.send("\x1bOR");
    pty.wait_text("Show me the answer");
    pty.send("y");
    pty.wait_text("You asked to see it");
    assert!(learner.data().join("progress.db").exists());
    pty.send("w");
    pty.wait_text("2 answers saved");
}
