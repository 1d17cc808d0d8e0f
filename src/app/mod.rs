//! The program without its surface: what is shown, what keys mean, what has to be done outside.

mod command;
mod deck;
mod key;
mod keymap;
mod model;
mod msg;
mod overlay;
mod scope;
mod screen;
mod typing;
mod update;

pub use command::{Command, Typing};
pub use deck::{Deck, deck};
pub use key::{Key, NoSuchKey};
pub use keymap::{Binding, KEYMAP, Legend, Press, command, legend, legend_of};
pub use model::{Extent, Lots, Model, Notice, Saving};
pub use msg::{Effect, Msg, Now};
pub use overlay::{Asked, Overlay};
pub use scope::Scope;
pub use screen::{Focus, Quizzing, Screen};
pub use update::update;
