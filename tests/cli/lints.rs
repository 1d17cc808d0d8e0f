//! One broken fixture for each rule: exactly this rule speaks, at the right place, with its report.

use std::{fs, path::Path};

use insta::Settings;
use peptibody::{
    content::{Day, LINTS, Lint, check},
    shell::folder,
};

use super::{code, run, said};

/// The folder of a rule's fixture, from the root of the repository, where tests run.
fn fixture(lint: &Lint) -> String {
    format!("tests/fixtures/lints/{}", lint.code)
}

/// The place that the first line of a fixture promises: `// Breaks code at line:column, …`.
fn promised(file: &str, code: &str) -> Option<(usize, usize)> {
    let bytes = fs::read(file).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let (place, _) = text.strip_prefix(&format!("// Breaks {code} at "))?.split_once(',')?;
    let (line, column) = place.split_once(':')?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

#[test]
fn every_rule_has_a_fixture_that_breaks_it_and_nothing_else() {
    for lint in LINTS {
        let read = folder::read(Path::new(&fixture(lint))).expect(lint.code);
        let mut problems = read.problems;
        problems.extend(check(&read.files, Day::new(2026, 11, 23)).problems);
        let [problem] = &problems[..] else { panic!("{}: not {problems:?}", lint.code) };
        assert_eq!((problem.code, problem.severity), (lint.code, lint.severity), "{problem}");
        // What cannot be opened cannot promise anything.
        let place = promised(&problem.file, lint.code).unwrap_or((1, 1));
        assert_eq!((problem.line, problem.column), place, "{problem}");
        assert!(!problem.hint.is_empty() && !problem.message.ends_with('.'), "{problem}");
    }
}

#[test]
fn every_fixture_is_one_of_a_rule() {
    for entry in fs::read_dir("tests/fixtures/lints").unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        assert!(Lint::of(&name).is_some(), "no rule is called {name}");
    }
}

#[test]
fn every_report_shows_the_line_and_points_at_the_place() {
    let home = tempfile::TempDir::new().unwrap();
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path("snapshots/lints");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| {
        for lint in LINTS {
            let output = run(home.path(), &["check", &fixture(lint)]);
            let worst = i32::from(lint.severity == peptibody::content::Severity::Error);
            assert_eq!(code(&output), worst, "{}", lint.code);
            let strict = run(home.path(), &["check", "--strict", &fixture(lint)]);
            assert_eq!((code(&strict), said(&strict)), (1, said(&output)), "{}", lint.code);
            insta::assert_snapshot!(lint.code, said(&output));
        }
    });
}

#[test]
fn a_report_for_programs_has_the_same_fields() {
    let home = tempfile::TempDir::new().unwrap();
    let output = run(home.path(), &["check", "--json", "tests/fixtures/lints/no-doi"]);
    assert_eq!(code(&output), 0);
    let json: serde_json::Value = serde_json::from_str(&said(&output)).unwrap();
    let [problem] = &json["problems"].as_array().unwrap()[..] else { panic!("{json}") };
    assert_eq!(problem["file"], "tests/fixtures/lints/no-doi/dough.ron");
    assert_eq!((&problem["line"], &problem["column"]), (&40.into(), &17.into()));
    assert_eq!((&problem["severity"], &problem["code"]), (&"warning".into(), &"no-doi".into()));
    assert_eq!(problem["message"], "the article has neither a doi nor an address");
    assert_eq!(problem["hint"], "give it `doi` or `url`");
    let summary = &json["summary"];
    let counts = ["errors", "warnings", "files", "lessons", "items", "figures"];
    assert_eq!(counts.map(|name| summary[name].as_u64()), [0, 1, 1, 1, 1, 0].map(Some));
    let strict = run(home.path(), &["check", "--json", "--strict", "tests/fixtures/lints/no-doi"]);
    assert_eq!((code(&strict), said(&strict)), (1, said(&output)));
}

#[test]
fn a_sound_folder_is_told_in_one_line() {
    let home = tempfile::TempDir::new().unwrap();
    for flags in
        [&["check", "tests/fixtures/good"][..], &["check", "--strict", "tests/fixtures/good"]]
    {
        let output = run(home.path(), flags);
        let told = "no problems; 1 lesson, 9 items, 2 figures checked\n";
        assert_eq!((code(&output), said(&output)), (0, told.to_owned()));
    }
}
