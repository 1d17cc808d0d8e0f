//! The quiz machine: its table, its invariants, its reading of numbers and words.

mod desk;
mod invariants;
mod numbers;
mod records;
mod resuming;
mod rules;
mod scoring;
mod summing;
mod table;
mod words;
