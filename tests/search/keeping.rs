//! Questions of a learner's own: kept only once they are written, and never lost on the way.

use std::rc::Rc;

use peptibody::{
    app::{Effect, Key, LONGEST_QUESTION, Model, Msg, Now, Overlay, Saving, update},
    content::Course,
    study::{Entry, Progress, Record, learner},
};

use crate::driver::Driver;

fn kept(entries: &[Entry]) -> Vec<(String, Option<String>)> {
    let question = |entry: &Entry| match &entry.record {
        Record::Learner(learner::Record::Question { text, from }) => {
            Some((text.clone(), from.clone()))
        }
        Record::Learner(_) | Record::Quiz { .. } | Record::Clinic { .. } | Record::Reading(_) => {
            None
        }
    };
    entries.iter().filter_map(question).collect()
}

#[test]
fn what_finds_nothing_is_kept_by_enter_with_the_place_where_it_was_asked() {
    let driver = Driver::new().keys("1 c Enter Right /").types("does a giraffe get it?");
    assert!(driver.screen().contains("Nothing found for"), "{}", driver.screen());
    let driver = driver.keys("Enter");
    assert!(driver.screen().contains("Kept."), "{}", driver.screen());
    let [(text, from)] = &kept(&driver.entries)[..] else { panic!("one question") };
    assert_eq!(text, "does a giraffe get it?");
    assert_eq!(from.as_deref(), Some("molecule#p-find"));
    let driver = driver.keys("Enter");
    assert_eq!(kept(&driver.entries).len(), 1, "a second enter keeps nothing");
}

#[test]
fn a_question_is_written_from_the_page_about_a_lesson() {
    let driver = Driver::new().keys("a n").types("Why 50?").keys("Enter");
    assert!(driver.screen().contains("Kept."), "{}", driver.screen());
    assert!(matches!(driver.model.overlay, Some(Overlay::About { .. })));
    assert_eq!(kept(&driver.entries), [("Why 50?".to_owned(), Some("molecule".to_owned()))]);
}

#[test]
fn a_search_can_be_worded_as_a_question_first() {
    let driver = Driver::new().keys("/").types("placenta").keys("Tab").types(" and milk?");
    assert!(driver.screen().contains("placenta and milk?"), "{}", driver.screen());
    let driver = driver.keys("Enter");
    assert_eq!(kept(&driver.entries), [("placenta and milk?".to_owned(), Some("home".to_owned()))]);
}

#[test]
fn an_empty_question_is_not_kept_and_says_why() {
    let driver = Driver::new().keys("a n").types("   ").keys("Enter");
    assert!(kept(&driver.entries).is_empty());
    assert!(driver.screen().contains("write your question first"), "{}", driver.screen());
    assert!(driver.keys("Esc").screen().contains("About"));
}

#[test]
fn a_question_has_at_most_500_safe_characters() {
    let mut driver = Driver::new().keys("a n");
    driver.send(Msg::Paste(format!("\u{1b}[2J\u{202e}{}", "é ".repeat(4000))));
    let driver = driver.keys("Enter");
    let [(text, _)] = &kept(&driver.entries)[..] else { panic!("one question") };
    assert!(text.chars().count() <= LONGEST_QUESTION && text.chars().count() > 490);
    assert!(!text.contains(['\u{1b}', '\u{202e}']));
}

fn at_the_question() -> Model {
    let mut model = Model::new(Rc::new(Course::embedded()), Progress::default(), 7, 1);
    let mut press = |key| drop(update(&mut model, Msg::Key(key), Now::default()));
    press(Key::Char('/'));
    "zebra".chars().for_each(|c| press(Key::Char(c)));
    model
}

#[test]
fn kept_is_said_only_after_the_commit() {
    let mut model = at_the_question();
    let effects = update(&mut model, Msg::Key(Key::Enter), Now::default());
    assert!(matches!(effects.as_slice(), [Effect::Commit(_)]), "{effects:?}");
    assert_eq!(model.notice, None);
    update(&mut model, Msg::Committed, Now::default());
    assert!(model.notice.unwrap_or_default().starts_with("Kept."));
}

#[test]
fn a_failed_commit_keeps_the_text_in_the_field_and_says_why() {
    let mut model = at_the_question();
    update(&mut model, Msg::Key(Key::Tab), Now::default());
    for _ in 0..2 {
        let effects = update(&mut model, Msg::Key(Key::Enter), Now::default());
        assert!(matches!(effects.as_slice(), [Effect::Commit(_)]), "enter tries again");
        update(&mut model, Msg::NotCommitted("not saved: no space".to_owned()), Now::default());
        assert_eq!(model.notice.as_deref(), Some("not saved: no space"));
        let Some(Overlay::Ask(line)) = &model.overlay else { panic!("the field is open") };
        assert_eq!(line.text, "zebra");
    }
}

#[test]
fn where_nothing_can_be_saved_it_says_so_and_the_text_stays() {
    let mut model = at_the_question();
    model.saving = Saving::Off("progress is not saved: there is no home".to_owned());
    assert_eq!(update(&mut model, Msg::Key(Key::Enter), Now::default()), Vec::new());
    assert!(model.notice.clone().unwrap_or_default().contains("cannot be kept"));
    let Some(Overlay::Search(searching)) = &model.overlay else { panic!("the search is open") };
    assert_eq!(searching.line.text, "zebra");
}
