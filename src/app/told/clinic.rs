//! How a virtual patient, a rule, a dose and a turning point are said.

use crate::{
    app::{clue, story},
    content::Course,
    sim::{Archetype, Label},
    study::clinic::{Band, Change, FAR_ABOVE, Plan, Seed, Turn, Who},
};

/// `patient 3 of 9`, `drawn`: a name that gives nothing away.
pub(crate) fn patient(who: Who) -> String {
    match who {
        Who::Archetype(archetype) => {
            let at = Archetype::ALL.iter().position(|it| *it == archetype).unwrap_or(0);
            format!("{} of {}", at + 1, Archetype::ALL.len())
        }
        Who::Drawn => "drawn".to_owned(),
    }
}

/// What is known of a patient before the first visit.
pub(crate) fn known(course: &Course, who: Who) -> String {
    match (clue(course, who), who) {
        (Some(clue), _) => clue.to_string(),
        (None, Who::Archetype(_)) => "Nothing more is known".to_owned(),
        (None, Who::Drawn) => "Drawn from the seed, as people differ".to_owned(),
    }
}

/// What is told of a patient afterwards.
pub(crate) fn told(course: &Course, who: Who) -> Option<String> {
    story(course, who).map(ToString::to_string)
}

/// What a patient is evidence of.
pub(crate) fn standing(who: Who) -> &'static str {
    match who {
        Who::Archetype(Archetype::Typical) => {
            "Baseline and platelet lifespan of this patient are published means; the rest is ours. \
             One course is no evidence against a label."
        }
        Who::Archetype(_) => "This patient is invented; it is no evidence against a label.",
        Who::Drawn => {
            "This patient is drawn by chance around published means: invented too, and no evidence \
             against a label."
        }
    }
}

/// `US label`, `EU label`.
pub(crate) fn rule(label: Label) -> &'static str {
    match label {
        Label::Us => "US label",
        Label::Eu => "EU label",
    }
}

/// What a rule does, in a sentence.
pub(crate) fn rule_told(label: Label) -> String {
    let at = label.thresholds();
    format!(
        "Its rule: start at 1; up 1 below {}; down 1 above {} twice; nothing above {} until below \
         {}.",
        at.raise, at.reduce, at.hold, at.resume
    )
}

/// How to share a game.
pub(crate) fn sharing(plan: Plan) -> String {
    let Plan { patient: who, seed, weeks, label } = plan;
    let who = match who {
        Who::Archetype(_) => format!("patient {}", patient(who)),
        Who::Drawn => "the drawn patient".to_owned(),
    };
    format!(
        "To share it: {who}, {}, {} weeks, seed {seed}. The same doses then show the same counts.",
        rule(label),
        weeks.count()
    )
}

/// `seed 0042`.
pub(crate) fn seed(seed: Seed) -> String {
    format!("seed {seed}")
}

/// `3 mcg/kg`, `nothing`.
pub(crate) fn dose(mcg_per_kg: u8) -> String {
    match mcg_per_kg {
        0 => "nothing".to_owned(),
        dose => format!("{dose} mcg/kg"),
    }
}

/// What a count is in relation to the range.
pub(crate) fn band(count: u32) -> &'static str {
    match Band::of(count) {
        Band::Below => "below 50",
        Band::InRange => "in range",
        Band::Above => "above 200",
        Band::FarAbove => "above 400",
    }
}

/// A turning point in a sentence.
pub(crate) fn turn(turn: &Turn, label: Label) -> String {
    match *turn {
        Turn::FirstInRange { week, count } => {
            format!("Week {week}: {count}, in range for the first time.")
        }
        Turn::NeverInRange { highest, .. } => {
            format!("No week was in range; the highest count was {highest}.")
        }
        Turn::Above { week, highest, weeks: 1, after } => {
            format!(
                "Week {week}: {highest}, above {} for one week{}.",
                limit(highest),
                cause(after)
            )
        }
        Turn::Above { week, highest, weeks, after } => {
            format!("Week {week}: above 200 for {weeks} weeks and up to {highest}{}.", cause(after))
        }
        Turn::Below { week, lowest, weeks: 1, after } => {
            format!("Week {week}: {lowest}, below 50 for one week{}.", cause(after))
        }
        Turn::Below { week, lowest, weeks, after } => {
            format!("Week {week}: below 50 for {weeks} weeks and down to {lowest}{}.", cause(after))
        }
        Turn::Held { week, weeks, from, to } => {
            let visits = if weeks == 1 { "once".to_owned() } else { format!("{weeks} times") };
            format!("Week {week}: nothing given, {visits}; the count went from {from} to {to}.")
        }
        Turn::PartedFromRule { week, yours, rule: by_rule } => {
            format!("Week {week}: you gave {}, the {} {}.", dose(yours), rule(label), dose(by_rule))
        }
    }
}

fn limit(highest: u32) -> u32 {
    if highest > FAR_ABOVE { FAR_ABOVE } else { 200 }
}

/// `, after 2 became 3 mcg/kg in week 7`.
fn cause(after: Option<Change>) -> String {
    match after {
        None => String::new(),
        Some(Change { week: 0, from: 0, to }) => {
            format!(", after the first dose of {}", dose(to))
        }
        Some(Change { week, from, to }) => {
            format!(", after {from} became {to} mcg/kg in week {week}")
        }
    }
}
