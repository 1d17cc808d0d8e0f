//! The permanent name of a lesson, pane, item, figure, term or reference.

use std::{borrow::Borrow, fmt};

use serde::{Deserialize, Serialize};

/// A permanent name, `[a-z][a-z0-9-]*`. Progress is keyed by it, so it never changes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(String);

/// Why a text cannot be an [`Id`].
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("the id “{0}” may hold only a-z, 0-9 and -, and starts with a letter")]
pub struct BadId(String);

impl Id {
    /// Takes `name` if it is `[a-z][a-z0-9-]*`.
    ///
    /// # Errors
    /// [`BadId`], which repeats the name with unprintable characters escaped.
    pub fn new(name: &str) -> Result<Self, BadId> {
        let starts = name.starts_with(|first: char| first.is_ascii_lowercase());
        let holds = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if starts && holds {
            Ok(Self(name.to_owned()))
        } else {
            Err(BadId(name.escape_debug().to_string()))
        }
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Id {
    type Error = BadId;

    fn try_from(name: String) -> Result<Self, BadId> {
        Self::new(&name)
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
