//! Curves of the drug model for use elsewhere: as a table, as a picture, as a few lines to read.
//! Text comes out; nothing is written here.

mod axis;
mod class;
mod rows;
mod svg;
mod told;

pub use class::{ClassPage, flag};
pub use rows::csv;
pub use svg::{Picture, Undrawn, svg};
pub use told::{about, reading, table};
