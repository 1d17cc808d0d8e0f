//! Files written to do harm: they are refused in time, and no message of ours carries them on.

use peptibody::content::{Course, MAX_FILE_BYTES, Problem, is_unsafe, parse, printable};
use proptest::prelude::*;

use super::kitchen::{BREAD, COURSE, LOAF, broken, errors, file, finds, kitchen};

fn one(text: impl AsRef<[u8]>) -> Problem {
    *parse(&file("bad.ron", text)).unwrap_err()
}

fn safe(problem: &Problem) -> bool {
    let shown = problem.to_string().replace("\n  ", " ");
    shown.len() < 4096 && !shown.chars().any(|c| is_unsafe(c) || c.is_control())
}

#[test]
fn ten_thousand_brackets_are_refused_in_our_own_words() {
    let deep = BREAD.replace("extra: [\"tin\"]", &format!("extra: {}", "[".repeat(10_000)));
    assert!(safe(&one(deep)));
    let problem = one(format!("Lesson({}", "Lesson(".repeat(10_000)));
    assert!(safe(&problem));
    let nested = format!("format: {}", "Some(".repeat(10_000));
    let problem = one(BREAD.replace("subtitle", "x").replace("format: 1", &nested));
    assert!(!problem.to_string().contains("recursion"), "{problem}");
}

#[test]
fn options_inside_options_end_at_the_limit() {
    let text =
        BREAD.replace("lang: \"en\"", &format!("lang: \"en\", subtitle: {}", "Some(".repeat(500)));
    let problem = one(text);
    assert!(!problem.message.contains("ron::"), "{problem}");
    assert!(!problem.message.contains("serde"), "{problem}");
}

#[test]
fn a_file_over_the_limit_is_not_parsed() {
    let problem = one("x".repeat(MAX_FILE_BYTES + 1));
    assert_eq!(problem.code, "too-big");
    let mut full = BREAD.to_owned();
    full.push_str(&" ".repeat(MAX_FILE_BYTES - BREAD.len()));
    assert!(parse(&file("bread.ron", full)).is_ok());
}

#[test]
fn a_lesson_of_thousands_of_texts_is_refused_whole() {
    let step = "(show: 2, label: \"x\", say: \"Once more with feeling.\"),";
    let found =
        errors(&broken("bread.ron", "(show: 2, label", &(step.repeat(2000) + "(show: 2, label")));
    let codes: Vec<_> = found.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["too-big"]);
    let terms = "(id: \"a\", term: \"a\", means: \"A.\"),".repeat(2000);
    let found =
        errors(&broken("bread.ron", "related: [", &format!("glossary: [{terms}], related: [")));
    assert_eq!(found.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["too-big"]);
}

#[test]
fn a_file_full_of_problems_tells_the_first_hundred() {
    let row = format!("{}\n", "漢".repeat(20));
    let found = errors(&broken("figures/loaf.ron", "│  ·    ·  │\n", &row.repeat(500)));
    assert_eq!(found.iter().filter(|it| it.file == "figures/loaf.ron").count(), 100);
    let still = "(art: \"x\", alt: \"One more.\"),";
    let found =
        errors(&broken("figures/loaf.ron", "steps: [", &format!("steps: [{}", still.repeat(99))));
    let own: Vec<_> = found.iter().filter(|it| it.file == "figures/loaf.ron").collect();
    assert!(own.iter().any(|it| it.message.contains("more than 60 pictures")), "{own:?}");
}

#[test]
fn a_byte_that_is_not_utf8_is_shown_where_it_stands() {
    let problem = one(b"Lesson(\n  id: \"\xc3\xa9\xff\")");
    assert_eq!((problem.code, problem.line, problem.column), ("not-utf8", 2, 9));
}

#[test]
fn empty_and_foreign_files_are_problems() {
    for text in ["", "\u{feff}", "<html>", "\0", "\u{7f}ELF", "Lesson", "()", "Lesson()", "//"] {
        assert!(safe(&one(text)), "{text:?}");
    }
}

#[test]
fn a_control_character_is_refused_at_its_place_however_it_is_written() {
    for bad in ["\u{1b}", "\u{9b}", "\u{202e}", "\u{200b}", "\u{feff}"] {
        let to = format!("Which {bad}gas");
        finds("bread.ron", "Which gas", &to, "parse", bad);
    }
    for bad in ["\\u{1b}", "\\x1b", "\\u{202E}", "\\0", "\\u{1B}"] {
        let to = format!("Which {bad}gas");
        finds("bread.ron", "Which gas", &to, "parse", bad);
    }
}

#[test]
fn an_escape_is_refused_in_every_text_of_every_file() {
    for (name, text) in [("bread.ron", BREAD), ("course.ron", COURSE), ("figures/loaf.ron", LOAF)] {
        let mut refused = 0;
        for (at, _) in text.match_indices(": \"") {
            let start = at + 3;
            let hurt = format!("{}\\u{{1b}}]0;x\\u{{7}}{}", &text[..start], &text[start..]);
            let problem = parse(&file(name, hurt)).unwrap_err();
            assert!(safe(&problem), "{problem}");
            refused += 1;
        }
        assert!(refused >= 3, "{name}");
    }
}

#[test]
fn every_text_of_a_list_is_refused_too() {
    for (from, to) in [
        ("also: [\"leaven\"]", "also: [\"\\u{1b}\"]"),
        ("authors: [\"Miller A\"", "authors: [\"\\u{9b}A\""),
    ] {
        finds("course.ron", from, to, "parse", &to[to.find('\\').unwrap()..]);
    }
    for (from, to) in [
        ("\"Mix\"", "\"\\u{1b}Mix\""),
        ("(\"mg\", 0.001)", "(\"\\u{1b}mg\", 0.001)"),
        ("Right(\"Sugar\"", "Right(\"\\u{1b}Sugar\""),
        ("\"Mould grows on the loaf.\"", "\"\\u{1b}grows on the loaf.\""),
    ] {
        finds("bread.ron", from, to, "parse", "\\u{1b}");
    }
}

#[test]
fn numbers_that_are_none_are_refused_at_their_place() {
    for bad in ["1e999", "-1e999", "inf", "NaN"] {
        let value = format!("value: {bad}, unit");
        finds("bread.ron", "value: 10.0, unit", &value, "parse", bad);
        let width = format!("Abs({bad})");
        finds("bread.ron", "Abs(0.5)", &width, "parse", bad);
        let share = format!("Rel({bad})");
        finds("bread.ron", "Abs(0.5)", &share, "parse", bad);
        let factor = format!("(\"mg\", {bad})");
        finds("bread.ron", "(\"mg\", 0.001)", &factor, "parse", bad);
        let near = format!("value: {bad}, why");
        finds("bread.ron", "value: 100.0, why", &near, "parse", bad);
        let pass = format!("pass: {bad}");
        finds("bread.ron", "pass: 0.8", &pass, "parse", bad);
    }
}

#[test]
fn a_name_of_a_file_is_shown_without_its_escapes() {
    let problem = *parse(&file("\u{1b}]0;x\u{7}.ron", "x")).unwrap_err();
    assert!(safe(&problem), "{problem}");
    assert!(problem.file.contains("\\u{1b}"));
}

#[test]
fn a_long_name_is_cut_in_the_message() {
    let to = format!("{}: 4,", "m".repeat(100_000));
    for problem in errors(&broken("bread.ron", "minutes: 4,", &to)) {
        assert!(safe(&problem));
    }
}

proptest! {
    #[test]
    fn no_cut_or_lost_byte_stops_the_program(at in 0_usize..6000, lose in 1_usize..40) {
        let mut bytes = BREAD.as_bytes().to_vec();
        let at = at.min(bytes.len());
        let end = (at + lose).min(bytes.len());
        bytes.drain(at..end);
        let mut files = kitchen();
        files[1] = file("bread.ron", &bytes);
        for problem in errors(&files) {
            prop_assert!(safe(&problem), "{}", problem);
        }
        let (course, _) = Course::load(&files, None);
        prop_assert!(course.outlines().len() <= 1);
    }

    #[test]
    fn printable_text_is_printable(text in any::<String>()) {
        prop_assert!(!printable(&text).chars().any(|c| is_unsafe(c) || c.is_control()));
    }
}
