//! How sure against how right: one row for each degree, with where it pays best and the range in
//! which the true share probably lies.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    study::{
        quiz::Certainty,
        statistics::{Calibration, LEAST_ANSWERS, Row},
    },
    ui::{
        cells::{put, put_right},
        flow::Flow,
        look::Look,
        theme::Role,
    },
};

/// Columns to the right ends of the counts, the shares and the ranges, and to the picture.
const ENDS: (u16, u16, u16, u16) = (20, 28, 40, 43);
/// Columns of the picture: every five per cent.
const SCALE: u16 = 21;

const TOLD: &str = "● you    ├ ┤ where you probably are    ─ where that answer pays best";

/// Draws the table and the picture.
pub(super) fn draw(calibration: &Calibration, look: Look, flow: &mut Flow<'_>) {
    let has_picture = flow.width() >= ENDS.3 + SCALE;
    flow.block(1, |area, buf| {
        let quiet = look.style(Role::Quiet);
        put(buf, area, (area.x, area.y), "said", quiet);
        put_right(buf, up_to(area, ENDS.0), "answers", quiet);
        put_right(buf, up_to(area, ENDS.1), "right", quiet);
        put_right(buf, up_to(area, ENDS.2), "probably", quiet);
        if has_picture {
            let x = area.x + ENDS.3;
            for (at, label) in [(0, "0"), (9, "50"), (17, "100 %")] {
                put(buf, area, (x + at, area.y), label, quiet);
            }
        }
    });
    for (certainty, row) in calibration.rows() {
        if certainty.is_some() || row.answers > 0 {
            flow.block(1, |area, buf| draw_row(certainty, row, has_picture, look, area, buf));
        }
    }
    if has_picture {
        flow.block(1, |area, buf| {
            let told = look.text(TOLD).into_owned();
            put(buf, area, (area.x, area.y), &told, look.style(Role::Quiet));
        });
    }
}

fn draw_row(
    certainty: Option<Certainty>,
    row: Row,
    has_picture: bool,
    look: Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let style = look.style(Role::Text);
    put(buf, area, (area.x, area.y), said(certainty), style);
    put_right(buf, up_to(area, ENDS.0), &row.answers.to_string(), style);
    put_right(buf, up_to(area, ENDS.1), &share(row), style);
    put_right(buf, up_to(area, ENDS.2), &range(row), look.style(Role::Quiet));
    if has_picture {
        let at = (area.x + ENDS.3, area.y);
        put(buf, area, at, &picture(certainty, row), style);
    }
}

/// How sure, in words.
pub(super) fn said(certainty: Option<Certainty>) -> &'static str {
    match certainty {
        Some(Certainty::Guessing) => "guessing",
        Some(Certainty::FairlySure) => "fairly sure",
        Some(Certainty::Certain) => "certain",
        None => "not said",
    }
}

fn share(row: Row) -> String {
    match row.share() {
        Some(share) => format!("{:.0} %", share * 100.0),
        None => "not yet".to_owned(),
    }
}

fn range(row: Row) -> String {
    match row.range().filter(|_| row.answers >= LEAST_ANSWERS) {
        Some((low, high)) => format!("{:.0}–{:.0} %", low * 100.0, high * 100.0),
        None => "–".to_owned(),
    }
}

/// The scale from 0 to 100 %: where the answer pays best, the range, and the share.
fn picture(certainty: Option<Certainty>, row: Row) -> String {
    let pays = pays(certainty);
    let mut cells: Vec<char> = (0..SCALE)
        .map(|at| {
            let share = f64::from(at) / f64::from(SCALE - 1);
            if pays.is_some_and(|(low, high)| (low..=high).contains(&share)) { '─' } else { '·' }
        })
        .collect();
    let mut set = |share: f64, sign: char| {
        if let Some(cell) = cells.get_mut(place(share)) {
            *cell = sign;
        }
    };
    if let (Some(share), Some((low, high))) = (row.share(), row.range()) {
        set(low, '├');
        set(high, '┤');
        set(share, '●');
    }
    cells.into_iter().collect()
}

/// Between which shares a degree earns most marks (the scale 1/2/3, 0/–2/–6 has its steps at two
/// thirds and four fifths).
fn pays(certainty: Option<Certainty>) -> Option<(f64, f64)> {
    match certainty? {
        Certainty::Guessing => Some((0.0, 0.67)),
        Certainty::FairlySure => Some((0.67, 0.8)),
        Certainty::Certain => Some((0.8, 1.0)),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is clamped first")]
fn place(share: f64) -> usize {
    (share.clamp(0.0, 1.0) * f64::from(SCALE - 1)).round() as usize
}

fn up_to(area: Rect, columns: u16) -> Rect {
    Rect { width: columns.min(area.width), ..area }
}
