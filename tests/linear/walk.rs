//! Every screen of the model is found in both fronts, and its lines are plain.

use std::collections::HashSet;

use peptibody::{
    app::{Edition, Msg, Scope},
    linear,
};

use super::answers::walked as walked_by_lines;
use crate::{driver::Driver, screens::JOURNEYS};

/// Keys that lead to what the journeys of the other front pass by.
const FURTHER: &[&str] = &[
    "1 enter → → space space space space → r a",
    "1 enter /",
    "1 enter a n",
    "1 enter → → → → → → → → → enter",
    "t enter F3 ↓ enter enter",
    "1 enter c",
    "x enter F6 ? ",
    "/ z z z z z z z z tab",
    "2 t enter s",
    "t enter q",
    "a n",
    "g",
    "r",
];

fn pages() -> impl Iterator<Item = (String, Driver)> {
    let keys = JOURNEYS.iter().chain(FURTHER).map(|keys| (*keys).to_owned());
    let walked = keys.map(|keys| (keys.clone(), Driver::new().keys(&keys)));
    let mut broken = Driver::new().keys("1 enter");
    let problems = vec!["a.ron:1:2: this is no lesson, look at the format".to_owned()];
    broken.send(Msg::Reread(Edition::Broken(problems)));
    let more = [("first run".to_owned(), Driver::first_run()), ("broken".to_owned(), broken)];
    walked.chain(more).chain(walked_by_lines())
}

fn is_box(c: char) -> bool {
    ('\u{2500}'..='\u{259f}').contains(&c)
}

#[test]
fn every_screen_is_told_in_plain_lines() {
    for (keys, driver) in pages() {
        let page = linear::page(&driver.model);
        let prompt = linear::prompt(&driver.model);
        assert!(!page.name.is_empty() && !page.lines.is_empty(), "{keys}: {page:?}");
        assert!(prompt.ends_with("): ") && prompt.contains("? help"), "{keys}: {prompt}");
        for line in page.lines.iter().chain([&page.name, &prompt]) {
            let is_plain = !line.chars().any(|c| c.is_control() || is_box(c));
            assert!(is_plain && !line.trim().is_empty(), "{keys}: {line:?}");
            assert!(!line.contains("[[") && !line.contains("**"), "{keys}: markup in {line}");
        }
        for line in linear::help(&driver.model) {
            assert!(!line.chars().any(char::is_control), "{keys}: {line:?}");
        }
    }
}

#[test]
fn every_line_is_ascii_where_only_ascii_can_be_shown() {
    for (keys, driver) in pages() {
        let page = linear::page(&driver.model);
        let help = linear::help(&driver.model);
        let prompt = linear::prompt(&driver.model);
        for line in page.lines.iter().chain(&help).chain([&page.name, &prompt]) {
            let printed = linear::printed(line, true);
            assert!(printed.is_ascii() && !printed.is_empty(), "{keys}: {printed}");
        }
    }
}

/// Both fronts show the same page when they share its rarer words.
#[test]
fn both_fronts_show_the_same_page() {
    let long = |text: &str| -> HashSet<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| word.chars().count() > 4).map(str::to_lowercase).collect()
    };
    for (keys, driver) in pages() {
        let page = linear::page(&driver.model);
        let told = long(&format!("{} {}", page.name, page.lines.join(" ")));
        let shown = long(&driver.sized(120, 40).screen());
        let shared = told.intersection(&shown).count();
        assert!(shared >= 3, "{keys}: {shared} shared\n{told:?}\n{shown:?}");
    }
}

#[test]
fn no_scope_is_left_out_of_the_walk() {
    let walked: HashSet<Scope> = pages().map(|(_, driver)| driver.model.scope()).collect();
    let unseen = Scope::ALL.iter().filter(|it| !Scope::SHARED.contains(it) && !walked.contains(it));
    let unseen: Vec<&Scope> = unseen.collect();
    // No line and no key leads to a small window, because nothing is drawn in one.
    assert_eq!(unseen, [&Scope::Small]);
}
