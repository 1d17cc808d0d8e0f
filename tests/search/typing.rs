//! Searching as a learner does it: typing, choosing, opening, and the way back.

use peptibody::{
    app::{Msg, Overlay, Scope, Screen},
    content::{Course, search::Field},
    study::reader::Place,
};

use crate::driver::Driver;

fn lines(driver: &Driver) -> Vec<String> {
    driver.screen().lines().map(str::to_owned).collect()
}

#[test]
fn what_is_typed_is_found_at_every_letter_and_opened_by_enter() {
    let driver = Driver::new().keys("/").types("megak");
    let screen = driver.screen();
    assert!(screen.contains("By name") && screen.contains("▌ megakaryocyte"), "{screen}");
    let driver = driver.keys("Enter");
    assert_eq!(driver.model.scope(), Scope::Glossary);
    assert!(driver.screen().contains("▌ megakaryocyte"), "{}", driver.screen());
}

#[test]
fn a_pane_is_opened_and_esc_leads_back_to_the_hits() {
    let found = Driver::new().keys("/").types("peg-rhumgdf").keys("Down");
    let before = found.screen();
    assert!(before.contains("in the text: "), "{before}");
    let driver = found.keys("Enter");
    assert!(matches!(driver.model.screen, Screen::Reading { lesson: 0, .. }));
    assert!(driver.screen().contains("A copy of the hormone backfired"), "{}", driver.screen());
    let driver = driver.keys("Esc");
    assert_eq!(driver.screen(), before);
    assert_eq!(driver.keys("Esc").model.scope(), Scope::Home);
}

#[test]
fn a_source_is_opened_in_the_list_of_all() {
    let driver = Driver::new().keys("/").types("wang 2004").keys("Enter");
    assert_eq!(driver.model.scope(), Scope::References);
    let chosen = lines(&driver).into_iter().find(|line| line.contains('▌')).unwrap();
    assert!(chosen.contains("Wang"), "{}", driver.screen());
}

#[test]
fn a_question_opens_the_pane_that_teaches_it_and_says_where_it_is_asked() {
    let driver = Driver::new().keys("/").types("aplastic anaemia pattern").keys("Enter");
    let screen = driver.screen();
    assert!(screen.contains("Why TPO is near normal in ITP"), "{screen}");
    assert!(screen.contains("lesson 4 asks it"), "{screen}");
}

#[test]
fn letters_are_text_and_only_arrows_choose() {
    let driver = Driver::new().keys("/").types("jk q?/");
    assert!(driver.screen().contains("jk q?/"), "{}", driver.screen());
    assert!(!driver.has_quit);
    let driver = Driver::new().keys("/").types("tpo").keys("Down Down Up");
    let Some(Overlay::Search(searching)) = &driver.model.overlay else { panic!("a search") };
    assert_eq!(searching.row, 1);
}

#[test]
fn the_chosen_hit_stays_in_sight_in_every_window() {
    for (columns, rows) in [(60, 20), (80, 24), (120, 40)] {
        let mut driver = Driver::new().sized(columns, rows).keys("/").types("t");
        for _ in 0..60 {
            let marks = driver.screen().matches('▌').count();
            assert_eq!(marks, 1, "{}", driver.screen());
            driver.press("Down");
        }
        driver.press("PageUp PageUp PageUp PageUp PageUp PageUp");
        let Some(Overlay::Search(searching)) = &driver.model.overlay else { panic!("a search") };
        assert_eq!(searching.row, 0);
    }
}

#[test]
fn esc_gives_back_exactly_what_lay_there() {
    for way in ["", "Down", "1 c Enter Right", "1 c Enter g", "1 c Enter r Down", "t Enter F9 y"] {
        for size in [(60, 20), (80, 24)] {
            let driver = Driver::new().sized(size.0, size.1).keys(way).keys("pgdn");
            let before = (driver.screen(), driver.cursor());
            let driver = driver.keys("/").types("platelet").keys("Down Esc");
            assert_eq!((driver.screen(), driver.cursor()), before, "after {way}");
        }
    }
}

#[test]
fn no_search_lies_over_a_question_that_waits_for_its_answer() {
    let driver = Driver::new().keys("t Enter F3 y r /");
    assert_eq!(driver.model.scope(), Scope::Sources);
    assert!(driver.screen().contains("answer first"), "{}", driver.screen());
}

#[test]
fn a_paste_is_one_line_and_is_searched_for() {
    let mut driver = Driver::new().keys("/");
    driver.send(Msg::Paste("TPO\n  receptor\u{1b}[A".to_owned()));
    let Some(Overlay::Search(searching)) = &driver.model.overlay else { panic!("a search") };
    assert_eq!(searching.line.text, "TPO receptor[A");
    driver.press("Backspace Backspace");
    assert!(driver.screen().contains("also called: TPO receptor"), "{}", driver.screen());
}

#[test]
fn help_over_the_search_gives_it_back() {
    let driver = Driver::new().keys("/").types("tpo");
    let before = driver.screen();
    let driver = driver.keys("F1");
    assert!(driver.screen().contains("write a question"), "{}", driver.screen());
    assert_eq!(driver.keys("Esc").screen(), before);
}

#[test]
fn the_caret_goes_where_it_is_sent() {
    let driver = Driver::new().keys("/").types("po").keys("Home").types("t");
    assert!(driver.screen().contains("tpo"), "{}", driver.screen());
    let caret = driver.cursor();
    assert_eq!(driver.keys("End").cursor().x, caret.x + 2);
}

#[test]
fn what_stands_beside_a_figure_is_shown_when_its_hit_is_opened() {
    let course = Course::embedded();
    let (mut steps, mut key_points) = (0, 0);
    let sentence = |words: &str| {
        let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3);
        words.take(7).collect::<Vec<_>>().join(" ")
    };
    for pane in &course.lesson("receptor").unwrap().panes {
        let aside = pane.steps.iter().map(|step| &step.say).chain(&pane.key_point);
        for words in aside {
            let driver = Driver::new().sized(120, 40).keys("/").types(&sentence(words));
            let Some(Overlay::Search(searching)) = &driver.model.overlay else {
                panic!("a search")
            };
            let expected = match &searching.reason {
                Some((Field::Step(step), _)) => *step,
                Some((Field::KeyPoint, _)) => pane.steps.len(),
                Some(_) | None => continue,
            };
            if searching.chosen().is_none_or(|hit| hit.title.text() != &*pane.title) {
                continue;
            }
            let is_step = matches!(&searching.reason, Some((Field::Step(_), _)));
            let driver = driver.keys("Enter");
            let Screen::Reading { reader, .. } = &driver.model.screen else { panic!("a pane") };
            let Place::Pane { step, .. } = reader.place() else { panic!("a pane") };
            assert_eq!(step, expected, "{words}");
            if is_step { steps += 1 } else { key_points += 1 }
        }
    }
    assert!(steps > 2 && key_points > 0, "{steps} steps and {key_points} key points");
}
