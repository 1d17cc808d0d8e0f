//! Running text set in lines: wrapped greedily by display width, broken at blanks only.
//! `content::measure` counts rows by the same rules, so that lessons can be checked without a screen.

use std::borrow::Cow;

use ratatui::{buffer::Buffer, layout::Rect, text::Line, widgets::Widget};

use super::{
    look::Look,
    setter::{BULLET_INDENT, Setter},
    theme::Role,
};
use crate::content::{
    Id,
    markup::{Block, Span},
};

/// What ids in running text are shown as.
pub trait Names {
    /// The words of a glossary entry.
    fn term(&self, id: &Id) -> Option<&str>;
    /// The number of a source, counted from 1.
    fn number(&self, id: &Id) -> Option<usize>;
}

/// Something in a text that can be looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mention<'a> {
    /// A word of the glossary.
    Term(&'a Id),
    /// Sources.
    Cite(&'a [Id]),
}

/// Where a mention landed: its first cell, counted from the text's top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// What stands there.
    pub mention: Mention<'a>,
    /// Row, from 0.
    pub row: u16,
    /// Column, from 0.
    pub column: u16,
    /// Columns it takes on this row; it may go on in the next.
    pub columns: u16,
}

/// A stretch of text in one role.
#[derive(Clone, Debug)]
pub struct Run<'a> {
    /// The words; any whitespace is one blank.
    pub text: Cow<'a, str>,
    /// What they are.
    pub role: Role,
    /// What they lead to, if anything.
    pub mention: Option<Mention<'a>>,
}

/// Text that has been set.
#[derive(Clone, Debug, Default)]
pub struct Prose<'a> {
    pub(super) lines: Vec<Line<'static>>,
    pub(super) places: Vec<Place<'a>>,
}

impl Prose<'static> {
    /// Sets `text`, which has no markup, in one role.
    #[must_use]
    pub fn of_text(text: &str, role: Role, width: u16, look: Look) -> Self {
        let run = Run { text: look.text(text), role, mention: None };
        let mut setter = Setter::new(width, look);
        setter.set(&[run], 0);
        Self { lines: setter.finish().lines, places: Vec::new() }
    }
}

impl<'a> Prose<'a> {
    /// Sets blocks of markup `width` columns wide, an empty line between two blocks but none
    /// between two bullets.
    #[must_use]
    pub fn of_blocks(blocks: &'a [Block], width: u16, look: Look, names: &impl Names) -> Self {
        let mut setter = Setter::new(width, look);
        let mut before: Option<&Block> = None;
        for block in blocks {
            match (before, block) {
                (None, _) | (Some(Block::Bullet(_)), Block::Bullet(_)) => {}
                (Some(_), Block::Paragraph(_) | Block::Bullet(_)) => setter.blank_line(),
            }
            match block {
                Block::Paragraph(spans) => setter.set(&runs(spans, look, names), 0),
                Block::Bullet(spans) => {
                    setter.bullet();
                    setter.set(&runs(spans, look, names), BULLET_INDENT);
                }
            }
            before = Some(block);
        }
        setter.finish()
    }

    /// Rows it takes.
    #[must_use]
    pub fn rows(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX)
    }

    /// The lines, top first.
    #[must_use]
    pub fn lines(&self) -> &[Line<'static>] {
        &self.lines
    }

    /// Where every term and citation landed, in reading order.
    #[must_use]
    pub fn places(&self) -> &[Place<'a>] {
        &self.places
    }
}

impl Widget for &Prose<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        for (row, line) in area.rows().zip(&self.lines) {
            buf.set_line(row.x, row.y, line, row.width);
        }
    }
}

fn runs<'a>(spans: &'a [Span], look: Look, names: &impl Names) -> Vec<Run<'a>> {
    spans.iter().map(|span| run(span, look, names)).collect()
}

fn run<'a>(span: &'a Span, look: Look, names: &impl Names) -> Run<'a> {
    let said = |text: &'a str, role| Run { text: look.text(text), role, mention: None };
    match span {
        Span::Plain(text) => said(text, Role::Text),
        Span::Emphasis(text) => said(text, Role::Emphasis),
        Span::Strong(text) => said(text, Role::Strong),
        Span::Code(text) => said(text, Role::Code),
        Span::Term { id, shown } => {
            let words = shown.as_deref().or_else(|| names.term(id)).unwrap_or(id.as_str());
            let text = Cow::Owned(look.text(words).into_owned());
            Run { text, role: Role::Term, mention: Some(Mention::Term(id)) }
        }
        Span::Cite(ids) => {
            let number = |id| names.number(id).map_or("?".to_owned(), |number| number.to_string());
            let numbers: Vec<String> = ids.iter().map(number).collect();
            let text = Cow::Owned(format!("[{}]", numbers.join(", ")));
            Run { text, role: Role::Cite, mention: Some(Mention::Cite(ids)) }
        }
    }
}
