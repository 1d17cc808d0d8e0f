//! Plots stand as drawn, say what is theirs without colour, and draw nothing that is not data.

use std::borrow::Cow;

use peptibody::{
    content::Line,
    ui::{
        look::{Glyphs, Look},
        theme::{Depth, Palette, Role, Theme},
        widget::{DayAxis, Plot, Scale, Trace},
    },
};
use proptest::prelude::*;
use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Position, Rect},
    style::Color,
    widgets::Widget,
};

use super::gallery::drawn;

const LOOK: Look = Look { theme: Theme::MONO, glyphs: Glyphs::Unicode };
const ASCII: Look = Look { theme: Theme::MONO, glyphs: Glyphs::Ascii };
const DAYS: (f64, f64) = (0.0, 10.0);
const COUNTS: Scale = Scale::Linear { top: 100.0 };
const DRUG: Scale = Scale::Log { from: -2, to: 1 };

fn rows(plot: &Plot<'_>, width: u16, height: u16) -> Vec<String> {
    drawn(width, height, |area, buf| {
        plot.render(area, buf);
        plot.look.finish(buf);
    })
}

fn solid<'a>(points: &'a [(f64, f64)], label: &'a str) -> Trace<'a> {
    Trace { points, line: Line::Solid, label }
}

fn dotted<'a>(points: &'a [(f64, f64)], label: &'a str) -> Trace<'a> {
    Trace { points, line: Line::Dotted, label }
}

#[test]
fn a_linear_plot_stands_as_drawn() {
    let traces = [solid(&[(0.0, 0.0), (10.0, 100.0)], "")];
    let plot = |look| Plot {
        unit: "×10⁹/L",
        ticks: &[100.0, 50.0, 0.0],
        levels: &[50.0],
        traces: &traces,
        ..Plot::new(DAYS, COUNTS, look)
    };
    let wanted = [
        "×10⁹/L",
        "100│         ⣀⠔⠊",
        "   │      ⣀⠔⠊",
        " 50│┄┄┄⡠⠔⠉┄┄┄┄┄┄",
        "   │⡠⠔⠉",
        "  0└────────────",
    ];
    assert_eq!(rows(&plot(LOOK), 16, 6), wanted);
    let wanted = [
        "x10^9/L",
        "100|          **",
        "   |      ****",
        " 50|- ****- - -",
        "   |**",
        "  0+------------",
    ];
    assert_eq!(rows(&plot(ASCII), 16, 6), wanted);
}

#[test]
fn a_logarithmic_plot_has_its_decades_and_no_ink_for_nothing() {
    let ticks = DRUG.ticks(6);
    let traces = [solid(&[(0.0, 0.0), (0.0, 10.0), (10.0, 0.001)], "")];
    let plot = |look| Plot {
        unit: "ng/mL",
        ticks: &ticks,
        levels: &ticks,
        traces: &traces,
        ..Plot::new(DAYS, DRUG, look)
    };
    let wanted = [
        "ng/mL",
        "  10│⡷⡀┄┄┄┄┄┄┄┄┄┄",
        "    │⡇⠈⢆",
        "   1│⡇┄┄⠱⡀┄┄┄┄┄┄┄",
        " 0.1│⡇┄┄┄⠈⢆┄┄┄┄┄┄",
        "    │⡇     ⠱⡀",
        "    │⡇      ⠈⢆",
        "0.01└────────────",
    ];
    assert_eq!(rows(&plot(LOOK), 17, 8), wanted);
    let wanted = [
        "ng/mL",
        "  10|- - - - - -",
        "    | **",
        "   1|- -** - - -",
        " 0.1|- - -*- - -",
        "    |      **",
        "    |        *",
        "0.01+------------",
    ];
    assert_eq!(rows(&plot(ASCII), 17, 8), wanted);
}

#[test]
fn what_is_above_the_top_is_cut_off_and_not_pressed_onto_it() {
    let traces = [solid(&[(0.0, 40.0), (5.0, 240.0), (10.0, 40.0)], "")];
    let plot = Plot { traces: &traces, axis: false, ..Plot::new(DAYS, COUNTS, LOOK) };
    let wanted = ["│ ⡜        ⢣", "│⢰⠁        ⠈⡆", "│⠃          ⠘", "│"];
    assert_eq!(rows(&plot, 13, 4), wanted);
}

#[test]
fn what_is_below_the_lowest_decade_leaves_a_gap() {
    for (line, look) in [(Line::Solid, LOOK), (Line::Dotted, LOOK), (Line::Solid, ASCII)] {
        for low in [0.0, 1e-9, 0.0099, -5.0] {
            let traces = [Trace { points: &[(0.0, low), (10.0, low)], line, label: "now" }];
            let plot = Plot { traces: &traces, axis: false, ..Plot::new(DAYS, DRUG, look) };
            let axis = if look == LOOK { "│" } else { "|" };
            assert_eq!(rows(&plot, 20, 3), [axis; 3], "{line:?} at {low}");
        }
    }
}

#[test]
fn names_that_meet_stand_under_each_other() {
    let (now, before) = ([(0.0, 50.0), (10.0, 50.0)], [(0.0, 90.0), (10.0, 50.0)]);
    let traces = [solid(&now, "now"), dotted(&before, "before")];
    let plot = |look| Plot { traces: &traces, axis: false, ..Plot::new(DAYS, COUNTS, look) };
    let wanted = ["│⠂⠄⡀⡀", "│    ⠁⠁⠂⠄⠄⡀⡀", "│⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉ now", "│            before"];
    assert_eq!(rows(&plot(LOOK), 19, 4), wanted);
    let wanted = ["|..", "|  ........", "|*********** now", "|            before"];
    assert_eq!(rows(&plot(ASCII), 19, 4), wanted);
}

#[test]
fn a_curve_that_ends_early_has_its_name_beside_its_end() {
    let (now, before) = ([(0.0, 50.0), (5.0, 50.0)], [(0.0, 90.0), (10.0, 90.0)]);
    let traces = [solid(&now, "now"), dotted(&before, "before")];
    let plot = Plot { traces: &traces, levels: &[50.0], ..Plot::new(DAYS, COUNTS, LOOK) };
    let wanted = ["│⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂ before", "│", "│⠉⠉⠉⠉⠉⠉⠉⠉⠁ now ┄┄", "│", "└────────────────"];
    assert_eq!(rows(&plot, 24, 5), wanted);
}

#[test]
fn a_name_covers_no_curve() {
    let (now, before) = ([(0.0, 50.0), (5.0, 60.0)], [(0.0, 90.0), (10.0, 50.0)]);
    let traces = [solid(&now, "now"), dotted(&before, "before")];
    let plot = Plot { traces: &traces, axis: false, ..Plot::new(DAYS, COUNTS, LOOK) };
    let wanted =
        ["│⠂⠄⠄⠄⡀⡀⡀     now", "│   ⣀⣀⣀⣀⣀⠤⠤⠤⠂⠂⠂⠄⠄⠄⠄⡀⡀⡀", "│⠉⠉⠉                   before", "│"];
    assert_eq!(rows(&plot, 29, 4), wanted);
}

#[test]
fn cursor_points_and_a_guess_stand_over_the_levels() {
    let plot = |look| Plot {
        levels: &[50.0],
        cursor: Some(5.0),
        guess: Some((7.0, 130.0)),
        dots: &[(0.0, 10.0), (5.0, 50.0), (9.0, 101.0)],
        ..Plot::new(DAYS, COUNTS, look)
    };
    let wanted = ["│      │ ×↑", "│┄┄┄┄┄┄●┄┄┄┄┄", "│●     │", "└──────┴─────"];
    assert_eq!(rows(&plot(LOOK), 13, 4), wanted);
    let wanted = ["|      | x^", "|- - - o - -", "|o     |", "+------+-----"];
    assert_eq!(rows(&plot(ASCII), 13, 4), wanted);
}

#[test]
fn a_guess_outside_stays_on_the_edge_and_points_outwards() {
    let traces = [solid(&[(0.0, 100.0), (10.0, 100.0)], "")];
    let plot = |guess| Plot {
        guess: Some(guess),
        traces: &traces,
        axis: false,
        ..Plot::new(DAYS, COUNTS, LOOK)
    };
    assert_eq!(rows(&plot((10.0, 1e300)), 9, 2), ["│⠉⠉⠉⠉⠉⠉↑×", "│"]);
    assert_eq!(rows(&plot((-3.0, -1.0)), 9, 2), ["│⠉⠉⠉⠉⠉⠉⠉⠉", "│×↓"]);
    assert_eq!(rows(&plot((5.0, 100.0)), 9, 2), ["│⠉⠉⠉⠉×⠉⠉⠉", "│"]);
}

#[test]
fn of_two_numbers_on_one_row_the_first_is_written() {
    let plot = Plot { ticks: &[20.0, 19.0, 90.0, 400.0], ..Plot::new(DAYS, COUNTS, LOOK) };
    assert_eq!(rows(&plot, 12, 3), [" 90│", " 20│", "   └────────"]);
}

#[test]
fn the_position_of_a_value_is_the_cell_of_its_ink() {
    let area = Rect::new(2, 3, 30, 9);
    for look in [LOOK, ASCII] {
        for count in 0..=20 {
            let (day, value) = (f64::from(count) / 2.0, f64::from(count * 5));
            let point = [(day, value)];
            let plot =
                Plot { traces: &[solid(&point, "")], unit: "%", ..Plot::new(DAYS, COUNTS, look) };
            let mut buf = Buffer::empty(Rect::new(0, 0, 40, 20));
            (&plot).render(area, &mut buf);
            let inner = plot.inner(area);
            let inked = inner.positions().filter(|&at| buf[at].symbol() != " ");
            let inked: Vec<_> = inked.collect();
            assert_eq!(inked, plot.position(area, day, value).as_slice(), "{day}, {value}");
        }
    }
}

#[test]
fn a_value_outside_has_no_position() {
    let plot = Plot::new(DAYS, COUNTS, LOOK);
    let area = Rect::new(0, 0, 30, 9);
    for (day, value) in [(5.0, 100.1), (5.0, -0.1), (-0.1, 50.0), (10.1, 50.0), (f64::NAN, 1.0)] {
        assert_eq!(plot.position(area, day, value), None, "{day}, {value}");
    }
}

#[test]
fn the_compared_curve_is_fainter_and_neither_takes_the_colour_of_a_level() {
    let theme = Theme { depth: Depth::True, ..Theme::default() };
    for palette in [Palette::Calm, Palette::Contrast] {
        let look = Look { theme: Theme { palette, ..theme }, ..LOOK };
        let (now, before) = ([(0.0, 95.0), (10.0, 95.0)], [(0.0, 5.0), (10.0, 5.0)]);
        let traces = [solid(&now, ""), dotted(&before, "")];
        let plot = Plot {
            traces: &traces,
            levels: &[95.0, 5.0],
            axis: false,
            ..Plot::new(DAYS, COUNTS, look)
        };
        let mut buf = Buffer::empty(Rect::new(0, 0, 12, 3));
        (&plot).render(buf.area, &mut buf);
        let ground = look.theme.base().fg.unwrap_or(Color::Reset);
        assert_eq!(buf[(4, 0)].fg, look.style(Role::Figure).fg.unwrap_or(ground));
        assert_eq!(Some(buf[(4, 2)].fg), look.style(Role::Quiet).fg);
        assert!(palette == Palette::Contrast || buf[(4, 0)].fg != buf[(4, 2)].fg);
    }
}

/// Everything at once on `area` of a larger buffer full of `#`; says where something was spilt.
fn spilt(plot: &Plot<'_>, area: Rect) -> Option<Position> {
    let screen = Rect::new(0, 0, 48, 26);
    let mut buf = Buffer::filled(screen, Cell::new("#"));
    plot.render(area, &mut buf);
    let axis = DayAxis {
        days: plot.days,
        doses: &[(0.0, Cow::Borrowed("1")), (7.0, Cow::Borrowed("2"))],
        unit: "mcg/kg",
        margins: plot.margins(),
        look: plot.look,
    };
    (&axis).render(area, &mut buf);
    screen.positions().find(|&at| !area.contains(at) && buf[at].symbol() != "#")
}

#[test]
fn a_plot_of_any_size_stays_in_its_area() {
    let (now, before) = ([(0.0, 0.0), (4.0, 150.0)], [(-5.0, 90.0), (30.0, 10.0)]);
    let traces = [solid(&now, "now"), dotted(&before, "every 2 weeks")];
    for look in [LOOK, ASCII] {
        let plot = Plot {
            unit: "×10⁹/L",
            ticks: &[0.0, 50.0, 100.0],
            levels: &[50.0],
            traces: &traces,
            dots: &[(0.0, 0.0), (10.0, 100.0)],
            cursor: Some(10.0),
            guess: Some((10.0, 999.0)),
            ..Plot::new(DAYS, COUNTS, look)
        };
        for (width, height) in
            (0..=40).flat_map(|width| (0..=20).map(move |height| (width, height)))
        {
            let area = Rect::new(4, 3, width, height);
            assert_eq!(spilt(&plot, area), None, "{width} × {height}");
        }
    }
}

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![-20.0..120.0, any::<f64>(), Just(0.0), Just(f64::MAX), Just(f64::MIN_POSITIVE)]
}

fn any_points() -> impl Strategy<Value = Vec<(f64, f64)>> {
    proptest::collection::vec((any_number(), any_number()), 0..6)
}

fn any_scale() -> impl Strategy<Value = Scale> {
    let log = (any::<i32>(), any::<i32>()).prop_map(|(from, to)| Scale::Log { from, to });
    prop_oneof![Just(COUNTS), Just(DRUG), any_number().prop_map(|top| Scale::Linear { top }), log]
}

proptest! {
    #[test]
    fn no_number_makes_a_plot_panic_or_leave_its_area(
        days in (any_number(), any_number()),
        scale in any_scale(),
        points in any_points(),
        other in any_points(),
        numbers in proptest::collection::vec(any_number(), 0..4),
        one in (any_number(), any_number()),
        size in (0_u16..=40, 0_u16..=20),
        look in prop_oneof![Just(LOOK), Just(ASCII)],
    ) {
        let traces = [solid(&points, "now"), dotted(&other, "before")];
        let plot = Plot {
            ticks: &numbers,
            levels: &numbers,
            traces: &traces,
            dots: &points,
            cursor: Some(one.0),
            guess: Some(one),
            ..Plot::new(days, scale, look)
        };
        prop_assert_eq!(spilt(&plot, Rect::new(4, 3, size.0, size.1)), None);
    }
}
