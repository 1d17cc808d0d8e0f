//! The wording: asked at the first start, changed at any time, and nothing else moves with it.

use std::path::Path;

use peptibody::{
    app::{Effect, Key, Model, Msg, Now, Screen, Wish, update},
    content::{Course, Level},
    shell::folder,
    study::{Progress, Record, learner},
};

use super::shown::agrees_once;
use crate::driver::Driver;

fn levels(driver: &Driver) -> Vec<Level> {
    let level = |record: &Record| match record {
        Record::Learner(learner::Record::Level(level)) => Some(*level),
        Record::Learner(_) | Record::Quiz { .. } | Record::Clinic { .. } | Record::Reading(_) => {
            None
        }
    };
    driver.entries.iter().filter_map(|entry| level(&entry.record)).collect()
}

#[test]
fn the_first_start_asks_who_is_reading() {
    for (columns, rows) in [(80, 24), (120, 40), (60, 20)] {
        let driver = Driver::first_run().sized(columns, rows);
        agrees_once(&format!("first-run-{columns}x{rows}"), &driver);
    }
    agrees_once("first-run-ascii", &Driver::first_run().ascii());
}

#[test]
fn enter_takes_the_marked_row_and_home_follows() {
    for (keys, level) in [
        ("enter", Level::Student),
        ("up enter", Level::Plain),
        ("down down enter", Level::Clinician),
        ("1 enter", Level::Plain),
        ("3 enter", Level::Clinician),
        ("3 up up up enter", Level::Plain),
    ] {
        let keys = keys.replace("up", "↑").replace("down", "↓");
        let driver = Driver::first_run().keys(&keys);
        assert_eq!(driver.model.level, level, "{keys}");
        assert_eq!(levels(&driver), [level], "{keys}");
        assert!(driver.screen().contains("Lessons"), "{}", driver.screen());
    }
}

#[test]
fn esc_starts_as_a_student_whatever_is_marked() {
    let driver = Driver::first_run().keys("1 esc");
    assert_eq!((driver.model.level, levels(&driver)), (Level::Student, vec![Level::Student]));
}

#[test]
fn it_is_asked_once() {
    let again = Driver::first_run().keys("3 enter").restarted();
    assert!(matches!(again.model.screen, Screen::Home { .. }));
    assert_eq!(again.model.level, Level::Clinician);
    let unanswered = Driver::first_run().keys("↓ ?").restarted();
    assert!(matches!(unanswered.model.screen, Screen::FirstRun { .. }));
}

#[test]
fn a_lesson_or_a_level_on_the_command_line_spares_the_question() {
    let course = std::rc::Rc::new(Course::embedded());
    let start = |wish: Wish<'_>| {
        let mut model = Model::new(course.clone(), Progress::default(), 1, 1);
        let effects = model.start(wish, Now::default());
        (model, effects)
    };
    let (model, _) = start(Wish { lesson: Some("receptor"), level: None });
    assert!(matches!(model.screen, Screen::Reading { lesson: 1, .. }));
    let (model, effects) = start(Wish { lesson: None, level: Some(Level::Plain) });
    assert!(matches!(model.screen, Screen::Home { .. }));
    assert_eq!((model.level, effects), (Level::Plain, Vec::new()), "it is for this run only");
}

#[test]
fn an_attempt_that_was_left_is_offered_after_the_question() {
    let mut model = Model::new(
        std::rc::Rc::new(Course::embedded()),
        {
            let driver = Driver::new().keys("t enter esc");
            let mut progress = Progress::default();
            for entry in &driver.entries {
                progress.apply(entry);
            }
            progress
        },
        1,
        1,
    );
    model.start(Wish::default(), Now::default());
    assert!(model.overlay.is_none());
    let effects = update(&mut model, Msg::Key(Key::Enter), Now::default());
    assert!(matches!(effects.as_slice(), [Effect::Defer(_)]), "{effects:?}");
    assert!(model.overlay.is_some());
}

#[test]
fn one_key_changes_the_wording_and_nothing_else() {
    for way in ["", "1 enter", "1 enter → → space", "1 enter g tab", "1 enter r ↓", "a", "g ↓ ↓"]
    {
        let mut driver = Driver::new().keys(way);
        let place = |driver: &Driver| {
            let screen = match &driver.model.screen {
                Screen::Reading { lesson, reader, .. } => format!("{lesson} {:?}", reader.place()),
                Screen::Home { row } => format!("home {row}"),
                Screen::FirstRun { .. }
                | Screen::Quiz(_)
                | Screen::Lab { .. }
                | Screen::Bench(_)
                | Screen::Clinic(_)
                | Screen::Training(_) => panic!("not on this way"),
            };
            (screen, driver.model.overlay.clone(), driver.model.scroll)
        };
        let before = place(&driver);
        for (level, words) in [
            (Level::Clinician, "Wording for a clinician. Facts stay the same."),
            (Level::Plain, "Plain wording. Facts stay the same."),
            (Level::Student, "Wording for a student. Facts stay the same."),
        ] {
            driver.press("L");
            assert_eq!(driver.model.level, level, "{way}");
            assert!(driver.screen().contains(words), "{way}\n{}", driver.screen());
            assert_eq!(place(&driver), before, "{way}");
        }
        assert_eq!(levels(&driver), [Level::Clinician, Level::Plain, Level::Student]);
    }
}

#[test]
fn the_header_and_the_text_follow_at_once() {
    let driver = Driver::new().keys("1 enter L ←");
    let header = |driver: &Driver| driver.screen().lines().next().unwrap_or_default().to_owned();
    assert!(header(&driver).contains("Clinician · under review · 1/"), "{}", header(&driver));
    let driver = driver.keys("esc");
    assert!(header(&driver).contains("Clinician · Sun 22 Nov"), "{}", header(&driver));
}

#[test]
fn a_pane_is_worded_for_who_reads_it() {
    let mut files = folder::read(Path::new("tests/fixtures/good")).unwrap().files;
    for file in files.iter_mut().filter(|file| file.name.ends_with("bread.ron")) {
        let text = String::from_utf8(file.bytes.to_vec()).unwrap();
        let (before, after) = text.split_once("body: \"").unwrap();
        let (_, after) = after.split_once("\",").unwrap();
        let body = r#"body: (plain: "For you.", student: "For all.", clinician: "For them."),"#;
        file.bytes = format!("{before}{body}{after}").into_bytes().into();
    }
    let mut driver = Driver::of(Course::load(&files, None).0).keys("1 enter");
    for words in ["For all.", "For them.", "For you.", "For all."] {
        assert!(driver.screen().contains(words), "{}", driver.screen());
        driver.press("L");
    }
}

#[test]
fn a_term_is_explained_in_the_wording_that_was_chosen() {
    let driver = Driver::new().keys("1 enter g tab tab tab L");
    let screen = driver.screen();
    assert!(screen.contains("class I cytokine receptor of 635"), "{screen}");
}

#[test]
fn in_a_typing_field_it_is_a_letter() {
    let driver = Driver::new().keys("t enter").types("L");
    assert_eq!(driver.model.level, Level::Student);
}
