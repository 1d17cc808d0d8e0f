//! Scales end where a person reads them at a glance, and days stand under their columns.

use std::borrow::Cow;

use peptibody::{
    content::Line,
    ui::{
        look::{Glyphs, Look},
        theme::Theme,
        widget::{DayAxis, Margins, Plot, Scale, Trace},
    },
};
use ratatui::{
    layout::{Constraint, Layout, Rect},
    widgets::Widget,
};

use super::gallery::drawn;

const LOOK: Look = Look { theme: Theme::MONO, glyphs: Glyphs::Unicode };
const COUNTS: Scale = Scale::Linear { top: 400.0 };
const DRUG: Scale = Scale::Log { from: -4, to: 2 };

#[test]
fn a_linear_scale_has_a_calm_top() {
    let tops = [
        (0.0, 1.0),
        (-3.0, 1.0),
        (f64::NAN, 1.0),
        (0.7, 0.8),
        (92.0, 100.0),
        (100.0, 100.0),
        (101.0, 150.0),
        (192.0, 200.0),
        (214.0, 250.0),
        (387.0, 400.0),
        (401.0, 500.0),
        (557.0, 800.0),
        (801.0, 1000.0),
        (1380.0, 1500.0),
        (1501.0, 2000.0),
        (9000.0, 10000.0),
        (1e300, 1e300),
    ];
    for (highest, top) in tops {
        assert_eq!(Scale::up_to(highest), Scale::Linear { top }, "up to {highest}");
    }
}

#[test]
fn a_logarithmic_scale_holds_whole_decades() {
    let decades = [
        ((0.0003, 0.15), (-4, 0)),
        ((0.01, 1.0), (-2, 0)),
        ((0.011, 0.02), (-2, -1)),
        ((1.0, 1.0), (0, 1)),
        ((0.0, 1e40), (-12, 12)),
        ((1e40, 1e40), (11, 12)),
        ((5.0, 0.1), (0, 1)),
    ];
    for ((lowest, highest), (from, to)) in decades {
        let scale = Scale::decades(lowest, highest);
        assert_eq!(scale, Scale::Log { from, to }, "{lowest} to {highest}");
    }
}

#[test]
fn there_are_as_many_numbers_as_rows_can_hold() {
    assert_eq!(COUNTS.ticks(8), [0.0, 200.0, 400.0]);
    assert_eq!(COUNTS.ticks(3), [0.0, 400.0]);
    assert_eq!(DRUG.ticks(12), [1e-4, 1e-3, 0.01, 0.1, 1.0, 10.0, 100.0]);
    assert_eq!(DRUG.ticks(7), [1e-4, 0.01, 1.0, 100.0]);
    assert_eq!(DRUG.ticks(0), [1e-4]);
    assert_eq!(Scale::Log { from: 3, to: -3 }.ticks(9), [0.0; 0]);
}

#[test]
fn numbers_are_written_short() {
    let written = [
        (1500.0, "1500"),
        (0.01, "0.01"),
        (2.5, "2.5"),
        (0.1 + 0.2, "0.3"),
        (1e-4, "1e-4"),
        (0.001, "0.001"),
        (1e6, "1e6"),
        (250_000.0, "2.5e5"),
        (1.0, "1"),
    ];
    for (number, wanted) in written {
        let scale = Scale::Linear { top: number };
        let plot = Plot { ticks: &[number], axis: false, ..Plot::new((0.0, 1.0), scale, LOOK) };
        let rows = drawn(20, 1, |area, buf| (&plot).render(area, buf));
        assert_eq!(rows, [format!("{wanted}│")]);
    }
}

#[test]
fn two_plots_with_the_same_margins_share_their_days() {
    let days = (0.0, 84.0);
    let counts = Plot { ticks: &[400.0], axis: false, ..Plot::new(days, COUNTS, LOOK) };
    let points = [(0.0, 1.0), (84.0, 1.0)];
    let traces = [Trace { points: &points, line: Line::Solid, label: "every 2 weeks" }];
    let drug = Plot { ticks: &[0.01], traces: &traces, ..Plot::new(days, DRUG, LOOK) };
    let axis = DayAxis { days, doses: &[], unit: "", margins: drug.margins(), look: LOOK };
    let margins = counts.margins().max(axis.margins());
    assert_eq!(margins, Margins { left: 5, right: 14 });
    let (counts, drug) = (Plot { margins, ..counts }, Plot { margins, ..drug });
    let area = Rect::new(3, 1, 46, 8);
    assert_eq!(counts.inner(area), Rect::new(8, 1, 27, 8));
    assert_eq!(drug.inner(area), Rect::new(8, 1, 27, 7));
    assert_eq!(margins.within(area), Rect::new(8, 1, 27, 8));
}

#[test]
fn days_and_doses_stand_under_their_columns() {
    let doses = [(0.0, Cow::from("1")), (7.0, Cow::from("2")), (14.0, Cow::from("10"))];
    let margins = Margins { left: 5, right: 7 };
    let axis = DayAxis { days: (0.0, 21.0), doses: &doses, unit: "mcg/kg", margins, look: LOOK };
    let at = |width| drawn(width, 2, |area, buf| (&axis).render(area, buf));
    assert_eq!(at(35), ["days 0      7       14     21", "dose 1      2       10  mcg/kg"]);
    assert_eq!(at(20), ["days 0    14", "dose 1 2  10  mcg/kg"]);
    assert_eq!(at(13), ["days 0    14", "dose 1 2  10"]);
    assert_eq!(at(12), ["0      14", "1   2  10"]);
}

#[test]
fn doses_without_room_for_how_much_are_marked() {
    let doses = [0.0, 1.0, 14.0].map(|day| (day, Cow::from("10")));
    let margins = Margins { left: 5, right: 7 };
    let axis = DayAxis { days: (0.0, 21.0), doses: &doses, unit: "mcg/kg", margins, look: LOOK };
    let rows = drawn(35, 2, |area, buf| (&axis).render(area, buf));
    assert_eq!(rows[1], "dose ▲▲             ▲");
}

#[test]
fn without_doses_there_is_one_row_of_days() {
    let axis = DayAxis {
        days: (3.0, 10.0),
        doses: &[],
        unit: "mcg/kg",
        margins: Margins::default(),
        look: LOOK,
    };
    assert_eq!(axis.rows(), 1);
    assert_eq!(
        drawn(40, 2, |area, buf| (&axis).render(area, buf)),
        ["days 3    4    5    6   7    8    9   10", ""]
    );
}

/// A count that rises for four swings and then swings between 40 and 100; half a day between two
/// points.
fn swinging(halves_a_swing: u16, days: u16) -> Vec<(f64, f64)> {
    let point = |half: u16| {
        let (swing, since) = (half / halves_a_swing, half % halves_a_swing);
        let part = f64::from(since.min(halves_a_swing - since)) / f64::from(halves_a_swing / 2);
        let risen = f64::from(swing.min(4)) / 4.0;
        (f64::from(half) / 2.0, 16.0 + risen * 24.0 + risen.max(0.4) * 60.0 * part)
    };
    (0..=days * 2).map(point).collect()
}

/// What is in serum of a dose every so many days; of it 0.7 are left after each day.
fn falling(every_d: u16, days: u16) -> Vec<(f64, f64)> {
    let mut left = 0.0;
    let mut points = vec![(0.0, 0.0)];
    for day in 0..=days {
        left = left * 0.7 + if day % every_d == 0 { 0.15 } else { 0.0 };
        points.push((f64::from(day) + 0.5, left));
    }
    points
}

fn course_of_doses(width: u16, heights: (u16, u16), look: Look) -> String {
    let days = (0.0, 84.0);
    let (now, before) = (swinging(14, 56), swinging(28, 84));
    let (drug, drug_before) = (falling(7, 56), falling(14, 84));
    let trace = |points, line, label| Trace { points, line, label };
    let counts = [trace(&now, Line::Solid, "now"), trace(&before, Line::Dotted, "before")];
    let serum = [trace(&drug, Line::Solid, ""), trace(&drug_before, Line::Dotted, "")];
    let lines = [50.0, 200.0, 400.0];
    let scale = Scale::decades(1e-3, 1.0);
    let decades = scale.ticks(heights.1);
    let counts = Plot {
        unit: "×10⁹/L",
        ticks: &lines,
        levels: &lines,
        traces: &counts,
        cursor: Some(56.0),
        guess: Some((63.0, 150.0)),
        axis: false,
        ..Plot::new(days, COUNTS, look)
    };
    let serum = Plot {
        unit: "ng/mL",
        ticks: &decades,
        levels: &decades,
        traces: &serum,
        cursor: Some(56.0),
        ..Plot::new(days, scale, look)
    };
    let doses: Vec<(f64, Cow<str>)> = (0..9_u8)
        .map(|week| (f64::from(week * 7), Cow::from((week / 2 + 1).to_string())))
        .collect();
    let axis = DayAxis { days, doses: &doses, unit: "mcg/kg", margins: Margins::default(), look };
    let margins = counts.margins().max(serum.margins()).max(axis.margins());
    let rows = drawn(width, heights.0 + heights.1 + axis.rows(), |area, buf| {
        let [upper, lower, under] = Layout::vertical([
            Constraint::Length(heights.0),
            Constraint::Length(heights.1),
            Constraint::Length(axis.rows()),
        ])
        .areas(area);
        (&Plot { margins, ..counts }).render(upper, buf);
        (&Plot { margins, ..serum }).render(lower, buf);
        (&DayAxis { margins, ..axis }).render(under, buf);
        look.finish(buf);
    });
    rows.join("\n")
}

#[test]
fn counts_serum_and_doses_stand_over_each_other() {
    let ascii = Look { glyphs: Glyphs::Ascii, ..LOOK };
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("plots-46", course_of_doses(46, (9, 7), LOOK));
        insta::assert_snapshot!("plots-46-ascii", course_of_doses(46, (9, 7), ascii));
        insta::assert_snapshot!("plots-76", course_of_doses(76, (12, 9), LOOK));
    });
}
