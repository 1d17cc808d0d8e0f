//! A virtual patient on screen: before the first visit, at a visit, and looking back.

use super::Scope;
use crate::{
    content::{Course, Words},
    sim::Label,
    study::clinic::{Game, Phase, Plan, Seed, Who},
};

/// A virtual patient on screen.
#[derive(Clone, Debug)]
pub enum Treating {
    /// Who is treated is being chosen.
    SetUp(SetUp),
    /// A game.
    Game(Box<Treated>),
}

/// What is chosen before the first visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetUp {
    /// Where the learner's hand is.
    pub row: Setting,
    /// What would begin now.
    pub plan: Plan,
}

/// A game on screen.
#[derive(Clone, Debug)]
pub struct Treated {
    /// The game's name.
    pub name: String,
    /// The game as it is written down, with the dose that the hand is on.
    pub game: Game,
}

/// A row of the page on which a patient is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Go on with the game that is open.
    GoOn,
    /// Throw the game that is open away.
    GiveUp,
    /// Who is treated.
    Patient,
    /// Whose rule the course is compared with.
    Label,
    /// For how long.
    Weeks,
    /// What the game is drawn from.
    Seed,
    /// Begin.
    Begin,
}

impl Treating {
    /// Where keys are pressed.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match self {
            Self::SetUp(_) => Scope::SetUp,
            Self::Game(treated) => match treated.game.phase() {
                Phase::AtVisit(_) => Scope::Visit,
                Phase::Ended(_) | Phase::Left | Phase::Gone => Scope::Debrief,
            },
        }
    }
}

impl Setting {
    const CHOSEN: [Self; 5] = [Self::Patient, Self::Label, Self::Weeks, Self::Seed, Self::Begin];
    const ALL: [Self; 7] = [
        Self::GoOn,
        Self::GiveUp,
        Self::Patient,
        Self::Label,
        Self::Weeks,
        Self::Seed,
        Self::Begin,
    ];

    /// The rows there are, top first: with or without a game to go on with.
    #[must_use]
    pub fn rows(is_open: bool) -> &'static [Self] {
        if is_open { &Self::ALL } else { &Self::CHOSEN }
    }
}

impl SetUp {
    /// The same with another value in the row of the hand, the next one or the one before; `None`
    /// if that row has none.
    #[must_use]
    pub(super) fn turned(self, forward: bool) -> Option<Self> {
        let plan = self.plan;
        let plan = match self.row {
            Setting::GoOn | Setting::GiveUp | Setting::Begin => return None,
            Setting::Patient => Plan { patient: neighbour(plan.patient, forward), ..plan },
            Setting::Label => Plan { label: other(plan.label), ..plan },
            Setting::Weeks => Plan { weeks: plan.weeks.other(), ..plan },
            Setting::Seed if forward => Plan { seed: plan.seed.next(), ..plan },
            Setting::Seed => Plan { seed: plan.seed.before(), ..plan },
        };
        Some(Self { plan, ..self })
    }

    /// The same with `digit` typed into the seed.
    #[must_use]
    pub(super) fn typed(self, digit: u8) -> Self {
        let seed: Seed = self.plan.seed.typed(digit);
        Self { row: Setting::Seed, plan: Plan { seed, ..self.plan } }
    }
}

/// What is known of a patient before the first visit; none for one who is drawn.
#[must_use]
pub fn clue(course: &Course, who: Who) -> Option<&Words> {
    character(course, who).map(|it| &it.clue)
}

/// What is told of a patient afterwards; none for one who is drawn.
#[must_use]
pub fn story(course: &Course, who: Who) -> Option<&Words> {
    character(course, who).map(|it| &it.story)
}

fn character(course: &Course, who: Who) -> Option<&crate::content::Character> {
    match who {
        Who::Archetype(archetype) => {
            course.lab()?.characters.iter().find(|it| it.archetype == archetype)
        }
        Who::Drawn => None,
    }
}

fn neighbour(who: Who, forward: bool) -> Who {
    let all: Vec<Who> = Who::all().collect();
    let at = all.iter().position(|it| *it == who).unwrap_or(0);
    let step = if forward { 1 } else { all.len().saturating_sub(1) };
    all.get((at + step) % all.len().max(1)).copied().unwrap_or(who)
}

fn other(label: Label) -> Label {
    match label {
        Label::Us => Label::Eu,
        Label::Eu => Label::Us,
    }
}
