//! A line answers every kind of question, and what cannot be meant is told in one sentence.

use std::collections::BTreeSet;

use peptibody::{
    app::{Quizzing, Scope, Screen},
    content::Answer,
    linear::{self, Heard},
    study::quiz::{Draft, Kind, Phase},
};

use super::{refused, says};
use crate::driver::Driver;

fn quizzing(driver: &Driver) -> &Quizzing {
    let Screen::Quiz(quizzing) = &driver.model.screen else { panic!("no quiz is on screen") };
    quizzing
}

fn letter(place: usize) -> char {
    char::from(b'a' + u8::try_from(place).unwrap())
}

/// The line that answers the question on screen rightly.
fn right(quizzing: &Quizzing) -> String {
    let order = &quizzing.attempt.current().0.order;
    let place = |position: usize| order.iter().position(|it| *it == position).unwrap();
    match &quizzing.item().unwrap().answer {
        Answer::Best(choices) | Answer::Multi { choices, .. } => {
            let right = choices.iter().enumerate().filter(|(_, choice)| choice.is_right());
            let right: Vec<String> = right.map(|(at, _)| (place(at) + 1).to_string()).collect();
            right.join(" ")
        }
        Answer::Order { sequence, .. } => {
            let Some(Draft::Order(places)) = quizzing.attempt.draft() else { panic!("no order") };
            let at = |event| places.iter().position(|it| *it == event).unwrap() + 1;
            (0..sequence.len()).map(|event| at(event).to_string()).collect::<Vec<_>>().join(", ")
        }
        Answer::Match { pairs, .. } => (0..pairs.len())
            .map(|row| format!("{}{}", row + 1, letter(place(row))))
            .collect::<Vec<_>>()
            .join(" "),
        Answer::Label { spots, .. } => spots
            .iter()
            .enumerate()
            .map(|(row, spot)| format!("{}{}", spot.mark, letter(place(row))))
            .collect::<Vec<_>>()
            .join(" "),
        Answer::Number { value, .. } => value.to_string(),
        Answer::Short { accept, .. } => accept.first().unwrap().to_string(),
        Answer::Cloze { gaps, .. } => gaps
            .iter()
            .map(|gap| gap.accept.first().unwrap().to_string())
            .collect::<Vec<_>>()
            .join("; "),
        Answer::Recall { .. } => "This is what I would say about it.".to_owned(),
    }
}

/// Answers the question on screen rightly, whatever is asked on the way.
fn answers_rightly(driver: &mut Driver) {
    let line = right(quizzing(driver));
    says(driver, &line);
    if driver.model.scope() == Scope::Compare {
        let all: Vec<String> = (1..=driver.model.choices()).map(|n| n.to_string()).collect();
        says(driver, &all.join(" "));
    }
    if driver.model.notice.is_some() && driver.model.scope() == Scope::Order {
        says(driver, "");
    }
    if driver.model.scope() == Scope::Rate {
        says(driver, "2");
    }
    assert_eq!(quizzing(driver).attempt.phase(), Phase::Show, "{line}: {:?}", driver.model.notice);
}

#[test]
fn a_line_answers_every_kind_of_question() {
    let mut kinds = BTreeSet::new();
    for lesson in 1..=Driver::new().model.course.outlines().len() {
        let mut driver = Driver::new();
        says(&mut driver, &format!("t {lesson}"));
        says(&mut driver, "");
        while quizzing(&driver).attempt.phase() == Phase::Ask {
            kinds.insert(format!("{:?}", Kind::of(quizzing(&driver).item().unwrap())));
            answers_rightly(&mut driver);
            let name = linear::page(&driver.model).name;
            assert!(name.starts_with("Right"), "{name}");
            says(&mut driver, "");
        }
        let page = linear::page(&driver.model);
        assert!(
            page.lines.iter().any(|it| it == "Everything was right at the first try."),
            "{page:?}"
        );
    }
    assert_eq!(kinds.len(), 9, "{kinds:?}");
}

/// The first question of a lesson's quiz of this kind, in front of the learner.
fn at(kind: Kind) -> Driver {
    for lesson in 1..=7 {
        let mut driver = Driver::new();
        says(&mut driver, &format!("t {lesson}"));
        says(&mut driver, "");
        for _ in 0..quizzing(&driver).attempt.len() {
            if Kind::of(quizzing(&driver).item().unwrap()) == kind {
                return driver;
            }
            says(&mut driver, "skip");
        }
    }
    panic!("no question is of this kind")
}

/// A learner in front of every kind of question, and of what follows an answer.
pub(super) fn walked() -> Vec<(String, Driver)> {
    let kinds = [
        Kind::Best,
        Kind::Multi,
        Kind::Order,
        Kind::Match,
        Kind::Number,
        Kind::Cloze,
        Kind::Short,
        Kind::Label,
        Kind::Recall,
    ];
    let after = |kind, what: &str| {
        let mut driver = at(kind);
        let line = right(quizzing(&driver));
        match what {
            "asked" => {}
            "carried" => driver.press("space"),
            "held" => {
                says(&mut driver, if line == "1" { "2" } else { "1" });
                says(&mut driver, "3");
            }
            "rate" | "compare" => {
                says(&mut driver, &line);
            }
            "look" => {
                says(&mut driver, "finish");
                says(&mut driver, "2");
                says(&mut driver, "1");
            }
            "welcome" => driver = driver.restarted(),
            _ => answers_rightly(&mut driver),
        }
        (format!("{kind:?} {what}"), driver)
    };
    let mut walked: Vec<_> = kinds.into_iter().map(|kind| after(kind, "asked")).collect();
    for what in ["held", "rate", "look", "welcome", "told"] {
        walked.push(after(Kind::Best, what));
    }
    walked.push(after(Kind::Order, "carried"));
    walked.push(after(Kind::Recall, "compare"));
    walked.push(after(Kind::Number, "told"));
    walked
}

#[test]
fn the_verdict_is_the_first_word() {
    let mut driver = at(Kind::Best);
    let line = right(quizzing(&driver));
    let wrong = if line == "1" { "2" } else { "1" };
    says(&mut driver, wrong);
    says(&mut driver, "3");
    let page = linear::page(&driver.model);
    assert!(page.name.starts_with("Not this one"), "{page:?}");
    assert!(linear::prompt(&driver.model).starts_with("Try again (1-"), "a try is left");
    says(&mut driver, &line);
    says(&mut driver, "1");
    let page = linear::page(&driver.model);
    assert!(page.name.starts_with("Right, at the second try"), "{page:?}");
}

#[test]
fn a_part_that_is_right_is_told_first() {
    let mut driver = at(Kind::Match);
    let count = quizzing(&driver).rows();
    let line: Vec<String> = right(quizzing(&driver)).split(' ').map(str::to_owned).collect();
    let swapped = [(0, 1), (1, 0)].map(|(row, of)| format!("{}{}", row + 1, &line[of][1..]));
    let rest = line[2..count].to_vec();
    says(&mut driver, &[swapped.to_vec(), rest].concat().join(" "));
    says(&mut driver, "1");
    let page = linear::page(&driver.model);
    assert!(page.name.starts_with("Partly right: ") || count == 2, "{page:?}");
}

#[test]
fn a_tip_and_leaving_are_one_letter_also_where_one_types() {
    let mut driver = at(Kind::Short);
    let prompt = linear::prompt(&driver.model);
    assert!(prompt.contains("t tip") && prompt.contains("q leave"), "{prompt}");
    says(&mut driver, "t");
    assert!(linear::page(&driver.model).lines.iter().any(|it| it.starts_with("Tip: ")));
    says(&mut driver, "q");
    assert_eq!(driver.model.scope(), Scope::Home);
}

#[test]
fn what_cannot_be_meant_is_told_in_one_sentence_and_nothing_is_lost() {
    let best = at(Kind::Best);
    assert!(refused(&best, "9").contains("from 1 to"));
    assert!(refused(&best, "perhaps").contains("you can type 1-"));
    let order = at(Kind::Order);
    assert!(refused(&order, "1 1 2").contains("once"));
    let pairs = at(Kind::Match);
    assert!(refused(&pairs, "1z").contains("such as 1b 2a"));
    let gaps = at(Kind::Cloze);
    let several = quizzing(&gaps).rows() > 1;
    assert!(!several || refused(&gaps, "one word").contains("semicolon"));
    let ticks = at(Kind::Multi);
    assert!(refused(&ticks, "1 99").contains("There is no 99"));
}

#[test]
fn lines_that_nobody_types_are_refused_in_one_sentence() {
    let driver = at(Kind::Recall);
    let long = "x".repeat(1_000_000);
    for line in [long.as_str(), "a\0b", "a\u{1b}[2Jb", "\u{202e}x", "a\u{7}", "caf\u{fffd}"] {
        let why = refused(&driver, line);
        assert!(why.chars().count() < 120 && why.is_ascii() && !why.contains('\n'), "{why}");
    }
    assert_eq!(linear::hear(&driver.model, "?"), Heard::Help);
}

#[test]
fn a_review_is_done_by_lines_alone() {
    let mut driver = at(Kind::Best);
    while quizzing(&driver).attempt.phase() == Phase::Ask {
        answers_rightly(&mut driver);
        says(&mut driver, "");
    }
    if driver.model.scope() == Scope::Asked {
        says(&mut driver, "2");
    }
    says(&mut driver, "q");
    let mut driver = driver.days_later(60);
    says(&mut driver, "d");
    let told = linear::page(&driver.model).lines.join(" ");
    assert!(told.contains(" due, about ") && told.contains("Last seen: 60 days"), "{told}");
    says(&mut driver, "");
    while quizzing(&driver).attempt.phase() == Phase::Ask {
        answers_rightly(&mut driver);
        says(&mut driver, "");
    }
    assert_eq!(linear::page(&driver.model).name, "Review, done");
}

#[test]
fn an_answer_that_was_given_in_an_exam_is_told_again() {
    let mut driver = Driver::new();
    for line in ["x", ""] {
        says(&mut driver, line);
    }
    let line = right(quizzing(&driver));
    says(&mut driver, &line);
    says(&mut driver, "2");
    says(&mut driver, "questions");
    says(&mut driver, "1");
    let page = linear::page(&driver.model);
    let is_order = driver.model.scope() == Scope::Order;
    let told = |it: &String| it.starts_with("Your answer so far: ");
    assert!(is_order || page.lines.iter().any(told), "{page:?}");
}

#[test]
fn a_virtual_patient_is_treated_by_lines_alone() {
    let mut driver = Driver::new();
    for line in ["l", "7", "seed 42", "patient +", "begin"] {
        says(&mut driver, line);
    }
    assert_eq!(driver.model.scope(), Scope::Visit);
    assert!(refused(&driver, "11").contains("0 to 10"));
    for week in 0..26 {
        let dose = if week < 4 { "2" } else { "3" };
        says(&mut driver, dose);
    }
    let page = linear::page(&driver.model);
    assert_eq!(page.name, "Looking back");
    assert!(page.lines.iter().any(|it| it.starts_with("Week 25: you ")), "{page:?}");
}

#[test]
fn a_knob_is_turned_by_its_name() {
    let mut driver = Driver::new();
    for line in ["l", "1", "20", "dose 5", "given 2", "route iv", "day 14", "weeks 12"] {
        says(&mut driver, line);
    }
    let page = linear::page(&driver.model);
    for told in ["Dose: 5 mcg/kg", "Given: every 2 weeks", "Route: IV", "Weeks: 12", "Day: 14"] {
        assert!(page.lines.iter().any(|it| it == told), "{told} in {page:?}");
    }
}
