//! A value that is read from its file when someone first asks for it.

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::{SourceFile, parse::parse_as};

/// A value, or the file that it is read from once someone asks for it.
#[derive(Clone, Debug)]
pub(crate) struct OnDemand<T> {
    file: Option<SourceFile>,
    value: OnceLock<Option<Box<T>>>,
}

impl<T> Default for OnDemand<T> {
    fn default() -> Self {
        Self { file: None, value: OnceLock::new() }
    }
}

impl<T: DeserializeOwned> OnDemand<T> {
    /// What stands in `file`, not read yet.
    pub(crate) fn unread(file: SourceFile) -> Self {
        Self { file: Some(file), value: OnceLock::new() }
    }

    /// A value that was read before.
    pub(crate) fn ready(value: T) -> Self {
        Self { file: None, value: OnceLock::from(Some(Box::new(value))) }
    }

    /// The value; none if its file cannot be read as one.
    pub(crate) fn get(&self) -> Option<&T> {
        let read = || parse_as(self.file.as_ref()?).ok().map(Box::new);
        self.value.get_or_init(read).as_deref()
    }

    /// Keeps what the file was found to hold, so that it is not read again.
    pub(crate) fn keep(&self, value: T) {
        self.value.get_or_init(|| Some(Box::new(value)));
    }

    /// The file, if the value comes from one.
    pub(crate) fn file(&self) -> Option<&SourceFile> {
        self.file.as_ref()
    }
}
