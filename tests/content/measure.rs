//! How many rows a text takes.

use peptibody::content::{
    markup,
    measure::{block_rows, rows},
};
use proptest::prelude::*;

fn rows_of(text: &str, width: usize) -> usize {
    let term = |id: &str| format!("the {id} of the glossary");
    block_rows(&markup::parse(text).unwrap(), width, term, |_| 12)
}

#[test]
fn a_row_is_broken_only_at_blanks() {
    assert_eq!(rows("aaa bbb ccc", 7), 2);
    assert_eq!(rows("aaa bbb ccc", 6), 3);
    assert_eq!(rows("non-breaking dash", 5), 4);
    assert_eq!(rows("30\u{a0}mcg a", 6), 2);
    assert_eq!(rows_of("30\u{a0}mcg a", 6), 2);
    assert_eq!(rows("", 5), 0);
    assert_eq!(rows("漢字漢字 a", 8), 2);
}

#[test]
fn blocks_are_set_apart_but_bullets_are_not() {
    assert_eq!(rows_of("one\n\ntwo", 10), 3);
    assert_eq!(rows_of("one\n- a\n- b\n\ntwo", 10), 6);
    assert_eq!(rows_of("- aaaa bbbb", 10), 2);
}

#[test]
fn terms_and_citations_are_measured_as_they_are_shown() {
    assert_eq!(rows_of("[[a]]", 21), 1);
    assert_eq!(rows_of("[[a]]", 20), 2);
    assert_eq!(rows_of("[[a|x]] **y**", 3), 1);
    assert_eq!(rows_of("x [@a; @b]", 10), 1);
    assert_eq!(rows_of("x [@a; @b]", 9), 2);
}

proptest! {
    #[test]
    fn rows_hold_the_text_and_no_row_is_wasted(text in "[a-z漢 ]{0,80}", width in 2_usize..40) {
        let blankless: usize = text.split_whitespace().map(peptibody::content::measure::columns).sum();
        let words = text.split_whitespace().count();
        let rows = rows(&text, width);
        prop_assert!(rows * width >= blankless);
        prop_assert!(rows <= words + blankless / (width - 1));
    }
}
