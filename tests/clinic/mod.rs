//! Treating a virtual patient: the machine, its records, and the look back.

mod coming_back;
mod progress;
mod scoring;
mod store;
mod table;
mod turns;
mod walks;

use peptibody::{
    sim::{Archetype, Label},
    study::clinic::{Event, Game, Plan, Record, Seed, Weeks, Who},
};

fn plan(archetype: Archetype, weeks: Weeks, label: Label) -> Plan {
    let seed = Seed::new(1234).unwrap();
    Plan { patient: Who::Archetype(archetype), seed, weeks, label }
}

fn half_year(archetype: Archetype) -> Plan {
    plan(archetype, Weeks::Half, Label::Us)
}

/// A game in which `doses` were given, and everything that was written down.
fn played(plan: Plan, doses: impl IntoIterator<Item = u8>) -> (Game, Vec<Record>) {
    let step = Game::begin(plan);
    let (mut game, mut records) = (step.next, step.records);
    for dose in doses {
        for event in [Event::Choose(dose), Event::Give] {
            let step = game.step(event).unwrap();
            records.extend(step.records);
            game = step.next;
        }
    }
    (game, records)
}

/// The same dose every week to the end.
fn steady(plan: Plan, dose: u8) -> Game {
    let weeks = usize::from(plan.weeks.count());
    played(plan, vec![dose; weeks]).0
}
