//! Choices: one that is best, or all that apply.

use std::collections::BTreeSet;

use ratatui::widgets::Widget;

use super::desk::{Desk, Stage, letter};
use crate::{
    content::{Choice as Written, MultiScoring},
    study::quiz::{Draft, Struck},
    ui::{
        flow::Flow,
        grid::Grid,
        theme::Role,
        widget::{Choice, Choices, Shape, Tick},
    },
};

/// One choice is best.
pub(super) fn best(
    desk: &Desk<'_>,
    grid: &Grid,
    stage: Stage,
    choices: &[Written],
    flow: &mut Flow<'_>,
) {
    let picked = match desk.attempt().draft() {
        Some(Draft::Best(Some(choice))) => BTreeSet::from([*choice]),
        Some(_) | None => BTreeSet::new(),
    };
    flow.gap(1);
    list(desk, grid, (stage, Shape::Round), (choices, &picked), flow);
}

/// All that apply.
pub(super) fn multi(
    desk: &Desk<'_>,
    grid: &Grid,
    stage: Stage,
    (scoring, choices): (MultiScoring, &[Written]),
    flow: &mut Flow<'_>,
) {
    let none = BTreeSet::new();
    let picked = match desk.attempt().draft() {
        Some(Draft::Multi(ticks)) => ticks,
        Some(_) | None => &none,
    };
    flow.prose(&desk.plain("Choose all that apply.", Role::Text, flow.width()));
    flow.gap(1);
    list(desk, grid, (stage, Shape::Square), (choices, picked), flow);
    flow.gap(1 + stage.gap(grid));
    let sum = format!("{} ticked. {}", picked.len(), rule(scoring));
    flow.prose(&desk.plain(&sum, Role::Quiet, flow.width()));
}

fn list(
    desk: &Desk<'_>,
    grid: &Grid,
    (stage, shape): (Stage, Shape),
    (choices, picked): (&[Written], &BTreeSet<usize>),
    flow: &mut Flow<'_>,
) {
    let struck = match desk.attempt().struck(desk.attempt().at()) {
        Struck::Choices(struck) => struck,
        Struck::Nothing | Struck::Answer(_) => BTreeSet::new(),
    };
    let shown = desk.entry().order.iter().enumerate().filter_map(|(place, position)| {
        let text = choices.get(*position)?.text();
        let tick = match (struck.contains(position), picked.contains(position)) {
            (true, _) => Tick::Tried,
            (false, true) => Tick::Picked,
            (false, false) => Tick::Free,
        };
        Some(Choice { letter: letter(place), text, tick })
    });
    let shown: Vec<Choice<'_>> = shown.collect();
    let gap = stage.gap(grid);
    let list = Choices { choices: &shown, shape, here: stage.row(), gap, look: desk.look };
    flow.focus_block(list.rows(flow.width()), |area, buf| {
        list.render(area, buf);
        list.cursor(area)
    });
}

fn rule(scoring: MultiScoring) -> &'static str {
    match scoring {
        MultiScoring::AllOrNothing => "Only exactly the right ones count.",
        MultiScoring::Balanced => "A wrong tick takes away from the right ones.",
        MultiScoring::PerOption => "Each one that is rightly ticked or left counts.",
    }
}
