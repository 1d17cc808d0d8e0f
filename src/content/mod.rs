//! Lessons as data: types, parsing, checking, embedding. Knows nothing of learners or screens.

mod advice;
mod allow;
mod course;
mod curve;
mod day;
mod embedded;
mod excerpt;
mod figure;
mod fingerprint;
mod finite;
pub mod glyph;
mod id;
mod item;
mod lab;
mod lesson;
pub mod limits;
mod lint;
mod load;
pub mod markup;
pub mod measure;
mod nouns;
mod on_demand;
mod outline;
mod parse;
mod place;
mod problem;
mod reference;
mod scenario;
pub mod search;
mod slips;
mod spelling;
mod term;
mod text;
pub(crate) mod texts;
mod trail;
mod words;

pub use allow::Allow;
pub use course::{Course, CourseFile, OpenPoint};
pub use curve::{Curve, Line};
pub use day::{Day, weekday};
pub use embedded::embedded_files;
pub use excerpt::{Excerpt, Excerpts};
pub use figure::{Drawing, Mark, Point, Size, Still};
pub use fingerprint::fnv1a64;
pub use id::{BadId, Id};
pub use item::{
    Answer, Choice, Confidence, Gap, Item, MultiScoring, NearNumber, OrderScoring, QuizFile, Spot,
    Tolerance,
};
pub use lab::{About, Basis, Character, Every, Lab, NOT_FOR_DOSING, Preset, RestsOn, Setting};
pub use lesson::{Disclaimer, FigureUse, Lesson, Objective, Pane, Related, Review, Status, Step};
pub use lint::{LINTS, Lint};
pub use load::{Checked, check};
pub use outline::Outline;
pub use parse::{MAX_FILE_BYTES, Parsed, SourceFile, parse};
pub use problem::{Position, Problem, Severity, printable};
pub use reference::{Evidence, Opened, Reference, ReferenceKind};
pub use scenario::{GREATEST_DOSE, MOST_DAYS, MOST_DOSES, MOST_ROWS, MOST_VISITS, Scenario};
pub use spelling::normalise;
pub use term::Term;
pub use text::{Level, Text};
pub use words::{BadCharacter, Words, is_unsafe};
