//! Looking at a pane elsewhere is not reading it: what jumps write down, and what they do not.

use peptibody::{
    app::Screen,
    study::{Record, reader},
};

use crate::driver::Driver;

/// The panes of which something was written down, with what it was.
fn written(driver: &Driver) -> Vec<String> {
    let lesson = |entry: &peptibody::study::Entry| entry.lesson.as_ref().map(ToString::to_string);
    let said = |entry: &peptibody::study::Entry| match &entry.record {
        Record::Reading(reader::Record::Placed { pane, step }) => {
            Some(format!("{}#{pane} at {step}", lesson(entry)?))
        }
        Record::Reading(reader::Record::Read { pane }) => {
            Some(format!("{}#{pane} read", lesson(entry)?))
        }
        Record::Reading(reader::Record::Guessed { .. })
        | Record::Quiz { .. }
        | Record::Clinic { .. }
        | Record::Learner(_) => None,
    };
    driver.entries.iter().filter_map(said).collect()
}

fn is_reading(driver: &Driver) -> bool {
    matches!(driver.model.screen, Screen::Reading { .. })
}

/// Ways from home to a pane elsewhere, and the keys that lead from there back home.
const GLANCES: [(&str, &str); 4] = [
    ("/ i n h i b i t o r ↓ ↓ ↓ ↓ enter", "esc esc"),
    ("g enter", "esc esc"),
    ("r enter", "esc esc"),
    ("a ↓ enter", "esc esc"),
];

#[test]
fn a_glance_from_home_leaves_home_as_it_was() {
    for (way, back) in GLANCES {
        let driver = Driver::new();
        let before = driver.screen();
        let driver = driver.keys(way);
        assert!(driver.screen().contains("esc return"), "{way}\n{}", driver.screen());
        let driver = driver.keys(back);
        assert_eq!(driver.screen(), before, "{way}");
        assert_eq!(written(&driver), [""; 0], "{way}");
        assert_eq!(driver.restarted().screen(), before, "{way}");
    }
}

#[test]
fn a_glance_from_a_lesson_leaves_its_place_alone() {
    for way in ["a ↓ enter", "g enter", "r enter", "/ i n h i b i t o r ↓ ↓ ↓ ↓ enter"] {
        let driver = Driver::new().keys("1 enter →");
        let (before, was) = (driver.screen(), written(&driver));
        let driver = driver.keys(way);
        assert!(driver.screen().contains("esc return"), "{way}\n{}", driver.screen());
        let driver = driver.keys("esc");
        assert!(is_reading(&driver), "{way}");
        assert_eq!(written(&driver), was, "{way}");
        let driver = driver.keys("esc");
        let driver = if is_reading(&driver) { driver } else { driver.keys("1") };
        assert_eq!(driver.screen(), before, "{way}");
    }
}

#[test]
fn who_quits_during_a_glance_goes_on_where_they_read() {
    let driver = Driver::new().keys("1 enter →");
    let was = written(&driver);
    let driver = driver.keys("a ↓ enter q");
    assert!(driver.has_quit);
    assert_eq!(written(&driver), was);
}

#[test]
fn reading_on_from_a_glance_is_reading() {
    let driver = Driver::new().keys("/").types("10 copies of one hormone").keys("esc");
    assert_eq!(written(&driver), [""; 0]);
    let driver = driver.keys("a ↓ enter");
    let looked = driver.model.lesson().unwrap().id.to_string();
    let driver = driver.keys("→");
    let now = written(&driver);
    assert!(now.len() >= 2 && now.iter().all(|it| it.starts_with(&looked)), "{now:?}");
    let home = driver.keys("esc esc").screen();
    assert!(home.contains("▌ Continue"), "{home}");
}

#[test]
fn a_pane_read_on_from_counts_as_read_if_all_of_it_was_shown() {
    let driver = Driver::new().keys("g enter");
    assert_eq!(written(&driver), [""; 0]);
    let Screen::Reading { reader, .. } = &driver.model.screen else { panic!("a pane") };
    let is_complete = reader.is_pane_complete();
    let driver = driver.keys("→");
    let read = written(&driver);
    let (lesson, pane) = read[0].split_once('#').unwrap();
    let pane = pane.split(' ').next().unwrap();
    assert_eq!(read.contains(&format!("{lesson}#{pane} read")), is_complete, "{read:?}");
    assert_eq!(read[0], format!("{lesson}#{pane} at 0"));
}

#[test]
fn the_contents_lead_on_from_a_glance() {
    let driver = Driver::new().keys("g enter c enter");
    assert!(!written(&driver).is_empty());
}

#[test]
fn who_read_on_elsewhere_and_returns_goes_on_where_they_were() {
    // From lesson 1 to another pane, from there to a third one, and there on.
    let driver = Driver::new().keys("1 enter →");
    let here = written(&driver).last().unwrap().clone();
    let driver = driver.keys("a ↓ enter").keys("a ↓ enter");
    let was = written(&driver).len();
    let driver = driver.keys("→");
    let glanced = written(&driver).len();
    assert!(glanced > was);
    let driver = driver.keys("esc");
    assert_eq!(written(&driver).len(), glanced, "the pane between was only looked at");
    let driver = driver.keys("esc");
    assert_eq!(written(&driver).len(), glanced, "the page about its lesson is closed");
    let driver = driver.keys("esc");
    assert_eq!(written(&driver).last(), Some(&here));
}
