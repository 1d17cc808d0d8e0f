//! Slips of every day: what the author did and how it is mended, not what the parser expected.

use super::kitchen::{errors, file, problems};

const QUOTE: &str = "a straight quote ended the text before this";
const ENTRY: &str =
    "minutes: 4, references: [(id: \"x\", kind: KIND, authors: [], title: \"x\", read: READ)],";

/// What is told after `from` became `to` in the lesson, as place, message and hint.
#[track_caller]
fn told(from: &str, to: &str) -> (String, String, String) {
    let problems = problems("bread.ron", from, to);
    let [problem] = &problems[..] else { panic!("one problem, not {problems:?}") };
    assert_eq!(problem.code, "parse");
    let place = format!("{}:{}", problem.line, problem.column);
    (place, problem.message.clone(), problem.hint.clone())
}

#[track_caller]
fn tells(from: &str, to: &str, place: &str, message: &str, hint: &str) {
    let (at, said, mend) = told(from, to);
    assert_eq!((at.as_str(), said.as_str()), (place, message), "{to}");
    assert!(mend.contains(hint), "{to}: {mend}");
}

#[test]
fn numbers_are_written_with_a_point_and_without_quotes() {
    let comma = "a comma stands inside this number";
    tells("value: 10.0,", "value: 59,1,", "96:30", comma, "59.1");
    tells("pass: 0.8", "pass: 0,8", "46:16", comma, "0.8");
    tells("Abs(0.5)", "Abs(0,5)", "96:61", comma, "0.5");
    let tolerance = "a tolerance is Abs or Rel";
    tells("Abs(0.5)", "0.5", "96:56", tolerance, "write Abs(0.5), in the unit, or Rel(0.5)");
    tells("Abs(0.5)", "\"0.5\"", "96:56", tolerance, "Abs(0.5)");
    tells("minutes: 4", "minutes: \"4\"", "8:14", "a number stands without quotes", "take");
    tells("minutes: 4", "minutes: 4.5", "8:15", "a whole number is expected here", "point");
    tells("pass: 0.8", "pass: 80%", "46:17", "a percentage stands here", "0.8");
}

#[test]
fn a_straight_quote_inside_a_text_is_recognised_wherever_it_stands() {
    let why = "\"Yeast takes this one up.\"";
    tells(why, "\"Yeast \"takes\" this one up.\"", "57:45", QUOTE, "“ and ”");
    tells(why, "\"Yeast takes this one \"up\".\"", "57:60", QUOTE, "“ and ”");
    tells("Wrong(\"Oxygen\"", "Wrong(\"Oxy\"gen\"", "57:32", QUOTE, "“ and ”");
    tells("[\"Mix\", \"Wait\"", "[\"Mix\", \"Wa\"it\"", "78:53", QUOTE, "“ and ”");
    let curly = "a text begins and ends with a straight quote";
    tells("lang: \"en\"", "lang: “en”", "6:11", curly, "write \"");
}

#[test]
fn signs_of_other_languages_are_named() {
    let comment = "a comment begins with two slashes";
    tells("minutes: 4,", "minutes: 4, # about", "8:17", comment, "//");
    tells("minutes: 4,", "# note\n    minutes: 4,", "8:5", comment, "//");
    tells("minutes: 4,", "minutes = 4,", "8:13", "an equals sign stands here", "colon");
    tells("minutes: 4,", "minutes: 4;", "8:15", "a semicolon stands here", "comma");
    tells("lang: \"en\",", "lang: \"en\";", "6:15", "a semicolon stands here", "comma");
    tells(
        "minutes: 4,",
        "minutes:\u{a0}4,",
        "8:13",
        "this blank is not a plain one",
        "plain blank",
    );
    tells(
        "minutes: 4,",
        "\u{a0}minutes: 4,",
        "8:5",
        "this blank is not a plain one",
        "plain blank",
    );
    tells("minutes: 4,", "minutes: 4,,", "8:16", "there are two commas", "one of the two");
    let curly = "a curly bracket stands here";
    tells("figure: (id: \"loaf\")", "figure: {id: \"loaf\"}", "37:21", curly, "round");
}

#[test]
fn words_and_answers_of_yes_or_no_stand_without_quotes() {
    let word = "a word of the format stands without quotes";
    tells("status: UnderReview", "status: \"Draft\"", "13:17", word, "write Draft, without quotes");
    tells("minutes: 4", "\"minutes\": 4", "8:5", word, "write minutes, without quotes");
    for bad in ["\"false\"", "False", "no"] {
        let to = format!("shuffle: {bad},");
        tells("apply: true,", &to, "101:26", "true or false is expected here", "small letters");
    }
}

#[test]
fn brackets_that_are_missing_are_told_with_their_line() {
    let of = |line: usize| format!("the [ of line {line} is not closed before this");
    tells("prequestions: [\"q-gas\"]", "prequestions: [\"q-gas\"", "19:5", &of(18), "put the ]");
    tells("\"Wait\", \"Bake\"]", "\"Wait\", \"Bake\"", "78:63", &of(78), "put the ]");
    tells("        ),\n    ],\n    quiz", "        ),\n    quiz", "44:5", &of(19), "put the ]");
    let id = "the id of a figure stands in brackets";
    tells("figure: (id: \"loaf\")", "figure: \"loaf\"", "37:21", id, "write (id: \"loaf\")");
    let pair = "a pair stands in round brackets";
    tells("pairs: [(\"Yeast\"", "pairs: [\"Yeast\"", "86:29", pair, "(first, second)");
    let list = "a list in square brackets is expected here";
    tells("teaches: [\"o-gas\"]", "teaches: \"o-gas\"", "23:22", list, "put [ before it");
}

#[test]
fn an_empty_file_is_told_so() {
    for (text, said) in [
        ("", "the file is empty"),
        ("\n \n", "the file is empty"),
        ("// A note.\n", "the file holds nothing but comments"),
    ] {
        let problems = errors(&[file("bread.ron", text)]);
        let [problem] = &problems[..] else { panic!("{problems:?}") };
        assert_eq!((problem.message.as_str(), problem.line, problem.column), (said, 1, 1));
    }
}

#[test]
fn no_message_speaks_of_a_type_that_no_author_has_met() {
    let entry = |kind: &str, read: &str| ENTRY.replace("KIND", kind).replace("READ", read);
    let message = |from: &str, to: &str| told(from, to).1;
    assert_eq!(
        message("minutes: 4,", &entry("Paper", "Excerpt")),
        "`Paper` is no kind of a reference"
    );
    assert_eq!(message("minutes: 4,", &entry("Book", "All")), "`All` is no word for `read`");
    let term = "minutes: 4, glossary: [(id: \"x\", term: \"x\", means: (studnet: \"a\"))],";
    assert_eq!(message("minutes: 4,", term), "`studnet` is no reading level");
    let figure = "the field `id` is missing from the `figure` that ends here";
    assert_eq!(message("figure: (id: \"loaf\")", "figure: (show: 1)"), figure);
    let step = "`lable` is no field of a step of a pane";
    assert_eq!(message("label: \"risen", "lable: \"risen"), step);
    let still = problems("figures/loaf.ron", "art:", "picture:");
    let still = still.iter().find(|it| it.code == "parse").map(|it| it.message.as_str());
    assert_eq!(still, Some("`picture` is no field of a step of a figure"));
}
