//! The light markup of running text. A stand-in: its types only.

use super::Id;

/// A paragraph or a bullet of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Ordinary text.
    Paragraph(Vec<Span>),
    /// One entry of a list.
    Bullet(Vec<Span>),
}

/// A stretch of text with one meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Text without markup.
    Plain(String),
    /// `*text*`
    Emphasis(String),
    /// `**text**`
    Strong(String),
    /// `` `text` ``
    Code(String),
    /// `[[id]]` or `[[id|shown]]`
    Term {
        /// The entry of the glossary.
        id: Id,
        /// The words to show in place of the entry's own.
        shown: Option<String>,
    },
    /// `[@id]` or `[@id; @id]`
    Cite(Vec<Id>),
}
