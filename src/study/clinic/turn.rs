//! Where a course turned: data for sentences, and the choice of the most telling ones.

use super::{Band, Course};

/// How many turns are told at most.
pub const MOST_TURNS: usize = 5;

/// A count that leaves the range follows a dose change of the last weeks, not one of long ago. The
/// least is one visit: a change cannot have moved a count in under five days.
const WEEKS_TO_ACT: std::ops::RangeInclusive<usize> = 1..=4;

/// Where a course turned. A week is the visit's number: the first is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The count was in 50 to 200 for the first time since treatment began.
    FirstInRange {
        /// When.
        week: u8,
        /// The count, 10⁹/L.
        count: u32,
    },
    /// The count was never in 50 to 200; told of the last week.
    NeverInRange {
        /// The last week.
        week: u8,
        /// The highest count, 10⁹/L.
        highest: u32,
    },
    /// The count went over 200.
    Above {
        /// When.
        week: u8,
        /// The highest count until it was under 201 again, 10⁹/L.
        highest: u32,
        /// For how many weeks.
        weeks: u8,
        /// The raise that came before, if there was one.
        after: Option<Change>,
    },
    /// The count fell under 50 again.
    Below {
        /// When.
        week: u8,
        /// The lowest count until it was over 49 again, 10⁹/L.
        lowest: u32,
        /// For how many weeks.
        weeks: u8,
        /// The reduction or hold that came before, if there was one.
        after: Option<Change>,
    },
    /// Nothing was given for a while.
    Held {
        /// The first visit without a dose.
        week: u8,
        /// Visits without a dose.
        weeks: u8,
        /// The count that the first of them found, 10⁹/L.
        from: u32,
        /// The lowest count until four weeks after the last of them, 10⁹/L.
        to: u32,
    },
    /// The learner and the rule gave different doses for the first time.
    PartedFromRule {
        /// When.
        week: u8,
        /// What the learner gave, mcg/kg.
        yours: u8,
        /// What the rule gave, mcg/kg.
        rule: u8,
    },
}

/// A dose that differs from the one a week before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The visit.
    pub week: u8,
    /// The dose before, mcg/kg.
    pub from: u8,
    /// The dose from then on, mcg/kg.
    pub to: u8,
}

impl Turn {
    /// When it was.
    #[must_use]
    pub fn week(&self) -> u8 {
        match self {
            Self::FirstInRange { week, .. }
            | Self::NeverInRange { week, .. }
            | Self::Above { week, .. }
            | Self::Below { week, .. }
            | Self::Held { week, .. }
            | Self::PartedFromRule { week, .. } => *week,
        }
    }

    /// The dose change that it followed, if any.
    #[must_use]
    pub fn after(&self) -> Option<Change> {
        match self {
            Self::Above { after, .. } | Self::Below { after, .. } => *after,
            Self::FirstInRange { .. }
            | Self::NeverInRange { .. }
            | Self::Held { .. }
            | Self::PartedFromRule { .. } => None,
        }
    }

    /// For how many weeks it went on.
    fn weeks(&self) -> u8 {
        match self {
            Self::Above { weeks, .. } | Self::Below { weeks, .. } | Self::Held { weeks, .. } => {
                *weeks
            }
            Self::FirstInRange { .. } | Self::NeverInRange { .. } | Self::PartedFromRule { .. } => {
                1
            }
        }
    }
}

/// The most telling turns of `course`, in order of weeks: when the range was reached, where the
/// rule did something else, the highest rise, the longest fall and the longest hold; then, while
/// there is room, further rises and falls, longest first. Of two that are alike the earlier one.
pub(super) fn telling(course: &Course, by_rule: &Course) -> Vec<Turn> {
    let (mut rises, mut falls) = (rises(course), falls(course));
    let mut holds = holds(course);
    let highest = |turn: &Turn| match turn {
        Turn::Above { highest, .. } => *highest,
        Turn::FirstInRange { .. }
        | Turn::NeverInRange { .. }
        | Turn::Below { .. }
        | Turn::Held { .. }
        | Turn::PartedFromRule { .. } => 0,
    };
    let first = [
        reached(course),
        parted(course, by_rule),
        take_most(&mut rises, highest),
        take_most(&mut falls, |turn| u32::from(turn.weeks())),
        take_most(&mut holds, |turn| u32::from(turn.weeks())),
    ];
    let mut told: Vec<Turn> = first.into_iter().flatten().collect();
    let mut more: Vec<Turn> = rises.into_iter().chain(falls).collect();
    more.sort_by_key(|turn| (std::cmp::Reverse(turn.weeks()), turn.week()));
    told.extend(more);
    told.truncate(MOST_TURNS);
    told.sort_by_key(Turn::week);
    told
}

/// Takes the turn with the most of something out of `turns`, the earliest of several.
fn take_most(turns: &mut Vec<Turn>, most: impl Fn(&Turn) -> u32) -> Option<Turn> {
    let best = turns.iter().map(&most).max()?;
    let at = turns.iter().position(|turn| most(turn) == best)?;
    Some(turns.remove(at))
}

fn reached(course: &Course) -> Option<Turn> {
    let weeks = || (0_u8..).zip(course.counts()).skip(1);
    let first = weeks().find(|(_, count)| Band::of(**count) == Band::InRange);
    if let Some((week, &count)) = first {
        return Some(Turn::FirstInRange { week, count });
    }
    let highest = *weeks().map(|(_, count)| count).max()?;
    Some(Turn::NeverInRange { week: course.visit(), highest })
}

fn parted(course: &Course, by_rule: &Course) -> Option<Turn> {
    let both = (0_u8..).zip(course.doses().iter().zip(by_rule.doses()));
    let mut apart = both.filter(|(_, (yours, rule))| yours != rule);
    apart.next().map(|(week, (&yours, &rule))| Turn::PartedFromRule { week, yours, rule })
}

fn rises(course: &Course) -> Vec<Turn> {
    let is_above = |count: u32| matches!(Band::of(count), Band::Above | Band::FarAbove);
    let turn = |spell: &Spell<'_, u32>| Turn::Above {
        week: spell.week(),
        highest: spell.inside.iter().copied().max().unwrap_or_default(),
        weeks: spell.weeks(),
        after: change_before(course.doses(), spell.at).filter(|change| change.to > change.from),
    };
    spells(course.counts(), is_above).iter().map(turn).collect()
}

/// Falls under 50. The time before the first rise is no fall.
fn falls(course: &Course) -> Vec<Turn> {
    let is_below = |count: u32| Band::of(count) == Band::Below;
    let turn = |spell: &Spell<'_, u32>| Turn::Below {
        week: spell.week(),
        lowest: spell.inside.iter().copied().min().unwrap_or_default(),
        weeks: spell.weeks(),
        after: change_before(course.doses(), spell.at).filter(|change| change.to < change.from),
    };
    spells(course.counts(), is_below).iter().map(turn).collect()
}

fn holds(course: &Course) -> Vec<Turn> {
    let turn = |spell: &Spell<'_, u8>| {
        let after = spell.inside.len() + WEEKS_TO_ACT.end();
        let counts = course.counts().iter().skip(spell.at);
        Turn::Held {
            week: spell.week(),
            weeks: spell.weeks(),
            from: counts.clone().next().copied().unwrap_or_default(),
            to: counts.take(after).copied().min().unwrap_or_default(),
        }
    };
    spells(course.doses(), |dose| dose == 0).iter().map(turn).collect()
}

/// A stretch of weeks, and where it begins.
struct Spell<'a, T> {
    at: usize,
    inside: &'a [T],
}

impl<T> Spell<'_, T> {
    fn week(&self) -> u8 {
        u8::try_from(self.at).unwrap_or(u8::MAX)
    }

    fn weeks(&self) -> u8 {
        u8::try_from(self.inside.len()).unwrap_or(u8::MAX)
    }
}

/// Every stretch of `values` that is `inside`, without one that was there from the start.
fn spells<T: Copy>(values: &[T], inside: impl Fn(T) -> bool) -> Vec<Spell<'_, T>> {
    let stretches = values.chunk_by(|&a, &b| inside(a) == inside(b));
    let placed = stretches.scan(0, |next, stretch| {
        let at = *next;
        *next += stretch.len();
        Some(Spell { at, inside: stretch })
    });
    let is_spell = |spell: &Spell<'_, T>| {
        spell.at > 0 && spell.inside.first().is_some_and(|&value| inside(value))
    };
    placed.filter(is_spell).collect()
}

/// The last dose change that can have moved the count of visit `at`. The first dose is one.
fn change_before(doses: &[u8], at: usize) -> Option<Change> {
    let changes = doses.iter().enumerate().scan(0, |before, (visit, &to)| {
        let from = std::mem::replace(before, to);
        Some((visit, from, to))
    });
    let in_time =
        |visit: usize| at.checked_sub(visit).is_some_and(|ago| WEEKS_TO_ACT.contains(&ago));
    let last = changes.filter(|&(visit, from, to)| from != to && in_time(visit)).last();
    last.and_then(|(visit, from, to)| Some(Change { week: u8::try_from(visit).ok()?, from, to }))
}
