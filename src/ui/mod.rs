//! Model to frame: reads, never changes. Knows no terminal; colours and sizes come in as values.

pub mod cells;
pub mod flow;
pub mod grid;
pub mod look;
pub mod page;
mod palette;
pub mod paragraph;
mod setter;
pub mod theme;
pub mod too_small;
pub mod widget;
