//! One preset on the bench: its question until a number is given, then its curve and its knobs.

use super::{Knob, Row, Run};
use crate::content::{About, Preset, Setting};

/// One preset on the bench.
#[derive(Clone, Debug)]
pub struct Bench {
    preset: Preset,
    phase: Phase,
}

/// How far one has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// The question is on screen, and no curve.
    Asking,
    /// The curve is on screen.
    Drawn(Box<Drawn>),
}

/// The curve, what it is compared with, and what left and right act on.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The run as the knobs stand.
    pub run: Run,
    /// What stands at the end of its curve.
    pub label: String,
    /// What it is compared with: the preset's second run, later the run before the last turn.
    pub before: Option<(String, Run)>,
    /// What left and right act on.
    pub row: Row,
    /// The day that is read off both plots.
    pub day: u32,
    /// The guess, and what the model answers.
    pub guess: Guess,
}

/// A guess, and what the model answers to the same question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess {
    /// What was guessed, in the unit of the question.
    pub guessed: f64,
    /// What the model says, in the same unit.
    pub answer: f64,
    /// The day at which it stands on the plot.
    pub day: f64,
    /// The value at which it stands on the plot.
    pub value: f64,
}

/// What a learner can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Take this text as the guess.
    Guess(String),
    /// To the row above.
    Up,
    /// To the row under.
    Down,
    /// The knob one step down, or one day back.
    Less,
    /// The knob one step up, or one day on.
    More,
    /// The knobs as the preset has them.
    Reset,
}

/// Why an event was refused.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum Rejected {
    /// Nothing is typed, or no number.
    #[error("type a number first, any number: the guess is for you alone")]
    NoNumber,
    /// A guess under 0 stands on no plot.
    #[error("a number from 0 up, please")]
    Negative,
    /// The question comes before its curve.
    #[error("guess first: then the curve is drawn")]
    GuessFirst,
    /// The curve is there; nothing is asked.
    #[error("the guess is given")]
    Guessed,
    /// The knob does not go further.
    #[error("that is as far as it goes")]
    AtEnd,
    /// There is no row there.
    #[error("there is no other row there")]
    NoRow,
    /// The knobs stand as they did.
    #[error("everything stands as it did at the start")]
    AsItWas,
    /// The model knows no such patient.
    #[error("the model knows no patient of this name: see lab.ron")]
    NoPatient,
}

impl Bench {
    /// `preset` with its question.
    #[must_use]
    pub fn of(preset: &Preset) -> Self {
        Self { preset: preset.clone(), phase: Phase::Asking }
    }

    /// The preset.
    #[must_use]
    pub fn preset(&self) -> &Preset {
        &self.preset
    }

    /// How far one has come.
    #[must_use]
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// Where `event` leads.
    ///
    /// # Errors
    /// [`Rejected`] says why the event leads nowhere; the bench stays as it was.
    pub fn step(&self, event: Event) -> Result<Self, Rejected> {
        let phase = match (&self.phase, event) {
            (Phase::Asking, Event::Guess(text)) => {
                Phase::Drawn(Box::new(self.answered(number(&text)?)?))
            }
            (Phase::Asking, Event::Up | Event::Down | Event::Less | Event::More | Event::Reset) => {
                return Err(Rejected::GuessFirst);
            }
            (Phase::Drawn(_), Event::Guess(_)) => return Err(Rejected::Guessed),
            (Phase::Drawn(drawn), Event::Up) => {
                drawn.at(drawn.row.above().ok_or(Rejected::NoRow)?)
            }
            (Phase::Drawn(drawn), Event::Down) => {
                drawn.at(drawn.row.below().ok_or(Rejected::NoRow)?)
            }
            (Phase::Drawn(drawn), Event::Less) => drawn.turned(false)?,
            (Phase::Drawn(drawn), Event::More) => drawn.turned(true)?,
            (Phase::Drawn(drawn), Event::Reset) => {
                if drawn.run.setting() == &self.preset.run {
                    return Err(Rejected::AsItWas);
                }
                let again = self.answered(drawn.guess.guessed)?;
                Phase::Drawn(Box::new(Drawn { row: drawn.row, ..again }))
            }
        };
        Ok(Self { preset: self.preset.clone(), phase })
    }

    /// The curve of the preset as it is, with the guess on it.
    fn answered(&self, guessed: f64) -> Result<Drawn, Rejected> {
        let run = Run::of(self.preset.run.clone()).ok_or(Rejected::NoPatient)?;
        let second = self.preset.against.clone().and_then(named);
        let guess = guess(self.preset.about, guessed, &run).ok_or(Rejected::NoPatient)?;
        let label = run.setting().label.to_string();
        let day = whole_day(answer_day(self.preset.about, &guess)).min(run.days());
        Ok(Drawn { run, label, before: second, row: Row::ALL[0], day, guess })
    }
}

impl Drawn {
    fn at(&self, row: Row) -> Phase {
        Phase::Drawn(Box::new(Self { row, ..self.clone() }))
    }

    fn turned(&self, up: bool) -> Result<Phase, Rejected> {
        let drawn = match self.row {
            Row::Day => Self { day: self.day_moved(up)?, ..self.clone() },
            Row::Knob(knob) => self.with(knob, up)?,
        };
        Ok(Phase::Drawn(Box::new(drawn)))
    }

    fn day_moved(&self, up: bool) -> Result<u32, Rejected> {
        let day = if up { self.day + 1 } else { self.day.checked_sub(1).ok_or(Rejected::AtEnd)? };
        if day > self.run.days() { Err(Rejected::AtEnd) } else { Ok(day) }
    }

    fn with(&self, knob: Knob, up: bool) -> Result<Self, Rejected> {
        let turned = knob.turned(self.run.setting(), up, self.run.baseline());
        let run = Run::of(turned.ok_or(Rejected::AtEnd)?).ok_or(Rejected::NoPatient)?;
        Ok(Self {
            day: self.day.min(run.days()),
            before: Some((BEFORE.to_owned(), self.run.clone())),
            run,
            label: NOW.to_owned(),
            row: self.row,
            guess: self.guess,
        })
    }
}

const NOW: &str = "now";
const BEFORE: &str = "before";

fn named(setting: Setting) -> Option<(String, Run)> {
    let label = setting.label.to_string();
    Run::of(setting).map(|run| (label, run))
}

/// A number as a person types it, with a point or a comma.
fn number(text: &str) -> Result<f64, Rejected> {
    let number: f64 = text.trim().replace(',', ".").parse().map_err(|_| Rejected::NoNumber)?;
    if !number.is_finite() {
        return Err(Rejected::NoNumber);
    }
    if number < 0.0 { Err(Rejected::Negative) } else { Ok(number) }
}

fn guess(about: About, guessed: f64, run: &Run) -> Option<Guess> {
    let reading = run.reading()?;
    Some(match about {
        About::CountOn(day) => {
            let day = f64::from(day);
            let answer = run.on(day)?.platelets_e9_per_l;
            Guess { guessed, answer, day, value: guessed }
        }
        About::PeakDay => {
            let (day, value) = (guessed, reading.peak.value);
            Guess { guessed, answer: reading.peak.day, day, value }
        }
        About::DrugPeak => {
            let answer = reading.drug_peak;
            Guess { guessed, answer: answer.value, day: answer.day, value: guessed }
        }
    })
}

/// The day that the question is about.
fn answer_day(about: About, guess: &Guess) -> f64 {
    match about {
        About::PeakDay => guess.answer,
        About::CountOn(_) | About::DrugPeak => guess.day,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held between 0 and what a u32 holds"
)]
fn whole_day(day: f64) -> u32 {
    day.round().clamp(0.0, f64::from(u32::MAX)) as u32
}
