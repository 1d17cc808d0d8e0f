//! Reading a lesson: where one is, what was guessed before, and what counts as read.

use serde::{Deserialize, Serialize};

use crate::content::{Id, Lesson, Pane};

/// A learner's place in a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    lesson: Id,
    guesses: Vec<Id>,
    panes: Vec<Shape>,
    place: Place,
}

/// What of a pane matters for moving through it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shape {
    id: Id,
    steps: usize,
    has_figure: bool,
}

/// Where in a lesson a learner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Guessing before reading.
    Guess {
        /// Which guess, counted from 0.
        index: usize,
        /// File position of the choice taken so far.
        choice: Option<usize>,
    },
    /// On a pane.
    Pane {
        /// Which pane, counted from 0.
        pane: usize,
        /// The figure's step that is shown; 0 is the text beside the first picture.
        step: usize,
    },
    /// Past the last pane, before the quiz.
    End,
}

/// What a learner can do while reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Take this choice as a guess.
    Choose(usize),
    /// One step on: the next step of the figure, the next pane, or the end.
    Forward,
    /// One step back.
    Back,
    /// To the next pane, whatever step the figure shows.
    NextPane,
    /// To the pane before.
    PrevPane,
    /// To this pane.
    Goto(usize),
}

/// Something that happened while reading, as it is written down.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Record {
    /// A guess was taken or passed over.
    Guessed {
        /// The item.
        item: Id,
        /// File position of the choice, if one was taken.
        choice: Option<usize>,
    },
    /// A pane came on screen at this step.
    Placed {
        /// The pane.
        pane: Id,
        /// The figure's step.
        step: usize,
    },
    /// A pane was read to its last step.
    Read {
        /// The pane.
        pane: Id,
    },
}

/// Where an event leads, and what to write down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The reader afterwards.
    pub next: Reader,
    /// What happened.
    pub records: Vec<Record>,
}

/// Why an event was refused.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum Rejected {
    /// Nothing lies further back.
    #[error("this is the first pane")]
    AtStart,
    /// Nothing lies further on.
    #[error("that was the last pane: enter begins the quiz")]
    AtEnd,
    /// There is no such pane.
    #[error("there is no such pane")]
    NoSuchPane,
    /// The event means nothing at this place.
    #[error("that key does nothing here")]
    NotHere,
}

impl Reader {
    /// Opens `lesson` at its guesses, or at its first pane if it has none.
    #[must_use]
    pub fn open(lesson: &Lesson) -> Step {
        let reader = Self::at_end(lesson);
        if reader.guesses.is_empty() {
            reader.to_pane(0, 0)
        } else {
            reader.quietly(Place::Guess { index: 0, choice: None })
        }
    }

    /// Opens `lesson` at a stored place; a pane that is gone leads to the first one.
    #[must_use]
    pub fn reopen(lesson: &Lesson, pane: &str, step: usize) -> Step {
        let reader = Self::at_end(lesson);
        let index = reader.panes.iter().position(|shape| shape.id == *pane).unwrap_or(0);
        reader.to_pane(index, step.min(reader.steps(index)))
    }

    /// The same place in another edition of the lesson: the same pane and step where they are still
    /// there, else the nearest before.
    #[must_use]
    pub fn in_edition(&self, lesson: &Lesson) -> Self {
        let there = Self::at_end(lesson);
        let place = match self.place {
            Place::Guess { index, .. } if index < there.guesses.len() => {
                Place::Guess { index, choice: None }
            }
            Place::Guess { .. } if !there.panes.is_empty() => Place::Pane { pane: 0, step: 0 },
            Place::Pane { pane, step } => there.nearest(self.panes.get(pane), pane, step),
            Place::Guess { .. } | Place::End => Place::End,
        };
        Self { place, ..there }
    }

    /// The place of the pane of `shape`, or of the last one that is not past `pane`.
    fn nearest(&self, shape: Option<&Shape>, pane: usize, step: usize) -> Place {
        let same = shape.and_then(|shape| self.panes.iter().position(|it| it.id == shape.id));
        let last = self.panes.len().checked_sub(1);
        match same.or(last.map(|last| pane.min(last))) {
            Some(pane) => Place::Pane { pane, step: step.min(self.steps(pane)) },
            None => Place::End,
        }
    }

    /// A reader past the last pane of `lesson`, where its quiz begins.
    #[must_use]
    pub fn at_end(lesson: &Lesson) -> Self {
        let shape = |pane: &Pane| Shape {
            id: pane.id.clone(),
            steps: pane.steps.len(),
            has_figure: pane.figure.is_some(),
        };
        Self {
            lesson: lesson.id.clone(),
            guesses: lesson.prequestions.clone(),
            panes: lesson.panes.iter().map(shape).collect(),
            place: Place::End,
        }
    }

    /// A reader that looks at a pane of `lesson` at this step or at its last one, with nothing to
    /// write down; none if there is no such pane.
    #[must_use]
    pub fn looking_at(lesson: &Lesson, pane: usize, step: usize) -> Option<Self> {
        let there = Self::at_end(lesson);
        let steps = there.panes.get(pane)?.steps;
        Some(Self { place: Place::Pane { pane, step: step.min(steps) }, ..there })
    }

    /// What coming to this place writes down.
    #[must_use]
    pub fn arrival(&self) -> Vec<Record> {
        let Place::Pane { pane, step } = self.place else { return Vec::new() };
        let Some(shape) = self.panes.get(pane) else { return Vec::new() };
        let read = (step >= shape.steps).then(|| Record::Read { pane: shape.id.clone() });
        [Record::Placed { pane: shape.id.clone(), step }].into_iter().chain(read).collect()
    }

    /// The lesson that is read.
    #[must_use]
    pub fn lesson(&self) -> &Id {
        &self.lesson
    }

    /// Where the learner is.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// The item guessed at `index`.
    #[must_use]
    pub fn guess(&self, index: usize) -> Option<&Id> {
        self.guesses.get(index)
    }

    /// The same place with no guess taken.
    #[must_use]
    pub fn unchosen(&self) -> Self {
        let place = match self.place {
            Place::Guess { index, .. } => Place::Guess { index, choice: None },
            Place::Pane { .. } | Place::End => self.place,
        };
        Self { place, ..self.clone() }
    }

    /// Whether the shown step is the pane's last, so that its key point may be shown.
    #[must_use]
    pub fn is_pane_complete(&self) -> bool {
        match self.place {
            Place::Pane { pane, step } => step >= self.steps(pane),
            Place::Guess { .. } => false,
            Place::End => true,
        }
    }

    /// Whether the pane on screen has a figure.
    #[must_use]
    pub fn has_figure(&self) -> bool {
        match self.place {
            Place::Pane { pane, .. } => self.panes.get(pane).is_some_and(|shape| shape.has_figure),
            Place::Guess { .. } | Place::End => false,
        }
    }

    /// Where `event` leads, and what to write down.
    ///
    /// # Errors
    /// [`Rejected`] says why the event leads nowhere; the reader stays as it was.
    pub fn step(&self, event: Event) -> Result<Step, Rejected> {
        match (self.place, event) {
            (Place::Guess { index, .. }, Event::Choose(choice)) => {
                Ok(self.quietly(Place::Guess { index, choice: Some(choice) }))
            }
            (Place::Guess { index, choice }, Event::Forward | Event::NextPane) => {
                Ok(self.past_guess(index, choice))
            }
            (Place::Guess { index, .. }, Event::Back | Event::PrevPane) => {
                let before = index.checked_sub(1).ok_or(Rejected::AtStart)?;
                Ok(self.quietly(Place::Guess { index: before, choice: None }))
            }
            (Place::Pane { .. } | Place::End, Event::Choose(_)) => Err(Rejected::NotHere),
            (_, Event::Goto(pane)) if pane < self.panes.len() => Ok(self.to_pane(pane, 0)),
            (_, Event::Goto(_)) => Err(Rejected::NoSuchPane),
            (Place::Pane { pane, step }, Event::Forward) if step < self.steps(pane) => {
                Ok(self.to_pane(pane, step + 1))
            }
            (Place::Pane { pane, .. }, Event::Forward | Event::NextPane) => {
                Ok(self.past_pane(pane))
            }
            (Place::Pane { pane, step }, Event::Back) if step > 0 => {
                Ok(self.to_pane(pane, step - 1))
            }
            (Place::Pane { pane, .. }, Event::Back) => {
                let before = pane.checked_sub(1).ok_or(Rejected::AtStart)?;
                Ok(self.to_pane(before, self.steps(before)))
            }
            (Place::Pane { pane, .. }, Event::PrevPane) => {
                let before = pane.checked_sub(1).ok_or(Rejected::AtStart)?;
                Ok(self.to_pane(before, 0))
            }
            (Place::End, Event::Forward | Event::NextPane) => Err(Rejected::AtEnd),
            (Place::End, Event::Back | Event::PrevPane) => {
                let last = self.panes.len().checked_sub(1).ok_or(Rejected::AtStart)?;
                Ok(self.to_pane(last, self.steps(last)))
            }
        }
    }

    fn steps(&self, pane: usize) -> usize {
        self.panes.get(pane).map_or(0, |shape| shape.steps)
    }

    fn quietly(&self, place: Place) -> Step {
        Step { next: Self { place, ..self.clone() }, records: Vec::new() }
    }

    fn past_guess(&self, index: usize, choice: Option<usize>) -> Step {
        let guessed = self.guesses.get(index).cloned().map(|item| Record::Guessed { item, choice });
        let mut step = if index + 1 < self.guesses.len() {
            self.quietly(Place::Guess { index: index + 1, choice: None })
        } else {
            self.to_pane(0, 0)
        };
        step.records.splice(0..0, guessed);
        step
    }

    fn past_pane(&self, pane: usize) -> Step {
        if pane + 1 < self.panes.len() {
            self.to_pane(pane + 1, 0)
        } else {
            self.quietly(Place::End)
        }
    }

    fn to_pane(&self, pane: usize, step: usize) -> Step {
        let Step { next, .. } = self.quietly(Place::Pane { pane, step });
        let records = next.arrival();
        Step { next, records }
    }
}

impl Record {
    /// The name of its kind, as it is stored.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Guessed { .. } => "guessed",
            Self::Placed { .. } => "placed",
            Self::Read { .. } => "read",
        }
    }

    /// The pane it is about.
    #[must_use]
    pub fn pane(&self) -> Option<&Id> {
        match self {
            Self::Placed { pane, .. } | Self::Read { pane } => Some(pane),
            Self::Guessed { .. } => None,
        }
    }

    /// The item it is about.
    #[must_use]
    pub fn item(&self) -> Option<&Id> {
        match self {
            Self::Guessed { item, .. } => Some(item),
            Self::Placed { .. } | Self::Read { .. } => None,
        }
    }
}
