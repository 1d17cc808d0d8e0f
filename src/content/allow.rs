//! Warnings that an author excuses, beside the thing they are about.

use serde::{Deserialize, Serialize};

use super::Words;

/// A warning that does not apply to the thing it is written beside.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Allow {
    /// The rule's permanent name, such as `negative-stem`. Errors cannot be excused.
    pub lint: Words,
    /// Why it does not apply here.
    pub why: Words,
}
