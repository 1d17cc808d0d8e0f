//! How long reading and checking lessons takes: the course inside the program, and a thousand more.
#![allow(missing_docs, reason = "a benchmark has no callers")]

use std::{fmt::Write as _, hint::black_box};

use divan::Bencher;
use peptibody::content::{Course, Day, SourceFile, check, embedded_files};

/// Lessons of the large folder.
const LESSONS: usize = 1000;
/// Items of each of them.
const ITEMS: usize = 10;

fn main() {
    divan::main();
}

#[divan::bench]
fn open_the_embedded_course() -> usize {
    black_box(Course::embedded()).outlines().len()
}

#[divan::bench]
fn read_the_embedded_course() -> usize {
    let course = Course::embedded();
    black_box(course.terms().count() + course.lessons().count())
}

#[divan::bench]
fn check_the_embedded_course(bencher: Bencher<'_, '_>) {
    let files = embedded_files();
    bencher.bench(|| check(&files, Day::new(2026, 11, 23)).problems.len());
}

#[divan::bench(sample_count = 10)]
fn load_a_thousand_lessons(bencher: Bencher<'_, '_>) {
    let files = large_folder();
    bencher.bench(|| Course::load(&files, None).0.outlines().len());
}

#[divan::bench(sample_count = 10)]
fn check_a_thousand_lessons(bencher: Bencher<'_, '_>) {
    let files = large_folder();
    bencher.bench(|| check(&files, Day::new(2026, 11, 23)).problems.len());
}

/// A course of [`LESSONS`] sound lessons.
fn large_folder() -> Vec<SourceFile> {
    let ids: Vec<String> = (0..LESSONS).map(|n| format!("\"l-{n}\"")).collect();
    let course = format!(
        "Course(format: 1, title: \"Bread\", disclaimer: \"Not a recipe.\", lessons: [{}],\n\
         glossary: [(id: \"yeast\", term: \"yeast\", means: \"A fungus.\")],\n\
         references: [(id: \"book\", kind: Book, authors: [], title: \"Bread\", read: Excerpt,\n\
         evidence: Secondary)])",
        ids.join(", ")
    );
    let lessons = (0..LESSONS).map(|n| file(&format!("l-{n}.ron"), lesson(n)));
    [file("course.ron", course)].into_iter().chain(lessons).collect()
}

fn file(name: &str, text: String) -> SourceFile {
    SourceFile { name: name.to_owned(), bytes: text.into_bytes().into() }
}

fn lesson(number: usize) -> String {
    let mut text = format!(
        "Lesson(\n    format: 1, id: \"l-{number}\", version: \"1.0.0\", lang: \"en\",\n    \
         title: \"Bread {number}\", minutes: 5,\n    \
         objectives: [(id: \"o-gas\", short: \"name the gas\", text: \"Name the gas.\")],\n    \
         review: (status: UnderReview, updated: \"2026-11-22\", authors: [\"B\"]),\n    panes: ["
    );
    for pane in 0..5 {
        let _ = write!(
            text,
            "\n        (\n            id: \"p-{pane}\", title: \"Gas from sugar\", teaches: [\"o-gas\"],\n            \
             body: \"The cells of [[yeast]] turn *sugar* into gas, and the gas lifts the dough [@book].\n\n            \
             It grows in the warmth of the oven until the crust has set around it.\",\n            \
             key_point: \"Sugar in, gas out.\",\n        ),"
        );
    }
    text.push_str("\n    ],\n    quiz: (items: [");
    for item in 0..ITEMS {
        let _ = write!(
            text,
            "\n        (\n            id: \"q-{item}\", teaches: \"p-{}\", apply: true,\n            \
             ask: \"Which gas lifts the dough in bowl {item}?\",\n            answer: {},\n            \
             explain: \"Fermentation ends in this gas [@book].\",\n        ),",
            item % 5,
            answer(item)
        );
    }
    text.push_str("\n    ]),\n)\n");
    text
}

fn answer(item: usize) -> &'static str {
    match item % 4 {
        0 => {
            "Best([Right(\"Carbon dioxide\", \"Yeast gives it off.\"), Wrong(\"Oxygen\", \"Yeast \
             takes this one up.\"), Wrong(\"Nitrogen\", \"This is only the air around.\")])"
        }
        1 => {
            "Match(pairs: [(\"Yeast\", \"makes the gas\"), (\"Gluten\", \"holds the gas\")], \
             extra: [\"browns the crust\"])"
        }
        2 => {
            "Short(accept: [\"carbon dioxide\", \"CO2\"], near: [(\"oxygen\", \"Yeast takes this \
             one up.\")])"
        }
        _ => "Order(sequence: [\"Mix\", \"Wait\", \"Bake\"])",
    }
}
