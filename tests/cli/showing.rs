//! `peptibody list` and `peptibody show`: the lessons, the glossary, the references, the keys.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use super::{code, complained, is_one_sentence, run, said};

fn json(args: &[&str]) -> Value {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), args);
    assert_eq!((code(&output), complained(&output)), (0, String::new()), "{args:?}");
    serde_json::from_str(&said(&output)).unwrap()
}

#[test]
fn the_list_names_every_lesson_with_what_is_in_it() {
    let home = TempDir::new().unwrap();
    let list = said(&run(home.path(), &["list"]));
    insta::assert_snapshot!("list", list);
    let json = json(&["list", "--json"]);
    let lessons = json["lessons"].as_array().unwrap();
    assert_eq!(lessons.len(), list.lines().count());
    assert_eq!(lessons[0]["id"], "molecule");
    assert_eq!(lessons[0]["questions"], 10);
    assert_eq!(lessons[0]["status"], "under review");
    assert_eq!(lessons[6]["number"], 7);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "asking must not write");
}

#[test]
fn the_list_is_of_ones_own_lessons_too() {
    let home = TempDir::new().unwrap();
    let mine = home.path().join("mine");
    let into = mine.to_str().unwrap();
    assert_eq!(code(&run(home.path(), &["new", "lesson", "sites", "--into", into])), 0);
    let list = said(&run(home.path(), &["--lessons", into, "list"]));
    assert!(list.contains("is a draft and not shown"), "{list}");
    assert!(!list.contains(" sites  "), "{list}");
    let list = said(&run(home.path(), &["--lessons", into, "--drafts", "list"]));
    assert!(list.contains(" 8  sites  ") && list.contains("draft"), "{list}");
    let output = run(home.path(), &["--lessons", "nowhere", "list"]);
    assert!(code(&output) == 1 && is_one_sentence(&output), "{output:?}");
}

#[test]
fn the_glossary_is_in_order_and_at_the_level_that_was_asked_for() {
    let home = TempDir::new().unwrap();
    let show = |level: &str| said(&run(home.path(), &["--level", level, "show", "glossary"]));
    let (student, clinician) = (show("student"), show("clinician"));
    assert_ne!(student, clinician);
    assert!(student.lines().all(|line| line.chars().count() <= 78));
    let json = json(&["show", "glossary", "--json"]);
    let terms = json["terms"].as_array().unwrap();
    let names: Vec<&str> = terms.iter().map(|it| it["term"].as_str().unwrap()).collect();
    let heads: Vec<&str> =
        student.lines().filter(|line| !line.starts_with(' ') && !line.is_empty()).collect();
    assert_eq!(names, heads);
    assert!(names.is_sorted_by_key(|name| name.to_lowercase()));
}

#[test]
fn every_reference_says_how_much_of_it_was_read() {
    let home = TempDir::new().unwrap();
    let text = said(&run(home.path(), &["show", "references"]));
    let json = json(&["show", "references", "--json"]);
    let sources = json["references"].as_array().unwrap();
    assert!(sources.len() > 10);
    assert_eq!(text.matches("read: ").count(), sources.len());
    for source in sources {
        let words = source["in_words"].as_array().unwrap();
        assert!(words.iter().any(|it| it.as_str().unwrap().contains("read: ")), "{source}");
    }
}

#[test]
fn the_keys_are_those_of_the_readme() {
    let json = json(&["show", "keys", "--json"]);
    let row = |place: &Value| {
        let keys: Vec<String> = place["keys"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| {
                format!("`{}` {}", it["keys"].as_str().unwrap(), it["does"].as_str().unwrap())
            })
            .collect();
        format!("| {} | {} |", place["where"].as_str().unwrap(), keys.join(", "))
    };
    let readme = fs::read_to_string("README.md").unwrap();
    let places = json["places"].as_array().unwrap();
    assert!(places.len() > 40);
    for place in places {
        assert!(readme.contains(&row(place)), "{place}");
    }
    let home = TempDir::new().unwrap();
    let text = said(&run(home.path(), &["--ascii", "show", "keys"]));
    assert!(text.is_ascii() && text.contains("\nHome\n"), "{text}");
}
