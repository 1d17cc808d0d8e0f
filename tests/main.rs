//! One test binary: every module tests one floor or one promise through the public API.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise"
)]

mod class;
mod cli;
mod clinic;
mod content;
mod driver;
mod editions;
mod exam;
mod folder;
mod glances;
mod journeys;
mod keymap;
mod lab;
mod linear;
mod mouse;
mod program;
mod quiz;
mod reading;
mod readme;
mod review;
mod schedule;
mod screens;
mod search;
mod sim;
mod statistics;
mod store;
mod terminal;
mod theme;
mod tidy;
mod torment;
