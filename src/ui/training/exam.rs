//! Before an exam: which lessons, how many questions, how long, how sure.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use crate::{
    app::{ExamRow, ExamSetUp, Model, told::exam},
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
            Some(limit_ms) => format!("{asked} {questions} · {}", exam::minutes(limit_ms)),
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
                    let (label, value) = exam::words(self.set_up, &self.model.course, row);
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
}
