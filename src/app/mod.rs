//! The program without its surface: what is shown, what keys mean, what has to be done outside.

mod command;
mod edition;
mod exam;
mod extent;
mod key;
mod keymap;
mod leads;
mod legend;
mod lookup;
mod model;
mod msg;
mod overlay;
mod quizzing;
mod reviewing;
mod scope;
mod screen;
mod searching;
pub(crate) mod told;
mod training;
mod treating;
mod trying;
mod typing;
mod update;

pub use command::{Command, Typing};
pub use edition::Edition;
pub use exam::{ExamRow, ExamSetUp};
pub use extent::Extent;
pub use key::{Key, NoSuchKey};
pub use keymap::{Binding, KEYMAP, Press, command};
pub use leads::{Lead, LeadKind, leads_of, offered};
pub use legend::{Legend, legend, legend_of, lookups};
pub use lookup::{
    Met, first_met, glossary, items_citing, items_using, panes_citing, panes_naming, panes_using,
    references, terms_of,
};
pub use model::{HomeRow, LEAST, Lots, Model, Saving, Wish};
pub use msg::{Effect, Msg, Now};
pub use overlay::{Asked, Overlay, Question};
pub use quizzing::{Focus, Quizzing};
pub use reviewing::{DueList, ReviewSetting};
pub use scope::Scope;
pub use screen::Screen;
pub use searching::{LONGEST_QUESTION, Line, Searching};
pub use told::verdict::Sign;
pub use training::Training;
pub use treating::{SetUp, Setting, Treated, Treating, clue, story};
pub use trying::{CameFrom, Trying};
pub use update::{QUESTIONS_ABREAST, update};
