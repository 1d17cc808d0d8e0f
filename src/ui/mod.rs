//! Model to frame: reads, never changes. Knows no terminal; colours and sizes come in as values.

pub mod cells;
mod clinic;
mod draw;
pub mod flow;
pub mod grid;
mod lab;
pub mod look;
pub mod page;
mod palette;
pub mod paragraph;
mod pointing;
mod quiz;
mod screen;
mod setter;
pub mod theme;
pub mod too_small;
mod training;
mod view;
pub mod widget;

pub use draw::draw;
pub use lab::plots_in_text;
pub use pointing::keys_at;
pub use screen::source_in_words;
