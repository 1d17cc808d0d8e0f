//! What the quiz promises: words before colour, one `▌`, what is saved, and nothing that is not there.

use peptibody::{
    app::{Saving, Screen},
    content::Course,
    study::quiz::Quiz,
};

use super::{Lesson, answer, at, attempt, go_to, letter, ready, tick};
use crate::driver::Driver;

fn best() -> Driver {
    at(Lesson::Receptor, "q-mpl-second-drug")
}

fn quiz(driver: &Driver) -> &Quiz {
    match &driver.model.screen {
        Screen::Quiz(quizzing) => &quizzing.quiz,
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Reading { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_) => {
            panic!("no quiz is on screen")
        }
    }
}

fn row_with<'s>(screen: &'s str, words: &str) -> &'s str {
    screen.lines().find(|row| row.contains(words)).unwrap_or_else(|| panic!("{words}:\n{screen}"))
}

#[test]
fn what_is_saved_is_counted_in_words() {
    assert!(best().screen().contains(" 0 answers saved"));
    let one = answer(best(), 1, "3");
    assert!(one.screen().contains(" 1 answer saved"), "{}", one.screen());
    let two = go_to(one, "q-mpl-kinase").keys("F3 ↓ enter");
    assert!(two.screen().contains(" 2 answers saved"), "{}", two.screen());
}

#[test]
fn a_quiz_that_cannot_be_saved_says_so() {
    let mut driver = best();
    driver.model.saving = Saving::Off("the disk is full".to_owned());
    let screen = driver.screen();
    assert!(row_with(&screen, "▸").ends_with("not saved"), "{screen}");
    assert!(!screen.contains("answers saved"));
    let mut driver = ready(Lesson::Itp);
    driver.model.saving = Saving::Off("the disk is full".to_owned());
    assert!(driver.screen().contains("Answers are not saved this time."));
}

#[test]
fn letters_follow_the_screen_and_not_the_file() {
    for position in 0..4 {
        let driver = best();
        let key = letter(&driver, position);
        let driver = driver.keys(&key);
        assert!(row_with(&driver.screen(), "(•)").contains(&format!("(•) {key}  ")));
    }
}

#[test]
fn a_choice_that_was_tried_is_struck_and_says_so() {
    let driver = answer(best(), 0, "2");
    let row = driver.screen();
    let row = row_with(&row, "It signals without using JAK2");
    assert!(row.contains("(–)") && row.ends_with("tried"), "{row}");
}

#[test]
fn a_second_try_is_typed_into_an_empty_field() {
    let held = at(Lesson::Receptor, "q-mpl-kinase").types("FAK").keys("enter enter");
    assert!(held.screen().contains("│  FAK "), "{}", held.screen());
    let again = held.keys("enter").types("src").screen();
    assert!(again.contains("│  src ") && !again.contains("FAK"), "{again}");
}

#[test]
fn a_second_try_begins_in_the_first_gap_that_was_not_right() {
    let tried = at(Lesson::Molecule, "q-acid").types("acidic").keys("tab").types("sour");
    let again = tried.keys("enter enter enter").types("neutral").screen();
    assert!(again.contains("[ acidic ") && again.contains("[ neutral "), "{again}");
}

#[test]
fn a_flag_is_a_word_beside_the_dots() {
    assert!(!best().screen().contains("flagged"));
    assert!(row_with(&best().keys("f").screen(), "▸").contains("⚑ flagged"));
    assert!(!best().keys("f f").screen().contains("flagged"));
}

#[test]
fn a_hint_is_hidden_until_it_is_asked_for() {
    assert!(!best().screen().contains("Hint:"));
    assert!(best().keys("h").screen().contains("Hint: Think of where each drug"));
}

#[test]
fn a_hint_is_in_sight_once_it_is_asked_for_and_the_hand_once_it_moves() {
    let tall = [
        (Lesson::Receptor, "q-mpl-marks", "↓"),
        (Lesson::Receptor, "q-mpl-order", "↓"),
        (Lesson::Receptor, "q-mpl-arms", "↓"),
        (Lesson::Receptor, "q-mpl-brakes", "↓"),
        (Lesson::Molecule, "q-parts", "↓"),
    ];
    for (lesson, item, key) in tall {
        for size in [(80, 24), (60, 20)] {
            let asked = at(lesson, item).sized(size.0, size.1).keys("F2");
            let screen = asked.screen();
            let hint = attempt(&asked).item_at(quiz(&asked), attempt(&asked).at()).unwrap();
            let Some(hint) = &hint.hint else { continue };
            let end = hint.trim().split(' ').next_back().unwrap();
            assert!(screen.contains("Hint:") && screen.contains(end), "{item}:\n{screen}");
            let moved = asked.keys(key);
            let (buffer, cursor) = moved.frame();
            assert_eq!(buffer[cursor].symbol(), "▌", "{item}:\n{}", moved.screen());
            let moved = moved.keys("pgdn pgdn pgdn").keys("↑");
            let (buffer, cursor) = moved.frame();
            assert_eq!(buffer[cursor].symbol(), "▌", "{item}:\n{}", moved.screen());
        }
    }
}

#[test]
fn every_screen_has_one_place_that_matters_at_most() {
    let screens = [
        ready(Lesson::Receptor),
        best(),
        answer(best(), 0, "1"),
        answer(best(), 1, "1"),
        answer(best(), 1, "1").keys("w"),
        best().keys("F9 y"),
        best().keys("F9 y enter"),
    ];
    for driver in screens {
        let screen = driver.sized(120, 40).screen();
        assert_eq!(screen.matches('▌').count(), 1, "{screen}");
    }
}

#[test]
fn the_answer_stays_hidden_while_a_try_is_left() {
    let screen = answer(best(), 0, "3").screen();
    assert!(screen.contains("Not this one.") && screen.contains("One try left."), "{screen}");
    assert!(!screen.contains("It acts where the chain crosses"), "{screen}");
}

#[test]
fn a_verdict_says_right_or_not_and_how_sure_in_words() {
    let right = answer(best(), 1, "3").screen();
    assert!(row_with(&right, "✓ d").contains("right, and you were certain"), "{right}");
    let second = answer(answer(best(), 0, "1"), 1, "2").screen();
    assert!(second.contains("right at the second try"), "{second}");
    let wrong = answer(answer(best(), 0, "1"), 2, "").screen();
    assert!(row_with(&wrong, "✗ c").contains("not this one"), "{wrong}");
    assert!(row_with(&wrong, "→ d").ends_with("right"), "{wrong}");
}

#[test]
fn whys_of_ticks_unfold_where_room_is_short() {
    let course = Course::embedded();
    let item = course.lesson_at(1).unwrap().item("q-mpl-brakes").unwrap();
    let why = &**item.answer.choices().first().unwrap().why();
    let ticked = || tick(at(Lesson::Receptor, "q-mpl-brakes"), &[0, 1, 2], "3");
    assert!(!ticked().screen().contains(why));
    let unfolded = ticked().keys("w").screen();
    assert!(unfolded.contains(why), "{unfolded}");
    assert!(ticked().sized(120, 40).screen().contains(why));
}

#[test]
fn a_long_verdict_can_be_scrolled_to_its_end() {
    let driver = answer(answer(best(), 0, "1"), 2, "3").sized(60, 20);
    assert!(!driver.screen().contains("v opens pane 6"));
    assert!(driver.keys("pgdn pgdn").screen().contains("v opens pane 6"));
}

#[test]
fn everything_right_is_said_plainly() {
    let mut driver = best();
    for _ in 0..10 {
        let item = attempt(&driver).current().0.item.as_str().to_owned();
        driver = solve(driver, &item).keys("enter");
    }
    let screen = driver.screen();
    assert!(screen.contains("10 of 10 right at the first try"), "{screen}");
    assert!(screen.contains("Everything was right at the first try."), "{screen}");
    assert!(screen.contains("80 %, the mark, is reached"), "{screen}");
}

/// Answers a question of the receptor quiz as its file says, without saying how sure.
fn solve(driver: Driver, item: &str) -> Driver {
    match item {
        "q-mpl-marks" => super::give(driver, &[0, 1, 2, 3], true).keys("enter enter"),
        "q-mpl-kinase" => driver.types("jak-2").keys("enter enter"),
        "q-mpl-grip" => driver.types("two").keys("tab").types("crm1").keys("enter enter"),
        "q-mpl-order" => sort(driver).keys("enter enter"),
        "q-mpl-arms" => super::give(driver, &[0, 1, 2, 3], false).keys("enter enter"),
        "q-mpl-brakes" => tick(driver, &[0, 1, 2], ""),
        "q-mpl-tyrosine" => answer(driver, 2, ""),
        "q-mpl-second-drug" => answer(driver, 1, ""),
        _ => answer(driver, 0, ""),
    }
}

/// Carries every event to its place.
fn sort(mut driver: Driver) -> Driver {
    use peptibody::study::quiz::Draft;
    for target in 0..6 {
        let Some(Draft::Order(places)) = attempt(&driver).draft() else { panic!("no order") };
        let from = places.iter().position(|place| *place == target).unwrap();
        driver.press(&"↑ ".repeat(6));
        driver.press(&"↓ ".repeat(from));
        driver.press("space");
        driver.press(&"↑ ".repeat(from - target));
        driver.press("space");
    }
    driver
}

#[test]
fn no_screen_speaks_of_what_this_edition_does_not_have_or_blames() {
    let screens = [
        ready(Lesson::Molecule),
        best(),
        answer(answer(best(), 0, "3"), 2, "3"),
        best().keys("F9"),
        best().keys("F9 y"),
        best().keys("F9 y enter"),
    ];
    for driver in screens {
        let screen = driver.sized(120, 40).screen().to_lowercase();
        for word in ["incorrect", "failed", "invalid", "due again", "exam", "statistic", "tomorrow"]
        {
            assert!(!screen.contains(word), "{word}:\n{screen}");
        }
    }
}

#[test]
fn looking_back_shows_what_was_tried_first_and_how_sure_one_was() {
    let solved = answer(answer(best(), 0, "3").keys("enter"), 1, "1");
    let back = to_look_back(solved, "q-mpl-second-drug").sized(120, 40).screen();
    let row = row_with(&back, "It signals without using JAK2");
    assert!(row.contains("✗") && row.ends_with("tried first, certain"), "{back}");
}

#[test]
fn looking_back_shows_the_word_that_was_tried_first() {
    let tried = at(Lesson::Receptor, "q-mpl-kinase").types("FAK").keys("enter 3 enter");
    let back = to_look_back(tried.types("jak2").keys("enter 1"), "q-mpl-kinase").screen();
    let row = row_with(&back, "FAK");
    assert!(row.contains("✗") && row.ends_with("tried first, certain"), "{back}");
}

/// Ends the attempt and looks back at this question.
fn to_look_back(driver: Driver, item: &str) -> Driver {
    let mut driver = driver.keys("F9 y enter");
    for _ in 0..10 {
        driver.press("←");
    }
    while *attempt(&driver).current().0.item.as_str() != *item {
        let at = attempt(&driver).at();
        driver.press("→");
        assert_ne!(attempt(&driver).at(), at, "{item} is not there");
    }
    driver
}

#[test]
fn own_words_are_counted_as_compared_and_only_when_they_were() {
    let text = "They share no sequence, so nothing fits on the hormone.";
    let driver = at(Lesson::Molecule, "q-risk").types(text).keys("enter a enter F9 y");
    let screen = driver.screen();
    assert!(screen.contains("0 of 9 right at the first try; own words: 1 compared "), "{screen}");
    let wide = driver.sized(120, 40).screen();
    assert!(wide.contains("at the first try, 1 compared in your own words "), "{wide}");
    let left = at(Lesson::Molecule, "q-gain").keys("F9 y").screen();
    assert!(!left.contains("own words"), "{left}");
}

#[test]
fn what_a_hint_costs_is_said_before_it_is_asked_for() {
    let screen = ready(Lesson::Receptor).screen();
    assert!(screen.contains("right at the first try, without a hint."), "{screen}");
}

#[test]
fn arrows_choose_one_answer_and_pass_over_what_was_tried() {
    let first = best().keys("↓");
    let first = first.screen();
    assert!(row_with(&first, "(•)").contains("(•) a "), "{first}");
    assert!(first.lines().last().is_some_and(|line| line.contains("↑↓ a–d choose")), "{first}");
    let third = best().keys("↓ ↓ ↓").screen();
    assert!(row_with(&third, "(•)").contains("(•) c "), "{third}");
    let tried = answer(best(), 0, "2");
    let struck = letter(&tried, 0);
    let mut again = tried.keys("enter");
    for _ in 0..4 {
        again.press("↓");
        let screen = again.screen();
        assert!(!row_with(&screen, "(•)").contains(&format!("(•) {struck} ")), "{screen}");
    }
}

#[test]
fn the_first_question_says_that_it_is_the_first() {
    let mut driver = ready(Lesson::Receptor).keys("enter");
    driver.press("F7");
    assert!(driver.screen().contains("this is the first question"), "{}", driver.screen());
    let verdict = driver.keys("F3 ↓ enter ←").screen();
    assert!(verdict.contains("this is the first question"), "{verdict}");
}

#[test]
fn missed_questions_are_announced_as_such() {
    let right = answer(best(), 1, "3").keys("F9 y m");
    assert!(right.screen().contains("The nine questions that you missed, two tries each."));
    assert!(ready(Lesson::Receptor).screen().contains("Ten questions, two tries each."));
}

#[test]
fn a_sentence_with_gaps_is_shown_filled_after_the_verdict() {
    let tried = at(Lesson::Molecule, "q-acid").types("sour").keys("tab").types("sour");
    let mut told = tried.keys("enter enter s ↓ enter");
    for (columns, rows) in [(80, 24), (120, 40)] {
        told = told.sized(columns, rows);
        let screen = told.screen();
        assert!(screen.contains("Inside the [acidic] endosome, FcRn grips"), "{screen}");
        assert!(screen.contains("[neutral]"), "{screen}");
    }
}
