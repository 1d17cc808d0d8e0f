//! Figures stand still from step to step; what is new is bold and sites are in the accent.

use peptibody::{
    content::{Mark, Point, Still},
    ui::{
        look::Look,
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
