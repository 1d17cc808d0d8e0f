//! Typing fields: the caret is always in sight and stands after what was typed.

use peptibody::ui::{
    look::Look,
    widget::{Dress, Field},
};
use proptest::prelude::*;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::gallery::drawn;

fn field(text: &str, caret: usize, dress: Dress) -> Field<'_> {
    Field { text, caret, dress, look: Look::default() }
}

fn shown(field: &Field<'_>, width: u16, height: u16) -> (Vec<String>, Option<(u16, u16)>) {
    let cursor = field.cursor(Rect::new(0, 0, width, height));
    let rows = drawn(width, height, |area, buf| field.render(area, buf));
    (rows, cursor.map(|Position { x, y }| (x, y)))
}

#[test]
fn a_number_stands_in_its_box_as_drawn() {
    let (rows, cursor) = shown(&field("0.14", 4, Dress::Boxed), 18, 3);
    assert_eq!(rows, ["╭────────────────╮", "│  0.14          │", "╰────────────────╯"]);
    assert_eq!(cursor, Some((7, 1)));
}

#[test]
fn a_gap_stands_in_brackets_as_drawn() {
    let (rows, cursor) = shown(&field("peptibody", 9, Dress::Brackets), 23, 1);
    assert_eq!(rows, ["[ peptibody           ]"]);
    assert_eq!(cursor, Some((11, 0)));
}

#[test]
fn a_long_line_scrolls_with_the_caret() {
    let text = "thrombopoietin receptor";
    let (rows, cursor) = shown(&field(text, text.len(), Dress::Brackets), 12, 1);
    assert_eq!((rows[0].as_str(), cursor), ("[ eceptor  ]", Some((9, 0))));
    let (rows, cursor) = shown(&field(text, 0, Dress::Brackets), 12, 1);
    assert_eq!((rows[0].as_str(), cursor), ("[ thrombop ]", Some((2, 0))));
}

#[test]
fn an_answer_wraps_in_its_box_as_drawn() {
    let text = "Platelets carry the receptor as well, so each one takes some drug out of the \
                plasma. When the count is high there are more of them clearing it";
    let (rows, cursor) = shown(&field(text, text.len(), Dress::Page), 66, 6);
    assert_eq!(rows[1], "│ Platelets carry the receptor as well, so each one takes some   │");
    assert_eq!(rows[2], "│ drug out of the plasma. When the count is high there are more  │");
    assert_eq!(rows[3], "│ of them clearing it                                            │");
    assert_eq!(cursor, Some((21, 3)));
}

#[test]
fn an_answer_that_is_longer_than_its_box_scrolls() {
    let (rows, cursor) = shown(&field("a\nb\nc\nd\n", 8, Dress::Page), 9, 4);
    assert_eq!(rows[1..3], ["│ d     │", "│       │"]);
    assert_eq!(cursor, Some((2, 2)));
    let (rows, cursor) = shown(&field("a\nb\nc\nd\n", 2, Dress::Page), 9, 4);
    assert_eq!(rows[1..3], ["│ a     │", "│ b     │"]);
    assert_eq!(cursor, Some((2, 2)));
}

#[test]
fn a_caret_inside_a_character_stands_before_it() {
    let (_, cursor) = shown(&field("µ", 1, Dress::Brackets), 12, 1);
    assert_eq!(cursor, Some((2, 0)));
}

proptest! {
    #[test]
    fn the_caret_is_in_the_field_and_after_its_character(
        text in "[a-zµ漢 \n]{0,80}", caret in 0_usize..200, width in 7_u16..60, height in 3_u16..9,
    ) {
        let area = Rect::new(0, 0, width, height);
        for dress in [Dress::Boxed, Dress::Brackets, Dress::Page] {
            let field = field(&text, caret, dress);
            let mut buf = Buffer::empty(area);
            (&field).render(area, &mut buf);
            let cursor = field.cursor(area).unwrap();
            prop_assert!(area.contains(cursor));
            let at = (0..=caret.min(text.len())).rev().find(|&at| text.is_char_boundary(at));
            let next = text[at.unwrap()..].chars().next();
            if let Some(next) = next.filter(char::is_ascii_lowercase) {
                prop_assert_eq!(buf[cursor].symbol(), next.to_string());
            }
        }
    }
}
