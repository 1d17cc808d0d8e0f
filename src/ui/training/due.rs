//! What is due: the questions with how faded they are, and the week that comes.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::words::{ago, counted, per_cent};
use crate::{
    app::{DueList, Model},
    content::{Day, markup, weekday},
    study::{
        quiz::Mode,
        schedule::{Due, Schedule},
    },
    ui::{
        cells::{columns, fit, put, put_right},
        flow::{Flow, Flowed},
        grid::{Breadth, Column, Grid},
        look::Look,
        paragraph::Prose,
        screen::lesson_title,
        theme::Role,
        view::View,
        widget::{Rule, Stroke},
    },
};

/// What is due.
pub(super) struct DuePage<'a> {
    pub(super) model: &'a Model,
    pub(super) list: DueList,
    pub(super) look: Look,
}

/// Columns from the right edge to the right end of “last seen”.
const SEEN: u16 = 12;
/// Columns of a day of the week that comes, and the longest bar in it.
const DAY: (u16, usize) = (6, 5);
/// Days that are shown ahead.
const AHEAD: u8 = 7;

const WHY: &str = "Each question returns when your chance of recalling it is about to fall below \
                   the share you want. Missed a day? The list simply waits; after a long break it \
                   is capped, most faded first.";

impl View for DuePage<'_> {
    fn title(&self) -> String {
        "Review".to_owned()
    }

    fn note(&self) -> String {
        let due = format!("{} due", self.model.due(DueList::default()).len());
        match self.model.today.as_str() {
            "" => due,
            today => format!("{due} · {today}"),
        }
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::QUIZ), from, self.look);
        let due = self.model.due(self.list);
        self.prose(&self.told(&due), Role::Text, &mut flow);
        if !due.is_empty() {
            flow.gap(1);
            self.table(&due, &mut flow);
        }
        if !self.schedule().is_empty() {
            flow.gap(1);
            self.week(&mut flow);
        }
        if grid.breadth() == Breadth::Wide {
            flow.gap(1);
            self.prose(WHY, Role::Quiet, &mut flow);
        }
        flow.finish()
    }
}

impl DuePage<'_> {
    fn schedule(&self) -> &Schedule {
        self.model.progress.schedule()
    }

    /// How much is due and how long it takes, or when something comes back.
    fn told(&self, due: &[Due]) -> String {
        if self.model.progress.open_across(Mode::Review).is_some() {
            return "A review is open. Enter goes on with it; its answers are kept.".to_owned();
        }
        if due.is_empty() {
            return self.nothing();
        }
        let questions = counted(due.len(), "question");
        let minutes = self.schedule().minutes(due.len());
        let is = if due.len() == 1 { "is" } else { "are" };
        let from = match self.list.only.and_then(|at| Some((at, self.model.course.outline(at)?))) {
            Some((at, outline)) => format!("from {}", lesson_title(at + 1, &outline.title)),
            None => lessons(due),
        };
        format!("{questions} {is} due, {from}. About {minutes} min.")
    }

    fn nothing(&self) -> String {
        if self.schedule().is_empty() {
            return "Nothing is due: questions come back here once they were answered in a \
                    lesson's quiz."
                .to_owned();
        }
        let next = self.schedule().next_day(&self.model.course, self.model.day);
        match next.and_then(Day::since_1970) {
            Some(day) => format!("Nothing is due now. The next question comes on {}.", day.said()),
            None => "Nothing is due now.".to_owned(),
        }
    }

    fn table(&self, due: &[Due], flow: &mut Flow<'_>) {
        let quiet = self.look.style(Role::Quiet);
        flow.block(2, |area, buf| {
            put(buf, area, (area.x, area.y), "Question", quiet);
            put_right(buf, before(area, SEEN), "last seen", quiet);
            put_right(buf, area, "recall", quiet);
            if let Some(under) = area.rows().nth(1) {
                (&Rule { stroke: Stroke::Inside, look: self.look }).render(under, buf);
            }
        });
        for due in due {
            flow.block(1, |area, buf| self.row(due, area, buf));
        }
    }

    fn row(&self, due: &Due, area: Rect, buf: &mut Buffer) {
        let lesson = self.model.course.lesson(due.lesson.as_str());
        let asked = lesson.and_then(|it| it.item(due.item.as_str()));
        let asked = asked.map_or_else(String::new, |item| markup::plain(&item.ask));
        let seen = ago(due.days);
        let style = self.look.style(Role::Text);
        let room = area.width.saturating_sub(SEEN + columns(&seen) + 2);
        put(buf, area, (area.x, area.y), &fit(&self.look.text(&asked), room), style);
        put_right(buf, before(area, SEEN), &seen, style);
        let recall = if due.is_belief { "mend it".to_owned() } else { per_cent(due.recall) };
        put_right(buf, area, &recall, style);
    }

    fn week(&self, flow: &mut Flow<'_>) {
        let (course, today) = (&self.model.course, self.model.day);
        let forecast = self.schedule().forecast(course, today, AHEAD);
        self.prose("Next seven days", Role::Strong, flow);
        let most = forecast.iter().copied().max().unwrap_or(0);
        flow.block(3, |area, buf| {
            let style = self.look.style(Role::Text);
            let quiet = self.look.style(Role::Quiet);
            for (at, count) in (0u16..).zip(&forecast) {
                let x = area.x.saturating_add(at * DAY.0);
                let day = weekday(today.saturating_add(i32::from(at)));
                put(buf, area, (x, area.y), day, quiet);
                let bar = "█".repeat(bar(*count, most));
                put(buf, area, (x, area.y + 1), &bar, self.look.style(Role::Accent));
                let said = if *count == 0 { "–".to_owned() } else { count.to_string() };
                put(buf, area, (x, area.y + 2), &said, style);
            }
        });
    }

    fn prose(&self, words: &str, role: Role, flow: &mut Flow<'_>) {
        flow.prose(&Prose::of_text(words, role, flow.width(), self.look));
    }
}

/// From how many lessons the questions come.
fn lessons(due: &[Due]) -> String {
    let mut lessons: Vec<_> = due.iter().map(|due| &due.lesson).collect();
    lessons.sort_unstable();
    lessons.dedup();
    match lessons.len() {
        1 => "from one lesson".to_owned(),
        count => format!("from {count} lessons, mixed"),
    }
}

/// Columns of the bar of `count` where the most is `most`.
fn bar(count: usize, most: usize) -> usize {
    let longest = most.clamp(1, DAY.1);
    (count * longest).div_ceil(most.max(1))
}

fn before(area: Rect, columns: u16) -> Rect {
    Rect { width: area.width.saturating_sub(columns), ..area }
}
