//! Running text set in lines: wrapped greedily by display width, broken at blanks only.
//! `content::measure` counts rows by the same rules, so that lessons can be checked without a screen.

use std::borrow::Cow;

<<<<<<< HEAD
use ratatui::{buffer::Buffer, layout::Rect, text::Line, text::Span as Piece, widgets::Widget};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{
    cells::columns,
    look::Look,
    theme::{Role, Theme},
=======
use ratatui::{buffer::Buffer, layout::Rect, text::Line, widgets::Widget};

use super::{
    look::Look,
    setter::{BULLET_INDENT, Setter},
    theme::Role,
>>>>>>> ui
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
<<<<<<< HEAD
    lines: Vec<Line<'static>>,
    places: Vec<Place<'a>>,
}

/// Columns by which the text of a bullet is set in.
const BULLET_INDENT: u16 = 2;

=======
    pub(super) lines: Vec<Line<'static>>,
    pub(super) places: Vec<Place<'a>>,
}

>>>>>>> ui
impl Prose<'static> {
    /// Sets `text`, which has no markup, in one role.
    #[must_use]
    pub fn of_text(text: &str, role: Role, width: u16, look: Look) -> Self {
        let run = Run { text: look.text(text), role, mention: None };
        let mut setter = Setter::new(width, look);
        setter.set(&[run], 0);
<<<<<<< HEAD
        Self { lines: setter.prose.lines, places: Vec::new() }
=======
        Self { lines: setter.finish().lines, places: Vec::new() }
>>>>>>> ui
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
<<<<<<< HEAD
        setter.prose
=======
        setter.finish()
>>>>>>> ui
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
<<<<<<< HEAD

/// A part of a word that lies in one run.
#[derive(Clone, Copy)]
struct Part<'r, 'a> {
    run: &'r Run<'a>,
    text: &'r str,
}

impl<'a> Part<'_, 'a> {
    fn is_of(&self, run: &Run<'a>) -> bool {
        std::ptr::eq(self.run, run)
    }
}

struct Setter<'a> {
    prose: Prose<'a>,
    line: Vec<(Role, String)>,
    used: u16,
    /// Columns before the first word of this line.
    start: u16,
    width: u16,
    theme: Theme,
    bullet: &'static str,
}

impl<'a> Setter<'a> {
    fn new(width: u16, look: Look) -> Self {
        let bullet = "•";
        let (line, prose) = (Vec::new(), Prose::default());
        Self { prose, line, used: 0, start: 0, width: width.max(1), theme: look.theme, bullet }
    }

    fn blank_line(&mut self) {
        self.prose.lines.push(Line::default());
    }

    fn bullet(&mut self) {
        if self.width > BULLET_INDENT {
            self.push(Role::Quiet, self.bullet);
        }
    }

    /// Sets a paragraph whose lines all begin `indent` columns from the left.
    fn set(&mut self, runs: &[Run<'a>], indent: u16) {
        let indent = if self.width > indent { indent } else { 0 };
        self.begin(indent);
        let mut word: Vec<Part<'_, 'a>> = Vec::new();
        let mut last: Option<&Run<'a>> = None;
        for run in runs {
            let mut rest = run.text.as_ref();
            while let Some(at) = rest.find(char::is_whitespace) {
                let (text, after) = rest.split_at(at);
                word.extend((!text.is_empty()).then_some(Part { run, text }));
                last = self.place_word(&word, last, indent).or(last);
                word.clear();
                rest = after.trim_start();
            }
            word.extend((!rest.is_empty()).then_some(Part { run, text: rest }));
        }
        self.place_word(&word, last, indent);
        self.end();
    }

    /// Puts a word on this line or the next, and returns the run in which it ends.
    fn place_word<'r>(
        &mut self,
        word: &[Part<'r, 'a>],
        last: Option<&'r Run<'a>>,
        indent: u16,
    ) -> Option<&'r Run<'a>> {
        let first = word.first()?;
        let needed: u16 = word.iter().map(|part| columns(part.text)).fold(0, u16::saturating_add);
        if self.used > self.start {
            if self.used.saturating_add(1).saturating_add(needed) > self.width {
                self.end();
                self.begin(indent);
            } else {
                let inside = last.filter(|run| first.is_of(run));
                self.push(inside.map_or(Role::Text, |run| run.role), " ");
            }
        }
        for part in word {
            self.place_part(part, indent);
        }
        word.last().map(|part| part.run)
    }

    fn place_part(&mut self, part: &Part<'_, 'a>, indent: u16) {
        if self.used.saturating_add(columns(part.text)) <= self.width {
            self.note_place(part.run, columns(part.text));
            self.push(part.run.role, part.text);
            return;
        }
        for grapheme in part.text.graphemes(true) {
            let wide = columns(grapheme);
            if self.used.saturating_add(wide) > self.width && self.used > self.start {
                self.end();
                self.begin(indent);
            }
            let shown = if self.used.saturating_add(wide) > self.width { "?" } else { grapheme };
            self.note_place(part.run, columns(shown));
            self.push(part.run.role, shown);
        }
    }

    fn note_place(&mut self, run: &Run<'a>, wide: u16) {
        let Some(mention) = run.mention else { return };
        let row = self.prose.rows();
        match self.prose.places.last_mut() {
            Some(place) if is_same(place.mention, mention) => {
                if place.row == row {
                    place.columns = self.used + wide - place.column;
                }
            }
            Some(_) | None => {
                self.prose.places.push(Place { mention, row, column: self.used, columns: wide });
            }
        }
    }

    fn begin(&mut self, indent: u16) {
        let missing = indent.saturating_sub(self.used);
        if missing > 0 {
            self.push(Role::Text, &" ".repeat(usize::from(missing)));
        }
        self.start = self.used;
    }

    fn push(&mut self, role: Role, text: &str) {
        self.used = self.used.saturating_add(u16::try_from(text.width()).unwrap_or(u16::MAX));
        match self.line.last_mut() {
            Some((before, line)) if *before == role => line.push_str(text),
            Some(_) | None => self.line.push((role, text.to_owned())),
        }
    }

    fn end(&mut self) {
        let empty = self.used == self.start;
        let theme = self.theme;
        let pieces = self.line.drain(..).map(|(role, text)| Piece::styled(text, theme.style(role)));
        let line = pieces.collect::<Line<'_>>();
        (self.used, self.start) = (0, 0);
        if !empty {
            self.prose.lines.push(line);
        }
    }
}

/// Whether two mentions are the same span of the source, not merely equal.
fn is_same(one: Mention<'_>, other: Mention<'_>) -> bool {
    match (one, other) {
        (Mention::Term(one), Mention::Term(other)) => std::ptr::eq(one, other),
        (Mention::Cite(one), Mention::Cite(other)) => std::ptr::eq(one, other),
        (Mention::Term(_), Mention::Cite(_)) | (Mention::Cite(_), Mention::Term(_)) => false,
    }
}
=======
>>>>>>> ui
