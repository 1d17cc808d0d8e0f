//! The greedy line breaker behind [`Prose`].

use ratatui::text::{Line, Span as Piece};
use unicode_segmentation::UnicodeSegmentation;

use super::{
    cells::columns,
    look::Look,
    paragraph::{Mention, Place, Prose, Run},
    theme::{Role, Theme},
};

/// Columns by which the text of a bullet is set in.
pub(super) const BULLET_INDENT: u16 = 2;

/// Collects words into lines.
pub(super) struct Setter<'a> {
    prose: Prose<'a>,
    line: Vec<(Role, String)>,
    used: u16,
    /// Columns before the first word of this line.
    start: u16,
    width: u16,
    theme: Theme,
}

impl<'a> Setter<'a> {
    /// Lines of `width` columns; 0 counts as 1.
    pub(super) fn new(width: u16, look: Look) -> Self {
        let (line, prose) = (Vec::new(), Prose::default());
        Self { prose, line, used: 0, start: 0, width: width.max(1), theme: look.theme }
    }

    /// Leaves a line empty.
    pub(super) fn blank_line(&mut self) {
        self.prose.lines.push(Line::default());
    }

    /// Begins a bullet; its text is set next.
    pub(super) fn bullet(&mut self) {
        if self.width > BULLET_INDENT {
            self.push(Role::Quiet, "•");
        }
    }

    /// Sets a paragraph whose lines all begin `indent` columns from the left.
    pub(super) fn set(&mut self, runs: &[Run<'a>], indent: u16) {
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

    /// What was set.
    pub(super) fn finish(self) -> Prose<'a> {
        self.prose
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
        self.used = self.used.saturating_add(columns(text));
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

/// Whether two mentions are the same span of the source, not merely equal.
fn is_same(one: Mention<'_>, other: Mention<'_>) -> bool {
    match (one, other) {
        (Mention::Term(one), Mention::Term(other)) => std::ptr::eq(one, other),
        (Mention::Cite(one), Mention::Cite(other)) => std::ptr::eq(one, other),
        (Mention::Term(_), Mention::Cite(_)) | (Mention::Cite(_), Mention::Term(_)) => false,
    }
}
