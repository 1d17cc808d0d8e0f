//! The lints of quiz items: each fires on one changed line and points at it.

use super::kitchen::{BREAD, errors, finds, kitchen, problems};

fn bread(from: &str, to: &str, code: &str, place: &str) {
    finds("bread.ron", from, to, code, place);
}

#[test]
fn one_choice_of_best_is_right() {
    bread("Right(\"Carbon", "Wrong(\"Carbon", "key-count", "answer: Best([");
    bread("Wrong(\"Oxygen", "Right(\"Oxygen", "key-count", "answer: Best([");
}

#[test]
fn some_choices_of_multi_are_right_and_some_wrong() {
    bread("Wrong(\"Light", "Right(\"Light", "key-count", "answer: Multi(");
    let from = "Right(\"Sugar\", \"This is the fuel.\"),\n                    Right(\"Warmth";
    let to = "Wrong(\"Sugar\", \"This is the fuel.\"),\n                    Wrong(\"Warmth";
    bread(from, to, "key-count", "answer: Multi(");
}

#[test]
fn too_few_choices_and_too_many_are_told() {
    let nitrogen = "Wrong(\"Nitrogen\", \"This is only the air around.\"),";
    bread(nitrogen, "", "choice-count", "answer: Best([");
    let more: String =
        ["A", "B", "C"].map(|it| format!("Wrong(\"{it}\", \"why it is not\"),")).concat();
    bread(nitrogen, &format!("{nitrogen} {more}"), "choice-count", "answer: Best([");
    bread("[\"Mix\", \"Wait\", \"Bake\"]", "[\"Mix\", \"Bake\"]", "choice-count", "answer: Order");
    bread(", (\"Gluten\", \"holds the gas\")", "", "choice-count", "answer: Match");
    bread(
        "extra: [\"tin\"]",
        "extra: [\"a\", \"b\", \"c\", \"d\", \"e\"]",
        "choice-count",
        "extra: [\"a",
    );
    bread("[\"gas lifts\", \"heat sets\"]", "[]", "choice-count", "answer: Recall");
}

#[test]
fn one_thing_is_counted_in_the_singular() {
    let told = |name: &str, from: &str, to: &str| -> Vec<String> {
        problems(name, from, to).into_iter().map(|problem| problem.message).collect()
    };
    let order = told("bread.ron", "[\"Mix\", \"Wait\", \"Bake\"]", "[\"Mix\"]");
    assert_eq!(order, ["there is 1 event, but 3 to 7 are wanted"]);
    let point = "key_point: \"No net, no loaf.\"";
    let long = format!("key_point: \"{}\"", "No net, no loaf. ".repeat(5));
    let [problem] = &told("bread.ron", point, &long)[..] else { panic!("one problem") };
    assert!(problem.ends_with("only 1 fits"), "{problem}");
}

#[test]
fn a_mark_that_is_not_drawn_is_mended_in_the_figure() {
    let found = problems("bread.ron", "(mark: 2, name", "(mark: 3, name");
    let [problem] = &found[..] else { panic!("one problem, not {found:?}") };
    assert!(problem.hint.starts_with("draw it in `marks` of every size"), "{problem}");
}

#[test]
fn two_choices_may_not_read_the_same() {
    bread("Wrong(\"Nitrogen\"", "Wrong(\"oxygen\"", "dup-choice", "\"oxygen\"");
    bread("\"Wait\", \"Bake\"", "\"Wait\", \"mix.\"", "dup-choice", "\"mix.\"");
    bread("[\"browns the crust\"]", "[\"makes the  gas\"]", "dup-choice", "\"makes the  gas\"");
    bread("extra: [\"tin\"]", "extra: [\"Crumb\"]", "dup-choice", "\"Crumb\"");
}

#[test]
fn a_choice_without_words_is_told() {
    bread("Right(\"Warmth\"", "Right(\" \"", "no-text", "\" \", \"Cells");
}

#[test]
fn every_text_says_something() {
    for (from, to) in [
        ("title: \"Why bread rises\"", "title: \"\""),
        ("title: \"Gas from sugar\"", "title: \" \""),
        ("short: \"name the gas\"", "short: \"\""),
        ("text: \"Say which gas lifts the dough.\"", "text: \"\""),
        ("authors: [\"The peptibody project\"]", "authors: [\"\"]"),
        ("key_point: \"No net, no loaf.\"", "key_point: \"\""),
        ("label: \"risen dough\"", "label: \"\""),
        ("say: \"The gas has lifted the net.\"", "say: \"\""),
        (
            "body: (student: \"A net of [[gluten|proteins]] holds the gas [@handbook].\")",
            "body: (student: \"\")",
        ),
        ("ask: \"Which gas fills it?\"", "ask: \"\""),
        ("explain: \"Two parts, two jobs [@handbook].\"", "explain: \"\""),
    ] {
        let quote = to.find('"').unwrap();
        bread(from, to, "no-text", &to[quote..]);
    }
    for (from, to) in [
        ("means: \"A fungus that turns sugar into gas.\"", "means: \"\""),
        ("authors: [\"Miller A\"", "authors: [\"\""),
    ] {
        finds("course.ron", from, to, "no-text", "\"\"");
    }
    let figure = problems("figures/loaf.ron", "title: \"The rise\"", "title: \"\"");
    assert!(figure.iter().any(|it| it.code == "no-text"), "{figure:?}");
}

#[test]
fn a_reason_has_three_words() {
    bread("\"Yeast takes this one up.\"", "\"Not this.\"", "thin-feedback", "\"Not this.\"");
    bread("\"A decimal place has slipped.\"", "\"Slipped.\"", "thin-feedback", "\"Slipped.\"");
    bread("\"Mould grows on the loaf.\"", "\"No.\"", "thin-feedback", "\"No.\"");
    bread("\"This is another fungus.\"", "\"\"", "thin-feedback", "\"\")]),");
}

#[test]
fn what_is_typed_can_be_right() {
    bread("accept: [\"yeast\", \"Saccharomyces\"]", "accept: []", "unreachable", "accept: []");
    bread(
        "accept: [\"gluten\", \"gluten net\"]",
        "accept: [\" - \"]",
        "unreachable",
        "accept: [\" - \"]",
    );
    bread("Abs(0.5)", "Abs(-0.5)", "unreachable", "tolerance: Abs(-0.5)");
}

#[test]
fn the_unit_is_among_the_units_with_factor_one() {
    bread("[(\"g\", 1.0), ", "[", "unit-missing", "unit: \"g\"");
    bread("(\"g\", 1.0)", "(\"g\", 2.0)", "unit-missing", "unit: \"g\"");
    bread("(\"mg\", 0.001)", "(\"mg\", 0.0)", "unit-missing", "units: [");
}

#[test]
fn a_near_miss_is_not_right() {
    bread("value: 100.0", "value: 10.5", "near-is-right", "A decimal place");
    bread("tolerance: Abs(0.5)", "tolerance: Rel(9.0)", "near-is-right", "A decimal place");
    bread("(\"mould\", \"Mould", "(\"YEAST.\", \"Mould", "near-is-right", "\"YEAST.\"");
    bread("(\"mould\", \"This", "(\"Yeast\", \"This", "near-is-right", "\"Yeast\", \"This");
}

#[test]
fn gaps_are_numbered_as_they_are_written() {
    bread("the {2} holds", "the {3} holds", "gap-count", "The {1} makes");
    bread("the {2} holds", "the {1} holds", "gap-count", "The {1} makes");
    bread("the {2} holds", "the net holds", "gap-count", "The {1} makes");
    bread("the {2} holds", "the {2} holds {x}", "gap-count", "The {1} makes");
}

#[test]
fn a_mark_has_one_name_and_stands_on_the_figure() {
    bread("(mark: 2, name", "(mark: 1, name", "dup-mark", "\"crumb\"");
    bread("(mark: 2, name", "(mark: 3, name", "unreachable", "\"crumb\"");
}

#[test]
fn pass_and_tries_stay_in_their_range() {
    bread("pass: 0.8", "pass: 1.5", "quiz-range", "pass: 1.5");
    bread("tries: 2", "tries: 0", "quiz-range", "tries: 0");
}

/// The codes found when everything between two texts of the lesson is cut out.
fn codes_without(from: &str, to: &str) -> Vec<&'static str> {
    let start = BREAD.find(from).unwrap() + from.len();
    let end = start + BREAD[start..].find(to).unwrap();
    problems("bread.ron", &BREAD[start..end], "").iter().map(|problem| problem.code).collect()
}

#[test]
fn a_lesson_has_panes_and_items() {
    assert!(codes_without("    panes: [\n", "    ],\n    quiz").contains(&"no-panes"));
    assert!(codes_without("        items: [\n", "        ],\n    ),").contains(&"no-items"));
}

#[test]
fn the_good_lesson_is_silent() {
    assert_eq!(errors(&kitchen()), []);
}
