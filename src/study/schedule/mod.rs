//! When a question comes back: what is held of each item, and what is due on a day.

mod settings;

pub use settings::Settings;
