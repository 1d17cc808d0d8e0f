//! The config file, heard by the tutorial itself.

use std::fs;

use super::{
    learner::{Learner, quits},
    showing::assert_no_colour,
};
use crate::terminal::pty::occurrences;

/// A learner with this config file.
fn learner_with(config: &str) -> Learner {
    let learner = Learner::new();
    fs::create_dir_all(learner.path(".config/peptibody")).unwrap();
    fs::write(learner.path(".config/peptibody/config.toml"), config).unwrap();
    learner
}

#[test]
fn what_the_file_sets_is_as_if_flags_had_said_it() {
    let config = "level = \"plain\"\ntheme = \"mono\"\nglyphs = \"ascii\"\nmouse = \"on\"\n";
    let learner = learner_with(config);
    let mut pty = learner.starts_unasked(80, 24, &[]);
    pty.wait_text("Plain . ");
    assert!(pty.screen().contents().is_ascii());
    assert_eq!(occurrences(pty.raw(), b"\x1b[?1000h"), 1);
    assert_no_colour(pty.raw());
    assert!(quits(pty).success());
}

#[test]
fn a_flag_wins_over_the_file() {
    let learner = learner_with("level = \"plain\"\nglyphs = \"ascii\"\nmouse = true\n");
    let flags = ["--level=clinician", "--glyphs=unicode", "--mouse=off"];
    let mut pty = learner.starts_unasked(80, 24, &flags);
    pty.wait_text("Clinician · ");
    assert_eq!(occurrences(pty.raw(), b"\x1b[?1000h"), 0);
    assert!(quits(pty).success());
}

#[test]
fn no_color_wins_over_a_theme_in_the_file_and_a_theme_on_the_command_line_over_both() {
    let learner = learner_with("theme = \"calm\"\ncolor = \"always\"\n").with("NO_COLOR", "1");
    let mut pty = learner.starts(&[]);
    pty.wait_text("Lessons");
    assert_no_colour(pty.raw());
    assert!(quits(pty).success());
    let mut pty = learner.starts(&["--theme", "calm"]);
    pty.wait_text("Lessons");
    assert!(occurrences(pty.raw(), b"\x1b[38;5;") > 0);
    assert!(quits(pty).success());
}

#[test]
fn a_mistake_in_the_file_is_said_before_the_terminal_is_taken() {
    let learner = learner_with("level = \"expert\"\n");
    let mut pty = learner.starts_unasked(200, 24, &[]);
    assert_eq!(pty.wait_exit().exit_code(), 1);
    let said = String::from_utf8_lossy(pty.raw()).into_owned();
    assert!(said.contains("config.toml:1:9: level cannot be this “expert”"), "{said}");
    assert_eq!(occurrences(pty.raw(), b"\x1b[?1049h"), 0);
    assert!(!learner.data().exists());
}
