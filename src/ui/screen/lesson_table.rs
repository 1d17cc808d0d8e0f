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

/// Columns from the right edge at which the count of panes read stands.
const COUNT: u16 = 19;
/// Columns of the bar, and from its start to the count.
const BAR: (u16, u16) = (8, 10);
/// Columns below which the bar is left out.
const ROOMY: u16 = 70;

/// Draws what the columns are.
pub(super) fn head(area: Rect, look: Look, buf: &mut Buffer) {
    let style = look.style(Role::Title);
    put(buf, area, (area.x, area.y), "Lessons", style);
    put(buf, area, (read_at(area), area.y), "read", look.style(Role::Quiet));
    put_right(buf, area, "quiz", look.style(Role::Quiet));
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
    /// How to draw it.
    pub(super) look: Look,
}

impl Row<'_> {
    /// What came of the quiz; an attempt that is open says so.
    fn quiz(&self) -> String {
        let score = self.done.and_then(LessonProgress::last_score);
        let score = score.map(|score| format!("{} of {}", score.right, score.of));
        match (self.is_open, score) {
            (true, Some(score)) => format!("open, {score}"),
            (true, None) => "open".to_owned(),
            (false, Some(score)) => score,
            (false, None) if self.lesson.items == 0 => String::new(),
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
        if area.width >= ROOMY {
            let bar = Rect { x: read_at(area), width: BAR.0, height: 1, ..area };
            (&Progress { done: read, of, look }).render(bar, buf);
        }
        let quiet = look.style(Role::Quiet);
        put(buf, area, (count_at(area), area.y), &format!("{read}/{of}"), quiet);
        put_right(buf, area, &look.text(&self.quiz()), quiet);
    }
}

fn read_at(area: Rect) -> u16 {
    let bar = if area.width >= ROOMY { BAR.1 } else { 0 };
    count_at(area).saturating_sub(bar)
}

fn count_at(area: Rect) -> u16 {
    area.right().saturating_sub(COUNT)
}
