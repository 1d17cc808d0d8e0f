//! Search: what is found, in which order, why, and what no search may tell.

mod finding;
