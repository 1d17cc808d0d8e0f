//! What is believed in place of the right answer.

use std::collections::BTreeSet;

use peptibody::{
    content::{Answer, Course, Item},
    study::{quiz::Response, statistics::misconception},
};

fn find(course: &Course, wanted: impl Fn(&Answer) -> bool) -> &Item {
    course
        .lessons()
        .flat_map(|lesson| &lesson.quiz.items)
        .find(|item| wanted(&item.answer))
        .expect("the course has one")
}

#[test]
fn the_wrong_choice_that_was_taken_most_often_is_told_with_its_why() {
    let course = Course::embedded();
    let item = find(&course, |answer| matches!(answer, Answer::Best(_)));
    let Answer::Best(choices) = &item.answer else { panic!("it is one of several choices") };
    let wrong: Vec<usize> = (0..choices.len()).filter(|&at| !choices[at].is_right()).collect();
    let answers: Vec<Response> =
        [wrong[0], wrong[1], wrong[1]].into_iter().map(Response::Best).collect();
    let told = misconception(item, &answers).unwrap();
    assert!(told.contains(&**choices[wrong[1]].text()), "{told}");
    assert!(told.contains(&**choices[wrong[1]].why()), "{told}");
    assert_eq!(misconception(item, &[]), None);
}

#[test]
fn right_ticks_of_a_wrong_answer_are_no_misconception() {
    let course = Course::embedded();
    let item = find(&course, |answer| matches!(answer, Answer::Multi { .. }));
    let Answer::Multi { choices, .. } = &item.answer else { panic!("several are right") };
    let right: BTreeSet<usize> = (0..choices.len()).filter(|&at| choices[at].is_right()).collect();
    assert_eq!(misconception(item, &[Response::Multi(right)]), None);
}

#[test]
fn a_known_near_miss_of_a_typed_answer_is_told() {
    let course = Course::embedded();
    let item =
        find(&course, |answer| matches!(answer, Answer::Short { near, .. } if !near.is_empty()));
    let Answer::Short { near, .. } = &item.answer else { panic!("it is typed") };
    let (word, why) = near.iter().next().unwrap();
    let told = misconception(item, &[Response::Short(word.to_string())]).unwrap();
    assert_eq!(told, why.to_string());
    assert_eq!(misconception(item, &[Response::Short("nothing of the kind".to_owned())]), None);
}
