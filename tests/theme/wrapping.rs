//! Running text: nothing wider than the line, nothing lost, and mentions where they are said to be.

use peptibody::{
    content::{
        markup::{Block, Span},
        measure,
    },
    ui::{
        look::Look,
        paragraph::{Mention, Prose},
        theme::Role,
    },
};
use proptest::prelude::*;

use super::gallery::{OneTerm, blocks, id};

fn lines(prose: &Prose<'_>) -> Vec<String> {
    prose.lines().iter().map(ToString::to_string).collect()
}

fn set(text: &str, width: u16) -> Vec<String> {
    lines(&Prose::of_text(text, Role::Text, width, Look::default()))
}

#[test]
fn a_pane_breaks_where_its_sketch_does() {
    let text = "A first-generation recombinant product, PEG-rHuMGDF, raised platelet counts, \
                but some recipients formed antibodies that cross-reacted with their own TPO and \
                became thrombocytopenic [1].";
    let drawn = [
        "A first-generation recombinant product, PEG-rHuMGDF, raised",
        "platelet counts, but some recipients formed antibodies that",
        "cross-reacted with their own TPO and became thrombocytopenic [1].",
    ];
    assert_eq!(set(text, 66), drawn);
}

#[test]
fn blocks_are_apart_and_bullets_hang_together() {
    let blocks = blocks();
    let prose = Prose::of_blocks(&blocks, 44, Look::default(), &OneTerm);
    let drawn = [
        "Counts above 50 ×10⁹/L … need thrombopoietin",
        "(TPO), not α [7, 7].",
        "",
        "• ≥ 4 sites",
        "• peptibody check",
    ];
    assert_eq!(lines(&prose), drawn);
    let narrow = Prose::of_blocks(&blocks, 12, Look::default(), &OneTerm);
    assert_eq!(lines(&narrow)[lines(&narrow).len() - 2..], ["• peptibody", "  check"]);
}

#[test]
fn a_mention_tells_where_it_landed() {
    let blocks = blocks();
    let prose = Prose::of_blocks(&blocks, 44, Look::default(), &OneTerm);
    let [term, cite] = prose.places() else { panic!("{:?}", prose.places()) };
    assert_eq!(term.mention, Mention::Term(&id("tpo")));
    assert_eq!((term.row, term.column, term.columns), (0, 30, 14));
    assert_eq!((cite.row, cite.column, cite.columns), (1, 13, 6));
}

#[test]
fn a_term_said_twice_is_two_mentions() {
    let twice = || Span::Term { id: id("tpo"), shown: Some("TPO".into()) };
    let spans = vec![twice(), Span::Plain(" and ".into()), twice()];
    let blocks = [Block::Paragraph(spans)];
    let prose = Prose::of_blocks(&blocks, 44, Look::default(), &OneTerm);
    let columns: Vec<u16> = prose.places().iter().map(|place| place.column).collect();
    assert_eq!(columns, [0, 8]);
}

#[test]
fn a_term_is_underlined_from_its_first_to_its_last_letter() {
    let spans = vec![Span::Plain("the ".into()), Span::Term { id: id("tpo"), shown: None }];
    let blocks = [Block::Paragraph(spans)];
    let prose = Prose::of_blocks(&blocks, 44, Look::default(), &OneTerm);
    let pieces: Vec<&str> = prose.lines()[0].spans.iter().map(|s| s.content.as_ref()).collect();
    assert_eq!(pieces, ["the ", "thrombopoietin (TPO)"]);
}

#[test]
fn a_word_longer_than_the_line_is_cut() {
    assert_eq!(set("an immunoglobulin", 6), ["an", "immuno", "globul", "in"]);
    assert_eq!(set("漢", 1), ["?"]);
    assert!(set("  \n ", 10).is_empty());
}

fn words() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[a-zµ–]{1,12}|[a-z]{20,40}", 0..40)
}

proptest! {
    #[test]
    fn no_line_is_wider_than_the_width(words in words(), width in 1_u16..200) {
        for line in set(&words.join(" "), width) {
            prop_assert!(line.chars().count() <= usize::from(width), "{line}");
            prop_assert!(!line.is_empty() && line.trim() == line, "{line:?}");
        }
    }

    #[test]
    fn the_lines_together_hold_every_letter(words in words(), width in 1_u16..200) {
        prop_assert_eq!(set(&words.join(" \n"), width).concat().replace(' ', ""), words.concat());
    }

    #[test]
    fn words_are_whole_where_they_fit(words in words(), width in 40_u16..200) {
        prop_assert_eq!(set(&words.join(" "), width).join(" "), words.join(" "));
    }

    #[test]
    fn a_line_is_only_ended_by_a_word_that_has_no_room(words in words(), width in 40_u16..200) {
        let lines = set(&words.join(" "), width);
        for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
            let word = next.split(' ').next().unwrap();
            prop_assert!(line.chars().count() + 1 + word.chars().count() > usize::from(width));
        }
    }

    #[test]
    fn the_check_of_lessons_counts_the_same_rows(words in words(), width in 3_u16..200) {
        let text = words.join(" ");
        prop_assert_eq!(set(&text, width).len(), measure::rows(&text, width.into()));
        let blocks = blocks();
        let prose = Prose::of_blocks(&blocks, width, Look::default(), &OneTerm);
        let term = |_: &str| "thrombopoietin (TPO)".to_owned();
        let counted = measure::block_rows(&blocks, width.into(), term, |_| 7);
        prop_assert_eq!(usize::from(prose.rows()), counted);
    }

    #[test]
    fn every_width_sets_markup_within_it(width in 0_u16..200) {
        let blocks = blocks();
        let prose = Prose::of_blocks(&blocks, width, Look::default(), &OneTerm);
        for line in prose.lines() {
            prop_assert!(line.width() <= usize::from(width.max(1)), "{line}");
        }
        for place in prose.places() {
            prop_assert!(place.column + place.columns <= width.max(1));
            prop_assert!(place.row < prose.rows());
        }
    }
}
