//! A question in a box, with its answers.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::wording::lesson_title;
use crate::{
    app::{Asked, Model, Question},
    content::Id,
    study::{progress::OpenAttempt, quiz::Mode},
    ui::{
        grid::Grid,
        look::Look,
        paragraph::Prose,
        theme::Role,
        widget::{Menu, Popup},
    },
};

/// Columns of the box.
const COLUMNS: u16 = 58;

/// Draws the question and its answers.
pub(super) fn draw(
    model: &Model,
    asked: &Asked,
    look: Look,
    grid: &Grid,
    buf: &mut Buffer,
) -> Option<Position> {
    let (title, sentences) = words(model, &asked.question);
    let width = grid.popup(COLUMNS, 1).width.saturating_sub(Popup::FRAME.0);
    let set = |words: &String| Prose::of_text(words, Role::Text, width, look);
    let prose: Vec<Prose<'_>> = sentences.iter().map(set).collect();
    let menu = Menu { entries: asked.question.answers(), here: asked.row, look };
    let told = prose.iter().map(Prose::rows).fold(0, u16::saturating_add);
    let rows = told.saturating_add(menu.rows()).saturating_add(1 + Popup::FRAME.1);
    let area = grid.popup(COLUMNS, rows);
    (&Popup { title, note: "", look }).render(area, buf);
    let mut rest = Popup::inner(area);
    for prose in &prose {
        prose.render(rest, buf);
        rest = below(rest, prose.rows());
    }
    let rest = below(rest, 1);
    (&menu).render(rest, buf);
    menu.cursor(rest)
}

fn words(model: &Model, question: &Question) -> (&'static str, Vec<String>) {
    match question {
        Question::WelcomeBack(open) => (
            "Welcome back",
            vec![
                format!("{}.", was_open(model, open)),
                "Every answer you gave is kept, and so is what you had begun to type.".to_owned(),
            ],
        ),
        Question::Discard(open) => (
            "Throw this attempt away?",
            vec![
                format!("{}.", was_open(model, open)),
                "It will be gone for good. What was judged in it still counts for review."
                    .to_owned(),
            ],
        ),
        Question::GiveUp { .. } => (
            "Throw this game away?",
            vec![
                "The patient who is being treated, and every dose given so far, will be gone \
                 for good. Games that are over stay."
                    .to_owned(),
            ],
        ),
        Question::ShowMe => (
            "Show the answer?",
            vec![
                "It is then explained at once, and this question does not count as right."
                    .to_owned(),
            ],
        ),
    }
}

fn was_open(model: &Model, open: &OpenAttempt) -> String {
    let what = match open.mode {
        Mode::Practice => "A quiz",
        Mode::Exam => "An exam",
        Mode::Review => "A review",
    };
    match &open.lesson {
        Some(lesson) => format!("{what} was open: {}", title(model, lesson)),
        None => format!("{what} across lessons was open"),
    }
}

fn title(model: &Model, lesson: &Id) -> String {
    let at = model.course.place(lesson.as_str());
    let found = at.and_then(|at| Some(lesson_title(at + 1, &model.course.outline(at)?.title)));
    found.unwrap_or_else(|| lesson.to_string())
}

fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}
