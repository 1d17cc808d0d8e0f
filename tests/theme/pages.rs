//! Pages stand cell by cell where the sketches have them.

use peptibody::ui::{
    grid::{Breadth, Column, Grid},
    look::Look,
    page::{Key, Page},
    too_small::TooSmall,
    widget::Heading,
};
use proptest::prelude::*;
use ratatui::{layout::Rect, widgets::Widget};

use super::gallery::drawn;

const PAGE: Page<'_> = Page {
    title: "2 · The molecule and its switch",
    note: "Student · under review · 1/5",
    keys: &[
        Key { keys: "→", label: "next" },
        Key { keys: "←", label: "back" },
        Key { keys: "g", label: "terms" },
        Key { keys: "r", label: "references" },
        Key { keys: "L", label: "level" },
        Key { keys: "?", label: "help" },
        Key { keys: "esc", label: "home" },
    ],
};

fn grid(width: u16, height: u16) -> Grid {
    Grid::of(Rect::new(0, 0, width, height)).unwrap()
}

fn page(width: u16, height: u16) -> Vec<String> {
    drawn(width, height, |area, buf| {
        let grid = Grid::of(area).unwrap();
        PAGE.draw(&grid, Look::default(), buf);
        let heading = &Heading::Page("The problem it had to solve", Look::default());
        heading.render(grid.text(Column::PROSE), buf);
    })
}

/// Row, first column and text of what the sketch of a pane shows.
fn assert_rows(rows: &[String], wanted: &[(usize, usize, &str)]) {
    for (row, column, text) in wanted {
        assert_eq!(rows[*row], format!("{}{text}", " ".repeat(*column)), "row {row}");
    }
}

#[test]
fn a_pane_of_80_by_24_stands_as_drawn() {
    let rule = "─".repeat(76);
    let rows = page(80, 24);
    assert_rows(
        &rows,
        &[
            (0, 2, "2 · The molecule and its switch                 Student · under review · 1/5"),
            (1, 2, &rule),
            (3, 8, "The problem it had to solve"),
            (4, 8, "━━━━━━━━━━━━━━━━━━━━━━━━━━━"),
            (22, 2, &rule),
            (23, 2, "→ next    ← back    g terms    r references    L level    ? help    esc home"),
        ],
    );
    assert_eq!(rows[2], "");
    assert!(rows[5..22].iter().all(String::is_empty));
}

#[test]
fn a_pane_of_120_by_40_stands_as_drawn() {
    let rule = "─".repeat(112);
    let rows = page(120, 40);
    let gap = " ".repeat(112 - 31 - 28);
    let header = format!("2 · The molecule and its switch{gap}Student · under review · 1/5");
    assert_rows(
        &rows,
        &[
            (0, 4, &header),
            (1, 4, &rule),
            (6, 12, "The problem it had to solve"),
            (7, 12, "━━━━━━━━━━━━━━━━━━━━━━━━━━━"),
            (38, 4, &rule),
            (39, 4, "→ next    ← back    g terms    r references    L level    ? help    esc home"),
        ],
    );
}

#[test]
fn columns_begin_where_the_sketches_have_them() {
    let (small, wide) = (grid(80, 24), grid(120, 40));
    let first = |grid: Grid, column| (grid.text(column).x, grid.text(column).y);
    assert_eq!([first(small, Column::OVERVIEW), first(wide, Column::OVERVIEW)], [(4, 3), (8, 5)]);
    assert_eq!([first(small, Column::LIST), first(wide, Column::LIST)], [(4, 3), (12, 5)]);
    assert_eq!([first(small, Column::FIGURE), first(wide, Column::FIGURE)], [(4, 3), (12, 6)]);
    assert_eq!([first(small, Column::ZOOM), first(wide, Column::ZOOM)], [(4, 2), (12, 7)]);
    assert_eq!([first(small, Column::QUIZ), first(wide, Column::QUIZ)], [(6, 3), (16, 7)]);
    assert_eq!((small.foot(Column::QUIZ).y, wide.foot(Column::QUIZ).y), (20, 36));
    assert_eq!(small.table(Column::QUIZ).right(), 76);
    assert_eq!(wide.table(Column::QUIZ).right(), 92);
    let rail = wide.rail(Column::PROSE).unwrap();
    assert_eq!((rail.x, rail.y, rail.width), (84, 6, 30));
    assert_eq!(small.rail(Column::PROSE), None);
}

#[test]
fn a_figure_has_its_largest_size_beside_the_text() {
    let small = grid(80, 24);
    let (words, figure) = small.beside(small.text(Column::FIGURE)).unwrap();
    assert_eq!((words.x, words.width, figure.x, figure.width), (4, 34, 40, 38));
    for width in [108, 113, 120, 200] {
        let wide = grid(width, 40);
        let (words, figure) = wide.beside(wide.text(Column::FIGURE)).unwrap();
        assert_eq!((words.width, figure.width), (42, 54), "{width}");
    }
    assert_eq!(grid(60, 20).beside(grid(60, 20).text(Column::FIGURE)), None);
}

#[test]
fn a_box_stands_in_the_middle() {
    assert_eq!(grid(80, 24).popup(48, 8), Rect::new(16, 8, 48, 8));
    assert_eq!(grid(120, 40).popup(58, 12).x, 31);
}

#[test]
fn the_page_changes_at_80_and_108_columns() {
    let breadth = |width| Grid::of(Rect::new(0, 0, width, 24)).map(|grid| grid.breadth());
    assert_eq!(breadth(59), None);
    assert_eq!(breadth(60), Some(Breadth::Tight));
    assert_eq!([breadth(80), breadth(107)], [Some(Breadth::Standard); 2]);
    assert_eq!([breadth(108), breadth(300)], [Some(Breadth::Wide); 2]);
    assert_eq!(Grid::of(Rect::new(0, 0, 80, 19)), None);
}

#[test]
fn above_120_by_40_only_the_margins_grow() {
    let (large, drawn) = (grid(300, 100), grid(120, 40));
    assert_eq!(large.page(), Rect::new(90, 30, 120, 40));
    assert_eq!(large.text(Column::QUIZ).width, drawn.text(Column::QUIZ).width);
    assert_eq!(grid(100, 24).page(), Rect::new(10, 0, 80, 24));
}

#[test]
fn a_long_title_and_a_long_note_keep_apart() {
    let title = "A title that is longer than anything that anyone would write for a lesson of this";
    let page = Page { title, note: "practice · 2 of 10", keys: &[] };
    let rows = drawn(80, 24, |area, buf| {
        page.draw(&Grid::of(area).unwrap(), Look::default(), buf);
    });
    let drawn = "  A title that is longer than anything that anyone would…   practice · 2 of 10";
    assert_eq!(rows[0], drawn);
}

#[test]
fn the_page_for_a_small_window_stands_as_drawn() {
    let rows = drawn(48, 12, |area, buf| (&TooSmall { look: Look::default() }).render(area, buf));
    assert_rows(
        &rows,
        &[
            (3, 10, "A little more room, please."),
            (5, 11, "80 × 24 shows everything."),
            (6, 12, "This window is 48 × 12."),
            (9, 10, "Your place is kept.   q quit"),
        ],
    );
}

proptest! {
    #[test]
    fn everything_on_a_grid_is_inside_its_page(width in 60_u16..400, height in 20_u16..200) {
        let grid = grid(width, height);
        let columns = [Column::OVERVIEW, Column::LIST, Column::PROSE, Column::FIGURE];
        for column in columns.into_iter().chain([Column::ZOOM, Column::QUIZ]) {
            let text = grid.text(column);
            let (words, figure) = grid.beside(text).unwrap_or((text, text));
            let rail = grid.rail(column).unwrap_or(text);
            for part in [text, grid.table(column), grid.text_above_foot(column), words, figure, rail] {
                prop_assert_eq!(part.intersection(grid.body()), part);
                prop_assert!(part.width > 20 && part.height > 10, "{:?}", part);
            }
            prop_assert!(grid.body().contains(grid.foot(column).as_position()));
            prop_assert_eq!(words.intersects(figure), text == figure);
        }
    }
}
