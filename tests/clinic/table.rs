//! The table of the machine: every state against every event, by calling it.

use std::fmt::Write;

use peptibody::{
    sim::Archetype,
    study::clinic::{Event, Game, Phase, Record, Rejected, Step},
};

use super::{half_year, played};

#[test]
fn the_table_of_states_and_events_is_the_committed_one() {
    let events = events();
    let heads: Vec<&str> = events.iter().map(|(head, _)| *head).collect();
    let mut sentences = Vec::new();
    let mut table = String::from(
        "A cell gives the state that follows and, after a plus, what is written first.\n\
         “stays” changes nothing and writes nothing. A number is a refusal; its sentence is below.\n",
    );
    let rule = "---|".repeat(heads.len() + 1);
    write!(table, "\n| state | {} |\n|{rule}\n", heads.join(" | ")).unwrap();
    for (name, game) in states() {
        let mut cells = events.iter().map(|(_, event)| cell(&game, *event, &mut sentences));
        let cells: Vec<String> = cells.by_ref().collect();
        writeln!(table, "| {name} | {} |", cells.join(" | ")).unwrap();
    }
    table.push_str("\n## Refusals\n\n");
    for (number, sentence) in sentences.iter().enumerate() {
        writeln!(table, "{}. {sentence}", number + 1).unwrap();
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("states-and-events", table);
    });
}

fn events() -> Vec<(&'static str, Event)> {
    vec![
        ("Choose 3", Event::Choose(3)),
        ("Choose 10", Event::Choose(10)),
        ("Choose 11", Event::Choose(11)),
        ("More", Event::More),
        ("Less", Event::Less),
        ("Give", Event::Give),
        ("Leave", Event::Leave),
        ("Discard", Event::Discard),
    ]
}

fn states() -> Vec<(&'static str, Game)> {
    let plan = half_year(Archetype::Typical);
    let at = |doses: usize, dose: u8| {
        let (game, _) = played(plan, vec![2; doses]);
        game.step(Event::Choose(dose)).unwrap().next
    };
    let end = played(plan, vec![2; 26]).0;
    let after = |game: &Game, event| game.step(event).unwrap().next;
    vec![
        ("first visit", played(plan, []).0),
        ("visit 7, 2 chosen", at(7, 2)),
        ("visit 7, 0 chosen", at(7, 0)),
        ("visit 7, 10 chosen", at(7, 10)),
        ("last visit", at(25, 2)),
        ("ended", end.clone()),
        ("left at visit 7", after(&at(7, 2), Event::Leave)),
        ("left at the end", after(&end, Event::Leave)),
        ("thrown away", after(&at(7, 2), Event::Discard)),
    ]
}

fn cell(game: &Game, event: Event, sentences: &mut Vec<String>) -> String {
    match game.step(event) {
        Ok(step) => changed(game, &step),
        Err(why) => refused(why, sentences),
    }
}

fn changed(game: &Game, step: &Step) -> String {
    let written: Vec<String> = step.records.iter().map(written).collect();
    let plus =
        if written.is_empty() { String::new() } else { format!(" + {}", written.join(", ")) };
    let next = if step.next == *game { "stays".to_owned() } else { name(&step.next) };
    format!("{next}{plus}")
}

fn written(record: &Record) -> String {
    match record.item() {
        Some(item) => format!("{} {item}", record.kind()),
        None => record.kind().to_owned(),
    }
}

fn refused(why: Rejected, sentences: &mut Vec<String>) -> String {
    let why = why.to_string();
    let known = sentences.iter().position(|sentence| *sentence == why);
    let place = known.unwrap_or_else(|| {
        sentences.push(why);
        sentences.len() - 1
    });
    format!("{}", place + 1)
}

fn name(game: &Game) -> String {
    match game.phase() {
        Phase::AtVisit(visit) => format!("visit {}, {} chosen", visit.week, visit.dose),
        Phase::Ended(_) => "ended".to_owned(),
        Phase::Left => "left".to_owned(),
        Phase::Gone => "thrown away".to_owned(),
    }
}
