//! `peptibody`: an interactive terminal tutorial on how romiplostim works.
//!
//! The floors, lowest first: [`sim`], [`content`], [`study`], [`app`], [`ui`], [`linear`] and [`export`],
//! [`shell`], [`cli`].
//! A floor imports only floors under it; `tests/tidy.rs` holds that up.

pub mod app;
pub mod cli;
pub mod content;
pub mod export;
pub mod linear;
pub mod shell;
pub mod sim;
pub mod study;
pub mod ui;
