//! Settings: flag before environment before file before what is built in; and mistakes in the file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;
use tempfile::TempDir;

use super::{code, command, complained, is_one_sentence, run, said};

fn file_in(home: &Path) -> PathBuf {
    home.join("config/peptibody/config.toml")
}

/// A home with this config file.
fn home_with(text: &str) -> TempDir {
    let home = TempDir::new().unwrap();
    fs::create_dir_all(home.path().join("config/peptibody")).unwrap();
    fs::write(file_in(home.path()), text).unwrap();
    home
}

/// Every setting as the binary tells it.
fn settings(home: &Path, variables: &[(&str, &str)], flags: &[&str]) -> Value {
    let args = [flags, &["config", "--json"]].concat();
    let output = command(home, &args).envs(variables.iter().copied()).output().unwrap();
    assert_eq!((code(&output), complained(&output)), (0, String::new()));
    serde_json::from_str::<Value>(&said(&output)).unwrap()["settings"].clone()
}

fn is(settings: &Value, name: &str, value: &str, from: &str) {
    let told = &settings[name];
    assert_eq!((&told["value"], &told["from"]), (&value.into(), &from.into()), "{name}: {told}");
}

#[test]
fn a_flag_wins_over_the_environment_that_over_the_file_that_over_what_is_built_in() {
    let home = TempDir::new().unwrap();
    is(&settings(home.path(), &[], &[]), "color", "auto", "default");
    let home = home_with("color = \"always\"\n");
    is(&settings(home.path(), &[], &[]), "color", "always", "file");
    let no_color = [("NO_COLOR", "1")];
    is(&settings(home.path(), &no_color, &[]), "color", "never", "environment");
    is(&settings(home.path(), &no_color, &["--color", "auto"]), "color", "auto", "flag");
    is(&settings(home.path(), &[("NO_COLOR", "")], &[]), "color", "always", "file");
}

#[test]
fn a_theme_on_the_command_line_asks_for_its_colours_whatever_stands_elsewhere() {
    let home = home_with("color = \"never\"\ntheme = \"mono\"\n");
    let told = settings(home.path(), &[("NO_COLOR", "1")], &["--theme", "calm"]);
    is(&told, "theme", "calm", "flag");
    is(&told, "color", "auto", "default");
}

#[test]
fn every_flag_of_the_tutorial_can_stand_in_the_file() {
    let home = home_with(
        "lessons = \"/mine\"\ndata-dir = \"/data\"\nlevel = \"plain\"\ndrafts = true\nseed = 0x1F\n\
         color = \"never\"\ntheme = \"contrast\"\nglyphs = \"ascii\"\nmotion = \"off\"\nmouse = true\n",
    );
    let told = settings(home.path(), &[], &[]);
    let mut seen = Vec::new();
    for (name, value) in [
        ("lessons", "/mine"),
        ("data-dir", "/data"),
        ("level", "plain"),
        ("drafts", "on"),
        ("seed", "31"),
        ("color", "never"),
        ("theme", "contrast"),
        ("glyphs", "ascii"),
        ("motion", "off"),
        ("mouse", "on"),
    ] {
        is(&told, name, value, "file");
        seen.push(name);
    }
    let place = told["mouse"]["at"].as_str().unwrap();
    assert!(place.ends_with("config.toml:10:1"), "{place}");
    let flags = [
        "--lessons=/x",
        "--data-dir=/y",
        "--level=student",
        "--drafts=off",
        "--seed=2",
        "--color=auto",
        "--theme=mono",
        "--glyphs=unicode",
        "--motion=on",
        "--mouse=off",
    ];
    let told = settings(home.path(), &[], &flags);
    for (name, flag) in seen.iter().zip(flags) {
        is(&told, name, flag.split_once('=').unwrap().1, "flag");
    }
    is(&settings(home.path(), &[], &["--ascii"]), "glyphs", "ascii", "flag");
}

#[test]
fn the_file_that_is_printed_names_every_setting_and_sets_none() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["config"]);
    assert_eq!(code(&output), 0);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "nothing is written");
    let text = said(&output);
    let path = file_in(home.path()).display().to_string();
    insta::assert_snapshot!("config", text.replace(&path, "CONFIG"));
    let all = settings(home.path(), &[], &[]);
    for name in all.as_object().unwrap().keys() {
        assert!(text.contains(&format!("\n# {name} = ")), "{name}");
    }
    let home = home_with(&text);
    assert_eq!(settings(home.path(), &[], &[]), all);
    // With the # taken away every line is understood.
    let uncommented: String = text
        .lines()
        .map(|line| match line.strip_prefix("# ") {
            Some(rest) if rest.contains(" = ") => format!("{rest}\n"),
            _ => format!("{line}\n"),
        })
        .collect();
    let home = home_with(&uncommented);
    let told = settings(home.path(), &[], &[]);
    assert!(told.as_object().unwrap().values().all(|it| it["from"] == "file"), "{told}");
}

#[test]
fn its_place_is_told_and_makes_a_file_with_one_line_of_shell() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["config", "--path"]);
    assert_eq!(said(&output), format!("{}\n", file_in(home.path()).display()));
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "nothing is written");
    let broken = home_with("[[[");
    assert_eq!(code(&run(broken.path(), &["config", "--path"])), 0);
    assert_eq!(code(&run(broken.path(), &["config"])), 0);
}

#[test]
fn a_mistake_in_the_file_is_told_with_its_place_and_what_to_do() {
    for (text, place, said) in [
        ("theem = \"calm\"\n", "1:1", "there is no setting “theem”; did you mean theme?"),
        ("zebra = 1\n", "1:1", "peptibody config lists all there are"),
        ("\n  theme = \"clam\"\n", "2:11", "did you mean \"calm\"?"),
        ("theme = \"green\"\n", "1:9", "write \"calm\", \"contrast\" or \"mono\""),
        ("theme = 3\n", "1:9", "write \"calm\", \"contrast\" or \"mono\""),
        ("seed = \"x\"\n", "1:8", "write a whole number from 0 on"),
        ("seed = -1\n", "1:8", "write a whole number from 0 on"),
        ("seed = 1.5\n", "1:8", "write a whole number from 0 on"),
        ("mouse = \"yes\"\n", "1:9", "write \"on\" or \"off\""),
        ("lessons = \"mine\"\n", "1:11", "write the whole path of a folder"),
        ("data-dir = true\n", "1:12", "write the whole path of a folder"),
        ("ascii = true\n", "1:1", "write glyphs = \"ascii\""),
        ("[theme]\ncalm = true\n", "1:1", "theme cannot be this"),
        ("theme = \"calm\"\ntheme = \"mono\"\n", "2:1", "this is not TOML"),
        ("mouse = on\n", "1:9", "this is not TOML"),
        ("# ä\nä = \"ö\" theme\n", "2:9", "this is not TOML"),
        ("theme = \"calm", "1:", "mend the line or put # before it"),
    ] {
        let home = home_with(text);
        let file = file_in(home.path());
        for args in [&["progress"][..], &["list"], &[], &["questions"], &["config", "--json"]] {
            let output = run(home.path(), args);
            let complaint = complained(&output);
            assert!(code(&output) == 1 && is_one_sentence(&output), "{text}{args:?}: {output:?}");
            let head = format!("peptibody: {}:{place}", file.display());
            assert!(complaint.starts_with(&head), "{text}: {complaint}");
            assert!(complaint.contains(said), "{text}: {complaint}");
        }
        assert_eq!(fs::read_to_string(&file).unwrap(), text, "nothing is lost");
        assert!(!home.path().join("share").exists(), "nothing is made");
    }
}

#[test]
fn a_mistake_in_the_file_is_not_in_the_way_of_what_does_without_it() {
    let home = home_with("theem = 1\n");
    for args in [&["check"][..], &["man"], &["completions", "fish"], &["--help"], &["--version"]] {
        assert_eq!(code(&run(home.path(), args)), 0, "{args:?}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_one_sentence() {
    let home = TempDir::new().unwrap();
    fs::create_dir_all(file_in(home.path())).unwrap();
    let output = run(home.path(), &["list"]);
    assert!(code(&output) == 1 && is_one_sentence(&output), "{output:?}");
    let home = home_with("");
    fs::write(file_in(home.path()), b"theme = \"\xff\"\n").unwrap();
    let output = run(home.path(), &["list"]);
    assert!(code(&output) == 1 && is_one_sentence(&output), "{output:?}");
    assert!(complained(&output).contains("UTF-8"), "{output:?}");
}

#[test]
fn progress_is_kept_where_the_file_says_unless_a_flag_says_otherwise() {
    let home = TempDir::new().unwrap();
    let data = home.path().join("kept");
    let home = home_with(&format!("data-dir = {:?}\n", data.display().to_string()));
    let database = |args: &[&str]| {
        let output = run(home.path(), &[&["progress", "--json"], args].concat());
        serde_json::from_str::<Value>(&said(&output)).unwrap()["database"].clone()
    };
    assert_eq!(database(&[]), data.join("progress.db").display().to_string());
    let other = home.path().join("other");
    let by_flag = database(&["--data-dir", other.to_str().unwrap()]);
    assert_eq!(by_flag, other.join("progress.db").display().to_string());
}

#[test]
fn lessons_of_the_file_are_for_the_tutorial_and_not_in_the_way_of_other_commands() {
    let home = home_with("lessons = \"/nowhere/at/all\"\n");
    assert_eq!(code(&run(home.path(), &["progress"])), 0);
    assert_eq!(code(&run(home.path(), &["check"])), 0);
    let output = run(home.path(), &["list"]);
    assert!(code(&output) == 1 && complained(&output).contains("/nowhere/at/all"), "{output:?}");
}
