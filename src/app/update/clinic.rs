//! A virtual patient on screen: events go to the machine, and what it says is written before it is
//! shown.

use super::{lab, moved, open_overlay, reading::told};
use crate::{
    app::{
        Asked, Command, Effect, Model, Now, Overlay, Question, Saving, Screen, SetUp, Setting,
        Treated, Treating,
        model::{Recalled, Shown},
    },
    sim::{Archetype, Label},
    study::{
        Entry,
        clinic::{Event, Game, Phase, Plan, Record, Resumed, Seed, Weeks, Who},
    },
};

/// Opens the page on which a patient is chosen, with the hand on the game that is open, if any.
pub(in crate::app) fn open(model: &mut Model) -> Vec<Effect> {
    let seed = Seed::from_any(model.lots.seed.wrapping_add(model.lots.drawn));
    let patient = Who::Archetype(Archetype::Typical);
    let plan = Plan { patient, seed, weeks: Weeks::default(), label: Label::Us };
    set_up(model, plan)
}

pub(super) fn obey(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::Clinic(treating) = &model.screen else { return Vec::new() };
    match treating {
        Treating::SetUp(set_up) => choose(model, *set_up, command, now),
        Treating::Game(treated) => match treated.game.phase() {
            Phase::AtVisit(_) => visit(model, command, now),
            Phase::Ended(_) | Phase::Left | Phase::Gone => look_back(model, command, now),
        },
    }
}

/// What the last commit asked for is written: it may be shown now.
pub(super) fn committed(model: &mut Model, shown: Shown) -> Vec<Effect> {
    for entry in &shown.entries {
        model.progress.apply(entry);
    }
    settle(model, shown.next)
}

/// Throws the game of this name away.
pub(super) fn give_up(model: &mut Model, game: String) -> Vec<Effect> {
    recall(model, Recalled { name: game, is_given_up: true })
}

/// A game was read back: goes on with it, or throws it away, as was asked. `lost` of its records
/// could not be read.
pub(super) fn recalled(
    model: &mut Model,
    records: &[Record],
    lost: usize,
    now: Now,
) -> Vec<Effect> {
    let Some(recalled) = model.recalled.take() else { return Vec::new() };
    let Some(resumed) = Game::resume(records) else {
        return told(model, "that game cannot be read back; a new one is safe to begin");
    };
    let treated = Treated { name: recalled.name, game: resumed.game.clone() };
    if treated.game.phase() == &Phase::Gone {
        return gone(model, &treated, now);
    }
    if recalled.is_given_up {
        return play(model, &treated, Event::Discard, now);
    }
    let missing = lost.saturating_add(resumed.left_out);
    if missing > 0 && matches!(treated.game.phase(), Phase::AtVisit(_)) {
        return copy(model, treated, missing, now);
    }
    model.notice = changed(&resumed);
    settle(model, treated)
}

fn choose(model: &mut Model, set_up: SetUp, command: Command, now: Now) -> Vec<Effect> {
    let rows = Setting::rows(model.progress.open_game().is_some());
    let at = rows.iter().position(|row| *row == set_up.row).unwrap_or(0);
    match command {
        Command::Up | Command::Down => go_to(model, rows, moved(at, rows.len(), command), set_up),
        Command::More | Command::Less => match set_up.turned(command == Command::More) {
            Some(turned) => show(model, Treating::SetUp(turned)),
            None => told(model, "this row has nothing to change: enter does it"),
        },
        Command::Digit(digit) => show(model, Treating::SetUp(set_up.typed(digit))),
        Command::Open => do_row(model, set_up, rows, at, now),
        Command::Leave => lab::return_from_clinic(model),
        _ => Vec::new(),
    }
}

fn do_row(model: &mut Model, set_up: SetUp, rows: &[Setting], at: usize, now: Now) -> Vec<Effect> {
    let open = model.progress.open_game().map(|open| open.game.clone());
    match (set_up.row, open) {
        (Setting::GoOn, Some(name)) => recall(model, Recalled { name, is_given_up: false }),
        (Setting::GiveUp, Some(game)) => {
            let question = Question::GiveUp { game };
            open_overlay(model, Overlay::Asked(Asked { question, row: 0 }))
        }
        (Setting::Begin, open) => {
            let effects = begin(model, set_up.plan, now);
            if open.is_some() {
                let kept = "the game that was open is kept: it is offered again after this one";
                model.notice = Some(kept.to_owned());
            }
            effects
        }
        (
            Setting::GoOn
            | Setting::GiveUp
            | Setting::Patient
            | Setting::Label
            | Setting::Weeks
            | Setting::Seed,
            _,
        ) => go_to(model, rows, at + 1, set_up),
    }
}

fn go_to(model: &mut Model, rows: &[Setting], at: usize, set_up: SetUp) -> Vec<Effect> {
    let row = rows.get(at).copied().unwrap_or(Setting::Begin);
    show(model, Treating::SetUp(SetUp { row, ..set_up }))
}

fn visit(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let event = match command {
        Command::More => Event::More,
        Command::Less => Event::Less,
        Command::Digit(digit) => Event::Choose(digit),
        Command::Open => Event::Give,
        Command::Leave => Event::Leave,
        _ => return Vec::new(),
    };
    play_on_screen(model, event, now)
}

fn look_back(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Some(plan) = treated(model).map(|treated| *treated.game.plan()) else {
        return Vec::new();
    };
    match command {
        Command::Again => begin(model, plan, now),
        Command::Another => set_up(model, Plan { seed: plan.seed.next(), ..plan }),
        Command::Leave => play_on_screen(model, Event::Leave, now),
        _ => Vec::new(),
    }
}

fn begin(model: &mut Model, plan: Plan, now: Now) -> Vec<Effect> {
    let name = model.lots.fresh(now).id;
    let step = Game::begin(plan);
    let entries = entries(&name, step.records, now);
    write(model, Shown { next: Treated { name, game: step.next }, entries })
}

fn play_on_screen(model: &mut Model, event: Event, now: Now) -> Vec<Effect> {
    match treated(model).cloned() {
        Some(treated) => play(model, &treated, event, now),
        None => Vec::new(),
    }
}

/// Gives `event` to the machine; its records are written before its state is shown.
fn play(model: &mut Model, treated: &Treated, event: Event, now: Now) -> Vec<Effect> {
    match treated.game.step(event) {
        Ok(step) => {
            let name = treated.name.clone();
            let entries = entries(&name, step.records, now);
            write(model, Shown { next: Treated { name, game: step.next }, entries })
        }
        Err(why) => told(model, &why.to_string()),
    }
}

/// A game that another window gave up is offered no more.
fn gone(model: &mut Model, treated: &Treated, now: Now) -> Vec<Effect> {
    for entry in entries(&treated.name, treated.game.records(), now) {
        model.progress.apply(&entry);
    }
    set_up(model, *treated.game.plan());
    told(model, "that game was given up in another window")
}

/// Goes on with what is left of a damaged game under another name, because its visits that cannot
/// be read cannot be decided again under this one.
fn copy(model: &mut Model, damaged: Treated, missing: usize, now: Now) -> Vec<Effect> {
    let name = model.lots.fresh(now).id;
    let mut all = entries(&damaged.name, vec![Record::Discarded], now);
    all.extend(entries(&name, damaged.game.records(), now));
    model.notice = Some(format!(
        "{missing} of its records cannot be read: you go on from week {}",
        damaged.game.course().visit()
    ));
    write(model, Shown { next: Treated { name, game: damaged.game }, entries: all })
}

fn write(model: &mut Model, shown: Shown) -> Vec<Effect> {
    match model.saving {
        Saving::On if !shown.entries.is_empty() => {
            let effect = Effect::Commit(shown.entries.clone());
            model.shown = Some(shown);
            vec![effect]
        }
        Saving::On | Saving::Off(_) => committed(model, shown),
    }
}

/// Shows a game after a step; one that was left gives way to the page on which one is chosen.
fn settle(model: &mut Model, next: Treated) -> Vec<Effect> {
    match next.game.phase() {
        Phase::Left | Phase::Gone => {
            let plan = *next.game.plan();
            set_up(model, plan)
        }
        Phase::AtVisit(_) | Phase::Ended(_) => show(model, Treating::Game(Box::new(next))),
    }
}

fn set_up(model: &mut Model, plan: Plan) -> Vec<Effect> {
    let row = match model.progress.open_game() {
        Some(_) => Setting::GoOn,
        None => Setting::Patient,
    };
    show(model, Treating::SetUp(SetUp { row, plan }))
}

fn show(model: &mut Model, treating: Treating) -> Vec<Effect> {
    model.screen = Screen::Clinic(treating);
    model.scroll = 0;
    Vec::new()
}

fn recall(model: &mut Model, recalled: Recalled) -> Vec<Effect> {
    let name = recalled.name.clone();
    model.recalled = Some(recalled);
    vec![Effect::RecallGame(name)]
}

fn treated(model: &Model) -> Option<&Treated> {
    let Screen::Clinic(treating) = &model.screen else { return None };
    match treating {
        Treating::Game(treated) => Some(treated),
        Treating::SetUp(_) => None,
    }
}

fn entries(name: &str, records: Vec<Record>, now: Now) -> Vec<Entry> {
    let stamp = now.stamp(0);
    records.into_iter().map(|record| Entry::of_clinic(stamp, name, record)).collect()
}

fn changed(resumed: &Resumed) -> Option<String> {
    resumed
        .has_new_counts
        .then(|| "the model was mended since: the counts are computed anew".to_owned())
}
