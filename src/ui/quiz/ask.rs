//! A question: its case and its sentence, then the answer field of its kind, then the hint.

use super::{
    arrange, choose, cloze,
    desk::{Desk, Stage},
    fill, name, pair, recall,
};
use crate::{
    content::{Answer, Item},
    study::quiz::{Draft, Phase},
    ui::{flow::Flow, grid::Grid, theme::Role},
};

/// Draws the question on screen with what stands in its answer field.
pub(super) fn draw(desk: &Desk<'_>, grid: &Grid, stage: Stage, flow: &mut Flow<'_>) {
    let Some(item) = desk.item() else {
        return flow.prose(&desk.plain(GONE, Role::Text, flow.width()));
    };
    if let (Answer::Recall { model, checklist }, Some(Draft::Compared { text, ticks })) =
        (&item.answer, desk.attempt().draft())
    {
        return recall::compare(
            desk,
            stage,
            recall::Compared { text, ticks, model, checklist },
            flow,
        );
    }
    stem(desk, item, flow);
    answer(desk, grid, stage, item, flow);
    hint(desk, item, flow);
}

/// What is said of a question that an edited lesson no longer holds.
pub(super) const GONE: &str = "This question is no longer in the lesson.";

/// The case and the question.
fn stem(desk: &Desk<'_>, item: &Item, flow: &mut Flow<'_>) {
    if let Some(vignette) = &item.vignette {
        flow.prose(&desk.prose(vignette, flow.width()));
        flow.gap(1);
    }
    flow.prose(&desk.prose(&item.ask, flow.width()));
}

fn answer(desk: &Desk<'_>, grid: &Grid, stage: Stage, item: &Item, flow: &mut Flow<'_>) {
    match &item.answer {
        Answer::Best(choices) => choose::best(desk, grid, stage, choices, flow),
        Answer::Multi { scoring, choices } => {
            choose::multi(desk, grid, stage, (*scoring, choices), flow);
        }
        Answer::Order { scoring, sequence } => {
            arrange::draw(desk, grid, stage, (*scoring, sequence), flow);
        }
        Answer::Match { pairs, extra } => pair::draw(desk, grid, stage, (pairs, extra), flow),
        Answer::Label { figure, spots, extra } => {
            name::draw(desk, grid, stage, name::Parts { figure, spots, extra }, flow);
        }
        Answer::Number { unit, .. } => fill::number(desk, stage, unit, flow),
        Answer::Short { .. } => fill::short(desk, stage, flow),
        Answer::Cloze { text, .. } => cloze::draw(desk, stage, text, flow),
        Answer::Recall { .. } => recall::write(desk, grid, stage, flow),
    }
}

/// The hint, once it was asked for. After a wrong answer it stands with what is said about it.
fn hint(desk: &Desk<'_>, item: &Item, flow: &mut Flow<'_>) {
    let is_held = desk.attempt().phase() == Phase::Hold;
    if let (Some(hint), true, false) = (&item.hint, desk.attempt().hint_shown(), is_held) {
        flow.gap(1);
        flow.prose(&desk.prose(&format!("Hint: {}", hint.trim()), flow.width()));
    }
}
