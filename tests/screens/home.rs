//! Home: the one thing to do first, and the lessons.

use peptibody::content::Course;

use super::shown::{agrees, agrees_in_ascii};
use crate::{content::kitchen::kitchen, driver::Driver};

#[test]
fn a_first_visit_says_what_this_is_and_where_to_begin() {
    agrees("home-first", "");
    agrees_in_ascii("home-first", "");
}

#[test]
fn a_later_visit_goes_on_where_reading_stopped() {
    agrees("home-reading", "1 enter → → space esc ↓ ↓");
}

#[test]
fn the_subtitle_greets_only_the_first_time() {
    let subtitle = "How a peptibody asks the marrow for platelets";
    assert!(Driver::new().screen().contains(subtitle));
    assert!(!Driver::new().keys("1 enter esc").screen().contains(subtitle));
}

#[test]
fn the_mark_and_the_cursor_go_down_the_list_together() {
    for row in 0..4 {
        let driver = Driver::new().keys(&"↓ ".repeat(row));
        let cursor = driver.cursor();
        let screen = driver.screen();
        let line = screen.lines().nth(usize::from(cursor.y)).unwrap();
        assert_eq!(line.chars().nth(usize::from(cursor.x)), Some('▌'), "{screen}");
        let named = if row == 0 { "Begin".to_owned() } else { format!("{row}  ") };
        assert!(line.contains(&named), "{screen}");
    }
}

#[test]
fn a_quiz_that_was_left_is_offered_first_and_noted_in_its_row() {
    let driver = Driver::new().keys("t enter esc");
    let screen = driver.screen();
    assert!(screen.contains("▌ Go on     quiz 1 · The peptibody"), "{screen}");
    let row = screen.lines().find(|line| line.contains("1  The peptibody")).unwrap();
    assert!(row.contains("  open  "), "{screen}");
}

#[test]
fn a_finished_quiz_leaves_its_score_in_the_row() {
    let screen = Driver::new().keys("t enter F9 y esc").screen();
    let row = screen.lines().find(|line| line.contains("1  The peptibody")).unwrap();
    assert!(row.contains("  0/9  "), "{screen}");
}

#[test]
fn what_was_read_is_counted() {
    let screen = Driver::new().keys("1 enter → esc").screen();
    let row = screen.lines().find(|line| line.contains("1  The peptibody")).unwrap();
    assert!(row.contains("━━──"), "{screen}");
    let tight = Driver::new().sized(60, 20).keys("1 enter → esc").screen();
    assert!(tight.contains("2/6"), "{tight}");
}

#[test]
fn without_a_date_the_note_is_the_level_alone() {
    let mut driver = Driver::new();
    driver.model.today.clear();
    let screen = driver.screen();
    assert!(screen.lines().next().unwrap().ends_with(" Student"), "{screen}");
}

#[test]
fn the_rail_tells_of_the_chosen_lesson() {
    let screen = Driver::new().sized(120, 40).keys("↓ ↓ ↓").screen();
    assert!(screen.contains("Lesson 3  under review"), "{screen}");
}

#[test]
fn a_course_of_drafts_says_how_to_see_them() {
    let mut files = kitchen();
    let lesson = files.iter_mut().find(|file| file.name == "bread.ron").unwrap();
    let text = String::from_utf8(lesson.bytes.to_vec()).unwrap();
    let status = text.split("status: ").nth(1).unwrap().split(',').next().unwrap().to_owned();
    let draft = text.replace(&format!("status: {status}"), "status: Draft");
    lesson.bytes = draft.into_bytes().into();
    let driver = Driver::of(Course::load(&files, None).0.without_drafts()).keys("enter");
    assert!(driver.screen().contains("Start with --drafts"), "{}", driver.screen());
}
