//! Quiz items: what is asked, what counts as right, and why.

use serde::{Deserialize, Serialize};

use super::{Allow, FigureUse, Id, Words, finite};

/// The quiz that ends a lesson, as the lesson file says it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct QuizFile {
    /// Share of items right at the first try that counts as passed, 0 to 1.
    #[serde(default = "eighty_per_cent", deserialize_with = "finite::single")]
    pub pass: f32,
    /// Whether a learner says how sure they are.
    #[serde(default)]
    pub confidence: Confidence,
    /// Tries for each item in practice, 1 to 3.
    #[serde(default = "two")]
    pub tries: u8,
    /// The items, in file order.
    pub items: Vec<Item>,
}

fn eighty_per_cent() -> f32 {
    0.8
}

fn two() -> u8 {
    2
}

fn yes() -> bool {
    true
}

/// Whether a learner says how sure they are before the verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum Confidence {
    /// Never asked.
    Off,
    /// Asked; enter leaves it unsaid.
    #[default]
    Optional,
    /// Asked; an answer needs it.
    Required,
}

/// One question with everything needed to mark and explain it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Permanent name.
    pub id: Id,
    /// The pane that teaches it.
    pub teaches: Id,
    /// A short case before the question.
    #[serde(default)]
    pub vignette: Option<Words>,
    /// The question.
    pub ask: Words,
    /// What counts as right.
    pub answer: Answer,
    /// The principle behind the right answer, in markup with its source.
    pub explain: Words,
    /// A nudge that does not give the answer away.
    #[serde(default)]
    pub hint: Option<Words>,
    /// Whether it asks to use the fact rather than to state it.
    #[serde(default)]
    pub apply: bool,
    /// Whether choices are dealt in a random order.
    #[serde(default = "yes")]
    pub shuffle: bool,
    /// Free labels for export.
    #[serde(default)]
    pub tags: Vec<Words>,
    /// Warnings that do not apply to it, each with the reason.
    #[serde(default)]
    pub allow: Vec<Allow>,
}

/// The nine kinds of answer.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub enum Answer {
    /// One choice is right.
    Best(Vec<Choice>),
    /// One or more choices are right.
    Multi {
        /// How ticks become a score.
        #[serde(default)]
        scoring: MultiScoring,
        /// Right and wrong choices, in file order.
        choices: Vec<Choice>,
    },
    /// Events to be put in order.
    Order {
        /// How an order becomes a score.
        #[serde(default)]
        scoring: OrderScoring,
        /// The events in their right order.
        sequence: Vec<Words>,
    },
    /// Left sides to be given their right sides.
    Match {
        /// Left and right sides that belong together.
        pairs: Vec<(Words, Words)>,
        /// Right sides that belong to none.
        #[serde(default)]
        extra: Vec<Words>,
    },
    /// A number with its unit.
    Number {
        /// The right value, in `unit`.
        #[serde(deserialize_with = "finite::double")]
        value: f64,
        /// The unit taken when none is typed.
        unit: Words,
        /// How far off still counts; bounds inclusive.
        tolerance: Tolerance,
        /// Units that may be typed, each with its factor to `unit`.
        #[serde(default, deserialize_with = "finite::units")]
        units: Vec<(Words, f64)>,
        /// Values that learners reach by a known slip.
        #[serde(default)]
        near: Vec<NearNumber>,
    },
    /// A sentence with gaps.
    Cloze {
        /// The sentence; `{1}` is the first gap.
        text: Words,
        /// What each gap accepts.
        gaps: Vec<Gap>,
    },
    /// A word or two.
    Short {
        /// Forms that are right.
        accept: Vec<Words>,
        /// Forms that are wrong in a known way, each with its why.
        #[serde(default)]
        near: Vec<(Words, Words)>,
    },
    /// Numbered parts of a figure to be named.
    Label {
        /// The figure that carries the marks.
        figure: FigureUse,
        /// The marks and their names.
        spots: Vec<Spot>,
        /// Names that belong to no mark.
        #[serde(default)]
        extra: Vec<Words>,
    },
    /// A few sentences that the learner compares with a model answer.
    Recall {
        /// The model answer.
        model: Words,
        /// What the learner ticks off.
        checklist: Vec<Words>,
    },
}

impl Answer {
    /// The choices of a `Best` or `Multi` item in file order; none for the other kinds.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Best(choices) | Self::Multi { choices, .. } => choices,
            Self::Order { .. }
            | Self::Match { .. }
            | Self::Number { .. }
            | Self::Cloze { .. }
            | Self::Short { .. }
            | Self::Label { .. }
            | Self::Recall { .. } => &[],
        }
    }
}

/// A choice with the reason why it is right or wrong: `Right("text", "why")`.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub enum Choice {
    /// A right choice and why it is right.
    Right(Words, Words),
    /// A wrong choice and what corrects it.
    Wrong(Words, Words),
}

impl Choice {
    /// Whether choosing it is right.
    #[must_use]
    pub fn is_right(&self) -> bool {
        matches!(self, Self::Right(..))
    }

    /// What is shown to choose.
    #[must_use]
    pub fn text(&self) -> &Words {
        let (Self::Right(text, _) | Self::Wrong(text, _)) = self;
        text
    }

    /// Why it is right or wrong.
    #[must_use]
    pub fn why(&self) -> &Words {
        let (Self::Right(_, why) | Self::Wrong(_, why)) = self;
        why
    }
}

/// How ticks become a score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum MultiScoring {
    /// 1 if exactly the right ones are ticked.
    AllOrNothing,
    /// Share of right ones ticked minus share of wrong ones ticked, floor 0.
    #[default]
    Balanced,
    /// Share of choices judged correctly.
    PerOption,
}

/// How an order becomes a score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum OrderScoring {
    /// 1 if the whole order is right.
    Exact,
    /// Share of neighbouring pairs that are right.
    #[default]
    Adjacent,
}

/// How far off a number may be.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
pub enum Tolerance {
    /// In the item's unit.
    Abs(#[serde(deserialize_with = "finite::double")] f64),
    /// As a share of the right value.
    Rel(#[serde(deserialize_with = "finite::double")] f64),
}

/// A value that learners reach by a known slip.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NearNumber {
    /// The value, in the item's unit.
    #[serde(deserialize_with = "finite::double")]
    pub value: f64,
    /// What went wrong on the way to it.
    pub why: Words,
}

/// What one gap of a sentence accepts.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// Forms that are right.
    pub accept: Vec<Words>,
    /// Forms that are wrong in a known way, each with its why.
    #[serde(default)]
    pub near: Vec<(Words, Words)>,
}

/// One numbered part of a figure.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Spot {
    /// The number drawn on the figure.
    pub mark: u8,
    /// The part's name.
    pub name: Words,
}
