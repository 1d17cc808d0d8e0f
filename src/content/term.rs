//! Glossary entries.

use serde::{Deserialize, Serialize};

use super::{Allow, Id, Text, Words};

/// A word of the field and what it means.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Permanent name.
    pub id: Id,
    /// The word as it is shown.
    pub term: Words,
    /// How to say it.
    #[serde(default)]
    pub say: Option<Words>,
    /// Other names for the same thing.
    #[serde(default)]
    pub also: Vec<Words>,
    /// What it means, at one or more reading levels.
    pub means: Text,
    /// Warnings that do not apply to it, each with the reason.
    #[serde(default)]
    pub allow: Vec<Allow>,
}
