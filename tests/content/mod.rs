//! The floor `content`: what lesson files may say, and what happens when they say it wrongly.

mod answers;
mod course;
mod drawings;
mod excerpt;
mod fingerprint;
mod fit;
mod folder;
mod format;
mod glyph;
mod hostile;
pub(crate) mod kitchen;
mod links;
mod markup;
mod measure;
mod parse;
mod rules;
mod scenario;
mod slips;
mod warnings;
mod whole;
