//! Figures stand still from step to step; what is new is bold and sites are in the accent.

use peptibody::{
    content::{Curve, Line, Mark, Point, Still},
    ui::{
        look::{Glyphs, Look},
        theme::{Depth, Role, Theme},
        widget::{Figure, Marks},
    },
};
use ratatui::{buffer::Buffer, layout::Rect, style::Modifier, widgets::Widget};

use super::gallery::{drawn, rows, still};

fn look() -> Look {
    Look { theme: Theme { depth: Depth::True, ..Theme::default() }, ..Look::default() }
}

fn figure<'a>(still: &'a Still, before: Option<&'a Still>) -> Figure<'a> {
    Figure { still, before, cols: 7, marks: None, look: look() }
}

#[test]
fn a_figure_stands_in_the_middle_of_its_width() {
    let still = still("\n╭─╮\n│◆│  Fc\n╰─╯\n");
    let rows = drawn(13, 4, |area, buf| figure(&still, None).render(area, buf));
    assert_eq!(rows, ["   ╭─╮", "   │◆│  Fc", "   ╰─╯", ""]);
}

#[test]
fn only_what_changed_is_bold() {
    let (before, after) = (still("\n╭─╮\n│ │\n"), still("\n╭─╮\n│◆│ Fc\n"));
    let mut buf = Buffer::empty(Rect::new(0, 0, 7, 2));
    (&figure(&after, Some(&before))).render(buf.area, &mut buf);
    let bold = |x, y| buf[(x, y)].modifier.contains(Modifier::BOLD);
    let row: Vec<bool> = (0..7).map(|x| bold(x, 1)).collect();
    assert_eq!(row, [false, true, false, false, true, true, false]);
    assert!((0..7).all(|x| !bold(x, 0)));
}

#[test]
fn a_first_picture_is_not_bold() {
    let first = still("\n╭─╮\n");
    let mut buf = Buffer::empty(Rect::new(0, 0, 7, 1));
    (&figure(&first, None)).render(buf.area, &mut buf);
    assert!(buf.content.iter().all(|cell| cell.modifier.is_empty()));
}

#[test]
fn a_binding_site_has_the_accent() {
    let site = still("\n◆\n");
    let mut buf = Buffer::empty(Rect::new(0, 0, 7, 1));
    (&figure(&site, None)).render(buf.area, &mut buf);
    assert_eq!(Some(buf[(0, 0)].fg), look().style(Role::Accent).fg);
}

#[test]
fn numbers_point_where_they_are_told_to() {
    let still = still("\n...\n");
    let points = [Point::Left, Point::Right, Point::Up, Point::Down];
    let marks: Vec<Mark> = (1..)
        .zip(points)
        .map(|(mark, point)| Mark { mark, at: (4, u16::from(mark) - 1), point })
        .collect();
    let marks = Some(Marks { marks: &marks, here: Some(2) });
    let mut buf = Buffer::empty(Rect::new(0, 0, 7, 4));
    (&Figure { marks, ..figure(&still, None) }).render(buf.area, &mut buf);
    assert_eq!(rows(&buf), ["... ◀ 1", "    2 ▶", "    ▲3", "    ▼4"]);
    assert_eq!(Some(buf[(4, 1)].fg), look().style(Role::Accent).fg);
    assert_ne!(Some(buf[(4, 0)].fg), look().style(Role::Accent).fg);
}

fn with_curves(art: &str, curves: Vec<Curve>) -> Still {
    Still { curves, ..still(art) }
}

/// From the lower left to the upper right corner of 6 by 3 cells, right of an axis.
fn rising(line: Line) -> Curve {
    let points = vec![(0.0, 0.0), (10.0, 100.0)];
    Curve { at: (1, 0), size: (6, 3), x: (0.0, 10.0), y: (0.0, 100.0), points, line }
}

#[test]
fn a_curve_is_drawn_from_its_points() {
    let still = with_curves("\n│\n│\n╰──────\n", vec![rising(Line::Solid)]);
    let rows = drawn(7, 3, |area, buf| figure(&still, None).render(area, buf));
    assert_eq!(rows, ["│    ⡠⠊", "│  ⡠⠊", "╰──────"]);
}

#[test]
fn two_curves_differ_by_their_lines_also_in_ascii() {
    let ascii = Look { glyphs: Glyphs::Ascii, ..look() };
    let drawn_as = |line| {
        let still = with_curves("\n\n", vec![rising(line)]);
        drawn(7, 3, |area, buf| {
            (&Figure { look: ascii, ..figure(&still, None) }).render(area, buf);
        })
    };
    assert_eq!(drawn_as(Line::Solid), ["     **", "   **", " **"]);
    assert_eq!(drawn_as(Line::Dotted), ["     ..", "   ..", " .."]);
}

#[test]
fn where_art_has_ink_the_art_is_seen() {
    let still = with_curves("\n    drug\n", vec![rising(Line::Solid)]);
    let rows = drawn(7, 3, |area, buf| figure(&still, None).render(area, buf));
    assert_eq!(rows.first().map(String::as_str), Some("    dru"));
}

#[test]
fn a_curve_that_was_not_there_before_is_bold() {
    let before = with_curves("\n\n", vec![rising(Line::Solid)]);
    let after = with_curves("\n\n", vec![rising(Line::Solid)]);
    let other = with_curves("\n\n", vec![rising(Line::Dotted)]);
    let bold = |after: &Still, before: &Still| {
        let mut buf = Buffer::empty(Rect::new(0, 0, 7, 3));
        (&figure(after, Some(before))).render(buf.area, &mut buf);
        buf.content.iter().any(|cell| cell.modifier.contains(Modifier::BOLD))
    };
    assert!(!bold(&after, &before) && bold(&other, &before));
}
