//! The command line of the real binary: exit codes, what is said, and where.

mod config;
mod doctor;
mod help;
mod keep;
mod lab;
mod lints;
mod pipes;
mod practice;
mod showing;

use std::{
    fs,
    path::Path,
    process::{Command, Output, Stdio},
};

use peptibody::{
    shell::Journal,
    study::{Entry, Stamp, learner},
};
use tempfile::TempDir;

/// The day that the binary is told, in seconds: 2026-11-23.
const TODAY: &str = "1795392000";

/// Runs the binary with its standard streams on pipes and its data in `home`.
fn run(home: &Path, args: &[&str]) -> Output {
    command(home, args).output().expect("the binary runs")
}

/// The binary as [`run`] runs it.
fn command(home: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_peptibody"));
    command
        .args(args)
        .stdin(Stdio::null())
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("share"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("LANG", "C.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LC_CTYPE")
        .env_remove("NO_COLOR")
        .env("SOURCE_DATE_EPOCH", TODAY);
    command
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("it ends by itself")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("it speaks UTF-8")
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("it speaks UTF-8")
}

/// One sentence on the standard error, nothing on the standard output.
fn is_one_sentence(output: &Output) -> bool {
    let complaint = complained(output);
    output.stdout.is_empty()
        && complaint.lines().count() == 1
        && complaint.starts_with("peptibody: ")
        && !complaint.contains('\u{1b}')
}

#[test]
fn the_version_is_the_manifests() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["--version"]);
    assert_eq!(said(&output), format!("peptibody {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(code(&output), 0);
}

#[test]
fn without_a_terminal_it_tells_its_first_page_in_plain_lines() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &[]);
    assert_eq!(code(&output), 0);
    assert!(said(&output).contains("Which describes you best?"), "{}", said(&output));
    assert!(complained(&output).is_empty());
}

#[test]
fn a_wrong_flag_ends_with_2_and_names_the_flag() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["--colour"]);
    assert!(code(&output) == 2 && is_one_sentence(&output), "{output:?}");
    assert!(complained(&output).starts_with("peptibody: unexpected argument '--colour'"));
}

#[test]
fn a_flag_of_the_tutorial_before_a_task_is_refused_with_what_to_write() {
    let home = TempDir::new().unwrap();
    for (args, said) in [
        (&["--lessons", "mine", "check"][..], "write peptibody check mine"),
        (&["--lessons", "mine", "check", "other"], "write peptibody check without it"),
        (&["--lessons", "mine", "preview", "x.ron"], "write peptibody preview without it"),
        (&["--lessons", "mine", "progress"], "write peptibody progress without it"),
        (&["--drafts", "check"], "peptibody check looks at drafts without it"),
        (&["--drafts", "new", "lesson", "mine"], "write peptibody new without it"),
    ] {
        let output = run(home.path(), args);
        assert!(code(&output) == 2 && is_one_sentence(&output), "{output:?}");
        let complaint = complained(&output);
        assert!(complaint.contains(&format!("is for the tutorial; {said}")), "{complaint}");
    }
    assert_eq!(code(&run(home.path(), &["--ascii", "check"])), 0);
}

#[test]
fn the_lessons_inside_the_program_have_no_problem_and_no_warning() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["check", "--strict"]);
    assert!(said(&output).starts_with("no problems; 7 lessons, "), "{}", said(&output));
    assert_eq!(code(&output), 0);
}

#[test]
fn a_problem_is_told_with_file_line_and_column() {
    let home = TempDir::new().unwrap();
    let lesson = home.path().join("broken.ron");
    fs::write(&lesson, "Lesson(\n    format: 1,\n    minuets: 3,\n)\n").unwrap();
    let output = run(home.path(), &["check", lesson.to_str().unwrap()]);
    assert_eq!(code(&output), 1);
    let place = format!("{}:3:5: error: parse: ", lesson.display());
    assert!(said(&output).starts_with(&place), "{}", said(&output));
    let summary = "\n1 error in 1 file; 1 lesson, 0 items, 0 figures checked\n";
    assert!(said(&output).ends_with(summary), "{}", said(&output));
}

#[test]
fn a_file_checked_alone_has_no_figures_of_its_own() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("bread.ron");
    fs::copy("tests/fixtures/good/bread.ron", &file).unwrap();
    let alone = said(&run(home.path(), &["check", file.to_str().unwrap()]));
    assert!(alone.contains("hint: a file checked alone has no figures of its own"), "{alone}");
    let folder = said(&run(home.path(), &["check", home.path().to_str().unwrap()]));
    assert!(folder.contains("hint: look at figures/loaf.ron"), "{folder}");
}

#[test]
fn checking_what_is_not_there_is_wrong_usage() {
    let home = TempDir::new().unwrap();
    for path in ["nowhere", home.path().to_str().unwrap()] {
        let output = run(home.path(), &["check", path]);
        assert_eq!(code(&output), 2, "{path}");
        assert!(is_one_sentence(&output), "{}", complained(&output));
    }
}

#[test]
fn a_file_with_another_ending_is_wrong_usage() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("sites.ron.txt");
    fs::write(&file, "Lesson(").unwrap();
    let output = run(home.path(), &["check", file.to_str().unwrap()]);
    assert!(code(&output) == 2 && is_one_sentence(&output), "{output:?}");
    assert!(complained(&output).contains("does not end in .ron: rename it"));
    let folder = run(home.path(), &["check", home.path().to_str().unwrap()]);
    assert!(code(&folder) == 2 && is_one_sentence(&folder), "{folder:?}");
    assert!(complained(&folder).contains("sites.ron.txt: rename it"), "{folder:?}");
}

#[test]
fn nothing_stored_is_sound_and_leaves_nothing_behind() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["progress"]);
    assert_eq!(code(&output), 0);
    assert!(said(&output).contains("sound"), "{}", said(&output));
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "asking must not write");
}

#[test]
fn progress_as_json_is_one_object_for_other_programs() {
    let home = TempDir::new().unwrap();
    let data = home.path().join("data");
    for args in [
        ["progress", "--json", "--data-dir", data.to_str().unwrap()],
        ["--data-dir", data.to_str().unwrap(), "progress", "--json"],
    ] {
        let output = run(home.path(), &args);
        assert_eq!(code(&output), 0);
        let json: serde_json::Value = serde_json::from_str(&said(&output)).unwrap();
        assert_eq!(json["answers"], 0);
        assert_eq!(json["sound"], true);
        assert_eq!(json["attempts"]["started"], 0);
    }
}

#[test]
fn a_data_directory_that_is_a_file_is_named_and_left_alone() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "mine").unwrap();
    let output = run(home.path(), &["progress", "--data-dir", file.to_str().unwrap()]);
    assert_eq!(code(&output), 1);
    assert!(is_one_sentence(&output), "{}", complained(&output));
    assert!(complained(&output).contains(file.to_str().unwrap()));
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn a_new_lesson_with_a_new_figure_has_no_problem() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("mine");
    let into = folder.to_str().unwrap();
    let lesson = run(home.path(), &["new", "lesson", "mine", "--into", into]);
    assert_eq!((code(&lesson), complained(&lesson)), (0, String::new()));
    let figure = run(home.path(), &["new", "figure", "mine", "--into", into]);
    assert_eq!((code(&figure), complained(&figure)), (0, String::new()));
    let file = folder.join("mine.ron");
    let uncommented: Vec<String> = fs::read_to_string(&file)
        .unwrap()
        .lines()
        .map(|line| {
            let is_code = ["// figure:", "// steps:", "//     (show", "// ],"];
            let trimmed = line.trim_start();
            let code = is_code.iter().any(|start| trimmed.starts_with(start));
            if code { trimmed.trim_start_matches('/').to_owned() } else { line.to_owned() }
        })
        .collect();
    let uncommented = uncommented.join("\n");
    assert!(uncommented.contains("\n figure: (id: \"mine\")"), "{uncommented}");
    fs::write(&file, uncommented).unwrap();
    let checked = run(home.path(), &["check", "--strict", into]);
    assert_eq!(code(&checked), 0);
    assert_eq!(said(&checked), "no problems; 1 lesson, 5 items, 1 figure checked\n");
}

#[test]
fn nothing_is_written_over_by_a_new_lesson() {
    let home = TempDir::new().unwrap();
    let into = home.path().to_str().unwrap();
    fs::write(home.path().join("mine.ron"), "mine").unwrap();
    let output = run(home.path(), &["new", "lesson", "mine", "--into", into]);
    assert!(code(&output) == 1 && is_one_sentence(&output), "{output:?}");
    assert_eq!(fs::read_to_string(home.path().join("mine.ron")).unwrap(), "mine");
}

#[test]
fn a_file_is_no_folder_to_write_a_lesson_into() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("mine.ron");
    fs::write(&file, "mine").unwrap();
    for into in [file.clone(), file.join("deeper")] {
        for what in ["lesson", "figure"] {
            let output = run(home.path(), &["new", what, "mine", "--into", into.to_str().unwrap()]);
            assert!(code(&output) == 1 && is_one_sentence(&output), "{output:?}");
            let said = format!("{} is a file, not a folder", file.display());
            assert!(complained(&output).contains(&said), "{output:?}");
        }
    }
}

#[test]
fn a_name_that_the_program_has_is_told_and_the_name_of_a_course_refused() {
    let home = TempDir::new().unwrap();
    let into = home.path().to_str().unwrap();
    let output = run(home.path(), &["new", "lesson", "molecule", "--into", into]);
    assert_eq!(code(&output), 0);
    assert!(said(&output).contains("replaces the built-in lesson “molecule”"), "{output:?}");
    let output = run(home.path(), &["new", "lesson", "mine", "--into", into]);
    assert!(!said(&output).contains("replaces"), "{output:?}");
    let output = run(home.path(), &["new", "lesson", "course", "--into", into]);
    assert!(code(&output) == 2 && is_one_sentence(&output), "{output:?}");
    assert!(!home.path().join("course.ron").exists());
}

#[test]
fn a_name_that_is_no_id_is_refused() {
    let home = TempDir::new().unwrap();
    for id in ["Bad Id", "../up", "9lives", ""] {
        let output = run(home.path(), &["new", "lesson", id]);
        assert!(code(&output) == 2 && is_one_sentence(&output), "{output:?}");
    }
}

#[test]
fn a_preview_needs_a_terminal_and_a_file() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["preview", "no-such-lesson.ron"]);
    assert!(code(&output) == 2 && is_one_sentence(&output), "{output:?}");
}

#[test]
fn no_questions_is_one_sentence_and_fine() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["questions"]);
    assert_eq!(code(&output), 0);
    assert_eq!(said(&output).lines().count(), 1, "{}", said(&output));
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "asking must not write");
    let json: serde_json::Value =
        serde_json::from_str(&said(&run(home.path(), &["questions", "--json"]))).unwrap();
    assert_eq!(json["questions"], serde_json::json!([]));
}

#[test]
fn kept_questions_are_printed_oldest_first_with_day_and_place() {
    let home = TempDir::new().unwrap();
    let data = home.path().join("data");
    let mut journal = Journal::open(&Ok(data.clone())).journal;
    let question = |at_ms, text: &str, from: Option<&str>| {
        let from = from.map(str::to_owned);
        let record = learner::Record::Question { text: text.to_owned(), from };
        Entry::of_learner(Stamp { at_ms, ..Stamp::default() }, record)
    };
    let day = 86_400_000;
    let first = question(20_000 * day, "Why 50?", Some("itp#p-trials"));
    let second = question(20_002 * day, "And\u{1b}[2J then?", None);
    journal.commit(&[first, second]).unwrap();
    drop(journal);
    let output = run(home.path(), &["questions", "--data-dir", data.to_str().unwrap()]);
    let text = said(&output);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!((code(&output), lines.len()), (0, 2), "{text}");
    assert!(lines[0].starts_with("2024-10-0") && lines[0].ends_with("Why 50?"), "{text}");
    assert!(lines[0].contains("itp#p-trials") && lines[1].contains("then?"), "{text}");
    assert!(!text.contains('\u{1b}'), "{text:?}");
    let output = run(home.path(), &["questions", "--json", "--data-dir", data.to_str().unwrap()]);
    let json: serde_json::Value = serde_json::from_str(&said(&output)).unwrap();
    assert_eq!(json["questions"][0]["text"], "Why 50?");
    assert_eq!(json["questions"][1]["from"], serde_json::Value::Null);
}
