//! What lies along the days of a plot: the columns beside it, the days and the doses under it.

use std::borrow::Cow;

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    ink::{self, share},
    short,
};
use crate::ui::{
    cells::{columns, put, put_right},
    look::Look,
    theme::Role,
};

/// Columns beside the cells that a plot draws its curves in. Plots and a [`DayAxis`] that stand
/// under each other need the same ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Margins {
    /// Before the cells, for numbers and the upright axis.
    pub left: u16,
    /// After the cells, for the names of curves.
    pub right: u16,
}

impl Margins {
    /// Columns that a plot keeps before it gives its curves more room than its margins.
    const LEAST: u16 = 8;

    /// Margins with room for what either needs.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self { left: self.left.max(other.left), right: self.right.max(other.right) }
    }

    /// What is left between the margins of `area`. Where that would be less than a few columns
    /// there is no right margin, and then no left one.
    #[must_use]
    pub fn within(self, area: Rect) -> Rect {
        let fits = |margins: u16| area.width >= margins.saturating_add(Self::LEAST);
        let left = if fits(self.left) { self.left } else { 0 };
        let right = if fits(self.left.saturating_add(self.right)) { self.right } else { 0 };
        Rect { x: area.x.saturating_add(left), width: area.width - left - right, ..area }
    }
}

/// `days 0   14   28`, and under it at which days there was a dose.
#[derive(Clone, Copy, Debug)]
pub struct DayAxis<'a> {
    /// The first and the last day.
    pub days: (f64, f64),
    /// Days of doses in their order, each with how much it was. Where these have no room there is
    /// a `▲` for each. Without doses there is no second row.
    pub doses: &'a [(f64, Cow<'a, str>)],
    /// What the doses are measured in, such as `mcg/kg`, written after them if there is room.
    pub unit: &'a str,
    /// The margins of the plot above it.
    pub margins: Margins,
    /// How to draw it.
    pub look: Look,
}

/// Days that may lie between two numbers; after the last the step doubles.
const STEPS: [f64; 4] = [1.0, 2.0, 7.0, 14.0];

/// Blank columns between two numbers of days, at least.
const GAP: u16 = 3;

/// One row of it: all of its columns, and those under the curves.
#[derive(Clone, Copy)]
struct Row {
    whole: Rect,
    cells: Rect,
}

impl DayAxis<'_> {
    /// Its rows: one, and one for doses.
    #[must_use]
    pub fn rows(&self) -> u16 {
        if self.doses.is_empty() { 1 } else { 2 }
    }

    /// Margins that it needs, and those it was given.
    #[must_use]
    pub fn margins(&self) -> Margins {
        // One column more, because the upright axis of the plot is the last of the margin.
        self.margins.max(Margins { left: columns("days") + 1, right: 0 })
    }

    fn numbers(&self, row: Row, buf: &mut Buffer) {
        self.head("days", row, buf);
        let Some(step) = self.step(row.cells.width) else { return };
        let first = (self.days.0 / step).ceil() * step;
        for count in 0..row.cells.width {
            let day = first + f64::from(count) * step;
            self.write(day, &short(day), Role::Quiet, row, buf);
        }
    }

    /// The least step at which the numbers stay apart.
    fn step(&self, width: u16) -> Option<f64> {
        let (first, last) = self.days;
        let widest = columns(&short(first.ceil())).max(columns(&short(last.floor())));
        let each = f64::from(width) / (last - first);
        let doubled = std::iter::successors(STEPS.last().copied(), |step| Some(step * 2.0));
        let mut steps = STEPS.into_iter().chain(doubled.skip(1)).take(64);
        steps.find(|step| step * each >= f64::from(widest + GAP))
    }

    fn given(&self, row: Row, buf: &mut Buffer) {
        self.head("dose", row, buf);
        let Some(end) = self.written_to(row) else {
            for &(day, _) in self.doses {
                self.write(day, "▲", Role::Figure, row, buf);
            }
            return;
        };
        for (day, dose) in self.doses {
            self.write(*day, &self.look.text(dose), Role::Figure, row, buf);
        }
        let (unit, x) = (self.look.text(self.unit), end.saturating_add(2));
        if columns(&unit) <= row.whole.right().saturating_sub(x) {
            put(buf, row.whole, (x, row.whole.y), &unit, self.look.style(Role::Quiet));
        }
    }

    /// The column after the last dose, if each leaves the next one a blank.
    fn written_to(&self, row: Row) -> Option<u16> {
        let mut end = None;
        for (day, dose) in self.doses {
            let dose = self.look.text(dose);
            let Some(x) = self.start(*day, &dose, row) else { continue };
            if end.is_some_and(|end| x <= end) {
                return None;
            }
            end = Some(x.saturating_add(columns(&dose)));
        }
        end
    }

    fn head(&self, name: &str, Row { whole, cells }: Row, buf: &mut Buffer) {
        let room = cells.x.saturating_sub(whole.x).saturating_sub(1);
        if columns(name) <= room {
            let before = Rect { width: room, ..whole };
            put_right(buf, before, name, self.look.style(Role::Quiet));
        }
    }

    fn write(&self, day: f64, text: &str, role: Role, row: Row, buf: &mut Buffer) {
        if let Some(x) = self.start(day, text, row) {
            put(buf, row.whole, (x, row.whole.y), text, self.look.style(role));
        }
    }

    /// Where `text` begins, so that its middle is under `day` and it does not end outside.
    fn start(&self, day: f64, text: &str, Row { whole, cells }: Row) -> Option<u16> {
        let at = ink::cell((share(self.days, day), 0.0), cells, self.look.glyphs)?;
        let wide = columns(text);
        let middle = at.x.saturating_sub(wide.saturating_sub(1) / 2);
        Some(middle.min(whole.right().saturating_sub(wide)).max(whole.x))
    }
}

impl Widget for &DayAxis<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let cells = self.margins().within(area);
        let mut rows = area.rows().zip(cells.rows()).map(|(whole, cells)| Row { whole, cells });
        if let Some(row) = rows.next() {
            self.numbers(row, buf);
        }
        if let Some(row) = rows.next().filter(|_| self.rows() > 1) {
            self.given(row, buf);
        }
    }
}
