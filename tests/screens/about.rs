//! What a lesson rests on, where it leads, and the way back from there.

use std::path::Path;

use peptibody::{
    app::{Overlay, Screen},
    content::{Course, Severity},
    shell::folder,
};

use super::shown::{agrees, agrees_in_ascii, agrees_once};
use crate::driver::Driver;

/// The embedded course with some words of one file changed.
fn changed(file: &str, words: &[(&str, &str)]) -> Course {
    let mut files = folder::read(Path::new("lessons")).unwrap().files;
    let file = files.iter_mut().find(|it| it.name.ends_with(file)).unwrap();
    let mut text = String::from_utf8(file.bytes.to_vec()).unwrap();
    for (from, to) in words {
        assert!(text.contains(from), "{from} is not in {}", file.name);
        text = text.replacen(from, to, 1);
    }
    file.bytes = text.into_bytes().into();
    let (course, problems) = Course::load(&files, None);
    assert!(!problems.iter().any(|it| it.severity == Severity::Error), "{problems:?}");
    course
}

fn with_points() -> Course {
    let points = "    next_edition: [
        (text: \"Read the first paper on the library itself.\", see: \"molecule#p-find\"),
        (text: \"Look for a newer label.\"),
        (text: \"Look up the year of approval.\", see: \"receptor#p-receptor\"),
    ],
)";
    let course = include_str!("../../lessons/course.ron");
    let own = &course[course.find("    next_edition: [").unwrap()..];
    changed("course.ron", &[(own.trim_end(), points)])
}

fn header(driver: &Driver) -> String {
    driver.screen().lines().next().unwrap_or_default().to_owned()
}

#[test]
fn about_tells_how_far_the_review_is() {
    agrees("about", "1 enter a");
    agrees("about-chosen", "1 enter a ↓ ↓");
    agrees_in_ascii("about", "1 enter a ↓");
}

#[test]
fn points_for_the_next_edition_stand_with_their_lesson_or_with_all() {
    let driver = Driver::of(with_points()).sized(120, 40).keys("↓ a");
    agrees_once("about-points-120x40", &driver);
    let screen = driver.screen();
    assert!(!screen.contains("year of approval"), "{screen}");
    let other = driver.keys("tab").screen();
    assert!(other.contains("year of approval") && other.contains("newer label"), "{other}");
}

#[test]
fn from_home_it_is_about_the_chosen_lesson() {
    for (keys, title) in [("a", "1 · "), ("↓ a", "1 · "), ("↓ ↓ a", "2 · "), ("↓ ↓ ↓ a", "3 · ")]
    {
        let driver = Driver::new().keys(keys);
        assert!(header(&driver).contains(title), "{keys}: {}", header(&driver));
    }
}

#[test]
fn tab_goes_round_the_lessons_and_closing_gives_the_place_back() {
    let driver = Driver::new().keys("2 enter enter → space");
    let before = driver.screen();
    let driver = driver.keys("a ↓ tab");
    assert!(header(&driver).contains("3 · "), "{}", header(&driver));
    let driver = driver.keys("tab shift-tab shift-tab esc");
    assert_eq!(driver.screen(), before);
}

#[test]
fn a_related_question_leads_to_its_pane_and_esc_leads_back() {
    let driver = Driver::new().keys("1 enter → a ↓");
    let before = driver.screen();
    assert!(before.contains('▌'), "{before}");
    let driver = driver.keys("enter");
    assert!(header(&driver).contains("2 · Switching on c-Mpl"), "{}", header(&driver));
    assert!(driver.screen().contains("esc return"), "{}", driver.screen());
    let driver = driver.keys("→ →").keys("esc");
    assert_eq!(driver.screen(), before, "as it was");
    let driver = driver.keys("esc esc");
    assert!(matches!(driver.model.screen, Screen::Home { .. }));
    let driver = driver.restarted();
    let screen = driver.screen();
    assert!(screen.contains("▌ Continue  1 · "), "one goes on where one was:\n{screen}");
}

#[test]
fn nothing_is_opened_before_a_line_is_chosen() {
    let driver = Driver::new().keys("a enter");
    assert!(matches!(driver.model.overlay, Some(Overlay::About { row: None, .. })));
    assert!(driver.screen().contains("choose a line"), "{}", driver.screen());
}

#[test]
fn a_point_without_a_pane_says_so() {
    let driver = Driver::of(with_points()).keys("↓ a").keys(&"↓ ".repeat(30)).keys("enter");
    assert!(driver.screen().contains("the course as a whole"), "{}", driver.screen());
}

#[test]
fn related_questions_are_offered_after_the_last_pane() {
    let driver = Driver::new().keys("1 enter → → → → → →").keys("c ↓ ↓ ↓ ↓ ↓ ↓ enter → → → → → →");
    let before = driver.screen();
    assert!(
        before.contains("▌ Begin the quiz") && before.contains("Related questions"),
        "{before}"
    );
    let driver = driver.keys("↓ ↓");
    let chosen = driver.screen();
    assert_eq!(chosen.matches('▌').count(), 1, "{chosen}");
    let driver = driver.keys("enter");
    assert!(header(&driver).contains("5 · "), "{}", header(&driver));
    let driver = driver.keys("esc");
    assert_eq!(driver.screen(), chosen);
    let driver = driver.keys("↑ ↑ enter");
    assert!(header(&driver).contains("Quiz 1"), "{}", header(&driver));
}

#[test]
fn an_approved_lesson_says_when_and_by_whom() {
    let course = changed(
        "01-molecule.ron",
        &[
            ("status: UnderReview,", "status: Approved, reviewed: \"2026-11-20\","),
            ("reviewers: []", "reviewers: [\"A. Reader\"]"),
        ],
    );
    let driver = Driver::of(course).keys("1 enter");
    assert!(header(&driver).contains("Student · approved 20 Nov 2026 · 1/"), "{}", header(&driver));
    let screen = driver.keys("a").screen();
    assert!(screen.contains("Reviewed      20 Nov 2026 by A. Reader"), "{screen}");
    assert!(!screen.contains("read with care"), "{screen}");
}

#[test]
fn a_review_that_is_due_is_said_to_be_overdue() {
    let mut driver = Driver::new().keys("1 enter");
    let due = driver.model.lesson().unwrap().review.next_review.clone().unwrap().to_string();
    for (today, is_late) in [("", false), (due.as_str(), false), ("9999-01-01", true)] {
        today.clone_into(&mut driver.model.date);
        assert_eq!(header(&driver).contains("review overdue"), is_late, "{today}");
    }
    let screen = driver.keys("a").screen();
    assert!(screen.lines().any(|it| it.contains("Next") && it.ends_with(": overdue")), "{screen}");
}

#[test]
fn a_draft_is_no_part_of_a_course_without_drafts() {
    let draft = || changed("01-molecule.ron", &[("status: UnderReview", "status: Draft")]);
    let shown = Driver::of(draft()).keys("1 enter a").screen();
    assert!(shown.contains("a draft: not handed in"), "{shown}");
    let driver = Driver::of(draft().without_drafts());
    assert!(driver.screen().contains("▌ Begin     1 · Switching on c-Mpl"), "{}", driver.screen());
    let (with, without) = (draft(), draft().without_drafts());
    assert_eq!(without.outlines().len() + 1, with.outlines().len());
    assert!(without.lesson("molecule").is_none());
}
