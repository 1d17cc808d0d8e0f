//! One row for each lesson: how much of it was read, and how its quiz came out.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use crate::{
    content::Outline,
    study::progress::LessonProgress,
    ui::{
        cells::{fit, put, put_right},
        look::Look,
        theme::Role,
        widget::{Progress, Rule, Stroke},
    },
};

/// Rows of the head.
pub(super) const HEAD: u16 = 2;

/// Columns from the right edge to the right end of what came of the quiz.
const QUIZ: u16 = 12;
/// Columns from the right edge at which stands how much was read, and columns of its bar.
const READ: (u16, u16) = (31, 8);
/// The same where there is no room for a bar.
const TIGHT_READ: u16 = 27;
/// Columns below which the bar is left out.
const ROOMY: u16 = 70;

/// Draws what the columns are.
pub(super) fn head(area: Rect, look: Look, buf: &mut Buffer) {
    let style = look.style(Role::Title);
    put(buf, area, (area.x, area.y), "Lessons", style);
    put(buf, area, (read_at(area), area.y), "read", look.style(Role::Quiet));
    put_right(buf, before_recall(area), "quiz", look.style(Role::Quiet));
    put_right(buf, area, "recall now", look.style(Role::Quiet));
    if let Some(under) = area.rows().nth(1) {
        (&Rule { stroke: Stroke::Inside, look }).render(under, buf);
    }
}

/// One lesson.
pub(super) struct Row<'a> {
    /// Its place in the course, counted from 1.
    pub(super) number: usize,
    /// The lesson.
    pub(super) lesson: &'a Outline,
    /// What was done in it.
    pub(super) done: Option<&'a LessonProgress>,
    /// Whether an attempt at its quiz is open.
    pub(super) is_open: bool,
    /// The share of it that would probably be right now, 0 to 1.
    pub(super) recall: Option<f32>,
    /// How to draw it.
    pub(super) look: Look,
}

impl Row<'_> {
    /// What came of the quiz; an attempt that is open says so.
    fn quiz(&self) -> String {
        let score = self.done.and_then(LessonProgress::last_score);
        let score = score.map(|score| format!("{}/{}", score.right, score.of));
        match (self.is_open, score) {
            (true, _) => "open".to_owned(),
            (false, Some(score)) => score,
            (false, None) if self.lesson.items.is_empty() => String::new(),
            (false, None) => "–".to_owned(),
        }
    }
}

impl Widget for &Row<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let look = self.look;
        let style = look.style(Role::Text);
        put(buf, area, (area.x, area.y), &self.number.to_string(), style);
        let room = read_at(area).saturating_sub(area.x + 5);
        let title = look.text(&self.lesson.title);
        put(buf, area, (area.x + 3, area.y), &fit(&title, room), style);
        let read = self.done.map_or(0, |done| done.panes_read(self.lesson));
        let of = self.lesson.panes.len();
        let quiet = look.style(Role::Quiet);
        if area.width >= ROOMY {
            let bar = Rect { x: read_at(area), width: READ.1, height: 1, ..area };
            (&Progress { done: read, of, look }).render(bar, buf);
        } else {
            put(buf, area, (read_at(area), area.y), &format!("{read}/{of}"), quiet);
        }
        put_right(buf, before_recall(area), &look.text(&self.quiz()), quiet);
        let recall = match self.recall {
            Some(recall) => format!("{:.0} %", f64::from(recall) * 100.0),
            None => "–".to_owned(),
        };
        put_right(buf, area, &look.text(&recall), quiet);
    }
}

fn read_at(area: Rect) -> u16 {
    let columns = if area.width >= ROOMY { READ.0 } else { TIGHT_READ };
    area.right().saturating_sub(columns)
}

fn before_recall(area: Rect) -> Rect {
    Rect { width: area.width.saturating_sub(QUIZ), ..area }
}
