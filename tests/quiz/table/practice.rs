//! Practice: feedback at once, tries, hints, moving about freely.

use peptibody::{
    content::Confidence,
    study::quiz::{Certainty, Edit, Event, Phase},
};

use super::{ALL, Desk, Rows};

/// Every phase, with the sub-states that make a difference.
pub(super) fn rows() -> Rows {
    use Confidence::{Off, Optional, Required};
    let best = |confidence| Desk::at(&ALL, confidence, 2).goto("q-best");
    let order = || Desk::at(&ALL, Optional, 2).goto("q-order");
    let recall = || Desk::at(&ALL, Optional, 2).goto("q-recall");
    let write = |text: &str| Event::Edit(Edit::Text { field: 0, text: text.to_owned() });
    let chosen = |choice| Event::Edit(Edit::Choose(choice));
    let rating = |choice| best(Optional).then(chosen(choice)).then(Event::Submit);
    let held = || rating(1).then(Event::Rate(Certainty::Certain));
    let shown = || rating(0).then(Event::Rate(Certainty::Certain));
    let all_final = || answered(Desk::at(&ALL, Off, 2), false);
    let ended = || all_final().then(Event::Next);
    vec![
        ("Ready", Desk::new(crate::quiz::desk::quiz_of(&ALL, |_| {}), 42)),
        ("Ask, nothing chosen", best(Optional)),
        ("Ask, b chosen", best(Optional).then(chosen(1))),
        ("Ask, certainty off, right", best(Off).then(chosen(0))),
        ("Ask, certainty off, wrong", best(Off).then(chosen(1))),
        ("Ask, hint seen", best(Optional).then(Event::Hint)),
        ("Ask again, b tried", held().then(Event::Again)),
        ("Ask again, c chosen", held().then(chosen(2))),
        ("Ask, Order as dealt", order()),
        ("Ask, Order as dealt, asked", order().then(Event::Submit)),
        ("Ask, Order sorted", order().draft(true)),
        ("Ask, Recall empty", recall()),
        ("Ask, Recall written", recall().then(write("platelets clear it away"))),
        (
            "Ask, Recall compared",
            recall().then(write("platelets clear it away")).then(Event::Submit),
        ),
        ("Ask, the only open item", only_open(Off)),
        ("Rate, right", rating(0)),
        ("Rate, wrong, a try left", rating(1)),
        ("Rate, wrong, last try", held().then(chosen(2)).then(Event::Submit)),
        ("Rate, required", best(Required).then(chosen(0)).then(Event::Submit)),
        ("Hold", held()),
        ("Show, items open", shown()),
        ("Show, said to be too easy", shown().then(Event::TooEasy)),
        ("Show, all final", all_final()),
        ("Confirm, from Ask", best(Optional).then(Event::Finish)),
        ("Confirm, from Hold", held().then(Event::Finish)),
        ("Confirm, from Show", shown().then(Event::Finish)),
        ("Summary, some missed", ended()),
        ("Summary, nothing missed", answered(Desk::at(&ALL, Off, 2), true).then(Event::Next)),
        ("Look, first", ended().then(Event::Look(0))),
        ("Look, last", ended().then(Event::Look(2))),
        ("Parked", held().then(Event::Park)),
        ("Gone", held().then(Event::Discard)),
        ("Closed", ended().then(Event::Done)),
    ]
}

/// An attempt in which every item was answered, all right or all wrong.
fn answered(mut desk: Desk, right: bool) -> Desk {
    loop {
        desk = desk.answer(right);
        while desk.now.phase() == Phase::Hold {
            desk = desk.then(Event::Again).answer(right);
        }
        if desk.now.open_places().is_empty() {
            return desk;
        }
        desk = desk.then(Event::Next);
    }
}

fn only_open(confidence: Confidence) -> Desk {
    Desk::at(&["q-best"], confidence, 2)
}
