//! Before a quiz begins: what it asks and by which rules.

use ratatui::widgets::Widget;

use super::{desk::Desk, words};
use crate::{
    app::Saving,
    content::Confidence,
    study::quiz::Mode,
    ui::{
        flow::Flow,
        theme::Role,
        widget::{Heading, Menu},
    },
};

/// What the mark does not do.
const FREE: &str = "Nothing is locked, whatever the mark.";

/// Draws the page.
pub(super) fn draw(desk: &Desk<'_>, flow: &mut Flow<'_>) {
    let look = desk.look;
    let heading = heading(desk);
    flow.block(Heading::ROWS, |area, buf| Heading::Page(&heading, look).render(area, buf));
    flow.gap(1);
    for sentence in [questions(desk), pass(desk), FREE.to_owned()]
        .into_iter()
        .chain(certainty(desk))
        .chain([saving(desk)])
    {
        flow.prose(&desk.plain(&sentence, Role::Text, flow.width()));
    }
    flow.gap(1);
    let menu = Menu { entries: &["Begin"], here: 0, look };
    flow.focus_block(menu.rows(), |area, buf| {
        menu.render(area, buf);
        menu.cursor(area)
    });
}

fn heading(desk: &Desk<'_>) -> String {
    let plan = desk.attempt().plan();
    match (&plan.lesson, plan.mode) {
        (Some(_), Mode::Practice) => {
            desk.lesson().map_or_else(String::new, |lesson| lesson.title.to_string())
        }
        (None, Mode::Practice) => "The missed ones again".to_owned(),
        (_, Mode::Exam) => "Another exam".to_owned(),
        (_, Mode::Review) => "The same questions again".to_owned(),
    }
}

fn questions(desk: &Desk<'_>) -> String {
    let plan = desk.attempt().plan();
    let count = words::number(desk.attempt().len());
    let questions = if desk.attempt().len() == 1 { "question" } else { "questions" };
    let tries = match plan.tries {
        1 => "one try each".to_owned(),
        tries => format!("{} tries each", words::number(usize::from(tries))),
    };
    let is_missed = desk.attempt().len() < desk.quizzing.quiz.len() || plan.lesson.is_none();
    if plan.mode == Mode::Practice && is_missed {
        return format!("The {count} {questions} that you missed, {tries}.");
    }
    let limit = match plan.limit_ms {
        Some(limit_ms) => format!(", {} in all", words::time(limit_ms)),
        None => String::new(),
    };
    format!("{} {questions}, {tries}{limit}.", words::capital(&count))
}

fn pass(desk: &Desk<'_>) -> String {
    let share = words::per_cent(desk.attempt().plan().pass);
    match desk.quizzing.mode() {
        Mode::Practice => format!("The mark is {share} right at the first try, without a hint."),
        Mode::Exam | Mode::Review => format!("The mark is {share} right."),
    }
}

fn certainty(desk: &Desk<'_>) -> Option<String> {
    let plan = desk.attempt().plan();
    let when = match plan.mode {
        Mode::Practice | Mode::Review => "before each verdict",
        Mode::Exam => "with each answer",
    };
    match plan.confidence {
        Confidence::Off => None,
        Confidence::Optional => Some(format!("You can say how sure you are {when}.")),
        Confidence::Required => Some(format!("You say how sure you are {when}.")),
    }
}

fn saving(desk: &Desk<'_>) -> String {
    match desk.model.saving {
        Saving::On => "Answers are saved as you go.".to_owned(),
        Saving::Off(_) => "Answers are not saved this time.".to_owned(),
    }
}
