//! A review: one try, forward only, feedback at once, no hints.

use peptibody::{
    content::Confidence::{self, Off, Optional},
    study::quiz::{Certainty, Edit, Event, Rules},
};

use super::{ALL, Desk, Rows};
use crate::quiz::desk::quiz_of;

/// A review of items in the order in which they are named.
fn review(ids: &[&str], confidence: Confidence) -> Desk {
    let rules = Rules { confidence, ..Rules::review() };
    Desk::by(quiz_of(ids, |_| {}), &rules, 42).then(Event::Start)
}

/// Every phase, with the sub-states that make a difference.
pub(super) fn rows() -> Rows {
    let best = |confidence| review(&ALL, confidence);
    let chosen = |choice| Event::Edit(Edit::Choose(choice));
    let rating = |choice| best(Optional).then(chosen(choice)).then(Event::Submit);
    let shown = |choice| rating(choice).then(Event::Rate(Certainty::Certain));
    let order = || shown(0).then(Event::Next);
    let recall = || order().then(Event::ShowAnswer).then(Event::Next);
    let write = |text: &str| Event::Edit(Edit::Text { field: 0, text: text.to_owned() });
    let last = || review(&["q-best"], Off).then(chosen(1)).then(Event::Submit);
    let ended = || last().then(Event::Next);
    vec![
        ("Ready", Desk::by(quiz_of(&ALL, |_| {}), &Rules::review(), 42)),
        ("Ask, nothing chosen", best(Optional)),
        ("Ask, b chosen", best(Optional).then(chosen(1))),
        ("Ask, certainty off, wrong", best(Off).then(chosen(1))),
        ("Ask, Order as dealt", order()),
        ("Ask, Recall written", recall().then(write("platelets clear it away"))),
        ("Rate, right", rating(0)),
        ("Rate, wrong", rating(1)),
        ("Show, right and certain, items open", shown(0)),
        ("Show, wrong and certain, items open", shown(1)),
        ("Show, shown on request", best(Off).then(Event::ShowAnswer)),
        ("Show, all final", last()),
        ("Confirm, from Ask", best(Off).then(Event::Finish)),
        ("Confirm, from Show", shown(0).then(Event::Finish)),
        ("Summary", ended()),
        ("Look", ended().then(Event::Look(0))),
        ("Parked", shown(0).then(Event::Park)),
        ("Gone", shown(0).then(Event::Discard)),
        ("Closed", ended().then(Event::Done)),
    ]
}
