//! One lesson as its file says it.

use serde::{Deserialize, Serialize};

use super::{Allow, Id, QuizFile, Reference, Term, Text, Words};

/// A lesson: panes to read, a quiz that ends it, and where it stands in review.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Version of the file format; 1 is the one this program reads.
    pub format: u32,
    /// Permanent name.
    pub id: Id,
    /// Version of the content, `major.minor.patch`.
    pub version: Words,
    /// Language tag, `en`.
    pub lang: Words,
    /// Title as it is shown.
    pub title: Words,
    /// A second line under the title.
    #[serde(default)]
    pub subtitle: Option<Words>,
    /// About how many minutes a first reading takes.
    pub minutes: u16,
    /// What the learner can do afterwards.
    pub objectives: Vec<Objective>,
    /// Where the text stands in review.
    pub review: Review,
    /// The sentence that says what the lesson is not for.
    #[serde(default)]
    pub disclaimer: Disclaimer,
    /// Ids of `Best` items that are guessed once before reading, unscored.
    #[serde(default)]
    pub prequestions: Vec<Id>,
    /// What is read, one idea a pane.
    pub panes: Vec<Pane>,
    /// The quiz that ends the lesson.
    pub quiz: QuizFile,
    /// Terms beside the shared ones of `course.ron`.
    #[serde(default)]
    pub glossary: Vec<Term>,
    /// References beside the shared ones of `course.ron`.
    #[serde(default)]
    pub references: Vec<Reference>,
    /// Questions that lead to a pane elsewhere.
    #[serde(default)]
    pub related: Vec<Related>,
    /// Warnings that do not apply to the lesson as a whole, each with the reason.
    #[serde(default)]
    pub allow: Vec<Allow>,
}

/// Something the learner can do after the lesson.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Permanent name.
    pub id: Id,
    /// At most 28 columns, for a table.
    pub short: Words,
    /// The whole sentence.
    pub text: Words,
}

/// Where a lesson stands in review. Nothing is approved unless a real reviewer signed.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// How far the review has come.
    pub status: Status,
    /// Day of the last change, `YYYY-MM-DD`.
    pub updated: Words,
    /// Day of the signature, if there is one.
    #[serde(default)]
    pub reviewed: Option<Words>,
    /// Who wrote it.
    pub authors: Vec<Words>,
    /// Who signed it.
    #[serde(default)]
    pub reviewers: Vec<Words>,
    /// Day by which it should be looked at again.
    #[serde(default)]
    pub next_review: Option<Words>,
    /// What a reader should know about the review.
    #[serde(default)]
    pub note: Option<Words>,
}

/// How far a review has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Status {
    /// Being written.
    Draft,
    /// Waiting for a reviewer.
    Submitted,
    /// A reviewer is reading it.
    UnderReview,
    /// Signed; `reviewed` and `reviewers` say when and by whom.
    Approved,
}

/// The sentence that says what a lesson is not for.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub enum Disclaimer {
    /// The course's own sentence.
    #[default]
    Standard,
    /// A sentence of this lesson.
    Custom(Words),
}

/// One idea, as text or as text beside a figure that is stepped through.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Pane {
    /// Permanent name.
    pub id: Id,
    /// At most 44 columns.
    pub title: Words,
    /// Objectives this pane serves.
    #[serde(default)]
    pub teaches: Vec<Id>,
    /// The text, in markup.
    pub body: Text,
    /// The figure beside the text.
    #[serde(default)]
    pub figure: Option<FigureUse>,
    /// The figure's steps, each with its sentence.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// The preset that this pane opens in the dose lab, one of `lab.ron`.
    #[serde(default)]
    pub lab: Option<Id>,
    /// The sentence to keep, shown after the last step.
    #[serde(default)]
    pub key_point: Option<Words>,
    /// For a lecturer; never shown to a learner.
    #[serde(default)]
    pub notes: Option<Words>,
    /// Warnings that do not apply to it, each with the reason.
    #[serde(default)]
    pub allow: Vec<Allow>,
}

/// Where a pane or an item shows a figure.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FigureUse {
    /// The figure's permanent name.
    pub id: Id,
    /// The one step to show, counted from 1; without it a pane walks through all.
    #[serde(default)]
    pub show: Option<u8>,
    /// A sentence for this use, in place of the figure's own.
    #[serde(default)]
    pub alt: Option<Words>,
}

/// One step of a figure with the sentence beside it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The figure's step, counted from 1 and rising.
    pub show: u8,
    /// Its name in the list of steps, at most 28 columns.
    pub label: Words,
    /// What to see in it, at most four rows of 34 columns.
    pub say: Words,
}

/// A question that leads to a pane elsewhere.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Related {
    /// The question as it is shown.
    pub ask: Words,
    /// Where it is answered, `lesson#pane`.
    pub see: Words,
}
