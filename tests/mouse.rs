//! With the mouse: a click chooses what stands there, the wheel scrolls, and nothing is only there for it.

use peptibody::app::Msg;

use crate::{driver::Driver, screens::sweep::JOURNEYS};

/// The text of the row on which the cursor stands.
fn chosen(driver: &Driver) -> String {
    let row = usize::from(driver.cursor().y);
    driver.screen().lines().nth(row).unwrap_or_default().to_owned()
}

#[test]
fn a_click_on_a_lesson_chooses_it_and_opens_nothing() {
    let driver = Driver::new().clicks("ITP and where romiplostim fits");
    assert!(chosen(&driver).contains("▌ 4  ITP and where"), "{}", driver.screen());
    let driver = driver.clicks("The peptibody");
    assert!(chosen(&driver).contains("▌"), "{}", driver.screen());
    assert!(!driver.screen().contains("before you read"));
}

/// The first row of the place where `driver` shows the beginning of what stands after the cursor
/// of `other`.
fn same_row(driver: &Driver, other: &Driver) -> Option<String> {
    let (row, x) = (chosen(other), usize::from(other.cursor().x));
    let words: String = row.chars().skip(x + 1).collect();
    let words = words.trim_start().split("   ").next().unwrap_or_default().to_owned();
    let screen = driver.screen();
    let shown = screen.lines().filter(|line| line.contains(&words)).count();
    (shown == 1 && words.len() > 3).then_some(words)
}

#[test]
fn every_row_that_arrows_reach_can_be_clicked() {
    let mut clicked = 0;
    for keys in JOURNEYS.iter().chain(&["g ↓ ↓ ↓ ↓ ↓ ↓", "r ↓ ↓", "7 enter t enter"])
    {
        for (columns, rows) in [(60, 20), (80, 24)] {
            for way in ["↓ ↓", "↑ ↑"] {
                let driver = Driver::new().sized(columns, rows).keys(keys);
                let by_keys = Driver::new().sized(columns, rows).keys(keys).keys(way);
                let has_moved = driver.cursor() != by_keys.cursor();
                if let Some(words) = same_row(&driver, &by_keys).filter(|_| has_moved) {
                    assert_eq!(driver.clicks(&words).screen(), by_keys.screen(), "{keys}: {words}");
                    clicked += 1;
                }
            }
        }
    }
    assert!(clicked > 40, "only {clicked} rows were clicked");
}

/// A question of the first quiz that shows `words`.
fn at_question(columns: u16, words: &str) -> Driver {
    let mut driver = Driver::new().sized(columns, 24).keys("t enter");
    for _ in 0..10 {
        if driver.screen().contains(words) {
            return driver;
        }
        driver.press("F8");
    }
    panic!("no question shows {words}");
}

#[test]
fn a_click_on_a_choice_is_its_letter_also_on_its_second_row() {
    for (columns, shown, clicked, letter) in [
        (80, "( ) c  Four", "Four", "c"),
        (80, "[ ] b  Most", "Most people", "b"),
        (80, "[ ] a  Drug", "Drug-neutralising", "a"),
        (60, "( ) a  A layer", "from TPO", "a"),
    ] {
        let by_click = at_question(columns, shown).clicks(clicked);
        assert_eq!(by_click.screen(), at_question(columns, shown).keys(letter).screen());
        assert_ne!(by_click.screen(), at_question(columns, shown).screen(), "{clicked}");
    }
}

#[test]
fn in_the_overview_of_an_exam_the_question_under_the_mouse_is_chosen() {
    for (clicked, keys) in [("13 ○", "↓ ↓ → →"), ("5 ○", "→ → → →"), ("20 ○", "↓ ↓ ↓ → → → →")]
    {
        let driver = Driver::new().keys("x enter F6");
        assert_eq!(
            driver.clicks(clicked).screen(),
            Driver::new().keys("x enter F6").keys(keys).screen()
        );
    }
    let driver = Driver::new().keys("x enter F6 H").clicks("Hand in now");
    assert_eq!(driver.screen(), Driver::new().keys("x enter F6 H ↓").screen());
}

#[test]
fn a_click_anywhere_stops_nothing() {
    for keys in JOURNEYS {
        for (x, y) in [(0, 0), (30, 9), (70, 14), (79, 22), (10, 23), (200, 200)] {
            drop(Driver::new().keys(keys).clicks_at((x, y)).screen());
        }
    }
}

#[test]
fn in_a_list_that_unfolds_a_click_chooses_the_words_that_were_clicked() {
    let driver = Driver::new().keys("g ↓ ↓ ↓").clicks("affinity");
    assert!(chosen(&driver).contains("▌ affinity"), "{}", driver.screen());
    let driver = driver.clicks("agonist");
    assert!(chosen(&driver).contains("▌ agonist"), "{}", driver.screen());
}

#[test]
fn a_click_on_the_line_of_keys_is_that_key() {
    for (clicked, key) in [("open", "enter"), ("t quiz", "t"), ("? help", "?"), ("esc", "esc")] {
        let driver = Driver::new().keys("2 esc");
        if driver.screen().contains(clicked) {
            let by_key = Driver::new().keys("2 esc").keys(key).screen();
            assert_eq!(driver.clicks(clicked).screen(), by_key, "{clicked}");
        }
    }
    let driver = at_question(80, "( ) c  Four").clicks("Four").clicks("enter answer");
    assert_eq!(driver.screen(), at_question(80, "( ) c  Four").keys("c enter").screen());
}

#[test]
fn where_letters_are_text_a_click_writes_nothing() {
    let driver = at_question(80, "type your answer");
    let before = driver.screen();
    assert_eq!(driver.clicks("Quiz").screen(), before);
}

#[test]
fn a_click_on_nothing_does_nothing() {
    let driver = Driver::new();
    let before = driver.screen();
    assert_eq!(driver.clicks("──").screen(), before);
}

#[test]
fn the_wheel_scrolls() {
    let mut driver = Driver::new().keys("?");
    let before = driver.screen();
    driver.send(Msg::WheelDown);
    assert_ne!(driver.screen(), before);
    assert_eq!(driver.model.scroll, 3);
    driver.send(Msg::WheelUp);
    assert_eq!(driver.screen(), before);
}
