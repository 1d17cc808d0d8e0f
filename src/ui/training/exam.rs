//! Before an exam: which lessons, how many questions, how long, how sure.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use crate::{
    app::{ExamRow, ExamSetUp, Model},
    content::Confidence,
    ui::{
        cells::{fit, put, put_right},
        flow::{Flow, Flowed},
        grid::{Breadth, Column, Grid},
        look::Look,
        paragraph::Prose,
        screen::lesson_title,
        theme::Role,
        view::View,
        widget::{Heading, mark},
    },
};

/// Columns of what a row is about, before its value.
const LABEL: u16 = 22;
/// Columns of the box of a tick.
const TICK: u16 = 4;

const RULES: &str = "No hints and no verdicts before you hand in; every answer can be changed \
                     until then, and each is explained afterwards.";
const OWN_WORDS: &str = "Questions that are answered in your own words are left to practice.";

/// The page.
pub(super) struct ExamPage<'a> {
    pub(super) model: &'a Model,
    pub(super) set_up: &'a ExamSetUp,
    pub(super) look: Look,
}

impl View for ExamPage<'_> {
    fn title(&self) -> String {
        format!("Exam · {}", self.model.course.title())
    }

    fn note(&self) -> String {
        let asked = self.set_up.asked(&self.model.course);
        let questions = if asked == 1 { "question" } else { "questions" };
        match self.set_up.limit_ms(asked) {
            Some(limit_ms) => format!("{asked} {questions} · {}", minutes(limit_ms)),
            None => format!("{asked} {questions} · no limit"),
        }
    }

    fn keeps_note(&self) -> bool {
        true
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::LIST), from, self.look);
        flow.block(Heading::ROWS, |area, buf| {
            (&Heading::Section("Lessons", self.look)).render(area, buf);
        });
        for (at, row) in self.set_up.rows().enumerate() {
            if matches!(row, ExamRow::Count | ExamRow::Begin) {
                flow.gap(1);
            }
            self.row(at == self.set_up.row, row, &mut flow);
        }
        flow.gap(1);
        let words = match grid.breadth() {
            Breadth::Wide => format!("{RULES} {OWN_WORDS}"),
            Breadth::Tight | Breadth::Standard => RULES.to_owned(),
        };
        flow.prose(&Prose::of_text(&words, Role::Quiet, flow.width(), self.look));
        flow.finish()
    }
}

impl ExamPage<'_> {
    fn row(&self, is_here: bool, row: ExamRow, flow: &mut Flow<'_>) {
        let draw = |area: Rect, buf: &mut Buffer| {
            let role = if is_here { Role::Strong } else { Role::Text };
            match row {
                ExamRow::Lesson(place) => self.lesson(place, role, area, buf),
                ExamRow::Begin => {
                    put(buf, area, (area.x, area.y), "Begin", self.look.style(role));
                }
                ExamRow::Count | ExamRow::Time | ExamRow::Extra | ExamRow::Certainty => {
                    let (label, value) = self.words(row);
                    put(buf, area, (area.x, area.y), label, self.look.style(role));
                    let room = area.width.saturating_sub(LABEL);
                    let value = self.look.text(&value);
                    let at = (area.x.saturating_add(LABEL), area.y);
                    put(buf, area, at, &fit(&value, room), self.look.style(role));
                }
            }
        };
        if is_here {
            flow.focus_block(1, |area, buf| {
                draw(area, buf);
                Some(mark(area, self.look, buf))
            });
        } else {
            flow.block(1, draw);
        }
    }

    fn lesson(&self, place: usize, role: Role, area: Rect, buf: &mut Buffer) {
        let style = self.look.style(role);
        let is_asked = self.set_up.lessons.get(place).is_some_and(|is_asked| *is_asked);
        put(buf, area, (area.x, area.y), if is_asked { "[x]" } else { "[ ]" }, style);
        let Some(outline) = self.model.course.outline(place) else { return };
        let title = self.look.text(&lesson_title(place + 1, &outline.title)).into_owned();
        let room = area.width.saturating_sub(TICK + 16);
        put(buf, area, (area.x.saturating_add(TICK), area.y), &fit(&title, room), style);
        let items = format!("{} questions", outline.items.len());
        put_right(buf, area, &items, self.look.style(Role::Quiet));
    }

    fn words(&self, row: ExamRow) -> (&'static str, String) {
        let (set_up, course) = (self.set_up, &self.model.course);
        match row {
            ExamRow::Count => {
                let (asked, available) = (set_up.asked(course), set_up.available(course));
                (
                    "Questions",
                    match set_up.count {
                        Some(_) if asked < available => {
                            format!("{asked} of {available}, drawn by lot")
                        }
                        Some(_) | None => format!("all {available}"),
                    },
                )
            }
            ExamRow::Time => (
                "Time",
                match set_up.seconds_each {
                    None => "no limit".to_owned(),
                    Some(seconds) => {
                        let limit_ms = set_up.limit_ms(set_up.asked(course)).unwrap_or_default();
                        format!("{} a question, {} in all", each(seconds), minutes(limit_ms))
                    }
                },
            ),
            ExamRow::Extra => (
                "Extra time",
                match set_up.time_percent {
                    _ if set_up.seconds_each.is_none() => "not needed without a limit".to_owned(),
                    100 => "none".to_owned(),
                    percent => format!("× {}", factor(percent)),
                },
            ),
            ExamRow::Certainty => (
                "How sure you are",
                match set_up.confidence {
                    Confidence::Optional => "asked, may be left unsaid".to_owned(),
                    Confidence::Required => "asked, has to be said".to_owned(),
                    Confidence::Off => "not asked".to_owned(),
                },
            ),
            ExamRow::Lesson(_) | ExamRow::Begin => ("", String::new()),
        }
    }
}

/// `1 min`, `1.5 min`
fn each(seconds: u64) -> String {
    format!("{} min", factor(seconds.saturating_mul(100) / 60))
}

/// Hundredths without needless zeros: `1.25`, `1.5`, `2`.
fn factor(percent: u64) -> String {
    let text = format!("{}.{:02}", percent / 100, percent % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn minutes(ms: u64) -> String {
    match (ms / 60_000, ms / 1000 % 60) {
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_without_needless_digits() {
        assert_eq!([factor(125), factor(150), factor(200)], ["1.25", "1.5", "2"]);
        assert_eq!([each(60), each(90), each(120)], ["1 min", "1.5 min", "2 min"]);
        assert_eq!([minutes(1_500_000), minutes(90_000)], ["25 min", "1 min 30 s"]);
    }
}
