//! When a question comes back: what is held of each item, and what is due on a day. Only the log of
//! answers is stored; this is a fold of it.

mod due;
mod fold;
mod memory;
mod rating;
mod settings;

pub use due::{Due, minutes};
pub use fold::Schedule;
pub use memory::Memory;
pub use rating::Rating;
pub use settings::Settings;
