//! Values over days: curves, measured points, a guess. It knows no screen and no drug.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Color, Modifier, Style},
    widgets::Widget,
};

use super::{
    days::Margins,
    ends::{self, Name},
    ink::{self, Share, share},
    scale::Scale,
    short,
};
use crate::{
    content::Line,
    ui::{
        cells::{columns, fill, put, put_right},
        look::{Glyphs, Look},
        theme::Role,
    },
};

/// A curve of a plot.
#[derive(Clone, Copy, Debug)]
pub struct Trace<'a> {
    /// Day and value of its points, joined by straight lines; the days rise.
    pub points: &'a [(f64, f64)],
    /// Solid for the one that matters, dotted for what it is compared with.
    pub line: Line,
    /// Its name, written at its end; may be empty.
    pub label: &'a str,
}

/// Curves over days, with the unit above them, an upright axis with numbers and dashed levels.
/// What lies outside of the days or of the scale is not drawn, only a guess stays on the edge.
#[derive(Clone, Copy, Debug)]
pub struct Plot<'a> {
    /// What the values are measured in, such as `×10⁹/L`; without it there is no row for it.
    pub unit: &'a str,
    /// The first and the last day.
    pub days: (f64, f64),
    /// How the values go up.
    pub scale: Scale,
    /// Values written beside the upright axis. Of two on one row the first is written.
    pub ticks: &'a [f64],
    /// Values with a dashed line across.
    pub levels: &'a [f64],
    /// Two values between which the upright axis is heavy: a range that is aimed at.
    pub band: Option<(f64, f64)>,
    /// The curves; the names of the first ones are placed first.
    pub traces: &'a [Trace<'a>],
    /// Single values, such as counts at visits.
    pub dots: &'a [(f64, f64)],
    /// A day with an upright line.
    pub cursor: Option<f64>,
    /// Day and value of a `×` above everything.
    pub guess: Option<(f64, f64)>,
    /// Margins to keep at least, to stand in line with another plot.
    pub margins: Margins,
    /// Whether there is a line under the plot.
    pub axis: bool,
    /// How to draw it.
    pub look: Look,
}

impl<'a> Plot<'a> {
    /// An empty plot with a line under it.
    #[must_use]
    pub fn new(days: (f64, f64), scale: Scale, look: Look) -> Self {
        Self {
            unit: "",
            days,
            scale,
            ticks: &[],
            levels: &[],
            band: None,
            traces: &[],
            dots: &[],
            cursor: None,
            guess: None,
            margins: Margins::default(),
            axis: true,
            look,
        }
    }

    /// Margins that its numbers and names need, and those it was given.
    #[must_use]
    pub fn margins(&self) -> Margins {
        let widest = |widths: &mut dyn Iterator<Item = u16>| widths.max().unwrap_or(0);
        let numbers = widest(&mut self.ticks.iter().map(|&tick| columns(&short(tick))));
        let labels = self.traces.iter().filter(|trace| !trace.label.is_empty());
        let names = widest(
            &mut labels.map(|trace| columns(&self.look.text(trace.label)).saturating_add(1)),
        );
        self.margins.max(Margins { left: numbers.saturating_add(1), right: names })
    }

    /// The cells of `area` in which curves are drawn.
    #[must_use]
    pub fn inner(&self, area: Rect) -> Rect {
        let above = u16::from(self.has_unit(area));
        let below = u16::from(self.has_axis(area));
        let height = area.height.saturating_sub(above + below);
        Rect { y: area.y.saturating_add(above), height, ..self.margins().within(area) }
    }

    /// The cell of `area` in which a curve has its ink on `day` at `value`; none outside.
    #[must_use]
    pub fn position(&self, area: Rect, day: f64, value: f64) -> Option<Position> {
        ink::cell(self.place((day, value)), self.inner(area), self.look.glyphs)
    }

    fn has_axis(&self, area: Rect) -> bool {
        self.axis && area.height > 1
    }

    fn has_unit(&self, area: Rect) -> bool {
        !self.unit.is_empty() && area.height > 2
    }

    fn place(&self, (day, value): (f64, f64)) -> Share {
        (share(self.days, day), self.scale.share(value))
    }

    /// The row of `value`: the one of the line under the plot for the lower edge.
    fn row(&self, value: f64, area: Rect, cells: Rect) -> Option<u16> {
        let up = self.scale.share(value);
        if up.abs() < ink::SLACK && self.has_axis(area) {
            return Some(cells.bottom());
        }
        ink::cell((0.0, up), cells, self.look.glyphs).map(|at| at.y)
    }

    /// The rows of the band, none if there is no band or only one end of it is on the scale.
    fn band_rows(&self, area: Rect, cells: Rect) -> std::ops::RangeInclusive<u16> {
        let rows = self.band.and_then(|(low, high)| {
            Some((self.row(high, area, cells)?, self.row(low, area, cells)?))
        });
        let (first, last) = rows.unwrap_or((1, 0));
        first..=last
    }

    /// The style of `role` for a cell that something else may have been drawn in before.
    fn over(&self, role: Role) -> Style {
        let ground = self.look.theme.base().fg.unwrap_or(Color::Reset);
        let plain = Style::new().fg(ground).remove_modifier(Modifier::all());
        plain.patch(self.look.style(role))
    }

    fn axes(&self, area: Rect, cells: Rect, buf: &mut Buffer) {
        let style = self.over(Role::Rule);
        let upright = Rect { x: cells.x.saturating_sub(1), width: 1, ..cells };
        let has_upright = cells.x > area.x;
        if has_upright {
            for row in upright.rows() {
                put(buf, area, (row.x, row.y), "│", style);
            }
            for y in self.band_rows(area, cells) {
                put(buf, area, (upright.x, y), "┃", style);
            }
        }
        if self.has_axis(area) {
            let under = Rect { y: cells.bottom(), height: 1, ..cells };
            fill(buf, under, "─", style);
            if has_upright {
                put(buf, area, (upright.x, under.y), "└", style);
            }
        }
    }

    fn numbers(&self, area: Rect, cells: Rect, buf: &mut Buffer) {
        let style = self.over(Role::Quiet);
        if self.has_unit(area) {
            put(buf, area, (area.x, area.y), &self.look.text(self.unit), style);
        }
        let width = cells.x.saturating_sub(area.x).saturating_sub(1);
        let mut taken = Vec::new();
        for &tick in self.ticks {
            let number = short(tick);
            let row = self.row(tick, area, cells).filter(|row| !taken.contains(row));
            if let Some(y) = row.filter(|_| columns(&number) <= width) {
                taken.push(y);
                put_right(buf, Rect { y, width, height: 1, ..area }, &number, style);
            }
        }
    }

    fn levels(&self, area: Rect, cells: Rect, buf: &mut Buffer) {
        let style = self.over(Role::Rule);
        // The twin of `┄` would look like a dotted curve.
        let (dash, every) = match self.look.glyphs {
            Glyphs::Unicode => ("┄", 1),
            Glyphs::Ascii => ("-", 2),
        };
        for y in self.levels.iter().filter_map(|&level| self.row(level, area, cells)) {
            for x in (cells.x..cells.right()).step_by(every) {
                put(buf, cells, (x, y), dash, style);
            }
        }
    }

    fn cursor(&self, area: Rect, cells: Rect, buf: &mut Buffer) {
        let at = self.cursor.map(|day| (share(self.days, day), 0.0));
        let Some(at) = at.and_then(|at| ink::cell(at, cells, self.look.glyphs)) else { return };
        let style = self.over(Role::Quiet);
        for y in cells.y..cells.bottom() {
            put(buf, cells, (at.x, y), "│", style);
        }
        if self.has_axis(area) {
            put(buf, area, (at.x, cells.bottom()), "┴", style);
        }
    }

    /// Everything that a name must not cover: dotted curves first, so that a solid one keeps its
    /// line where the two meet.
    fn ink(&self, cells: Rect, buf: &mut Buffer) {
        let mut traces: Vec<&Trace> = self.traces.iter().collect();
        traces.sort_by_key(|trace| trace.line == Line::Solid);
        for trace in traces {
            let ink = (self.over(role(trace.line)), self.look.glyphs);
            ink::draw(&self.shares(trace), trace.line, cells, ink, buf);
        }
        for &dot in self.dots {
            if let Some(at) = ink::cell(self.place(dot), cells, self.look.glyphs) {
                put(buf, cells, at.into(), self.dot(), self.over(Role::Figure));
            }
        }
        if let Some(guess) = self.guess {
            self.guess(self.place(guess), cells, buf);
        }
    }

    fn shares(&self, trace: &Trace<'_>) -> Vec<Share> {
        trace.points.iter().map(|&point| self.place(point)).collect()
    }

    /// The twin of `●` would look like a part of a solid curve.
    fn dot(&self) -> &'static str {
        match self.look.glyphs {
            Glyphs::Unicode => "●",
            Glyphs::Ascii => "o",
        }
    }

    /// A guess outside of the scale stands on its edge, with an arrow outwards.
    fn guess(&self, (x, y): Share, cells: Rect, buf: &mut Buffer) {
        let edge = (x.clamp(0.0, 1.0), y.clamp(0.0, 1.0));
        let Some(at) = ink::cell(edge, cells, self.look.glyphs) else { return };
        let style = self.over(Role::Accent);
        put(buf, cells, at.into(), "×", style);
        let beside = if at.x + 1 < cells.right() { at.x + 1 } else { at.x.saturating_sub(1) };
        if y > 1.0 + ink::SLACK {
            put(buf, cells, (beside, at.y), "↑", style);
        } else if y < -ink::SLACK {
            put(buf, cells, (beside, at.y), "↓", style);
        }
    }

    /// The names of the curves, where they cover nothing of `inked`.
    fn names(&self, area: Rect, cells: Rect, inked: &Buffer, buf: &mut Buffer) {
        let names: Vec<Name> =
            self.traces.iter().filter_map(|trace| self.name(trace, cells)).collect();
        for (spot, name) in ends::place(&names, area, cells, inked) {
            put(buf, spot, (spot.x, spot.y), &format!(" {} ", name.text), self.over(name.role));
        }
    }

    fn name(&self, trace: &Trace<'a>, cells: Rect) -> Option<Name<'a>> {
        let at = ink::end(&self.shares(trace))?;
        let end = ink::cell(at, cells, self.look.glyphs)?;
        let text = self.look.text(trace.label);
        (!text.is_empty()).then_some(Name { text, end, role: role(trace.line) })
    }
}

impl Widget for &Plot<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let cells = self.inner(area);
        self.axes(area, cells, buf);
        self.numbers(area, cells, buf);
        self.levels(area, cells, buf);
        self.cursor(area, cells, buf);
        let mut inked = Buffer::empty(area);
        self.ink(cells, &mut inked);
        lay(&inked, cells, buf);
        self.names(area, cells, &inked, buf);
    }
}

/// Lays the ink of `inked` over what stands in `cells`; the ground stays as it is.
fn lay(inked: &Buffer, cells: Rect, buf: &mut Buffer) {
    for at in cells.intersection(inked.area).positions() {
        if let (Some(ink), Some(cell)) = (inked.cell(at), buf.cell_mut(at))
            && ink.symbol() != " "
        {
            cell.set_symbol(ink.symbol()).set_fg(ink.fg);
            cell.modifier = ink.modifier;
        }
    }
}

fn role(line: Line) -> Role {
    match line {
        Line::Solid => Role::Figure,
        Line::Dotted => Role::Quiet,
    }
}
