//! The course as the program uses it, and the course that is part of the program.

use peptibody::content::{Course, Id, Outline, embedded_files};

use super::kitchen::{errors, kitchen};

#[test]
fn the_embedded_course_has_no_problem() {
    let problems: Vec<String> = errors(&embedded_files()).iter().map(ToString::to_string).collect();
    assert_eq!(problems, [""; 0]);
    assert!(!Course::embedded().title().is_empty());
}

#[test]
fn what_the_build_wrote_of_each_lesson_is_what_the_lesson_says() {
    let course = Course::embedded();
    let written: Vec<Outline> = course.outlines().cloned().collect();
    let read: Vec<Outline> = course.lessons().map(Outline::of).collect();
    assert!(!read.is_empty());
    assert_eq!(written, read);
}

#[test]
fn the_lessons_inside_the_program_stand_as_the_course_file_orders_them() {
    let course_file = include_str!("../../lessons/course.ron");
    let order = course_file.split_once("lessons: [").unwrap().1.split_once(']').unwrap().0;
    let listed: Vec<&str> = order.split(',').map(|id| id.trim().trim_matches('"')).collect();
    let course = Course::embedded();
    let shown: Vec<&str> = course.outlines().map(|it| it.id.as_str()).collect();
    assert_eq!(shown, listed);
}

#[test]
fn every_figure_of_the_embedded_course_can_be_drawn() {
    let course = Course::embedded();
    let used: Vec<&Id> = course
        .lessons()
        .flat_map(|lesson| &lesson.panes)
        .filter_map(|pane| pane.figure.as_ref())
        .map(|figure| &figure.id)
        .collect();
    assert!(!used.is_empty());
    assert!(used.iter().all(|id| course.drawing(id.as_str()).is_some()));
}

#[test]
fn every_part_is_found_by_its_id() {
    let (course, _) = Course::load(&kitchen(), None);
    assert_eq!(course.title(), "Kitchen chemistry");
    assert_eq!(course.subtitle(), "A course for tests");
    assert_eq!(course.disclaimer(), "Not a recipe.");
    let lesson = course.lesson("bread").unwrap();
    assert_eq!(&*lesson.pane("p-net").unwrap().title, "The net that holds it");
    assert_eq!(&*lesson.item("q-name").unwrap().ask, "Name the fungus.");
    assert_eq!(&*course.term("yeast").unwrap().term, "baker's yeast");
    assert_eq!(course.reference("handbook").unwrap().year, Some(1998));
    assert_eq!(course.drawing("loaf").unwrap().sizes.len(), 2);
    assert!(course.lesson("x").is_none() && lesson.pane("x").is_none());
    assert!(lesson.item("x").is_none() && course.term("x").is_none());
    assert!(course.reference("x").is_none() && course.drawing("x").is_none());
}

#[test]
fn sources_stand_in_the_order_of_their_first_citation() {
    let (course, _) = Course::load(&kitchen(), None);
    let lesson = course.lesson("bread").unwrap();
    let sources: Vec<&str> = course.sources(lesson).iter().map(|it| it.id.as_str()).collect();
    assert_eq!(sources, ["miller2001", "handbook"]);
}

#[test]
fn the_first_and_last_line_break_are_not_part_of_a_picture() {
    let (course, _) = Course::load(&kitchen(), None);
    let drawing = course.drawing("loaf").unwrap();
    let rows: Vec<&str> = drawing.sizes[0].steps[0].rows().collect();
    assert_eq!(rows, ["", "", "╭──────────╮", "╰──────────╯"]);
}
