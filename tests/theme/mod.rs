//! What every screen is made of: styles, pages, running text, widgets.

mod ascii;
mod axes;
mod fields;
mod figures;
mod flows;
mod gallery;
mod keys;
mod pages;
mod plots;
mod sizes;
mod styles;
mod widgets;
mod wrapping;
