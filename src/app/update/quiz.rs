//! A quiz on screen: events go to the machine, and what it says is written before it is shown.

use super::{clear_overlays, close_overlay, home, note, open_overlay, overlay, question, reading};
use crate::{
    app::{
        Command, Effect, Focus, Model, Now, Overlay, Quizzing, Saving, Screen,
        lookup::sources_of,
        model::{Then, Waiting},
    },
    study::{
        Entry, Record, Stamp,
        quiz::{self, Attempt, Event, Phase, Plan, Quiz, Rules, Step, Which},
    },
};

/// Questions in a row of an exam's list.
pub const ABREAST: usize = 5;

pub(super) fn obey(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    match quizzing.attempt.phase() {
        Phase::Ready => ready(model, command, now),
        Phase::Ask => question::obey(model, command, now),
        Phase::Rate => question::rate(model, command, now),
        Phase::Hold => question::hold(model, command, now),
        Phase::Show => show(model, command, now),
        Phase::Overview => overview(model, command, now),
        Phase::Confirm { .. } => confirm(model, command, now),
        Phase::Summary => summary(model, command, now),
        Phase::Look => look(model, command, now),
        Phase::Parked | Phase::Gone | Phase::Closed => home::go_home(model),
    }
}

/// Puts a new attempt on screen, before its first question.
pub(super) fn begin(model: &mut Model, quiz: Quiz, rules: &Rules, now: Now) -> Vec<Effect> {
    let fresh = model.lots.fresh(now);
    let Some(attempt) = Attempt::new(&quiz, rules, fresh) else {
        return reading::told(model, "there is nothing to ask here");
    };
    model.screen = Screen::Quiz(Box::new(Quizzing::new(quiz, attempt, now)));
    model.scroll = 0;
    Vec::new()
}

/// Begins a new attempt with its first question: what it asks was chosen on the page before.
pub(super) fn start(model: &mut Model, quiz: Quiz, rules: &Rules, now: Now) -> Vec<Effect> {
    let told = begin(model, quiz, rules, now);
    if model.notice.is_some() { told } else { play(model, Event::Start, now) }
}

/// A second has passed on the clock of an exam: ends it when its time is over, and writes down now
/// and then how far the clock has come.
pub(super) fn tick(model: &mut Model, now: Now) -> Vec<Effect> {
    let ended = expire(model, now);
    match &model.screen {
        Screen::Quiz(quizzing) if ended.is_empty() && quizzing.wants_beat() => {
            play(model, Event::Beat, now)
        }
        _ => ended,
    }
}

/// Looks at the clock of an exam, and hands it in if its time is over.
pub(super) fn expire(model: &mut Model, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &mut model.screen else { return Vec::new() };
    quizzing.look_at_clock(now);
    if quizzing.left_ms() != Some(0) || model.waiting.is_some() {
        return Vec::new();
    }
    clear_overlays(model);
    let effects = play(model, Event::Expire, now);
    model.notice = Some("the time is over: the exam is handed in".to_owned());
    effects
}

/// Gives `event` to the machine; its records are written before its state is shown.
pub(super) fn play(model: &mut Model, event: Event, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let stamp = quizzing.stamp(now);
    match quizzing.attempt.step(&quizzing.quiz, event, stamp) {
        Ok(step) => write(model, step, now),
        Err(why) => reading::told(model, &why.to_string()),
    }
}

/// Leaves an attempt so that it can be resumed; nothing to do on any other screen.
pub(super) fn park(model: &mut Model, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let stamp = quizzing.stamp(now);
    match quizzing.attempt.step(&quizzing.quiz, Event::Park, stamp) {
        Ok(step) => write(model, step, now),
        Err(_) => Vec::new(),
    }
}

/// What the last commit asked for is written: it may be shown now.
pub(super) fn committed(model: &mut Model, now: Now) -> Vec<Effect> {
    let Some(Waiting { next, entries }) = model.waiting.take() else { return Vec::new() };
    for entry in &entries {
        model.progress.apply(entry);
    }
    settle(model, next, now)
}

/// An attempt was read back: goes on with it, ends it, or throws it away, as was asked.
pub(super) fn recalled(
    model: &mut Model,
    records: Vec<(Stamp, quiz::Record)>,
    now: Now,
) -> Vec<Effect> {
    let Some(then) = model.recalling.take() else { return Vec::new() };
    let plan = records.iter().find_map(|(_, record)| record.plan());
    let quiz = plan.and_then(|plan| Quiz::behind(&model.course, plan));
    let resumed = quiz.and_then(|quiz| Some((Attempt::resume(&quiz, records)?, quiz)));
    let Some((resumed, quiz)) = resumed else {
        return reading::told(
            model,
            "that attempt cannot be read back; a new one is safe to begin",
        );
    };
    model.notice = changed(resumed.edited.len(), resumed.gone.len());
    model.screen = Screen::Quiz(Box::new(Quizzing::new(quiz, resumed.attempt, now)));
    model.scroll = 0;
    match then {
        Then::GoOn => tick(model, now),
        Then::Finish => play(model, Event::Finish, now),
        Then::Discard => play(model, Event::Discard, now),
    }
}

/// Changes where the learner's hand is.
pub(super) fn focus(model: &mut Model, focus: Focus) -> Vec<Effect> {
    if let Screen::Quiz(quizzing) = &mut model.screen {
        quizzing.focus = focus;
    }
    Vec::new()
}

/// The pane that teaches the item on screen, over the quiz.
pub(super) fn see_pane(model: &mut Model) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    see_pane_of(model, Some(quizzing.place()))
}

/// The list of sources, with the first one chosen that the explanation on screen cites, or that
/// anything else about the item does.
pub(super) fn see_sources(model: &mut Model) -> Vec<Effect> {
    let first = || {
        let sources = model.course.sources(model.lesson()?);
        let Screen::Quiz(quizzing) = &model.screen else { return None };
        let named = sources_of(quizzing.item()?);
        named.iter().find_map(|id| sources.iter().position(|source| source.id == **id))
    };
    let row = first().unwrap_or(0);
    open_overlay(model, Overlay::Sources { row })
}

fn write(model: &mut Model, step: Step, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let plan = quizzing.attempt.plan();
    let is_durable = step.records.iter().any(quiz::Record::is_durable);
    let entries = entries(step.records, plan, step.at);
    if step.asked_as_dealt {
        model.notice = Some("leave it as dealt? enter answers it so".to_owned());
    }
    if is_durable && model.saving == Saving::On {
        let effect = Effect::Commit(entries.clone());
        model.waiting = Some(Waiting { next: step.next, entries });
        return vec![effect];
    }
    let mut effects = note(model, entries);
    effects.extend(settle(model, step.next, now));
    effects
}

/// What is about an item belongs to the lesson that teaches it.
fn entries(records: Vec<quiz::Record>, plan: &Plan, stamp: Stamp) -> Vec<Entry> {
    let entry = |record: quiz::Record| {
        let about = record.item().and_then(|id| plan.entries.iter().find(|it| it.item == *id));
        let lesson = about.map_or(plan.lesson.as_ref(), |it| plan.lesson_of(it)).cloned();
        let (attempt, mode) = (plan.id.clone(), plan.mode);
        Entry { stamp, lesson, record: Record::Quiz { attempt, mode, record } }
    };
    records.into_iter().map(entry).collect()
}

/// Shows an attempt after a step; one that was left gives way to home.
fn settle(model: &mut Model, next: Attempt, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &mut model.screen else { return Vec::new() };
    let was = (quizzing.place(), quizzing.attempt.phase());
    match next.phase() {
        Phase::Parked | Phase::Gone | Phase::Closed => home::go_home(model),
        Phase::Ready
        | Phase::Ask
        | Phase::Rate
        | Phase::Hold
        | Phase::Show
        | Phase::Overview
        | Phase::Confirm { .. }
        | Phase::Summary
        | Phase::Look => {
            quizzing.adopt(next, now);
            if (quizzing.place(), quizzing.attempt.phase()) != was {
                model.scroll = 0;
            }
            Vec::new()
        }
    }
}

/// What happened to the questions of an attempt while it lay: how many are open again, and how many
/// the lesson does not hold any more.
fn changed(edited: usize, gone: usize) -> Option<String> {
    let open_again = match edited {
        0 => None,
        1 => Some("one question was changed since and is open again".to_owned()),
        count => Some(format!("{count} questions were changed since and are open again")),
    };
    let left_out = match gone {
        0 => None,
        1 => Some("one question is not in the lesson any more".to_owned()),
        count => Some(format!("{count} questions are not in the lesson any more")),
    };
    let told: Vec<String> = open_again.into_iter().chain(left_out).collect();
    (!told.is_empty()).then(|| told.join("; "))
}

fn ready(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    match command {
        Command::Open => play(model, Event::Start, now),
        Command::Leave => home::go_home(model),
        _ => Vec::new(),
    }
}

fn show(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    match command {
        Command::Forward => play(model, Event::Next, now),
        Command::PrevPane => play(model, Event::Prev, now),
        Command::Flag => play(model, Event::Flag, now),
        Command::TooEasy => too_easy(model, now),
        Command::Finish => play(model, Event::Finish, now),
        Command::Leave => play(model, Event::Park, now),
        Command::Whys => unfold(model),
        Command::SeePane => see_pane(model),
        Command::Sources => see_sources(model),
        Command::Contents => question::contents(model, now),
        _ => Vec::new(),
    }
}

fn too_easy(model: &mut Model, now: Now) -> Vec<Effect> {
    let effects = play(model, Event::TooEasy, now);
    if model.notice.is_none() {
        model.notice = Some("noted: this one will come back later".to_owned());
    }
    effects
}

/// The list of an exam's questions, five in a row.
fn overview(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let Focus::Row(row) = quizzing.focus else { return focus(model, Focus::Row(0)) };
    let last = quizzing.attempt.len() - 1;
    let to = match command {
        Command::Up => row.checked_sub(ABREAST).unwrap_or(row),
        Command::Down => Some(row + ABREAST).filter(|to| *to <= last).unwrap_or(row),
        Command::Back => row.saturating_sub(1),
        Command::Forward => (row + 1).min(last),
        Command::Open => return play(model, Event::Goto(row), now),
        Command::Flag => return play(model, Event::FlagAt(row), now),
        Command::Finish => return play(model, Event::Finish, now),
        Command::Leave => return play(model, Event::Back, now),
        _ => row,
    };
    if to == row {
        return reading::told(model, "there is no question that way");
    }
    focus(model, Focus::Row(to))
}

fn unfold(model: &mut Model) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &mut model.screen else { return Vec::new() };
    quizzing.focus = match quizzing.focus {
        Focus::Unfolded => Focus::Row(0),
        Focus::Row(_) | Focus::Carrying(_) | Focus::Field { .. } => Focus::Unfolded,
    };
    Vec::new()
}

fn confirm(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let ends = quizzing.focus == Focus::Row(1);
    match command {
        Command::Up => focus(model, Focus::Row(0)),
        Command::Down => focus(model, Focus::Row(1)),
        Command::Open if ends => play(model, Event::Yes, now),
        Command::Yes => play(model, Event::Yes, now),
        Command::Open | Command::No | Command::Leave => play(model, Event::No, now),
        _ => Vec::new(),
    }
}

fn summary(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let Focus::Row(row) = quizzing.focus else { return focus(model, Focus::Row(0)) };
    let places = places_to_look_at(model);
    match command {
        Command::Up | Command::Down => {
            model.scroll = 0;
            focus(model, Focus::Row(super::moved(row, places.len(), command)))
        }
        Command::Open => {
            play(model, Event::Look(places.get(row).copied().unwrap_or_default()), now)
        }
        Command::Missed => retry(model, Which::Missed, now),
        Command::Again => retry(model, Which::All, now),
        Command::SeePane => see_pane_of(model, places.get(row).copied()),
        Command::Leave => play(model, Event::Done, now),
        _ => Vec::new(),
    }
}

/// The places that the summary lists, in its order.
fn places_to_look_at(model: &Model) -> Vec<usize> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let lessons = quizzing.attempt.plan().lessons(&model.course);
    let summary = quiz::Summary::of(&quizzing.attempt, &quizzing.quiz, &lessons);
    summary.again.iter().map(|row| row.place).collect()
}

fn retry(model: &mut Model, which: Which, now: Now) -> Vec<Effect> {
    let fresh = model.lots.fresh(now);
    play(model, Event::Retry(which, fresh), now)
}

fn see_pane_of(model: &mut Model, place: Option<usize>) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let taught = |place| {
        let item = quizzing.attempt.item_at(&quizzing.quiz, place)?;
        Some((quizzing.quiz.lesson_of(&item.id)?.clone(), item.teaches.clone()))
    };
    match place.and_then(taught) {
        Some((lesson, pane)) => overlay::open_peek(model, &lesson, &pane),
        None => reading::told(model, "nothing was missed"),
    }
}

fn look(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    match command {
        Command::Forward => play(model, Event::Next, now),
        Command::Back => play(model, Event::Prev, now),
        Command::SeePane => see_pane(model),
        Command::Sources => see_sources(model),
        Command::Leave => {
            close_overlay(model);
            play(model, Event::Back, now)
        }
        _ => Vec::new(),
    }
}
