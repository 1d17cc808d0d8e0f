//! How what the model holds is said in words, the same in every front.

pub(crate) mod asked;
pub(crate) mod citation;
pub(crate) mod clinic;
pub(crate) mod exam;
pub(crate) mod lab;
pub(crate) mod suggested;
pub(crate) mod training;
pub(crate) mod verdict;
pub(crate) mod wording;
pub(crate) mod words;
