//! A lesson that is being written: each new edition takes the place of the one on screen.

use std::rc::Rc;

use peptibody::{
    app::{Edition, Msg, Screen},
    content::{Course, Id},
    study::reader::{Place, Reader},
};

use crate::{content::kitchen::kitchen, driver::Driver};

fn sound(course: Course) -> Msg {
    let lesson = Id::new("bread").unwrap();
    Msg::Reread(Edition::Sound { course: Rc::new(course), lesson, remark: None })
}

/// The fixture course with `from` replaced by `to` in its lesson.
fn edited(from: &str, to: &str) -> Course {
    let mut files = kitchen();
    let lesson = files.iter_mut().find(|file| file.name.ends_with("bread.ron")).unwrap();
    let text = String::from_utf8(lesson.bytes.to_vec()).unwrap();
    assert!(text.contains(from), "{from}");
    lesson.bytes = text.replace(from, to).into_bytes().into();
    let (course, problems) = Course::load(files, None);
    assert_eq!(problems, []);
    course
}

fn place(driver: &Driver) -> Place {
    let Screen::Reading { reader, .. } = &driver.model.screen else { panic!("it is read") };
    reader.place()
}

fn at_its_net() -> Driver {
    let mut driver = Driver::of(Course::load(kitchen(), None).0);
    driver.send(sound(Course::load(kitchen(), None).0));
    driver.keys("→ →").keys("space")
}

#[test]
fn a_new_edition_is_shown_at_the_same_pane_and_step() {
    let mut driver = at_its_net();
    let before = place(&driver);
    assert!(matches!(before, Place::Pane { pane: 1, step: 1 }), "{before:?}");
    driver.send(sound(edited("The net that holds it", "What holds it")));
    assert_eq!(place(&driver), before);
    assert!(driver.screen().contains("What holds it"), "{}", driver.screen());
}

#[test]
fn what_cannot_be_read_stands_in_place_of_the_pane_until_it_can() {
    let mut driver = at_its_net();
    let before = place(&driver);
    let problem = "bread.ron:3:5: a comma is missing\n  put a comma here".to_owned();
    driver.send(Msg::Reread(Edition::Broken(vec![problem])));
    let screen = driver.screen();
    assert!(screen.contains("bread.ron:3:5: a comma is missing"), "{screen}");
    assert!(!screen.contains("The net that holds it"), "{screen}");
    driver.send(sound(edited("The net that holds it", "What holds it")));
    assert_eq!(place(&driver), before);
    assert!(driver.screen().contains("What holds it"));
}

#[test]
fn esc_shows_the_lesson_as_it_was_before_it_broke() {
    let mut driver = at_its_net();
    driver.send(Msg::Reread(Edition::Broken(vec!["a.ron:1:1: broken".to_owned()])));
    driver.press("esc");
    assert!(driver.screen().contains("The net that holds it"));
}

#[test]
fn a_pane_that_is_gone_leads_to_the_one_that_took_its_place() {
    let (course, _) = Course::load(kitchen(), None);
    let mut lesson = course.lesson("bread").unwrap().clone();
    let mut reader = Reader::reopen(&lesson, "p-net", 1).next;
    lesson.panes.retain(|pane| pane.id != *"p-net");
    reader = reader.in_edition(&lesson);
    let last = lesson.panes.len() - 1;
    assert!(matches!(reader.place(), Place::Pane { pane, .. } if pane == last.min(1)));
    lesson.panes.clear();
    assert_eq!(reader.in_edition(&lesson).place(), Place::End);
}

#[test]
fn a_step_that_is_gone_leads_to_the_last_one_that_is_left() {
    let (course, _) = Course::load(kitchen(), None);
    let mut lesson = course.lesson("bread").unwrap().clone();
    let reader = Reader::reopen(&lesson, "p-net", 9).next;
    lesson.panes.iter_mut().for_each(|pane| pane.steps.truncate(1));
    assert!(matches!(reader.in_edition(&lesson).place(), Place::Pane { step: 1, .. }));
}
