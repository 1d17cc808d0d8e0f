//! What the program shows: at the start, after a resize, without colours, in ASCII.

use std::{fs, path::Path};

use super::learner::{Learner, quits, text};
use crate::terminal::pty::occurrences;

#[test]
fn the_first_screen_offers_one_thing_to_do() {
    let learner = Learner::new();
    let mut pty = learner.starts(&[]);
    pty.wait_text("▌ Begin");
    assert!(pty.screen().contents().contains("1 · The peptibody"));
    assert_eq!(pty.screen().cursor_position().0, 5, "the cursor stands on the suggestion");
    assert!(quits(pty).success());
}

#[test]
fn a_lesson_that_is_named_opens_at_once() {
    let learner = Learner::new();
    let mut pty = learner.starts(&["receptor"]);
    pty.wait_text("2 · Switching on c-Mpl");
    assert!(quits(pty).success());
}

#[test]
fn a_resize_shows_the_same_place_in_the_new_size() {
    let learner = Learner::new();
    let mut pty = learner.starts(&["receptor"]);
    pty.wait_text("before you read");
    for (columns, rows) in [(120, 40), (60, 20), (200, 60), (80, 24)] {
        pty.resize(columns, rows);
        pty.wait("the page in its new size", |screen| {
            screen.contents().contains("before you read") && screen.contents().contains("esc skip")
        });
    }
    pty.resize(40, 10);
    pty.wait_text("A little more room, please");
    pty.resize(80, 24);
    pty.wait_text("before you read");
    assert!(quits(pty).success());
}

#[test]
fn no_color_means_no_colour_at_all() {
    let learner = Learner::new().with("NO_COLOR", "1");
    let mut pty = learner.opens_quiz();
    pty.send("\x1bOR");
    pty.wait_text("Show me the answer");
    assert_no_colour(pty.raw());
    pty.send("n\x1b");
    pty.wait_text("Lessons");
    assert!(quits(pty).success());
}

/// Nothing that was written asks for a colour.
pub(super) fn assert_no_colour(raw: &[u8]) {
    let raw = String::from_utf8_lossy(raw).into_owned();
    for sequence in raw.split('\u{1b}').filter_map(|it| it.strip_prefix('[')) {
        let Some((parameters, _)) = sequence.split_once('m') else { continue };
        if !parameters.chars().all(|c| c.is_ascii_digit() || c == ';') {
            continue;
        }
        let coloured = |code: &str| matches!(code.parse(), Ok(30..=38 | 40..=48 | 90..=107));
        assert!(!parameters.split(';').any(coloured), "colour in {parameters:?}");
    }
}

#[test]
fn an_answer_of_the_terminal_that_comes_late_is_not_taken_for_keys() {
    let learner = Learner::new().with("COLORFGBG", "");
    let mut pty = learner.starts(&[]);
    pty.wait_text("Lessons");
    pty.send("\x1b]10;rgb:1111/1111/1111\x1b\\\x1b]11;rgb:bbbb/bbbb/bbbb\x1b\\t");
    pty.wait_text("Begin");
    pty.wait_text("Quiz 1");
    assert!(quits(pty).success());
}

#[test]
fn color_always_overrides_no_color() {
    let learner = Learner::new().with("NO_COLOR", "1");
    let mut pty = learner.starts(&["--color", "always"]);
    pty.wait_text("Lessons");
    assert!(occurrences(pty.raw(), b"\x1b[38;") > 0);
    assert!(quits(pty).success());
}

#[test]
fn a_locale_without_utf_8_gets_ascii() {
    let learner = Learner::new().with("LANG", "C");
    let mut pty = learner.starts(&["molecule"]);
    pty.wait_text("A guess before reading");
    pty.send("\r ");
    pty.wait_text("2/6");
    assert!(pty.raw().is_ascii());
    assert!(quits(pty).success());
}

#[test]
fn a_dumb_terminal_is_given_plain_lines() {
    for (name, value) in [("TERM", "dumb"), ("ACCESSIBLE", "1")] {
        let learner = Learner::new().with(name, value);
        let mut pty = learner.starts(&[]);
        pty.wait_text("What next");
        assert!(!pty.raw().contains(&0x1b), "{name}");
        pty.send("quit\r");
        assert!(pty.wait_exit().success(), "{name}");
    }
}

#[test]
fn an_unknown_lesson_is_answered_with_the_known_ones() {
    let learner = Learner::new();
    let mut pty = learner.starts(&["molecules"]);
    assert_eq!(pty.wait_exit().exit_code(), 2);
    let said = String::from_utf8_lossy(pty.raw()).into_owned();
    assert!(said.contains("molecules") && said.contains("molecule, receptor, platelets"), "{said}");
}

#[test]
fn a_folder_of_lessons_is_joined_and_a_broken_file_is_named() {
    let learner = Learner::new();
    let folder = learner.path("lessons");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("broken.ron"), "Lesson(format: 1, id: \"x\u{1b}[2J").unwrap();
    let mut pty = learner.starts_in(120, 40, &["--lessons", text(&folder)]);
    pty.wait_text("left out");
    assert!(pty.screen().contents().contains("broken.ron:1:"));
    assert!(pty.screen().contents().contains("The peptibody"), "the other lessons still open");
    assert!(quits(pty).success());
}

#[test]
fn a_folder_of_lessons_says_what_came_from_it() {
    let learner = Learner::new();
    let folder = learner.path("mine");
    fs::create_dir_all(folder.join("figures")).unwrap();
    let lesson = include_str!("../../src/cli/new/lesson.ron").replace("TODAY", "2026-11-22");
    let lesson = lesson.replace("Draft,", "Submitted,");
    fs::write(folder.join("sites.ron"), lesson.replace("NAME", "sites")).unwrap();
    fs::write(folder.join("own.ron"), lesson.replace("NAME", "molecule")).unwrap();
    let figure = include_str!("../../src/cli/new/figure.ron").replace("NAME", "brakes");
    fs::write(folder.join("figures/brakes.ron"), figure).unwrap();
    let mut pty = learner.starts_in(120, 40, &["--lessons", text(&folder)]);
    pty.wait_text("sites added, molecule replaced, 1 figure");
    pty.send("ja");
    pty.wait_text("About this lesson");
    assert!(pty.screen().contents().contains("own.ron"), "{}", pty.screen().contents());
    pty.send("\t");
    pty.wait_text("part of the program");
    assert!(quits(pty).success());
}

#[test]
fn a_lesson_that_was_asked_for_and_left_out_says_why() {
    let learner = Learner::new();
    let folder = learner.path("mine");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("mine.ron"), "Lesson(\n    titel: \"x\",\n)").unwrap();
    let mut pty = learner.starts_in(200, 24, &["--lessons", text(&folder), "mine"]);
    assert_eq!(pty.wait_exit().exit_code(), 2);
    let said = String::from_utf8_lossy(pty.raw()).into_owned();
    assert!(said.contains("left out: ") && said.contains("mine.ron:2: `titel`"), "{said}");
}

#[test]
fn a_course_of_which_nothing_is_left_says_that_the_built_in_one_is_shown() {
    let learner = Learner::new();
    let folder = learner.path("mine");
    fs::create_dir(&folder).unwrap();
    let course = "Course(format: 1, title: \"Mine\", disclaimer: \"No.\", lessons: [\"mine\"])";
    fs::write(folder.join("course.ron"), course).unwrap();
    fs::write(folder.join("mine.ron"), "Lesson(").unwrap();
    let mut pty = learner.starts_in(120, 40, &["--lessons", text(&folder)]);
    pty.wait_text("your course cannot be used");
    assert!(pty.screen().contents().contains("The peptibody"));
    assert!(quits(pty).success());
}

#[test]
fn the_first_start_asks_who_is_reading_and_the_next_one_does_not() {
    let learner = Learner::new();
    let mut pty = learner.starts_unasked(80, 24, &[]);
    pty.wait_text("▌ 2  Medical student");
    pty.send("3");
    pty.wait_text("▌ 3  Clinician");
    pty.send("\r");
    pty.wait_text("Clinician · ");
    assert!(quits(pty).success());
    let mut pty = learner.starts_unasked(80, 24, &[]);
    pty.wait_text("Clinician · ");
    assert!(pty.screen().contents().contains("Lessons"));
    assert!(quits(pty).success());
}

#[test]
fn a_level_on_the_command_line_is_for_this_time() {
    let learner = Learner::new();
    let mut pty = learner.starts_unasked(80, 24, &["--level", "plain"]);
    pty.wait_text("Plain · ");
    assert!(quits(pty).success());
    let mut pty = learner.starts_unasked(80, 24, &[]);
    pty.wait_text("Which describes you best?");
    assert!(quits(pty).success());
}

/// A folder of lessons of which the only one is a draft.
fn folder_of_drafts(learner: &Learner) -> String {
    let folder = learner.path("lessons");
    fs::create_dir_all(folder.join("figures")).unwrap();
    let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/good");
    for name in ["course.ron", "figures/loaf.ron", "figures/loaf-marks.ron"] {
        fs::copy(good.join(name), folder.join(name)).unwrap();
    }
    let bread = fs::read_to_string(good.join("bread.ron")).unwrap();
    let draft = bread.replace("status: UnderReview", "status: Draft");
    assert_ne!(draft, bread);
    fs::write(folder.join("bread.ron"), draft).unwrap();
    text(&folder).to_owned()
}

#[test]
fn drafts_are_shown_where_one_asks_for_them() {
    let learner = Learner::new();
    let folder = folder_of_drafts(&learner);
    let mut pty = learner.starts(&["--lessons", &folder]);
    pty.wait_text("is a draft and not shown: start with --drafts");
    assert!(quits(pty).success());
    let mut pty = learner.starts(&["--lessons", &folder, "--drafts", "bread"]);
    pty.wait_text("1 · Why bread rises");
    assert!(quits(pty).success());
    let mut pty = learner.starts(&["--lessons", &folder, "bread"]);
    pty.wait_text("“bread” is a draft: add --drafts to open it");
    assert_eq!(pty.wait_exit().exit_code(), 2);
}

#[test]
fn the_mouse_is_left_alone_until_it_is_asked_for() {
    let learner = Learner::new();
    let mut pty = learner.starts(&[]);
    pty.wait_text("Lessons");
    pty.send("\x1b[<0;10;12M");
    assert_eq!(occurrences(pty.raw(), b"\x1b[?1000h"), 0);
    assert!(quits(pty).success());
}

#[test]
fn with_mouse_a_click_chooses_and_the_wheel_scrolls() {
    let learner = Learner::new();
    let mut pty = learner.starts(&["--mouse"]);
    pty.wait_text("Lessons");
    assert_eq!(occurrences(pty.raw(), b"\x1b[?1000h"), 1);
    assert_eq!(occurrences(pty.raw(), b"\x1b[?1003h"), 0, "not every movement");
    let screen = pty.screen().contents();
    let row = 1 + screen.lines().position(|row| row.contains("ITP and where")).unwrap();
    pty.send(format!("\x1b[<0;14;{row}M\x1b[<0;14;{row}m"));
    pty.wait_text("▌ 4  ITP and where");
    pty.send("?");
    pty.wait_text("closes");
    let top = |screen: &vt100::Screen| screen.contents().contains("↑↓ k j");
    pty.wait("the top of the page", top);
    pty.send("\x1b[<65;14;10M");
    pty.wait("a page that was scrolled", |screen| !top(screen));
    pty.send("\x1b[<64;14;10M");
    pty.wait("the top again", top);
    pty.send("\x1b[<0;0;0M");
    assert!(quits(pty).success());
}
