//! Lists of the whole course: every term, every source.

use peptibody::{
    app::{Overlay, Scope, Screen, glossary, references, terms_of},
    content::{Course, Level},
};

use super::shown::{agrees, agrees_in_ascii};
use crate::driver::Driver;

fn header(driver: &Driver) -> String {
    driver.screen().lines().next().unwrap_or_default().to_owned()
}

#[test]
fn the_glossary_unfolds_the_chosen_term() {
    agrees("glossary", "g ↓ ↓ ↓ ↓");
    agrees("glossary-end", &format!("g {}", "pgdn ".repeat(20)));
    agrees_in_ascii("glossary", "g ↓ ↓ ↓ ↓ ↓ ↓ ↓");
}

#[test]
fn the_references_unfold_the_chosen_source() {
    agrees("references", "r ↓ ↓");
    agrees_in_ascii("references", "r pgdn");
}

#[test]
fn every_term_is_shown_whole_in_a_small_window() {
    let mut driver = Driver::new().sized(60, 20).keys("g");
    let count = glossary(&driver.model.course).len();
    assert!(count > 20);
    for _ in 0..count {
        let screen = driver.screen();
        assert!(screen.contains("Used in") && screen.contains('▌'), "{screen}");
        driver.press("↓");
    }
}

#[test]
fn every_source_is_shown_whole() {
    let mut driver = Driver::new().keys("r");
    let count = references(&driver.model.course).len();
    assert!(count > 20);
    for _ in 0..count {
        let screen = driver.screen();
        assert!(screen.contains("cited ") && screen.contains("read: "), "{screen}");
        driver.press("↓");
    }
}

#[test]
fn terms_stand_in_alphabetical_order() {
    let driver = Driver::new();
    let terms = glossary(&driver.model.course);
    let names: Vec<String> = terms.iter().map(|term| term.term.to_lowercase()).collect();
    assert!(names.is_sorted(), "{names:?}");
}

#[test]
fn a_jump_from_either_list_leads_back_to_its_row() {
    for way in ["g ↓ ↓ ↓ ↓", "r ↓ ↓ ↓ ↓"] {
        let driver = Driver::new().keys(way);
        let before = driver.screen();
        let driver = driver.keys("enter");
        assert!(matches!(driver.model.screen, Screen::Reading { .. }), "{}", driver.screen());
        assert!(driver.model.overlay.is_none());
        assert_eq!(driver.keys("esc").screen(), before, "{way}");
    }
}

#[test]
fn the_box_of_a_term_leads_to_all_terms_and_back() {
    let driver = Driver::new().keys("1 enter g tab tab tab");
    let before = driver.screen();
    let driver = driver.keys("G");
    let screen = driver.screen();
    assert!(header(&driver).starts_with("  Glossary"), "{screen}");
    assert!(screen.contains("▌ c-Mpl"), "{screen}");
    assert_eq!(driver.keys("esc").screen(), before);
}

#[test]
fn the_sources_of_a_lesson_lead_to_all_sources_and_back() {
    for way in ["1 enter r ↓", "t enter F3 y r ↓"] {
        let driver = Driver::new().keys(way);
        let before = driver.screen();
        let driver = driver.keys("a");
        assert!(header(&driver).starts_with("  References"), "{}", driver.screen());
        assert_eq!(driver.keys("esc").screen(), before, "{way}");
    }
}

#[test]
fn where_a_term_was_first_met_leads_back_to_its_box() {
    let driver = Driver::new().keys("2 enter enter g");
    let before = driver.screen();
    let driver = driver.keys("enter");
    assert!(driver.model.overlay.is_none(), "{}", driver.screen());
    assert_eq!(driver.keys("esc").screen(), before);
}

#[test]
fn a_quiz_stays_where_it_is_whatever_is_looked_up_from_it() {
    let mut driver = Driver::new().keys("t enter F3 y r a");
    for _ in 0..40 {
        driver.press("enter");
        let stays = matches!(driver.model.screen, Screen::Quiz(_));
        assert!(stays, "{}", driver.screen());
        if matches!(driver.model.overlay, Some(Overlay::Peek { .. })) {
            driver.press("esc r a");
        }
        driver.press("↓");
    }
}

#[test]
fn a_long_chain_of_jumps_still_ends_at_home() {
    let mut driver = Driver::new().keys("1 enter");
    for _ in 0..40 {
        driver.press("a ↓ enter");
    }
    for _ in 0..80 {
        driver.press("esc");
    }
    assert!(matches!(driver.model.screen, Screen::Home { .. }));
}

#[test]
fn a_pane_without_terms_shows_all_of_them() {
    let mut driver = Driver::new().keys("1 enter");
    while driver.model.scope() != Scope::End {
        let before = driver.keys("g");
        let is_all = matches!(before.model.overlay, Some(Overlay::Glossary { .. }));
        if is_all {
            assert!(before.screen().contains("links no terms"), "{}", before.screen());
        }
        driver = before.keys("esc space");
    }
}

#[test]
fn a_term_says_where_it_was_first_met_and_leads_there_or_says_that_it_was_not() {
    for level in Level::ALL {
        let mut driver = Driver::new().keys("g");
        driver.model.level = level;
        let mut unmet = Vec::new();
        for _ in 0..glossary(&driver.model.course).len() {
            let screen = driver.screen();
            let chosen = screen.lines().find(|line| line.contains('▌')).unwrap().to_owned();
            driver.press("enter");
            if screen.contains("First met") {
                assert!(matches!(driver.model.screen, Screen::Reading { .. }), "{chosen}");
                driver.press("esc ↓");
            } else {
                assert!(
                    driver.screen().contains("no pane at this level uses it"),
                    "{}",
                    driver.screen()
                );
                unmet.push(chosen);
                driver.press("↓");
            }
        }
        // Plain words do without some terms of the field.
        let most = if level == Level::Plain { 2 } else { 0 };
        assert!(unmet.len() <= most, "{level:?}: {unmet:?}");
    }
}

#[test]
fn terms_beside_a_figure_can_be_opened_once_they_are_shown() {
    let course = Course::embedded();
    for pane in course.lessons().flat_map(|lesson| &lesson.panes) {
        let seen = |step| terms_of(pane, Level::Student, step);
        for (at, step) in (1..).zip(&pane.steps) {
            for link in step.say.split("[[").skip(1) {
                let id = link.split(['|', ']']).next().unwrap();
                assert!(seen(at).iter().any(|term| term == id), "{id} at step {at} of {}", pane.id);
            }
            assert!(seen(at).starts_with(&seen(at - 1)), "what was shown stays");
        }
    }
}
