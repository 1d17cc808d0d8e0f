//! A course as a picture for a hand-out: counts above, free drug below, the same days under both.

use plotters::{
    backend::SVGBackend,
    chart::{ChartBuilder, ChartContext},
    coord::{Shift, cartesian::Cartesian2d},
    drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea},
    element::{EmptyElement, PathElement, Rectangle, Text},
    series::{DashedLineSeries, LineSeries},
    style::{BLACK, Color, IntoFont, RGBColor, ShapeStyle, TextStyle, WHITE},
};

use super::axis::Axis;
use crate::{
    content::NOT_FOR_DOSING,
    sim::{Profile, Sample},
};

/// What is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Picture<'a> {
    /// The scenario file as it is named in the picture.
    pub name: &'a str,
    /// One line on who is given what.
    pub about: &'a str,
    /// How long the scenario lasts, in days.
    pub days: u32,
    /// The course, finely sampled.
    pub profile: &'a Profile,
}

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
#[error("the picture cannot be drawn ({0}); take --csv and draw it elsewhere")]
pub struct Undrawn(String);

/// Draws `picture` as SVG, four wide and three high. Lines are black and text is text, to be set in the reader's
/// own sans-serif.
///
/// # Errors
/// The drawing library finds no room; with a picture of this size it does.
pub fn svg(picture: &Picture<'_>) -> Result<String, Undrawn> {
    let mut text = String::new();
    draw(picture, &mut text).map_err(|why| Undrawn(why.to_string()))?;
    let (columns, rows) = SIZE;
    // Without a size of its own a picture fills the place that it is given.
    Ok(text.replacen(&format!(" width=\"{columns}\" height=\"{rows}\""), "", 1))
}

/// Columns and rows of the picture: many, for the drawing library knows whole ones only.
const SIZE: (u32, u32) = (3200, 2400);
const HEADER_ROWS: u32 = 200;
const COUNT_ROWS: u32 = 1110;
const EDGE: u32 = 40;
const LEFT: u32 = 240;
const RIGHT: u32 = 190;
const GREY: RGBColor = RGBColor(222, 222, 222);
const PALE: RGBColor = RGBColor(236, 236, 236);

/// The counts that labels act on, 10⁹/L.
const BAND: (f64, f64) = (50.0, 200.0);
const HIGH: f64 = 400.0;

/// How many decades of free drug are shown under the highest.
const DECADES: i32 = 5;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Chart<'a, 'b> = ChartContext<'a, SVGBackend<'b>, Cartesian2d<Axis, Axis>>;
type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

fn draw(picture: &Picture<'_>, text: &mut String) -> Drawn {
    let whole = SVGBackend::with_string(text, SIZE).into_drawing_area();
    whole.fill(&WHITE)?;
    let (header, plots) = whole.split_vertically(HEADER_ROWS);
    let (counts, drug) = plots.split_vertically(COUNT_ROWS);
    title(&header, picture)?;
    draw_counts(&counts, picture)?;
    draw_drug(&drug, picture)?;
    whole.present()
}

fn title(area: &Area<'_>, picture: &Picture<'_>) -> Drawn {
    let left = i32::try_from(EDGE + LEFT).unwrap_or_default();
    area.draw(&Text::new(NOT_FOR_DOSING, (left, 40), font(76.0)))?;
    let about = format!("{}: {}", picture.name, picture.about);
    area.draw(&Text::new(possible(&about), (left, 132), font(56.0)))
}

fn draw_counts(area: &Area<'_>, picture: &Picture<'_>) -> Drawn {
    let days = f64::from(picture.days);
    let samples = &picture.profile.samples;
    let highest = samples.iter().map(|it| it.platelets_e9_per_l).fold(HIGH, f64::max);
    let top = highest * 1.1;
    let mut chart = chart(area, picture.days, Axis::of_counts(top))?;
    chart.draw_series([Rectangle::new([(0.0, BAND.0), (days, BAND.1)], GREY.filled())])?;
    axes(&mut chart, "Platelets, 10⁹/L", &|value| value.to_string())?;
    chart.draw_series(DashedLineSeries::new([(0.0, HIGH), (days, HIGH)], 24, 16, line(4)))?;
    let beside = |value: f64, said: &'static str| {
        EmptyElement::at((days, value)) + Text::new(said, (20, -22), font(52.0))
    };
    let room = top / f64::from(COUNT_ROWS) * 80.0;
    let band = (f64::midpoint(BAND.0, BAND.1), "50–200");
    let labels = [(HIGH, "400"), band].into_iter().filter(|it| it.0 == HIGH || room < 275.0);
    chart.draw_series(labels.map(|(value, said)| beside(value, said)))?;
    let curve = samples.iter().map(|it| (it.day(), it.platelets_e9_per_l));
    chart.draw_series(LineSeries::new(curve, line(6)))?;
    let ticks = given_days(picture).into_iter();
    chart.draw_series(
        ticks.map(|day| PathElement::new([(day, 0.0), (day, top * 0.04)], line(12))),
    )?;
    let said = "Grey: 50 to 200. Dashes: 400. Short thick lines on the axis: doses.";
    note(area, said)
}

fn draw_drug(area: &Area<'_>, picture: &Picture<'_>) -> Drawn {
    let serum = || picture.profile.samples.iter().map(|it| it.serum_ng_per_ml);
    let highest = serum().fold(0.0, f64::max);
    let top = if highest > 0.0 { decade(highest) } else { 0 };
    let bottom = top - DECADES;
    let mut chart = chart(area, picture.days, Axis::of_powers(bottom, top))?;
    axes(&mut chart, "Free drug, ng/mL", &|power| power_of_ten(*power))?;
    for run in runs(picture.profile, f64::from(bottom)) {
        chart.draw_series(LineSeries::new(run, line(6)))?;
    }
    let said = if highest > 0.0 {
        "Logarithmic: each line is ten times the one under it."
    } else {
        "There is no drug."
    };
    note(area, said)
}

/// The frame of a plot with the days at its foot and `up` at its side.
fn chart<'b>(
    area: &Area<'b>,
    days: u32,
    up: Axis,
) -> Result<Chart<'static, 'b>, DrawingAreaErrorKind<std::io::Error>> {
    let mut builder = ChartBuilder::on(area);
    builder.margin_top(88).margin_right(RIGHT).margin_bottom(EDGE).margin_left(EDGE);
    builder.x_label_area_size(140).y_label_area_size(LEFT);
    builder.build_cartesian_2d(Axis::of_days(days), up)
}

fn axes(chart: &mut Chart<'_, '_>, up: &str, mark: &dyn Fn(&f64) -> String) -> Drawn {
    chart
        .configure_mesh()
        .bold_line_style(PALE)
        .light_line_style(WHITE.mix(0.0))
        .set_all_tick_mark_size(12)
        .axis_style(line(4))
        .label_style(font(52.0))
        .axis_desc_style(font(56.0))
        .x_desc("Days")
        .y_desc(up)
        .x_label_formatter(&|day| day.to_string())
        .y_label_formatter(mark)
        .draw()
}

/// A line over a plot that says how to read it.
fn note(area: &Area<'_>, said: &str) -> Drawn {
    let left = i32::try_from(EDGE + LEFT).unwrap_or_default();
    area.draw(&Text::new(said, (left, 24), font(48.0)))
}

/// The parts of the course with enough free drug to be drawn, as days and powers of ten.
fn runs(profile: &Profile, bottom: f64) -> Vec<Vec<(f64, f64)>> {
    let mut runs = vec![Vec::new()];
    for sample in &profile.samples {
        let power = sample.serum_ng_per_ml.log10();
        if power < bottom {
            runs.push(Vec::new());
        } else if let Some(run) = runs.last_mut() {
            run.push((sample.day(), power));
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// The days on which something is given, as far as the picture tells them apart.
fn given_days(picture: &Picture<'_>) -> Vec<f64> {
    let given = picture.profile.samples.iter().filter(|it| it.dose_mcg_per_kg > 0.0);
    let mut days: Vec<f64> = given.map(Sample::day).collect();
    let least = f64::from(picture.days) / f64::from(SIZE.0) * 2.0;
    days.dedup_by(|next, before| *next - *before < least);
    days
}

/// The least power of ten that is not under `value`.
fn decade(value: f64) -> i32 {
    (-12..6).find(|power| 10_f64.powi(*power) >= value).unwrap_or(6)
}

/// `0.001`; very small ones as `1e-7`.
fn power_of_ten(power: f64) -> String {
    let short = format!("{:.0e}", 10_f64.powf(power));
    let is_long = power < -5.0;
    short.parse::<f64>().ok().filter(|_| !is_long).map_or(short, |value| value.to_string())
}

fn font(size: f64) -> TextStyle<'static> {
    ("sans-serif", size).into_font().color(&BLACK)
}

fn line(width: u32) -> ShapeStyle {
    BLACK.stroke_width(width)
}

/// `text` without what cannot stand in an XML file.
fn possible(text: &str) -> String {
    let is_possible = |c: char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars().map(|c| if is_possible(c) { c } else { '\u{fffd}' }).collect()
}
