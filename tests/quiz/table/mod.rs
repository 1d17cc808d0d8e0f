//! The table of the machine: in each mode, every phase with its sub-states against every event, by
//! calling it.

mod exam;
mod practice;
mod review;

use std::fmt::Write;

use peptibody::study::quiz::{Back, Certainty, Edit, Event, Phase, Record, Rejected, Step, Which};

use super::desk::{Desk, fresh};

const ALL: [&str; 3] = ["q-best", "q-order", "q-recall"];

type Rows = Vec<(&'static str, Desk)>;

#[test]
fn the_table_of_practice_is_the_committed_one() {
    check("phases-and-events", &practice::rows());
}

#[test]
fn the_table_of_exams_is_the_committed_one() {
    check("phases-and-events-exam", &exam::rows());
}

#[test]
fn the_table_of_reviews_is_the_committed_one() {
    check("phases-and-events-review", &review::rows());
}

fn check(snapshot: &str, rows: &Rows) {
    let mut sentences = Vec::new();
    let mut table = String::from(
        "A cell gives the phase that follows and, after a plus, what is written first.\n\
         “stays” changes nothing and writes nothing. A number is a refusal; its sentence is below.\n",
    );
    for (title, events) in columns() {
        write_table(&mut table, (title, &events), rows, &mut sentences);
    }
    table.push_str("\n## Refusals\n\n");
    for (number, sentence) in sentences.iter().enumerate() {
        writeln!(table, "{}. {sentence}", number + 1).unwrap();
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(snapshot, table);
    });
}

fn write_table(
    table: &mut String,
    (title, events): (&str, &[(&str, Event)]),
    rows: &Rows,
    sentences: &mut Vec<String>,
) {
    let heads: Vec<&str> = events.iter().map(|(head, _)| *head).collect();
    let rule = "---|".repeat(heads.len() + 1);
    write!(table, "\n## {title}\n\n| phase | {} |\n|{rule}\n", heads.join(" | ")).unwrap();
    for (name, desk) in rows {
        let cells: Vec<String> = events
            .iter()
            .map(|(_, event)| cell(desk, desk.ask(aimed(desk, event)), sentences))
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
        Phase::Confirm { from: Back::Overview } => "Confirm (from Overview)",
        Phase::Overview => "Overview",
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
                ("TooEasy", Event::TooEasy),
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
                ("FlagAt another", Event::FlagAt(1)),
                ("FlagAt nowhere", Event::FlagAt(99)),
                ("Overview", Event::Overview),
            ],
        ),
        (
            "Ending",
            vec![
                ("Finish", Event::Finish),
                ("Yes", Event::Yes),
                ("No", Event::No),
                ("Expire", Event::Expire),
                ("Beat", Event::Beat),
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
