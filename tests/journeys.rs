//! Whole ways through the program, without a terminal: keys in, what is shown and written out.

use std::{collections::BTreeSet, rc::Rc};

use peptibody::{
    app::{Effect, Key, Model, Msg, Now, Saving, Screen, update},
    content::{Course, SourceFile},
    study::{
        Progress, Record,
        quiz::{Phase, Record as Quiz},
    },
};

use crate::driver::Driver;

fn kinds(driver: &Driver) -> Vec<&'static str> {
    let kind = |record: &Record| match record {
        Record::Quiz { record, .. } => record.kind(),
        Record::Reading(record) => record.kind(),
        Record::Clinic { record, .. } => record.kind(),
        Record::Learner(record) => record.kind(),
    };
    driver.entries.iter().map(|entry| kind(&entry.record)).collect()
}

fn phase(driver: &Driver) -> Option<Phase> {
    match &driver.model.screen {
        Screen::Quiz(quizzing) => Some(quizzing.attempt.phase()),
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Reading { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_) => None,
    }
}

fn places(driver: &Driver) -> usize {
    match &driver.model.screen {
        Screen::Quiz(quizzing) => quizzing.attempt.len(),
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Reading { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_) => 0,
    }
}

/// Follows nothing but the line of keys: its first key that leads on.
#[test]
fn the_line_of_keys_leads_from_the_start_to_the_summary_of_lesson_1() {
    let mut driver = Driver::new();
    let mut shown = BTreeSet::new();
    for _ in 0..400 {
        let screen = driver.screen();
        let line = screen.lines().last().unwrap_or_default().to_owned();
        shown.insert(line.clone());
        let key = if line.contains("missed again") {
            break;
        } else if line.contains("show me") {
            "F3"
        } else if line.contains("y yes") {
            "y"
        } else if line.starts_with("  space next step") {
            "Space"
        } else if line.contains("→ next") {
            "Right"
        } else {
            "Enter"
        };
        driver.press(key);
    }
    assert_eq!(phase(&driver), Some(Phase::Summary), "{}", driver.screen());
    assert!(shown.len() > 8, "the way led past {shown:?}");
    let finished = kinds(&driver).iter().filter(|kind| **kind == "finished").count();
    assert_eq!(finished, 1);
    assert!(driver.keys("Esc").screen().contains("━━━━━━━━"));
}

#[test]
fn a_failed_commit_keeps_the_answer_in_the_field_and_says_why() {
    let course = Rc::new(Course::embedded());
    let mut model = Model::new(course, Progress::default(), 7, 1);
    let now = Now::default();
    let press = |model: &mut Model, key| update(model, Msg::Key(key), now);
    press(&mut model, Key::Char('t'));
    let effects = press(&mut model, Key::Enter);
    assert!(matches!(effects.as_slice(), [Effect::Commit(_)]), "{effects:?}");
    let Screen::Quiz(quizzing) = &model.screen else { panic!("a quiz is open") };
    assert_eq!(quizzing.attempt.phase(), Phase::Ready, "nothing is shown before it is written");
    update(&mut model, Msg::NotCommitted("not saved: no space".to_owned()), now);
    let Screen::Quiz(quizzing) = &model.screen else { panic!("a quiz is open") };
    assert_eq!(quizzing.attempt.phase(), Phase::Ready);
    assert_eq!(model.notice.as_deref(), Some("not saved: no space"));
    let effects = press(&mut model, Key::Enter);
    assert!(matches!(effects.as_slice(), [Effect::Commit(_)]), "enter tries again");
    update(&mut model, Msg::Committed, now);
    let Screen::Quiz(quizzing) = &model.screen else { panic!("a quiz is open") };
    assert_eq!(quizzing.attempt.phase(), Phase::Ask);
}

#[test]
fn where_nothing_can_be_saved_the_quiz_goes_on_without_a_word_of_saving() {
    let course = Rc::new(Course::embedded());
    let mut model = Model::new(course, Progress::default(), 7, 1);
    model.saving = Saving::Off("progress is not saved: there is no home".to_owned());
    let now = Now::default();
    for key in [Key::Char('t'), Key::Enter, Key::F(3), Key::Char('y'), Key::Enter] {
        assert_eq!(update(&mut model, Msg::Key(key), now), Vec::new());
    }
    let Screen::Quiz(quizzing) = &model.screen else { panic!("a quiz is open") };
    assert_eq!((quizzing.attempt.phase(), quizzing.attempt.at()), (Phase::Ask, 1));
}

#[test]
fn leaving_parks_and_the_next_start_goes_on_at_the_same_question() {
    let driver = Driver::new().keys("t Enter F3 y Enter F8 Esc");
    assert_eq!(kinds(&driver).last(), Some(&"parked"));
    assert!(driver.screen().contains("Go on"), "{}", driver.screen());
    let driver = driver.restarted();
    assert!(driver.screen().contains("Welcome back"), "{}", driver.screen());
    let driver = driver.keys("Enter");
    assert!(driver.screen().contains("3 of 10"), "{}", driver.screen());
    assert!(driver.screen().contains("1 answer saved"));
}

#[test]
fn an_open_attempt_can_be_finished_with_what_is_answered() {
    let driver = Driver::new().keys("t Enter F3 y Esc").restarted().keys("Down Enter");
    assert!(driver.screen().contains("still open"), "{}", driver.screen());
    let driver = driver.keys("y");
    assert_eq!(phase(&driver), Some(Phase::Summary));
    assert!(kinds(&driver).contains(&"finished"));
}

#[test]
fn an_open_attempt_can_be_thrown_away_after_one_more_question() {
    let driver = Driver::new().keys("t Enter F3 y Esc").restarted().keys("Down Down Enter");
    assert!(!kinds(&driver).contains(&"discarded"), "it asks first");
    let kept = driver.keys("Enter");
    assert!(!kinds(&kept).contains(&"discarded"), "enter alone keeps it");
    let gone = kept.restarted().keys("Down Down Enter Down Enter");
    assert!(kinds(&gone).contains(&"discarded"));
    assert!(!gone.restarted().screen().contains("Welcome back"));
}

#[test]
fn retrying_what_was_missed_asks_only_that_and_leaves_the_old_attempt_alone() {
    let driver = Driver::new().keys("t Enter F3 y F9 y");
    assert_eq!(phase(&driver), Some(Phase::Summary));
    let written = driver.entries.len();
    let driver = driver.keys("m Enter");
    assert_eq!(phase(&driver), Some(Phase::Ask));
    assert_eq!(places(&driver), 10, "nothing was right at the first try");
    let attempts: BTreeSet<&str> = driver
        .entries
        .iter()
        .filter_map(|entry| match &entry.record {
            Record::Quiz { attempt, record: Quiz::Started(_), .. } => Some(attempt.as_str()),
            Record::Quiz { .. }
            | Record::Reading(_)
            | Record::Clinic { .. }
            | Record::Learner(_) => None,
        })
        .collect();
    assert_eq!(attempts.len(), 2);
    assert!(driver.entries.len() > written);
}

#[test]
fn drafts_are_written_before_the_answer_and_places_while_reading() {
    let driver = Driver::new().keys("1 c Enter Right");
    assert_eq!(kinds(&driver), ["guessed", "placed", "read", "placed", "read"]);
}

#[test]
fn help_gives_back_what_it_was_asked_over() {
    let driver = Driver::new().keys("t Enter F3 y Esc").restarted();
    let asked = driver.screen();
    assert!(asked.contains("Welcome back"));
    let driver = driver.keys("?");
    assert!(driver.screen().contains("Help"));
    assert_eq!(driver.keys("Esc").screen(), asked);
}

#[test]
fn the_time_of_a_new_attempt_begins_at_nothing() {
    let active_ms = |driver: &Driver| match &driver.model.screen {
        Screen::Quiz(quizzing) => quizzing.attempt.active_ms(),
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Reading { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_) => 0,
    };
    // Every key of the driver takes a second.
    let first = Driver::new().keys("t Enter").keys(&"F4 ".repeat(30)).keys("F9 y");
    assert!(active_ms(&first) >= 30_000, "{}", active_ms(&first));
    let second = first.keys("m Enter F9 y");
    assert_eq!(phase(&second), Some(Phase::Summary));
    assert!(active_ms(&second) < 10_000, "{}", active_ms(&second));
}

/// A small course, with one text replaced by another.
fn bakery(from: &str, to: &str) -> Course {
    let bread = include_str!("fixtures/good/bread.ron");
    assert!(bread.contains(from), "{from}");
    let source = |name: &str, text: &str| SourceFile {
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec().into(),
    };
    let files = vec![
        source("course.ron", include_str!("fixtures/good/course.ron")),
        source("bread.ron", &bread.replacen(from, to, 1)),
        source("figures/loaf.ron", include_str!("fixtures/good/figures/loaf.ron")),
        source("figures/loaf-marks.ron", include_str!("fixtures/good/figures/loaf-marks.ron")),
    ];
    let (course, problems) = Course::load(&files, None);
    assert_eq!(problems, [], "{from} -> {to}");
    course
}

/// Chooses an answer to the question about the gas, leaves, and comes back to another edition.
fn comes_back_to(from: &str, to: &str) -> Driver {
    let mut driver = Driver::of(bakery("", "")).keys("t Enter");
    while !driver.screen().contains("Carbon dioxide") {
        driver.press("F8");
    }
    let mut driver = driver.keys("a Esc");
    driver.model.course = Rc::new(bakery(from, to));
    driver.keys("Enter")
}

#[test]
fn a_mended_sentence_costs_nobody_their_draft() {
    let driver = comes_back_to("Yeast gives it off.", "It comes from the yeast.");
    assert!(driver.screen().contains("(•)"), "{}", driver.screen());
    assert_eq!(driver.model.notice, None);
}

#[test]
fn a_changed_answer_reopens_that_question_and_says_so() {
    let driver = comes_back_to("Right(\"Carbon dioxide\"", "Right(\"Carbonic gas\"");
    assert!(!driver.screen().contains("(•)"), "{}", driver.screen());
    let notice = driver.model.notice.unwrap_or_default();
    assert!(notice.contains("one question was changed"), "{notice}");
}

#[test]
fn a_question_that_is_gone_is_told_so() {
    let bread = include_str!("fixtures/good/bread.ron");
    let start =
        |id: &str| bread.find(&format!("            (\n                id: \"{id}\"")).unwrap();
    let driver = comes_back_to(&bread[start("q-needs")..start("q-order")], "");
    let notice = driver.model.notice.as_deref();
    assert_eq!(notice, Some("one question is not in the lesson any more"));
    assert!(driver.screen().contains("(•)"), "the others are as they were: {}", driver.screen());
}

/// The question about the gas with another stem and another key.
const GAS: [&str; 2] = [
    "ask: \"Which gas fills it?\",
                answer: Best([
                    Right(\"Carbon dioxide\", \"Yeast gives it off.\"),
                    Wrong(\"Oxygen\",",
    "ask: \"Which gas does the yeast take up?\",
                answer: Best([
                    Wrong(\"Carbon dioxide\", \"Yeast gives it off.\"),
                    Right(\"Oxygen\",",
];

/// Answers the question about the gas, leaves, and comes back to [`GAS`] in a new window. Holds that
/// nothing which was written is lost.
fn answers_before_the_edit(choice: &str) -> Driver {
    let mut driver = Driver::of(bakery("", "")).keys("t Enter");
    while !driver.screen().contains("Carbon dioxide") {
        driver.press("F8");
    }
    let screen = driver.screen();
    let line = screen.lines().find(|line| line.contains(choice)).expect("the choice");
    let letter = line.trim_start_matches(|c: char| !c.is_alphabetic()).get(..1).expect("a letter");
    let mut driver = driver.keys(&format!("{letter} Enter Enter Esc"));
    let written = driver.entries.clone();
    let answered = kinds(&driver).iter().any(|kind| matches!(*kind, "tried" | "marked"));
    assert!(answered, "{:?}", kinds(&driver));
    driver.model.course = Rc::new(bakery(GAS[0], GAS[1]));
    let driver = driver.restarted().keys("Enter");
    assert_eq!(driver.entries.get(..written.len()), Some(&written[..]));
    driver
}

fn score_of_gas(driver: &Driver) -> Option<f64> {
    let Screen::Quiz(quizzing) = &driver.model.screen else { panic!("a quiz is open") };
    let mut sheets = quizzing.attempt.sheets();
    sheets.find(|(entry, _)| entry.item == *"q-gas").and_then(|(_, sheet)| sheet.score())
}

#[test]
fn an_answer_that_counted_before_its_question_was_edited_still_counts() {
    let driver = answers_before_the_edit("Carbon dioxide");
    assert_eq!((score_of_gas(&driver), driver.model.notice.as_deref()), (Some(1.0), None));
    let driver = driver.keys("F9 y");
    assert_eq!(phase(&driver), Some(Phase::Summary), "{}", driver.screen());
    assert!(driver.entries.iter().any(|entry| matches!(
        &entry.record,
        Record::Quiz { record: Quiz::Finished { right: 1, .. }, .. }
    )));
}

#[test]
fn a_try_before_its_question_was_edited_is_kept_and_the_question_is_open_again() {
    let driver = answers_before_the_edit("Nitrogen");
    let notice = driver.model.notice.as_deref();
    assert_eq!(notice, Some("one question was changed since and is open again"));
    assert_eq!((phase(&driver), score_of_gas(&driver)), (Some(Phase::Ask), None));
    assert!(driver.screen().contains("does the yeast take up"), "{}", driver.screen());
}

#[test]
fn a_search_leads_to_a_pane_and_back_to_where_it_began() {
    let driver = Driver::new().keys("1 c Enter Right");
    let before = driver.screen();
    let driver = driver.keys("/").types("grip to the genes").keys("Enter");
    assert!(driver.screen().contains("From the grip to the genes"), "{}", driver.screen());
    assert!(matches!(driver.model.screen, Screen::Reading { lesson: 1, .. }));
    let driver = driver.keys("Esc Esc");
    assert_eq!(driver.screen(), before);
}
