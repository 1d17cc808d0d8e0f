//! The end of an attempt: what held, how well certainty fitted, what to look at again.

use super::{page::Page, quiz};
use crate::{
    app::{Model, Quizzing, told::words},
    content::markup,
    study::quiz::{Again, ItemState, Reason, Summary},
};

/// The page.
pub(super) fn page(model: &Model, quizzing: &Quizzing) -> Page {
    let attempt = &quizzing.attempt;
    let lessons = attempt.plan().lessons(&model.course);
    let summary = Summary::of(attempt, &quizzing.quiz, &lessons);
    let mut page = Page::of(format!("{}, done", quiz::name(model, quizzing)));
    if summary.of > 0 {
        page.say(format!("{} of {} right at the first try.", summary.right_first, summary.of));
        let mark = words::per_cent(attempt.plan().pass);
        let reached = if summary.passed { "reached" } else { "not reached yet" };
        page.say(format!("{mark}, the mark, is {reached}."));
    }
    if attempt.len() > summary.of {
        page.say(format!("{} in your own words.", attempt.len() - summary.of));
    }
    if summary.marks.is_some() {
        for row in &summary.certainty {
            let label = row.certainty.map_or("not said", words::certainty);
            let says = match words::meaning(*row) {
                says if says.is_empty() => says,
                says => format!(", {says}"),
            };
            page.say(format!("How sure, {label}: {} of {} right{says}.", row.right, row.answers));
        }
    }
    page.say(if summary.again.is_empty() {
        "Everything was right at the first try."
    } else {
        "To look at again:"
    });
    page.numbered(summary.again.iter().map(|row| again(quizzing, *row)));
    for row in &summary.objectives {
        page.say(format!("Objective {}: {} of {}.", row.short, row.right_first, row.of));
    }
    page.say("Nothing is locked, whatever the mark.");
    page
}

fn again(quizzing: &Quizzing, again: Again) -> String {
    let item = quizzing.attempt.item_at(&quizzing.quiz, again.place);
    let asked =
        item.map_or_else(|| "a question that is gone".to_owned(), |it| markup::plain(&it.ask));
    let state = quizzing.attempt.sheet(again.place).map(|sheet| sheet.state().clone());
    let why = match (again.reason, state) {
        (Reason::CertainWrong, _) => "certain, not right",
        (Reason::Wrong, Some(ItemState::Revealed)) => "shown",
        (Reason::Wrong, Some(ItemState::Unanswered)) => "left open",
        (Reason::Wrong, _) => "not right",
        (Reason::Partial, _) => "partly right",
        (Reason::Hinted, _) => "right after a tip",
    };
    format!("question {}, {why}: {asked}", again.place + 1)
}

/// How many questions the page lists.
pub(super) fn rows(model: &Model, quizzing: &Quizzing) -> usize {
    let lessons = quizzing.attempt.plan().lessons(&model.course);
    Summary::of(&quizzing.attempt, &quizzing.quiz, &lessons).again.len()
}
