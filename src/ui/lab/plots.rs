//! The count over the free drug, one plot under the other, with one axis of days.

use std::borrow::Cow;

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    widgets::Widget,
};

use crate::{
    app::told::lab::LEAST_DRUG,
    content::{About, Line},
    sim::Sample,
    study::lab::Drawn,
    ui::{
        look::Look,
        widget::{DayAxis, Margins, Plot, Scale, Trace, short},
    },
};

/// The count over the free drug.
pub(super) struct Plots<'a> {
    /// The curve that matters and, after it, what it is compared with, each with its name.
    pub(super) runs: Vec<(&'a str, &'a [Sample])>,
    /// What is given in the first of them: day and mcg/kg.
    pub(super) doses: Vec<(f64, f64)>,
    /// How many days are shown.
    pub(super) days: f64,
    /// The day that is read off.
    pub(super) cursor: Option<f64>,
    /// What was asked, and where the guess stands.
    pub(super) guess: Option<(About, (f64, f64))>,
    /// How to draw it.
    pub(super) look: Look,
}

/// The counts that are aimed at, 10⁹/L, and above them the one from which the US label holds.
pub(in crate::ui) const RANGE: (f64, f64) = (50.0, 200.0);
const HOLD: f64 = 400.0;

/// Rows of the upper plot from which it has a line under it.
const ROOMY: u16 = 9;

/// What one of the plots shows of a sample.
type Value = fn(&Sample) -> f64;

const COUNT: Value = |sample| sample.platelets_e9_per_l;
const FREE_DRUG: Value = |sample| sample.serum_ng_per_ml;

impl<'a> Plots<'a> {
    /// What is on the bench.
    pub(super) fn of(drawn: &'a Drawn, about: About, look: Look) -> Self {
        let before = drawn.before.as_ref().map(|(label, run)| (label.as_str(), run.samples()));
        let now = (drawn.label.as_str(), drawn.run.samples());
        Self {
            runs: [now].into_iter().chain(before).collect(),
            doses: drawn.run.doses().iter().map(|it| (it.at_h / 24.0, it.mcg_per_kg)).collect(),
            days: f64::from(drawn.run.days()),
            cursor: Some(f64::from(drawn.day)),
            guess: Some((about, (drawn.guess.day, drawn.guess.value))),
            look,
        }
    }

    /// Draws both in `area`.
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer) {
        let doses = self.doses();
        let axis = DayAxis {
            days: (0.0, self.days),
            doses: &doses,
            unit: "mcg/kg",
            margins: Margins::default(),
            look: self.look,
        };
        let rows = [Constraint::Fill(4), Constraint::Fill(3), Constraint::Length(axis.rows())];
        let [upper, lower, under] = area.layout(&Layout::vertical(rows));
        let (counts, drug) = (self.points(COUNT), self.points(FREE_DRUG));
        let (counts, drug) = (self.traces(&counts), self.traces(&drug));
        let scale = Scale::up_to(self.highest(COUNT).max(RANGE.1));
        let levels = levels(scale);
        let ticks: Vec<f64> = levels.iter().copied().chain(scale.ticks(upper.height)).collect();
        let counts = Plot {
            unit: "platelets ×10⁹/L",
            axis: upper.height >= ROOMY,
            ticks: &ticks,
            levels: &levels,
            band: Some(RANGE),
            traces: &counts,
            guess: self.guess(|about| about != About::DrugPeak),
            ..self.plot(scale)
        };
        let scale = Scale::decades(LEAST_DRUG, self.highest(FREE_DRUG).max(LEAST_DRUG * 10.0));
        let ticks = scale.ticks(lower.height.saturating_sub(2));
        let drug = Plot {
            unit: "free drug ng/mL",
            ticks: &ticks,
            levels: &ticks,
            traces: &drug,
            guess: self.guess(|about| about == About::DrugPeak),
            ..self.plot(scale)
        };
        let margins = counts.margins().max(drug.margins()).max(axis.margins());
        (&Plot { margins, ..counts }).render(upper, buf);
        (&Plot { margins, ..drug }).render(lower, buf);
        (&DayAxis { margins, ..axis }).render(under, buf);
    }

    fn plot<'p>(&self, scale: Scale) -> Plot<'p> {
        Plot { cursor: self.cursor, ..Plot::new((0.0, self.days), scale, self.look) }
    }

    /// The points of each curve as far as the days go.
    fn points(&self, value: Value) -> Vec<Vec<(f64, f64)>> {
        let points = |samples: &[Sample]| {
            let shown = samples.iter().take_while(|it| it.day() <= self.days);
            shown.map(|it| (it.day(), value(it))).collect()
        };
        self.runs.iter().map(|(_, samples)| points(samples)).collect()
    }

    fn traces<'p>(&'p self, points: &'p [Vec<(f64, f64)>]) -> Vec<Trace<'p>> {
        let lines = [Line::Solid, Line::Dotted];
        let curves = self.runs.iter().zip(points).zip(lines);
        curves.map(|(((label, _), points), line)| Trace { points, line, label }).collect()
    }

    fn highest(&self, value: Value) -> f64 {
        let samples = self.runs.iter().flat_map(|(_, samples)| *samples);
        samples.map(value).fold(0.0, f64::max)
    }

    fn guess(&self, stands_here: impl Fn(About) -> bool) -> Option<(f64, f64)> {
        self.guess.filter(|(about, _)| stands_here(*about)).map(|(_, at)| at)
    }

    fn doses(&self) -> Vec<(f64, Cow<'static, str>)> {
        self.doses.iter().map(|&(day, dose)| (day, Cow::Owned(short(dose)))).collect()
    }
}

/// The counts of the range and of the hold that `scale` reaches, for dashed lines.
pub(in crate::ui) fn levels(scale: Scale) -> Vec<f64> {
    let is_reached = |level: &f64| match scale {
        Scale::Linear { top } => *level <= top,
        Scale::Log { .. } => true,
    };
    [RANGE.0, RANGE.1, HOLD].into_iter().filter(is_reached).collect()
}
