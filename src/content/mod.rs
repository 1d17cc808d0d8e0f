//! Lessons as data: types, parsing, checking, embedding. Knows nothing of learners or screens.

mod figure;
pub mod glyph;
mod id;
mod item;
mod lesson;
pub mod markup;
mod reference;
mod term;
mod text;
mod words;

pub use figure::{Drawing, Mark, Point, Size, Still};
pub use id::Id;
pub use item::{
    Answer, Choice, Confidence, Gap, Item, MultiScoring, NearNumber, OrderScoring, QuizFile, Spot,
    Tolerance,
};
pub use lesson::{Disclaimer, FigureUse, Lesson, Objective, Pane, Related, Review, Status, Step};
pub use reference::{Opened, Reference, ReferenceKind};
pub use term::Term;
pub use text::{Level, Text};
pub use words::Words;
