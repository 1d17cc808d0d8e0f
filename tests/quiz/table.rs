//! The table of the machine: every phase with its sub-states against every event, by calling it.

use std::fmt::Write;

use peptibody::{
    content::Confidence,
    study::quiz::{Back, Certainty, Edit, Event, Phase, Record, Rejected, Step, Which},
};

use super::desk::{Desk, fresh};

const ALL: [&str; 3] = ["q-best", "q-order", "q-recall"];

#[test]
fn the_table_of_phases_and_events_is_the_committed_one() {
    let mut sentences = Vec::new();
    let mut table = String::from(
        "A cell gives the phase that follows and, after a plus, what is written first.\n\
         “stays” changes nothing and writes nothing. A number is a refusal; its sentence is below.\n",
    );
    for (title, events) in columns() {
        write_table(&mut table, title, &events, &mut sentences);
    }
    table.push_str("\n## Refusals\n\n");
    for (number, sentence) in sentences.iter().enumerate() {
        writeln!(table, "{}. {sentence}", number + 1).unwrap();
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("phases-and-events", table);
    });
}

fn write_table(
    table: &mut String,
    title: &str,
    events: &[(&str, Event)],
    sentences: &mut Vec<String>,
) {
    let heads: Vec<&str> = events.iter().map(|(head, _)| *head).collect();
    let rule = "---|".repeat(heads.len() + 1);
    write!(table, "\n## {title}\n\n| phase | {} |\n|{rule}\n", heads.join(" | ")).unwrap();
    for (name, desk) in rows() {
        let cells: Vec<String> = events
            .iter()
            .map(|(_, event)| cell(&desk, desk.ask(aimed(&desk, event)), sentences))
            .collect();
        writeln!(table, "| {name} | {} |", cells.join(" | ")).unwrap();
    }
}

/// The place 0 stands for the current item, 1 for another one, anything else for none.
fn aimed(desk: &Desk, event: &Event) -> Event {
    let (here, another) = (desk.now.at(), (desk.now.at() + 1) % desk.now.len());
    if *event == Event::Goto(0) {
        Event::Goto(here)
    } else if *event == Event::Goto(1) {
        Event::Goto(another)
    } else {
        event.clone()
    }
}

fn cell(desk: &Desk, result: Result<Step, Rejected>, sentences: &mut Vec<String>) -> String {
    match result {
        Ok(step) => {
            let written: Vec<&str> = step.records.iter().map(Record::kind).collect();
            let asks = if step.asked_as_dealt { " (leave it as dealt?)" } else { "" };
            let plus = if written.is_empty() {
                String::new()
            } else {
                format!(" + {}", written.join(", "))
            };
            let is_same = step.next == desk.now;
            let phase = if is_same { "stays" } else { name(step.next.phase()) };
            format!("{phase}{plus}{asks}")
        }
        Err(why) => {
            let why = why.to_string();
            let known = sentences.iter().position(|sentence| *sentence == why);
            let place = known.unwrap_or_else(|| {
                sentences.push(why);
                sentences.len() - 1
            });
            format!("{}", place + 1)
        }
    }
}

fn name(phase: Phase) -> &'static str {
    match phase {
        Phase::Ready => "Ready",
        Phase::Ask => "Ask",
        Phase::Rate => "Rate",
        Phase::Hold => "Hold",
        Phase::Show => "Show",
        Phase::Confirm { from: Back::Ask } => "Confirm (from Ask)",
        Phase::Confirm { from: Back::Hold } => "Confirm (from Hold)",
        Phase::Confirm { from: Back::Show } => "Confirm (from Show)",
        Phase::Summary => "Summary",
        Phase::Look => "Look",
        Phase::Parked => "Parked",
        Phase::Gone => "Gone",
        Phase::Closed => "Closed",
    }
}

fn columns() -> Vec<(&'static str, Vec<(&'static str, Event)>)> {
    vec![
        (
            "Answering",
            vec![
                ("Edit: choose b", Event::Edit(Edit::Choose(1))),
                ("Edit: choose c", Event::Edit(Edit::Choose(2))),
                ("Edit: no such choice", Event::Edit(Edit::Choose(9))),
                ("Edit: move", Event::Edit(Edit::Carry { from: 0, to: 4 })),
                ("Edit: text", Event::Edit(Edit::Text { field: 0, text: "platelets".to_owned() })),
                ("Edit: compare", Event::Edit(Edit::Compare)),
                ("Edit: tick", Event::Edit(Edit::Tick(0))),
                ("Submit", Event::Submit),
                ("Rate 3", Event::Rate(Certainty::Certain)),
                ("Again", Event::Again),
                ("ShowAnswer", Event::ShowAnswer),
                ("Hint", Event::Hint),
            ],
        ),
        (
            "Moving",
            vec![
                ("Start", Event::Start),
                ("Next", Event::Next),
                ("Prev", Event::Prev),
                ("Goto here", Event::Goto(0)),
                ("Goto another", Event::Goto(1)),
                ("Goto nowhere", Event::Goto(99)),
                ("Back", Event::Back),
                ("Flag", Event::Flag),
            ],
        ),
        (
            "Ending",
            vec![
                ("Finish", Event::Finish),
                ("Yes", Event::Yes),
                ("No", Event::No),
                ("Park", Event::Park),
                ("Discard", Event::Discard),
                ("Look 1", Event::Look(0)),
                ("Look nowhere", Event::Look(99)),
                ("Retry all", Event::Retry(Which::All, fresh(7))),
                ("Retry missed", Event::Retry(Which::Missed, fresh(7))),
                ("Done", Event::Done),
            ],
        ),
    ]
}

/// Every phase, with the sub-states that make a difference.
fn rows() -> Vec<(&'static str, Desk)> {
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
        ("Ready", Desk::new(super::desk::quiz_of(&ALL, |_| {}), 42)),
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
