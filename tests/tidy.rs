//! The house rules that a compiler does not know: floors, crates per floor, file heads, lengths.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The floors, lowest first, each with the outside crates that it may use.
const FLOORS: &[(&str, &[&str])] = &[
    ("sim", &["serde"]),
    (
        "content",
        &[
            "serde",
            "ron",
            "include_dir",
            "nucleo_matcher",
            "unicode_width",
            "unicode_normalization",
        ],
    ),
    ("study", &["serde", "fsrs"]),
    ("app", &[]),
    ("export", &["plotters"]),
    ("linear", &[]),
    ("ui", &["ratatui", "unicode_width", "unicode_segmentation"]),
    (
        "shell",
        &[
            "crossterm",
            "ratatui",
            "rusqlite",
            "rustix",
            "signal_hook",
            "etcetera",
            "getrandom",
            "jiff",
            "ron",
            "serde",
            "terminal_colorsaurus",
        ],
    ),
    ("cli", &["clap", "clap_complete", "clap_mangen", "csv", "serde_json", "toml"]),
];

/// Floors of the same height, which do not know each other.
const SIDE_BY_SIDE: &[(&str, &str)] = &[
    ("ui", "export"),
    ("ui", "linear"),
    ("export", "ui"),
    ("export", "linear"),
    ("linear", "ui"),
    ("linear", "export"),
];

/// Crates that every floor may use.
const EVERYWHERE: &[&str] = &["std", "thiserror", "crate", "super", "self"];

/// The longest file, in lines.
const LONGEST: usize = 400;

#[test]
fn a_floor_imports_only_floors_under_it() {
    for (height, (floor, _)) in FLOORS.iter().enumerate() {
        let allowed: BTreeSet<&str> =
            FLOORS.iter().take(height + 1).map(|(name, _)| *name).collect();
        for file in sources(&Path::new("src").join(floor)) {
            for used in roots_after(&read(&file), "crate::") {
                assert!(
                    !SIDE_BY_SIDE.contains(&(floor, used.as_str())),
                    "{} is on floor `{floor}`, beside `{used}` and not over it",
                    file.display()
                );
                assert!(
                    allowed.contains(used.as_str()) || !is_floor(&used),
                    "{} is on floor `{floor}` and must not use `{used}`",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn a_floor_uses_only_the_crates_on_its_line() {
    let crates = dependencies();
    for (floor, allowed) in FLOORS {
        for file in sources(&Path::new("src").join(floor)) {
            let text = read(&file);
            for name in &crates {
                let uses = uses(&text, name);
                assert!(
                    !uses
                        || allowed.contains(&name.as_str())
                        || EVERYWHERE.contains(&name.as_str()),
                    "{} is on floor `{floor}`, which does without the crate `{name}`",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn every_crate_that_the_manifest_names_is_used_by_a_floor() {
    let known: BTreeSet<&str> =
        FLOORS.iter().flat_map(|(_, crates)| crates.iter().copied()).collect();
    for name in dependencies() {
        assert!(
            known.contains(name.as_str()) || EVERYWHERE.contains(&name.as_str()),
            "no floor uses `{name}`: take it out of Cargo.toml"
        );
    }
}

#[test]
fn every_file_says_in_its_first_line_what_it_is_for() {
    for file in everything() {
        let text = read(&file);
        let first = text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && first.len() > 20, "{}: {first}", file.display());
    }
}

#[test]
fn no_file_is_longer_than_a_person_reads_at_once() {
    for file in everything() {
        let lines = read(&file).lines().count();
        assert!(lines <= LONGEST, "{} has {lines} lines, {LONGEST} are allowed", file.display());
    }
}

#[test]
fn no_module_is_a_drawer_for_everything() {
    for file in everything() {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for drawer in ["utils", "util", "helpers", "common", "types", "manager", "misc"] {
            assert_ne!(name, drawer, "{} has no subject", file.display());
        }
    }
}

#[test]
fn nothing_is_left_for_later() {
    let marks = ["TO", "FIX", "XX"].iter().zip(["DO", "ME", "X"]).map(|(a, b)| format!("{a}{b}"));
    let marks: Vec<String> = marks
        .chain([
            "#[ig".to_owned() + "nore",
            "should_".to_owned() + "panic",
            "dbg".to_owned() + "!(",
        ])
        .collect();
    for file in everything() {
        let text = read(&file);
        for mark in &marks {
            assert!(!text.contains(mark), "{} holds `{mark}`", file.display());
        }
    }
}

#[test]
fn tests_never_sleep() {
    let nap = ["thread::", "sleep"].concat();
    for file in sources(Path::new("tests")) {
        assert!(
            !read(&file).contains(&nap),
            "{} sleeps; wait for what it waits for",
            file.display()
        );
    }
}

/// Whether `text` has a path that begins with the crate `name`.
fn uses(text: &str, name: &str) -> bool {
    text.match_indices(&format!("{name}::")).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
    })
}

fn is_floor(name: &str) -> bool {
    FLOORS.iter().any(|(floor, _)| *floor == name)
}

/// The names that directly follow `prefix`, also in a list of braces.
fn roots_after(text: &str, prefix: &str) -> BTreeSet<String> {
    let mut roots = BTreeSet::new();
    for (at, _) in text.match_indices(prefix) {
        let rest = text.get(at + prefix.len()..).unwrap_or_default();
        match rest.strip_prefix('{') {
            Some(list) => roots.extend(heads_of_list(list)),
            None => roots.extend(head(rest)),
        }
    }
    roots
}

/// The first names of the entries of a `use` list, up to its closing brace.
fn heads_of_list(list: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let mut heads = Vec::new();
    let mut is_entry_start = true;
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => is_entry_start = true,
            c if is_entry_start && c.is_alphabetic() => {
                heads.extend(head(list.get(at..).unwrap_or_default()));
                is_entry_start = false;
            }
            _ => {}
        }
    }
    heads
}

fn head(text: &str) -> Option<String> {
    let name: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!name.is_empty()).then_some(name)
}

/// The crates of `[dependencies]`, as they are written in code.
fn dependencies() -> Vec<String> {
    let manifest = read(Path::new("Cargo.toml"));
    let mut names = Vec::new();
    let mut is_dependencies = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_dependencies = line.ends_with("dependencies]") && !line.contains("dev-");
        } else if let (true, Some((name, _))) = (is_dependencies, line.split_once(" =")) {
            names.push(name.trim().replace('-', "_"));
        }
    }
    assert!(names.len() > 5, "the manifest was not understood: {names:?}");
    names
}

fn everything() -> Vec<PathBuf> {
    ["src", "tests", "benches"].iter().flat_map(|folder| sources(Path::new(folder))).collect()
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut left = vec![root.join(folder)];
    while let Some(folder) = left.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                left.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path.strip_prefix(root).unwrap().to_owned());
            }
        }
    }
    assert!(!found.is_empty(), "{} holds no sources", folder.display());
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}
