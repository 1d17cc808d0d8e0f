//! Before a quiz begins: what it asks and by which rules.

use ratatui::widgets::Widget;

use super::{desk::Desk, words};
use crate::{
    app::Saving,
    content::Confidence,
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
    if let Some(lesson) = desk.lesson() {
        flow.block(Heading::ROWS, |area, buf| Heading::Page(&lesson.title, look).render(area, buf));
        flow.gap(1);
    }
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

fn questions(desk: &Desk<'_>) -> String {
    let plan = desk.attempt().plan();
    let count = words::number(desk.attempt().len());
    let questions = if desk.attempt().len() == 1 { "question" } else { "questions" };
    let tries = match plan.tries {
        1 => "one try each".to_owned(),
        tries => format!("{} tries each", words::number(usize::from(tries))),
    };
    if desk.attempt().len() < desk.quizzing.quiz.len() {
        return format!("The {count} {questions} that you missed, {tries}.");
    }
    format!("{} {questions}, {tries}.", words::capital(&count))
}

fn pass(desk: &Desk<'_>) -> String {
    let share = words::per_cent(desk.attempt().plan().pass);
    format!("The mark is {share} right at the first try, without a hint.")
}

fn certainty(desk: &Desk<'_>) -> Option<String> {
    match desk.attempt().plan().confidence {
        Confidence::Off => None,
        Confidence::Optional => {
            Some("You can say how sure you are before each verdict.".to_owned())
        }
        Confidence::Required => Some("You say how sure you are before each verdict.".to_owned()),
    }
}

fn saving(desk: &Desk<'_>) -> String {
    match desk.model.saving {
        Saving::On => "Answers are saved as you go.".to_owned(),
        Saving::Off(_) => "Answers are not saved this time.".to_owned(),
    }
}
