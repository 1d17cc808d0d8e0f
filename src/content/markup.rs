//! The light markup of running text: paragraphs, bullets, emphasis, terms and citations.

use super::{Id, Words, measure::is_blank};

/// A paragraph or a bullet of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Ordinary text.
    Paragraph(Vec<Span>),
    /// One entry of a list, written `- ` at the start of a line.
    Bullet(Vec<Span>),
}

impl Block {
    /// What it is made of, first span first.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        let (Self::Paragraph(spans) | Self::Bullet(spans)) = self;
        spans
    }
}

/// A stretch of text with one meaning. Blanks inside are single; line breaks do not occur.
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
    /// `[[id]]` or `[[id|shown]]`: a word of the glossary.
    Term {
        /// The entry of the glossary.
        id: Id,
        /// The words to show in place of the entry's own.
        shown: Option<String>,
    },
    /// `[@id]` or `[@id; @id]`: sources, in the order in which they are written.
    Cite(Vec<Id>),
}

/// Markup that cannot be read, with the place of its first mark.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{fault}")]
pub struct MarkupError {
    /// Byte offset of the mark in the text.
    pub at: usize,
    /// What is wrong there.
    pub fault: Fault,
}

/// What is wrong with a mark.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A mark begins and never ends.
    #[error("the {0} that begins here is not closed before the paragraph ends")]
    Open(&'static str),
    /// A mark ends that never began.
    #[error("this {0} closes nothing")]
    Stray(&'static str),
    /// A mark stands inside another.
    #[error("inside {0} only plain words may stand")]
    Nested(&'static str),
    /// There is nothing between two marks, or a blank beside one.
    #[error("{0} stands directly at the words that it marks, without a blank between")]
    Hollow(&'static str),
    /// A term or citation whose name cannot be an id.
    #[error("{0}")]
    Name(String),
}

/// Reads `text` in one pass, without a regular expression.
///
/// # Errors
/// [`MarkupError`] names the first mark that is open, stray, nested or empty.
pub fn parse(text: &str) -> Result<Vec<Block>, MarkupError> {
    let mut blocks = Vec::new();
    let mut open: Option<(bool, usize, usize)> = None;
    for line in lines(text) {
        if line.words.is_empty() {
            blocks.extend(open.take().map(|block| read(text, block)).transpose()?);
        } else if let Some(entry) = line.words.strip_prefix("- ") {
            blocks.extend(open.take().map(|block| read(text, block)).transpose()?);
            let end = line.start + line.words.len();
            open = Some((true, end - entry.len(), end));
        } else {
            let (bullet, start, _) = open.unwrap_or((false, line.start, 0));
            open = Some((bullet, start, line.start + line.words.len()));
        }
    }
    blocks.extend(open.map(|block| read(text, block)).transpose()?);
    Ok(blocks)
}

/// `text` without markup: terms show their words or their id, citations are left out.
/// Blocks stand on lines of their own. Text that cannot be read comes back as it is.
#[must_use]
pub fn plain(text: &str) -> String {
    parse(text).map_or_else(|_| text.to_owned(), |blocks| plain_blocks(&blocks))
}

/// The same of blocks that were read already.
pub(crate) fn plain_blocks(blocks: &[Block]) -> String {
    let shown: Vec<String> = blocks.iter().map(|block| plain_spans(block.spans())).collect();
    shown.join("\n")
}

/// Every citation of `text` in order, doubles included; none where the markup cannot be read.
pub(crate) fn cited(text: &str) -> impl Iterator<Item = &str> {
    text.split("[@")
        .skip(1)
        .filter_map(|rest| rest.split_once(']'))
        .flat_map(|(names, _)| names.split(';').map(|name| name.trim().trim_start_matches('@')))
}

struct Line<'a> {
    start: usize,
    words: &'a str,
}

fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut next = 0;
    text.split_inclusive('\n').map(move |line| {
        let indent = line.len() - line.trim_start().len();
        let start = next + indent;
        next += line.len();
        Line { start, words: line.trim() }
    })
}

fn read(text: &str, (bullet, start, end): (bool, usize, usize)) -> Result<Block, MarkupError> {
    let source = text.get(start..end).unwrap_or_default();
    let spans = Scanner { source, base: start, at: 0, spans: Vec::new() }.run()?;
    Ok(if bullet { Block::Bullet(spans) } else { Block::Paragraph(spans) })
}

fn plain_spans(spans: &[Span]) -> String {
    let mut shown = String::new();
    for span in spans {
        match span {
            Span::Plain(text) | Span::Emphasis(text) | Span::Strong(text) | Span::Code(text) => {
                shown.push_str(text);
            }
            Span::Term { shown: Some(words), .. } => shown.push_str(words),
            Span::Term { id, shown: None } => shown.push_str(id.as_str()),
            // The blank before a citation goes with it.
            Span::Cite(_) => shown.truncate(shown.trim_end().len()),
        }
    }
    shown
}

const MARKS: [&str; 6] = ["**", "*", "`", "[[", "[@", "]]"];

struct Scanner<'a> {
    source: &'a str,
    base: usize,
    at: usize,
    spans: Vec<Span>,
}

impl<'a> Scanner<'a> {
    fn run(mut self) -> Result<Vec<Span>, MarkupError> {
        while let Some(rest) = self.rest() {
            let Some(length) = rest.find(['*', '`', '[', ']']) else {
                self.take_plain(rest.len());
                break;
            };
            match MARKS
                .iter()
                .find(|mark| rest.get(length..).is_some_and(|r| r.starts_with(**mark)))
            {
                Some(mark) => {
                    self.take_plain(length);
                    self.take_mark(mark)?;
                }
                None => self.take_plain(length + 1),
            }
        }
        Ok(self.spans)
    }

    fn rest(&self) -> Option<&'a str> {
        self.source.get(self.at..).filter(|rest| !rest.is_empty())
    }

    fn take_plain(&mut self, length: usize) {
        let text = self.source.get(self.at..self.at + length).unwrap_or_default();
        self.at += length;
        if text.is_empty() {
            return;
        }
        if let Some(Span::Plain(before)) = self.spans.last_mut() {
            push_collapsed(before, text);
        } else {
            let mut words = String::with_capacity(text.len());
            push_collapsed(&mut words, text);
            self.spans.push(Span::Plain(words));
        }
    }

    fn take_mark(&mut self, mark: &'static str) -> Result<(), MarkupError> {
        let span = match mark {
            "**" => Span::Strong(self.words_until(mark, "**", "`**`")?),
            "*" => Span::Emphasis(self.words_until(mark, "*", "`*`")?),
            "`" => Span::Code(collapse(self.snug(mark, "`", "backtick")?)),
            "[[" => self.term()?,
            "[@" => self.cite()?,
            _ => return Err(self.fault(Fault::Stray("`]]`"))),
        };
        self.spans.push(span);
        Ok(())
    }

    fn words_until(
        &mut self,
        open: &'static str,
        close: &'static str,
        name: &'static str,
    ) -> Result<String, MarkupError> {
        let start = self.at;
        let words = self.snug(open, close, name)?;
        if MARKS.iter().any(|mark| words.contains(mark)) {
            return Err(MarkupError { at: self.base + start, fault: Fault::Nested(name) });
        }
        Ok(collapse(words))
    }

    /// What stands between two marks, directly at both.
    fn snug(
        &mut self,
        open: &'static str,
        close: &'static str,
        name: &'static str,
    ) -> Result<&'a str, MarkupError> {
        let start = self.at;
        let words = self.inside(open, close, name)?;
        if words.is_empty() || words.trim() != words {
            return Err(MarkupError { at: self.base + start, fault: Fault::Hollow(name) });
        }
        Ok(words)
    }

    fn term(&mut self) -> Result<Span, MarkupError> {
        let start = self.at;
        let words = self.inside("[[", "]]", "`[[`")?;
        let fault = |fault| MarkupError { at: self.base + start, fault };
        let (name, shown) = match words.split_once('|') {
            Some((name, shown)) => (name, Some(collapse(shown.trim()))),
            None => (words, None),
        };
        if shown.as_ref().is_some_and(String::is_empty) {
            return Err(fault(Fault::Hollow("`[[`")));
        }
        let id = Id::new(name.trim()).map_err(|e| fault(Fault::Name(e.to_string())))?;
        Ok(Span::Term { id, shown })
    }

    fn cite(&mut self) -> Result<Span, MarkupError> {
        let start = self.at;
        let names = self.inside("[", "]", "`[@`")?;
        let fault = |fault| MarkupError { at: self.base + start, fault };
        let ids = names.split(';').map(|name| {
            let name = name.trim();
            let name = name.strip_prefix('@').ok_or_else(|| {
                Fault::Name("a citation reads `[@id]` or `[@id; @id]`".to_owned())
            })?;
            Id::new(name).map_err(|e| Fault::Name(e.to_string()))
        });
        Ok(Span::Cite(ids.collect::<Result<_, _>>().map_err(fault)?))
    }

    /// Moves behind `close` and gives what stands before it.
    fn inside(
        &mut self,
        open: &'static str,
        close: &'static str,
        name: &'static str,
    ) -> Result<&'a str, MarkupError> {
        let from = self.at + open.len();
        let rest = self.source.get(from..).unwrap_or_default();
        let length = rest.find(close).ok_or_else(|| self.fault(Fault::Open(name)))?;
        self.at = from + length + close.len();
        Ok(rest.get(..length).unwrap_or_default())
    }

    fn fault(&self, fault: Fault) -> MarkupError {
        MarkupError { at: self.base + self.at, fault }
    }
}

fn collapse(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    push_collapsed(&mut words, text);
    words
}

fn push_collapsed(words: &mut String, text: &str) {
    for c in text.chars() {
        if !is_blank(c) {
            words.push(c);
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
    }
}

/// Reads `words`, or gives them as one plain paragraph where their markup cannot be read.
#[must_use]
pub fn blocks(words: &Words) -> Vec<Block> {
    parse(words).unwrap_or_else(|_| vec![Block::Paragraph(vec![Span::Plain(collapse(words))])])
}
