//! The markup of running text: what it becomes, where it goes wrong, and that nothing breaks it.

use peptibody::content::{
    Id,
    markup::{Block, Fault, Span, parse, plain},
};
use proptest::prelude::*;

fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

fn words(text: &str) -> Span {
    Span::Plain(text.to_owned())
}

fn fault(text: &str) -> (usize, Fault) {
    let error = parse(text).unwrap_err();
    (error.at, error.fault)
}

#[test]
fn an_empty_line_starts_a_paragraph_and_indentation_is_one_blank() {
    let blocks = parse("\n  One\n      two.\n\n\n   Three.  \n").unwrap();
    let expected = ["One two.", "Three."].map(|text| Block::Paragraph(vec![words(text)]));
    assert_eq!(blocks, expected);
}

#[test]
fn a_line_with_a_dash_is_a_bullet_that_goes_on_until_the_next() {
    let blocks = parse("Two:\n - first\n   goes on\n - second\n\n end").unwrap();
    let expected = [
        Block::Paragraph(vec![words("Two:")]),
        Block::Bullet(vec![words("first goes on")]),
        Block::Bullet(vec![words("second")]),
        Block::Paragraph(vec![words("end")]),
    ];
    assert_eq!(blocks, expected);
}

#[test]
fn every_mark_becomes_its_span() {
    let blocks = parse("*a* **b c** `d*` [[tpo]] [[fc|Fc\n part]] [@x; @y-1].").unwrap();
    let expected = vec![
        Span::Emphasis("a".into()),
        words(" "),
        Span::Strong("b c".into()),
        words(" "),
        Span::Code("d*".into()),
        words(" "),
        Span::Term { id: id("tpo"), shown: None },
        words(" "),
        Span::Term { id: id("fc"), shown: Some("Fc part".into()) },
        words(" "),
        Span::Cite(vec![id("x"), id("y-1")]),
        words("."),
    ];
    assert_eq!(blocks, [Block::Paragraph(expected)]);
}

#[test]
fn single_brackets_are_plain_text() {
    let blocks = parse("see [1] and a[0]").unwrap();
    assert_eq!(blocks, [Block::Paragraph(vec![words("see [1] and a[0]")])]);
}

#[test]
fn an_open_mark_is_an_error_at_its_byte() {
    assert_eq!(fault("µ *a"), (3, Fault::Open("`*`")));
    assert_eq!(fault("x **a* b"), (2, Fault::Open("`**`")));
    assert_eq!(fault("x `a"), (2, Fault::Open("backtick")));
    assert_eq!(fault("one\n\n  two [[a"), (11, Fault::Open("`[[`")));
    assert_eq!(fault("- b [@a"), (4, Fault::Open("`[@`")));
}

#[test]
fn a_mark_does_not_reach_over_a_paragraph() {
    assert_eq!(fault("a *b\n\nc* d"), (2, Fault::Open("`*`")));
}

#[test]
fn stray_nested_and_hollow_marks_are_errors() {
    assert_eq!(fault("a ]] b"), (2, Fault::Stray("`]]`")));
    assert_eq!(fault("**a [[tpo]]**"), (0, Fault::Nested("`**`")));
    assert_eq!(fault("2 * 3 * 4"), (2, Fault::Hollow("`*`")));
    assert_eq!(fault("[[a|]]"), (0, Fault::Hollow("`[[`")));
    assert!(matches!(fault("[[Not An Id]]"), (0, Fault::Name(_))));
    assert!(matches!(fault("[@a; b]"), (0, Fault::Name(_))));
}

#[test]
fn plain_text_keeps_the_words_and_drops_the_citations() {
    assert_eq!(plain("*A* [[fc|stem]] lasts [@x].\n\n- [[tpo]]"), "A stem lasts.\ntpo");
}

proptest! {
    #[test]
    fn no_text_stops_the_reader(text in "[*`\\[\\]@|;a-zµ \\n-]{0,60}") {
        if let Err(error) = parse(&text) {
            prop_assert!(text.is_char_boundary(error.at));
        }
        prop_assert!(!plain(&text).contains("  ") || parse(&text).is_err());
    }

    #[test]
    fn text_without_marks_comes_back_with_single_blanks(text in "[a-zA-Zµ–.,;|@ \\n]{0,60}") {
        let paragraphs = text.split('\n').map(str::trim).collect::<Vec<_>>().join("\n");
        let expected: Vec<String> = paragraphs
            .split("\n\n")
            .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|text| !text.is_empty())
            .collect();
        prop_assert_eq!(plain(&text), expected.join("\n"));
    }
}
