//! An exam: one try, no help, answers that may change until they are handed in, a clock.

use peptibody::{
    content::Confidence::{self, Off, Optional, Required},
    study::quiz::{Certainty, Edit, Event, Rules},
};

use super::{ALL, Desk, Rows};
use crate::quiz::desk::quiz_of;

const MINUTE_MS: u64 = 60_000;

/// An exam that has begun; of the three items the one in own words is not asked.
fn exam(confidence: Confidence, limit_ms: Option<u64>) -> Desk {
    let rules = Rules::exam(confidence, None, limit_ms);
    Desk::by(quiz_of(&ALL, |_| {}), &rules, 42).then(Event::Start)
}

fn best(confidence: Confidence) -> Desk {
    exam(confidence, None).goto("q-best")
}

fn chosen(choice: usize) -> Event {
    Event::Edit(Edit::Choose(choice))
}

/// Every phase, with the sub-states that make a difference.
pub(super) fn rows() -> Rows {
    let order = || exam(Off, None).goto("q-order");
    let rating = |choice| best(Optional).then(chosen(choice)).then(Event::Submit);
    let saved = || best(Off).then(chosen(0)).then(Event::Submit).goto("q-best");
    let all_saved = || saved().goto("q-order").draft(true).then(Event::Submit);
    let listed = || best(Off).then(chosen(1)).then(Event::Overview);
    let timed = || exam(Off, Some(MINUTE_MS)).goto("q-best").then(chosen(0));
    let over = |desk: Desk| desk.wait(2 * MINUTE_MS);
    let ended = || all_saved().then(Event::Finish).then(Event::Yes);
    vec![
        ("Ready", Desk::by(quiz_of(&ALL, |_| {}), &Rules::exam(Off, None, None), 42)),
        ("Ask, nothing chosen", best(Optional)),
        ("Ask, b chosen, certainty off", best(Off).then(chosen(1))),
        ("Ask, b chosen, certainty optional", best(Optional).then(chosen(1))),
        ("Ask, Order as dealt", order()),
        ("Ask, Order as dealt, asked", order().then(Event::Submit)),
        ("Ask, Order sorted", order().draft(true)),
        ("Ask, saved", saved()),
        ("Ask, saved, b chosen since", saved().then(chosen(1))),
        ("Ask, the only open item", saved().goto("q-order").draft(true)),
        ("Ask, time left", timed()),
        ("Ask, time over", over(timed())),
        ("Rate", rating(0)),
        ("Rate, required", best(Required).then(chosen(0)).then(Event::Submit)),
        (
            "Rate, time over",
            over(
                exam(Optional, Some(MINUTE_MS)).goto("q-best").then(chosen(0)).then(Event::Submit),
            ),
        ),
        ("Overview", listed()),
        ("Overview, all saved", all_saved()),
        ("Overview, time over", over(timed().then(Event::Overview))),
        ("Confirm, from Ask", best(Off).then(chosen(1)).then(Event::Finish)),
        ("Confirm, from Overview", listed().then(Event::Finish)),
        ("Confirm, time over", over(timed().then(Event::Finish))),
        ("Summary", ended()),
        ("Summary, time was over", over(timed()).then(Event::Expire)),
        ("Look, first", ended().then(Event::Look(0))),
        ("Parked", saved().then(Event::Park)),
        ("Gone", saved().then(Event::Discard)),
        ("Closed", ended().then(Event::Done)),
        ("Ready again, all", ended().then(retry())),
        ("Ask, after Rate", rating(1).then(Event::Rate(Certainty::Certain))),
    ]
}

fn retry() -> Event {
    Event::Retry(peptibody::study::quiz::Which::All, crate::quiz::desk::fresh(8))
}
