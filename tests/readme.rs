//! The README says what the program does: its keys, its screen, its commands.

use std::{fs, path::Path};

use peptibody::{
    app::{KEYMAP, Scope, legend_of},
    content::{Scenario, SourceFile},
};

use crate::driver::Driver;

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

#[test]
fn its_screens_are_those_that_the_program_draws() {
    for keys in [
        "1 c Enter Right Right Right Space Space Space",
        "l 3 4 0 Enter",
        "x ↑ ↑ ↑ → enter F8 F8 a enter 3 f F6 ↓ f →",
    ] {
        let screen = Driver::new().keys(keys).screen();
        assert!(readme().contains(screen.trim_end()), "put this into README.md:\n\n{screen}");
    }
}

#[test]
fn its_two_commands_are_the_ones_that_are_checked() {
    let ci = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/run")).unwrap();
    assert!(readme().contains("cargo run --release"));
    assert!(readme().contains("cargo test") && ci.contains("cargo test"));
}

#[test]
fn its_scenario_can_be_followed() {
    let readme = readme();
    let (_, after) = readme.split_once("```ron\n").unwrap();
    let (text, _) = after.split_once("```").unwrap();
    let bytes = text.as_bytes().to_vec().into();
    let scenario = Scenario::parse(&SourceFile { name: "README.md".to_owned(), bytes }).unwrap();
    assert_eq!(scenario.profile().samples.len(), 43, "a row for each day");
}

#[test]
fn its_table_of_keys_is_that_of_the_program() {
    let table = table();
    assert!(readme().contains(&table), "put this into README.md:\n\n{table}");
}

/// The table of the README: the scopes that a learner meets, each with its keys.
fn table() -> String {
    let mut lines = vec!["| where | keys |".to_owned(), "|---|---|".to_owned()];
    for &scope in Scope::ALL {
        let entries = legend_of(KEYMAP.iter().filter(|row| row.scope == scope));
        let entries: Vec<String> =
            entries.iter().map(|entry| format!("`{}` {}", entry.keys, entry.label)).collect();
        if !entries.is_empty() {
            lines.push(format!("| {} | {} |", scope.title(), entries.join(", ")));
        }
    }
    lines.join("\n")
}
