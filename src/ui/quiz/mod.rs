//! The quiz: one page whose body follows the phase of the attempt, and the box that asks about the
//! end.

mod arrange;
mod ask;
mod choose;
mod cloze;
mod confirm;
mod desk;
mod fill;
mod foot;
mod headline;
mod hold;
mod name;
mod overview;
mod page;
mod pair;
mod rate;
mod ready;
mod recall;
mod rows;
mod show;
mod summary;

use crate::app::told::{verdict, words};
pub(crate) use confirm::popup;
pub(crate) use page::view;
