//! The help in two lengths, the manual page, completions, and what was probably meant.

use super::{code, complained, is_one_sentence, run, said};
use tempfile::TempDir;

/// The commands that the short help names.
pub(super) fn commands() -> Vec<String> {
    let home = TempDir::new().unwrap();
    let help = said(&run(home.path(), &["-h"]));
    let (_, rest) = help.split_once("Commands:\n").unwrap();
    let (names, _) = rest.split_once("\n\n").unwrap();
    names.split(',').map(|name| name.trim().to_owned()).collect()
}

#[test]
fn help_goes_to_the_standard_output_and_shows_examples() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["--help"]);
    assert_eq!(code(&output), 0);
    insta::assert_snapshot!("help", said(&output));
}

#[test]
fn the_short_help_is_one_screen() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["-h"]);
    assert_eq!(code(&output), 0);
    let help = said(&output);
    assert!(help.lines().count() < 24, "it is {} rows", help.lines().count());
    assert!(help.lines().all(|line| line.chars().count() < 80));
    insta::assert_snapshot!("short_help", help);
}

#[test]
fn every_command_has_a_help_of_its_own_and_the_long_help_names_it() {
    let home = TempDir::new().unwrap();
    let long = said(&run(home.path(), &["--help"]));
    let names = commands();
    assert!(names.len() > 10, "{names:?}");
    for name in names.iter().filter(|name| *name != "help") {
        assert!(long.contains(&format!("\n  {name} ")), "{name}");
        for args in [[name.as_str(), "--help"], [name.as_str(), "-h"], ["help", name.as_str()]] {
            let output = run(home.path(), &args);
            assert_eq!(code(&output), 0);
            let usage = format!("Usage: peptibody {name}");
            assert!(said(&output).contains(&usage), "{args:?}: {}", said(&output));
        }
    }
}

#[test]
fn the_new_commands_say_what_they_are_for() {
    let home = TempDir::new().unwrap();
    let helps = ["list", "show", "config", "doctor", "completions", "man"]
        .map(|name| said(&run(home.path(), &[name, "--help"])));
    insta::assert_snapshot!("commands_help", helps.join("\n––––––––\n\n"));
}

#[test]
fn the_manual_page_tells_every_command_and_the_exit_codes() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["man"]);
    assert_eq!((code(&output), complained(&output)), (0, String::new()));
    let page = said(&output);
    assert!(page.contains(".TH peptibody 1"), "{page}");
    for name in commands().iter().filter(|name| *name != "help") {
        assert!(page.contains(&format!(".SH \"PEPTIBODY {}\"", name.to_uppercase())), "{name}");
    }
    assert!(page.contains("Exit codes:"), "{page}");
}

#[test]
fn completions_know_every_command_in_every_shell() {
    let home = TempDir::new().unwrap();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = run(home.path(), &["completions", shell]);
        assert_eq!((code(&output), complained(&output)), (0, String::new()));
        for name in commands() {
            assert!(said(&output).contains(&name), "{shell}: {name}");
        }
        assert!(said(&output).contains("mouse"), "{shell}");
    }
    assert_eq!(code(&run(home.path(), &["completions", "csh"])), 2);
}

#[test]
fn what_was_probably_meant_is_said() {
    let home = TempDir::new().unwrap();
    for (args, meant) in [
        (&["progres"][..], "did you mean peptibody progress?"),
        (&["molecul"], "did you mean peptibody molecule?"),
        (&["docter"], "did you mean peptibody doctor?"),
        (&["show", "glossry"], "did you mean glossary?"),
        (&["--theme", "clam"], "did you mean calm?"),
        (&["list", "--jsn"], "'--json'"),
        (&["completions", "zhs"], "did you mean zsh?"),
    ] {
        let output = run(home.path(), args);
        assert!(code(&output) == 2 && is_one_sentence(&output), "{args:?}: {output:?}");
        assert!(complained(&output).contains(meant), "{}", complained(&output));
    }
    let output = run(home.path(), &["zebra"]);
    assert!(!complained(&output).contains("mean"), "{}", complained(&output));
}

#[test]
fn a_wrong_command_line_is_told_in_one_sentence() {
    let home = TempDir::new().unwrap();
    for args in [
        &["--theme"][..],
        &["--seed", "x"],
        &["--seed", "-1"],
        &["new"],
        &["completions"],
        &["help", "zebra"],
        &["a", "b"],
        &["--ascii", "--glyphs", "ascii"],
        &["config", "--path", "--json"],
        &["--mouse=perhaps"],
        &["show", "a\u{1b}[2J"],
    ] {
        let output = run(home.path(), args);
        assert!(code(&output) == 2 && is_one_sentence(&output), "{args:?}: {output:?}");
        assert!(!complained(&output).contains("invalid value"), "{}", complained(&output));
    }
}
