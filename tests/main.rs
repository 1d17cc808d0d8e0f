//! One test binary: every module tests one floor or one promise through the public API.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod content;
mod driver;
mod quiz;
mod screens;
mod store;
mod terminal;
mod theme;
