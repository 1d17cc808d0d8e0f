//! A virtual patient: who it is, a visit, and the look back.

use super::page::Page;
use crate::{
    app::{Model, Saving, SetUp, Setting, Treating, told::clinic as words},
    content::NOT_FOR_DOSING,
    study::clinic::{Debrief, Game, Phase, Score, Visit},
};

/// A row of the table: its name, and what it tells of a score.
type Row = (&'static str, fn(&Score) -> u16);

/// The page of a virtual patient.
pub(super) fn page(model: &Model, treating: &Treating) -> Page {
    match treating {
        Treating::SetUp(set_up) => chosen(model, *set_up),
        Treating::Game(treated) => match treated.game.phase() {
            Phase::AtVisit(it) => visit(model, &treated.game, *it),
            Phase::Ended(debrief) => look_back(model, &treated.game, debrief),
            Phase::Left | Phase::Gone => Page::of("This game is left."),
        },
    }
}

fn chosen(model: &Model, set_up: SetUp) -> Page {
    let plan = &set_up.plan;
    let mut page = Page::of("Be the clinician");
    page.say(format!("{NOT_FOR_DOSING}."));
    page.say("A virtual patient comes each week. You hear the measured count and choose the dose.");
    page.say("Afterwards a label's rule treats the same patient.");
    let open = model.progress.open_game();
    page.numbered(Setting::rows(open.is_some()).iter().map(|row| match row {
        Setting::GoOn => {
            let week = open.map_or(0, |open| open.week);
            format!("Go on with the game that is open, at week {week}")
        }
        Setting::GiveUp => "Throw that game away".to_owned(),
        Setting::Patient => format!("Patient: {}", words::patient(plan.patient)),
        Setting::Label => format!("Compare with: {}", words::rule(plan.label)),
        Setting::Weeks => format!("Weeks: {}", plan.weeks.count()),
        Setting::Seed => format!("Seed: {}", plan.seed),
        Setting::Begin => "Begin".to_owned(),
    }));
    page.say(format!("{}.", words::known(&model.course, plan.patient)));
    page.say(words::rule_told(plan.label));
    page.say(words::standing(plan.patient));
    page.say(match model.progress.last_game(plan) {
        Some(score) => {
            format!("Last time: {} of {} weeks in range.", score.in_range, score.weeks())
        }
        None => "Not treated yet with these settings.".to_owned(),
    });
    page.say(match model.saving {
        Saving::On => "Every visit is saved. Stop whenever you like.",
        Saving::Off(_) => "Visits are not saved this time.",
    });
    page.say("begin begins; patient +, compare +, weeks + change a row, seed 42 sets the seed.");
    page
}

fn visit(model: &Model, game: &Game, visit: Visit) -> Page {
    let Visit { week, count, dose } = visit;
    let mut page = Page::of(format!("Week {week} of {}", game.plan().weeks.count()));
    page.say(format!("The count is {count} ×10⁹/L, {}.", words::band(count)));
    if week == 0 {
        page.say(format!("{}.", words::known(&model.course, game.plan().patient)));
        page.say(format!("{NOT_FOR_DOSING}."));
    }
    let course = game.course();
    let (counts, doses) = (course.counts(), course.doses());
    if let (Some(last), Some(before)) = (doses.last(), counts.iter().rev().nth(1)) {
        page.say(format!("Last week the count was {before}, and you gave {}.", words::dose(*last)));
    }
    if dose != doses.last().copied().unwrap_or(dose) {
        page.say(format!("Chosen now: {}.", words::dose(dose)));
    }
    page
}

fn look_back(model: &Model, game: &Game, debrief: &Debrief) -> Page {
    let (yours, rule, plan) = (&debrief.yours, &debrief.rule, game.plan());
    let label = words::rule(plan.label);
    let mut page = Page::of("Looking back");
    page.say(format!(
        "You: {} of {} weeks in range. By the {label}: {}.",
        yours.in_range,
        yours.weeks(),
        rule.in_range
    ));
    let rows: [Row; 4] = [
        ("Weeks below 50", |it| u16::from(it.below)),
        ("Weeks from 201 to 400", |it| u16::from(it.above)),
        ("Weeks above 400", |it| u16::from(it.far_above)),
        ("Total dose, mcg/kg", |it| it.given_mcg_per_kg),
    ];
    for (name, of) in rows {
        page.say(format!("{name}: you {}, {label} {}.", of(yours), of(rule)));
    }
    page.say("Week by week, count and dose:");
    let (course, by_rule) = (game.course(), &debrief.by_rule);
    for (week, (count, dose)) in course.counts().iter().zip(course.doses()).enumerate() {
        let theirs = by_rule.counts().get(week).zip(by_rule.doses().get(week));
        let theirs = theirs
            .map_or(String::new(), |(count, dose)| format!("; {label} {count}, {dose} mcg/kg"));
        page.say(format!("Week {week}: you {count}, {dose} mcg/kg{theirs}"));
    }
    if let (Some(count), Some(by)) = (course.counts().last(), by_rule.counts().last()) {
        page.say(format!("At the end: you {count}; {label} {by}"));
    }
    page.say("Turning points:");
    page.say_all(debrief.turns.iter().map(|turn| words::turn(turn, plan.label)));
    if debrief.turns.iter().any(|turn| turn.after().is_some()) {
        page.say("The count follows a dose change by about six days, so the next visit shows only its beginning.");
    }
    match words::told(&model.course, plan.patient) {
        Some(story) => page.say(format!("Who it was: {story}")),
        None => page.say(words::standing(plan.patient)),
    }
    page.say(words::sharing(*plan));
    page
}
