//! The counts of a virtual patient over the weeks, with the doses under them.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use crate::{
    content::Line,
    study::clinic::{Course, Weeks},
    ui::{
        cells::{columns, put},
        lab::{RANGE, levels},
        look::Look,
        theme::Role,
        widget::{Margins, Plot, Scale, Trace},
    },
};

/// The least top of the upright axis, 10⁹/L, so that the range stays where it is at first.
const LEAST_TOP: f64 = 250.0;

/// Days of a week.
const WEEK: f64 = 7.0;

/// The counts over the weeks, with the doses under them.
pub(super) struct Chart<'a> {
    /// How long it will be.
    pub(super) weeks: Weeks,
    /// What was measured, week by week.
    pub(super) counts: &'a [u32],
    /// What was given, week by week.
    pub(super) doses: &'a [u8],
    /// How it really was, by the learner and by the rule, when that may be shown.
    pub(super) both: Option<(&'a Course, &'a Course)>,
    /// How to draw it.
    pub(super) look: Look,
}

impl Chart<'_> {
    /// Rows under the plot: weeks and doses.
    const UNDER: u16 = 2;

    fn last_day(&self) -> f64 {
        f64::from(self.weeks.count()) * WEEK
    }

    fn top(&self) -> f64 {
        let measured = self.counts.iter().map(|&count| f64::from(count));
        let courses = self.both.into_iter().flat_map(|(yours, rule)| [yours, rule]);
        let truth = courses.flat_map(|course| course.truth().iter().map(|(_, count)| *count));
        measured.chain(truth).fold(LEAST_TOP, f64::max)
    }

    /// `doses` in one row, each under its week; where they have no room, the last one alone.
    fn given(&self, cells: Rect, row: Rect, buf: &mut Buffer) {
        let quiet = self.look.style(Role::Quiet);
        put(buf, row, (row.x, row.y), "dose", quiet);
        let places = (0_u8..).zip(self.doses).map(|(week, dose)| {
            let share = f64::from(week) / f64::from(self.weeks.count());
            (column(cells, share), dose.to_string())
        });
        let places: Vec<(u16, String)> = places.collect();
        let is_close = |pair: &[(u16, String)]| match pair {
            [(a, dose), (b, _)] => a.saturating_add(columns(dose)) >= *b,
            _ => false,
        };
        if places.windows(2).any(is_close) {
            self.changes(&places, row, buf);
            return;
        }
        for (x, dose) in &places {
            put(buf, row, (*x, row.y), dose, self.look.style(Role::Figure));
        }
    }

    /// Only the doses that differ from the one before, as many as have room.
    fn changes(&self, places: &[(u16, String)], row: Rect, buf: &mut Buffer) {
        let (mut free, mut before) = (row.x, None);
        for (x, dose) in places {
            if before != Some(dose) && *x >= free {
                put(buf, row, (*x, row.y), dose, self.look.style(Role::Figure));
                free = x.saturating_add(columns(dose) + 1);
                before = Some(dose);
            }
        }
    }

    fn numbers(&self, cells: Rect, row: Rect, buf: &mut Buffer) {
        let quiet = self.look.style(Role::Quiet);
        put(buf, row, (row.x, row.y), "week", quiet);
        let step = if self.weeks == Weeks::Half { 4 } else { 8 };
        for week in (0..=self.weeks.count()).step_by(step) {
            let x = column(cells, f64::from(week) / f64::from(self.weeks.count()));
            put(buf, row, (x, row.y), &week.to_string(), quiet);
        }
    }
}

impl Widget for &Chart<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let height = area.height.saturating_sub(Chart::UNDER);
        let place = Rect { height, ..area };
        let scale = Scale::up_to(self.top());
        let ticks = scale.ticks(height);
        let levels = levels(scale);
        let ticks: Vec<f64> = levels.iter().copied().chain(ticks).collect();
        let mut traces = Vec::new();
        if let Some((yours, rule)) = self.both {
            traces.push(Trace { points: yours.truth(), line: Line::Solid, label: "yours" });
            traces.push(Trace { points: rule.truth(), line: Line::Dotted, label: "rule" });
        }
        let dots: Vec<(f64, f64)> = (0_u8..)
            .zip(self.counts)
            .map(|(week, &count)| (f64::from(week) * WEEK, f64::from(count)))
            .collect();
        let plot = Plot {
            unit: "×10⁹/L",
            ticks: &ticks,
            levels: &levels,
            band: Some(RANGE),
            traces: &traces,
            dots: if self.both.is_none() { &dots } else { &[] },
            margins: Margins { left: columns("week") + 2, right: 0 },
            ..Plot::new((0.0, self.last_day()), scale, self.look)
        };
        (&plot).render(place, buf);
        let cells = plot.inner(place);
        let under = Rect { y: place.bottom(), height: 1, ..area };
        self.numbers(cells, under, buf);
        self.given(cells, Rect { y: under.y + 1, ..under }, buf);
    }
}

/// The column of `cells` at a share of their width.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share from 0 to 1 of a width that a u16 holds"
)]
fn column(cells: Rect, share: f64) -> u16 {
    let last = f64::from(cells.width.saturating_sub(1));
    cells.x.saturating_add((share.clamp(0.0, 1.0) * last).round() as u16)
}
