//! The list of an exam's questions: which are answered, flagged, open.

use ratatui::{layout::Position, widgets::Widget};

use super::desk::Desk;
use crate::{
    app::{Focus, QUESTIONS_ABREAST},
    study::quiz::{Phase, Sheet},
    ui::{
        cells::{columns, put},
        flow::Flow,
        theme::Role,
        widget::Heading,
    },
};

/// Columns from one question to the next.
const STEP: u16 = 13;
/// The same where a window is narrow.
const TIGHT_STEP: u16 = 11;
/// Columns of a number with its blank, before the sign.
const NUMBER: u16 = 4;
/// Columns between two signs that are explained.
const GAP: u16 = 4;
/// Rows of questions that still have a blank row between them.
const ROOMY_ROWS: usize = 5;

const PROMISE: &str = "No marks until you hand in. Answers are saved as you go.";
const UNSAVED: &str = "No marks until you hand in. Answers are not saved this time.";

/// How one question stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Answered,
    Flagged,
    OpenFlagged,
    Open,
}

impl Standing {
    fn of(sheet: &Sheet) -> Self {
        match (sheet.is_open(), sheet.is_flagged()) {
            (false, false) => Self::Answered,
            (false, true) => Self::Flagged,
            (true, true) => Self::OpenFlagged,
            (true, false) => Self::Open,
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Answered => "●",
            Self::Flagged => "⚑",
            Self::OpenFlagged => "○⚑",
            Self::Open => "○",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Flagged => "answered, flagged",
            Self::OpenFlagged => "open, flagged",
            Self::Open => "open",
        }
    }
}

/// Draws the list, and what its signs mean.
pub(super) fn draw(desk: &Desk<'_>, flow: &mut Flow<'_>) {
    let heading = Heading::Page("Overview", desk.look);
    flow.block(Heading::ROWS, |area, buf| heading.render(area, buf));
    flow.gap(1);
    let standing: Vec<Standing> =
        desk.attempt().sheets().map(|(_, sheet)| Standing::of(sheet)).collect();
    let gap = u16::from(standing.len().div_ceil(QUESTIONS_ABREAST) <= ROOMY_ROWS);
    for (row, of_row) in standing.chunks(QUESTIONS_ABREAST).enumerate() {
        questions(desk, row * QUESTIONS_ABREAST, of_row, flow);
        flow.gap(gap);
    }
    flow.gap(1 - gap);
    legend(desk, &standing, flow);
    flow.gap(1);
    let promise = if desk.is_saved() { PROMISE } else { UNSAVED };
    flow.prose(&desk.plain(promise, Role::Quiet, flow.width()));
}

/// One row of the list; the one that the hand is on has the mark.
fn questions(desk: &Desk<'_>, first: usize, row: &[Standing], flow: &mut Flow<'_>) {
    let here = match desk.quizzing.focus {
        Focus::Row(here) if desk.attempt().phase() == Phase::Overview => here.checked_sub(first),
        Focus::Row(_) | Focus::Carrying(_) | Focus::Field { .. } | Focus::Unfolded => None,
    };
    let here = here.filter(|here| *here < row.len());
    flow.focus_block(1, |area, buf| {
        let step = if area.width < STEP * 5 { TIGHT_STEP } else { STEP };
        let columns = (area.x..area.right()).step_by(usize::from(step));
        let mut cursor = None;
        for (x, (at, standing)) in columns.zip(row.iter().enumerate()) {
            let is_here = here == Some(at);
            if is_here {
                put(buf, area, (x, area.y), "▌", desk.look.style(Role::Accent));
                cursor = Some(Position::new(x, area.y));
            }
            let role = if is_here { Role::Strong } else { Role::Text };
            let number = format!("{:>3}", first + at + 1);
            put(buf, area, (x + 1, area.y), &number, desk.look.style(role));
            put(buf, area, (x + 1 + NUMBER, area.y), standing.sign(), desk.look.style(role));
        }
        cursor
    });
}

/// What the signs mean, and how many there are of each.
fn legend(desk: &Desk<'_>, all: &[Standing], flow: &mut Flow<'_>) {
    let kinds = [Standing::Answered, Standing::Flagged, Standing::OpenFlagged, Standing::Open];
    let told = kinds.into_iter().filter_map(|kind| {
        let count = all.iter().filter(|standing| **standing == kind).count();
        (count > 0).then(|| format!("{} {} {count}", kind.sign(), kind.words()))
    });
    let told: Vec<String> = told.collect();
    let gap = " ".repeat(usize::from(GAP));
    let width = |told: &[String]| columns(&desk.look.text(&told.join(&gap)));
    let rows = if width(&told) <= flow.width() { told.len() } else { 2 };
    for row in told.chunks(rows.max(1)) {
        let style = desk.look.style(Role::Text);
        let words = desk.look.text(&row.join(&gap)).into_owned();
        flow.block(1, |area, buf| {
            put(buf, area, (area.x, area.y), &words, style);
        });
    }
}
