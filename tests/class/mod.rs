//! What a class's answers say: numbers by hand, what must not matter, the pages.

mod codes;
mod numbers;
mod page;

use peptibody::{
    content::{Course, Item},
    study::class::{Class, First},
};

use crate::schedule::id;

/// A learner's answer to an item of the first lesson.
fn first(learner: &str, item: &Item, raw: f64, wrong: &[&str]) -> First {
    First {
        learner: learner.to_owned(),
        lesson: id("molecule"),
        item: item.id.clone(),
        hash: item.fingerprint(),
        raw,
        wrong: wrong.iter().map(ToString::to_string).collect(),
    }
}

fn items(course: &Course) -> &[Item] {
    &course.lesson("molecule").unwrap().quiz.items
}

fn class(answers: impl IntoIterator<Item = First>) -> Class {
    let mut class = Class::default();
    for first in answers {
        class.take(first);
    }
    class
}
