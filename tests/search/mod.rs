//! Search: what is found, in which order, why, and what no search may tell; questions that are kept.

mod finding;
mod keeping;
mod typing;
