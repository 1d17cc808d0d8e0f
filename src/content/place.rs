//! Where in a file a value stands: found by searching its text, for the parser keeps no places.

use std::borrow::Cow;

use super::{Position, SourceFile, parse};

/// The text of one file, to be searched.
#[derive(Debug)]
pub(crate) struct Places<'a> {
    /// The file as it is shown in messages.
    pub(crate) file: &'a str,
    source: Cow<'a, str>,
}

impl<'a> Places<'a> {
    pub(crate) fn new(file: &'a SourceFile) -> Self {
        Self { file: &file.name, source: parse::text(file).unwrap_or_default() }
    }

    /// The place of the first `id: "name"`.
    pub(crate) fn id(&self, name: &str) -> Position {
        self.position(self.find_id(0, name).unwrap_or(0))
    }

    /// The byte at which the first `id: "name"` stands at or after `from`.
    pub(crate) fn find_id(&self, from: usize, name: &str) -> Option<usize> {
        let quoted = format!("\"{name}\"");
        let rest = self.source.get(from..)?;
        let mut hits = rest.match_indices(&quoted).map(|(at, _)| from + at);
        hits.find(|&at| {
            let before = self.source.get(..at).unwrap_or_default().trim_end();
            before.strip_suffix(':').is_some_and(|field| is_field(field.trim_end(), "id"))
        })
    }

    /// The byte at which `field:` stands at or after `from`.
    pub(crate) fn find_field(&self, from: usize, field: &str) -> Option<usize> {
        let rest = self.source.get(from..)?;
        let mut hits = rest.match_indices(field).map(|(at, _)| from + at);
        hits.find(|&at| {
            let end = at + field.len();
            let colon = self.source.get(end..).is_some_and(|it| it.trim_start().starts_with(':'));
            colon && self.source.get(..end).is_some_and(|it| is_field(it, field))
        })
    }

    /// The byte at which `text` stands at or after `from`.
    pub(crate) fn find(&self, from: usize, text: &str) -> Option<usize> {
        self.source.get(from..)?.find(text).map(|at| from + at)
    }

    /// The place of a byte.
    pub(crate) fn position(&self, offset: usize) -> Position {
        Position::of(&self.source, offset)
    }
}

/// Whether `text` ends with the whole word `field`.
fn is_field(text: &str, field: &str) -> bool {
    text.strip_suffix(field)
        .is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}
