//! Which texts of a lesson are running text, that is, may hold markup, and in which order.

use super::{Answer, Choice, Item, Lesson, Pane, Words};

/// Every running text of a lesson: panes first, then items, as a learner meets them. A lecturer's
/// notes come last, so that they do not number the sources that a learner sees.
pub(crate) fn running(lesson: &Lesson) -> impl Iterator<Item = &Words> {
    let panes = lesson.panes.iter().flat_map(shown_on_pane);
    let items = lesson.quiz.items.iter().flat_map(of_item);
    panes.chain(items).chain(lesson.panes.iter().filter_map(|pane| pane.notes.as_ref()))
}

/// The running texts of a pane that a learner sees.
pub(crate) fn shown_on_pane(pane: &Pane) -> impl Iterator<Item = &Words> {
    let body = pane.body.written().map(|(_, words)| words);
    let steps = pane.steps.iter().map(|step| &step.say);
    body.chain(steps).chain(&pane.key_point)
}

/// The running texts of an item. Choices, names and accepted forms are plain, so not among them.
pub(crate) fn of_item(item: &Item) -> impl Iterator<Item = &Words> {
    let before = item.vignette.iter().chain([&item.ask]);
    let model = model(&item.answer);
    before.chain(whys(&item.answer)).chain(model).chain([&item.explain]).chain(&item.hint)
}

/// The model answer that a learner compares with.
pub(crate) fn model(answer: &Answer) -> Option<&Words> {
    match answer {
        Answer::Recall { model, .. } => Some(model),
        Answer::Best(_)
        | Answer::Multi { .. }
        | Answer::Order { .. }
        | Answer::Match { .. }
        | Answer::Number { .. }
        | Answer::Cloze { .. }
        | Answer::Short { .. }
        | Answer::Label { .. } => None,
    }
}

/// The reasons given for choices and near misses.
pub(crate) fn whys(answer: &Answer) -> Vec<&Words> {
    match answer {
        Answer::Best(choices) | Answer::Multi { choices, .. } => {
            choices.iter().map(Choice::why).collect()
        }
        Answer::Number { near, .. } => near.iter().map(|miss| &miss.why).collect(),
        Answer::Cloze { gaps, .. } => {
            gaps.iter().flat_map(|gap| &gap.near).map(|(_, why)| why).collect()
        }
        Answer::Short { near, .. } => near.iter().map(|(_, why)| why).collect(),
        Answer::Order { .. }
        | Answer::Match { .. }
        | Answer::Label { .. }
        | Answer::Recall { .. } => Vec::new(),
    }
}
