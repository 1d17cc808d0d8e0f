//! The README says what the program does: its keys, its screen, its commands.

use std::{fs, path::Path};

use peptibody::app::{KEYMAP, Scope, legend_of};

use crate::driver::Driver;

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

#[test]
fn its_screen_is_the_one_that_the_program_draws() {
    let driver = Driver::new().keys("1 c Enter Right Right Right Space Space Space");
    let screen = driver.screen();
    assert!(readme().contains(screen.trim_end()), "put this into README.md:\n\n{screen}");
}

#[test]
fn its_two_commands_are_the_ones_that_are_checked() {
    let ci = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/run")).unwrap();
    assert!(readme().contains("cargo run --release"));
    assert!(readme().contains("cargo test") && ci.contains("cargo test"));
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
