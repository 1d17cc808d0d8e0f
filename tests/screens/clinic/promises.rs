//! What is promised of a game: nothing is shown before it is saved, nothing saved is lost.

use peptibody::{
    app::{Effect, Key, Msg, Now, Saving, Scope, update},
    study::{Entry, Record, clinic},
};

use super::{game, treated};
use crate::driver::Driver;

fn kinds(driver: &Driver) -> Vec<&'static str> {
    let kind = |record: &Record| match record {
        Record::Clinic { record, .. } => Some(record.kind()),
        Record::Quiz { .. } | Record::Reading(_) | Record::Learner(_) => None,
    };
    driver.entries.iter().filter_map(|entry| kind(&entry.record)).collect()
}

fn week(driver: &Driver) -> Option<u8> {
    game(driver).map(|game| game.course().visit())
}

#[test]
fn the_keys_lead_through_half_a_year_to_the_look_back() {
    let driver = treated(&"3 enter ".repeat(26));
    assert_eq!(driver.model.scope(), Scope::Debrief);
    let mut expected = vec!["started"];
    expected.extend(["marked"; 26]);
    expected.push("finished");
    assert_eq!(kinds(&driver), expected);
    assert!(driver.screen().contains("Total dose"), "{}", driver.screen());
}

#[test]
fn a_game_that_was_left_goes_on_where_it_was() {
    let driver = treated("2 enter 3 enter 4 esc");
    assert_eq!(driver.model.scope(), Scope::SetUp);
    assert!(driver.screen().contains("week 2 of 26"), "{}", driver.screen());
    let driver = driver.restarted().keys("esc clinic enter");
    assert_eq!(game(&driver).unwrap().course().doses(), [2, 3]);
    let driver = driver.keys("enter");
    assert_eq!(game(&driver).unwrap().course().doses(), [2, 3, 3]);
}

#[test]
fn quitting_in_the_middle_loses_nothing() {
    let driver = treated("2 enter q");
    assert!(driver.has_quit);
    let driver = driver.restarted().keys("clinic enter");
    assert_eq!(week(&driver), Some(1));
}

#[test]
fn a_count_is_shown_only_when_its_dose_is_written() {
    let mut driver = treated("2 enter");
    let before = driver.screen();
    let effects = update(&mut driver.model, Msg::Key(Key::Enter), Now::default());
    assert!(matches!(effects.as_slice(), [Effect::Commit(entries)] if entries.len() == 1));
    assert_eq!(driver.screen(), before);
    update(&mut driver.model, Msg::Committed, Now::default());
    assert_eq!(week(&driver), Some(2));
}

#[test]
fn a_dose_that_cannot_be_written_keeps_the_visit_and_says_why() {
    let mut driver = treated("2 enter 4");
    update(&mut driver.model, Msg::Key(Key::Enter), Now::default());
    let why = "not saved: there is no space left".to_owned();
    driver.send(Msg::NotCommitted(why.clone()));
    assert_eq!(week(&driver), Some(1));
    let screen = driver.screen();
    assert!(screen.contains(&why) && screen.contains("4 mcg/kg"), "{screen}");
    driver.press("enter");
    assert_eq!(game(&driver).unwrap().course().doses(), [2, 4]);
}

#[test]
fn where_nothing_is_saved_the_game_goes_on_and_says_so() {
    let mut driver = Driver::new();
    driver.model.saving = Saving::Off("progress is not saved: no folder".to_owned());
    let driver = driver.keys("clinic ↓ ↓ ↓ ↓ enter 2 enter");
    assert_eq!(week(&driver), Some(1));
    assert_eq!(kinds(&driver), [""; 0]);
    assert!(driver.screen().contains("progress is not saved"), "{}", driver.screen());
}

#[test]
fn a_game_is_thrown_away_only_after_a_question() {
    let driver = treated("2 enter esc ↓ enter");
    assert_eq!(driver.model.scope(), Scope::Asked);
    let kept = driver.keys("enter");
    assert_eq!(kinds(&kept), ["started", "marked"]);
    let gone = kept.keys("enter ↓ enter");
    assert_eq!(kinds(&gone), ["started", "marked", "discarded"]);
    assert!(!gone.screen().contains("Give up"), "{}", gone.screen());
}

#[test]
fn the_same_patient_again_shows_the_same_first_count() {
    let driver = treated(&"3 enter ".repeat(26));
    let first = game(&driver).unwrap().course().counts()[0];
    let again = driver.keys("a");
    assert_eq!(week(&again), Some(0));
    assert_eq!(game(&again).unwrap().course().counts(), [first]);
}

#[test]
fn another_patient_has_another_seed() {
    let driver = treated(&"3 enter ".repeat(26));
    let before = game(&driver).unwrap().plan().seed;
    let mut driver = driver.keys("n");
    assert_eq!(driver.model.scope(), Scope::SetUp);
    assert!(driver.screen().contains(&before.next().to_string()), "{}", driver.screen());
    driver.press("↓ ↓ ↓ ↓ enter");
    assert_eq!(game(&driver).unwrap().plan().seed, before.next());
}

#[test]
fn a_seed_is_typed_and_turned() {
    let driver = Driver::new().keys("clinic 4 2 0 7");
    assert!(driver.screen().contains("4207"), "{}", driver.screen());
    let driver = driver.keys("→");
    assert!(driver.screen().contains("4208"), "{}", driver.screen());
}

#[test]
fn doses_stay_between_nothing_and_ten() {
    let mut driver = treated("9 → →");
    assert_eq!(driver.model.notice.as_deref(), Some("10 mcg/kg is the highest dose"));
    driver.press("0 ←");
    let lowest = "0 is the lowest: nothing is given this week";
    assert_eq!(driver.model.notice.as_deref(), Some(lowest));
}

#[test]
fn what_cannot_be_read_of_a_game_is_told_and_the_rest_goes_on_under_another_name() {
    let mut driver = treated("2 enter 3 enter 4 enter 5 enter esc");
    let is_third = |record: &Record| match record {
        Record::Clinic { record, .. } => {
            matches!(record, clinic::Record::Dosed { visit: 2, .. })
        }
        Record::Quiz { .. } | Record::Reading(_) | Record::Learner(_) => false,
    };
    driver.entries.retain(|entry| !is_third(&entry.record));
    driver.press("enter");
    assert_eq!(game(&driver).unwrap().course().doses(), [2, 3]);
    assert!(driver.screen().contains("you go on from week 2"), "{}", driver.screen());
    let driver = driver.keys("enter esc").restarted().keys("clinic enter");
    assert_eq!(game(&driver).unwrap().course().doses(), [2, 3, 3]);
}

#[test]
fn a_game_that_another_window_gave_up_is_told_once_and_offered_no_more() {
    let mut driver = treated("2 enter esc");
    let given_up = driver.entries.last().map(|entry| match &entry.record {
        Record::Clinic { game, .. } => {
            Entry::of_clinic(entry.stamp, game, clinic::Record::Discarded)
        }
        Record::Quiz { .. } | Record::Reading(_) | Record::Learner(_) => panic!("a visit"),
    });
    driver.entries.extend(given_up);
    driver.press("enter");
    let screen = driver.screen();
    assert!(screen.contains("that game was given up in another window"), "{screen}");
    assert!(!screen.contains("Go on"), "{screen}");
}

#[test]
fn beginning_anew_says_that_the_open_game_is_kept() {
    let driver = treated("2 enter esc ↓ ↓ ↓ ↓ ↓ ↓ enter");
    assert!(driver.screen().contains("is kept"), "{}", driver.screen());
    assert_eq!(week(&driver), Some(0));
    let driver = driver.keys("esc ↓ enter ↓ enter");
    assert!(driver.screen().contains("with week 1 of 26"), "{}", driver.screen());
}
