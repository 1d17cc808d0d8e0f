//! The line that a problem is about: cut around the place, with the caret under it.

use peptibody::content::{Excerpt, Excerpts, Position};

use super::kitchen::file;

fn shown(text: &str, line: usize, column: usize, width: usize) -> Option<Excerpt> {
    let source = file("x.ron", text);
    Excerpts::of(&source).at(Position { line, column }, width)
}

fn line(text: &str, column: usize, width: usize) -> (String, usize) {
    let excerpt = shown(text, 1, column, width).expect("a line");
    (excerpt.line, excerpt.caret)
}

#[test]
fn a_short_line_is_shown_without_what_it_is_set_in_by() {
    assert_eq!(line("    minuets: 3,", 5, 40), ("minuets: 3,".to_owned(), 0));
    assert_eq!(line("    minuets: 3,  ", 14, 40), ("minuets: 3,".to_owned(), 9));
}

#[test]
fn a_place_before_the_first_word_keeps_its_column() {
    assert_eq!(line("    x", 2, 40), ("   x".to_owned(), 0));
}

#[test]
fn tabs_and_wide_characters_take_their_columns() {
    assert_eq!(line("\ta\tb", 4, 40), ("a    b".to_owned(), 5));
    assert_eq!(line("漢字 b", 4, 40), ("漢字 b".to_owned(), 5));
    assert_eq!(line("e\u{301}b", 3, 40), ("e\u{301}b".to_owned(), 1));
}

#[test]
fn what_could_act_on_a_terminal_is_written_out() {
    let (shown, caret) = line("a\u{1b}[31mb", 7, 40);
    assert_eq!((shown.as_str(), caret), ("a\\u{1b}[31mb", 11));
}

#[test]
fn a_long_line_is_cut_on_both_sides_and_never_wider_than_asked() {
    let long = "0123456789".repeat(20);
    for column in 1..=200 {
        let (shown, caret) = line(&long, column, 30);
        assert!(shown.chars().count() <= 30, "{column}: {shown}");
        let pointed = shown.chars().nth(caret).expect("a character");
        assert_eq!(pointed, long.chars().nth(column - 1).unwrap(), "{column}");
        assert_eq!(shown.starts_with('…'), column > 11, "{column}: {shown}");
    }
}

#[test]
fn a_place_at_the_end_of_a_line_is_pointed_at() {
    assert_eq!(line("minutes: 3", 11, 40), ("minutes: 3".to_owned(), 10));
    let (shown, caret) = line(&"x".repeat(100), 101, 30);
    assert!(caret <= 30 && shown.chars().count() <= caret, "{shown} {caret}");
}

#[test]
fn marks_of_order_and_other_line_breaks_do_not_count() {
    assert_eq!(shown("\u{feff}a\r\nb\r\n", 1, 1, 40).map(|it| it.line).as_deref(), Some("a"));
    assert_eq!(shown("\u{feff}a\r\nb\r\n", 2, 1, 40).map(|it| it.line).as_deref(), Some("b"));
    assert_eq!(shown("a", 7, 1, 40), None);
    assert_eq!(shown("a", 0, 1, 40), None);
}
