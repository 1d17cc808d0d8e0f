//! The terminal: what a person sees, types and is left with.

pub(crate) mod pty;

mod keys;
mod leaving;
mod program;
mod window;
