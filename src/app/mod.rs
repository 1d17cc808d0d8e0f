//! The program without its surface: what is shown, what keys mean, what has to be done outside.

mod command;
mod edition;
mod extent;
mod key;
mod keymap;
mod lookup;
mod model;
mod msg;
mod overlay;
mod quizzing;
mod scope;
mod screen;
mod typing;
mod update;

pub use command::{Command, Typing};
pub use edition::Edition;
pub use extent::Extent;
pub use key::{Key, NoSuchKey};
pub use keymap::{Binding, KEYMAP, Legend, Press, command, legend, legend_of};
pub use lookup::{first_met, items_citing, panes_citing, terms_of};
pub use model::{LEAST, Lots, Model, Saving};
pub use msg::{Effect, Msg, Now};
pub use overlay::{Asked, Overlay, Question};
pub use quizzing::{Focus, Quizzing};
pub use scope::Scope;
pub use screen::Screen;
pub use update::update;
