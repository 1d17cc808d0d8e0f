//! Codes of wrong answers lead back to words, and never hold what a learner wrote.

use peptibody::{
    content::{Answer, Course},
    study::{
        class::{codes, is_code, told},
        quiz::Response,
    },
};

#[test]
fn every_wrong_choice_has_a_code_that_reads_back() {
    let course = Course::embedded();
    for item in course.lessons().flat_map(|lesson| &lesson.quiz.items) {
        if let Answer::Best(choices) = &item.answer {
            for (place, choice) in choices.iter().enumerate() {
                let codes = codes(item, &Response::Best(place));
                assert_eq!(codes.is_empty(), choice.is_right(), "{}", item.id);
                for code in codes {
                    assert_eq!(told(item, &code).as_deref(), Some(&**choice.text()));
                }
            }
        }
    }
}

#[test]
fn every_near_miss_of_a_word_has_a_code_that_reads_back() {
    let course = Course::embedded();
    let mut seen = 0;
    for item in course.lessons().flat_map(|lesson| &lesson.quiz.items) {
        if let Answer::Short { near, .. } = &item.answer {
            for (word, why) in near {
                let codes = codes(item, &Response::Short(word.to_string()));
                assert_eq!(codes.len(), 1, "{} {word:?}", item.id);
                assert_eq!(told(item, &codes[0]), Some(why.to_string()));
                seen += 1;
            }
        }
    }
    assert!(seen > 3, "{seen}");
}

#[test]
fn own_words_have_no_code() {
    let course = Course::embedded();
    for item in course.lessons().flat_map(|lesson| &lesson.quiz.items) {
        let secret = "my name is in here".to_owned();
        for response in [
            Response::Short(secret.clone()),
            Response::Number(secret.clone()),
            Response::Cloze(vec![secret.clone(); 2]),
            Response::Recall { text: secret.clone(), ticks: [0].into() },
        ] {
            for code in codes(item, &response) {
                assert!(code.len() < 9 && code.is_ascii(), "{}: {code}", item.id);
            }
        }
    }
}

#[test]
fn codes_that_no_item_has_say_nothing() {
    let course = Course::embedded();
    let item = &course.lesson("molecule").unwrap().quiz.items[0];
    for code in ["", "c", "c99", "cx", "n0", "g1n0", "g", "<b>", "c-1"] {
        assert_eq!(told(item, code), None, "{code}");
    }
}

#[test]
fn a_cell_of_a_file_is_a_code_or_nothing() {
    for code in ["c0", "c12", "n3", "g1n0", "ten"] {
        assert!(is_code(code), "{code}");
    }
    for text in ["", "=cmd|' /C calc'!A0", "c", "cx", "c-1", "g1", "gn0", "n1234", "c1,", "<b>"] {
        assert!(!is_code(text), "{text}");
    }
}
