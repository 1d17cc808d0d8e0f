//! A page of plain lines: its name, then one idea a line.

use crate::content::{
    Course, Lesson,
    markup::{self, Block, Span},
};

/// A page of plain lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What the page is, or the verdict on an answer. It is said first.
    pub name: String,
    /// One idea each, without line breaks.
    pub lines: Vec<String>,
}

impl Page {
    pub(super) fn of(name: impl Into<String>) -> Self {
        Self { name: name.into(), lines: Vec::new() }
    }

    /// Adds a line; what is empty is left out.
    pub(super) fn say(&mut self, line: impl Into<String>) {
        let line: String = line.into();
        let words: Vec<&str> = line.split_whitespace().collect();
        if !words.is_empty() {
            self.lines.push(words.join(" "));
        }
    }

    pub(super) fn say_all<T: Into<String>>(&mut self, lines: impl IntoIterator<Item = T>) {
        lines.into_iter().for_each(|line| self.say(line));
    }

    /// Adds `1. words` for each, counted from 1.
    pub(super) fn numbered<T: AsRef<str>>(&mut self, rows: impl IntoIterator<Item = T>) {
        for (at, row) in rows.into_iter().enumerate() {
            self.say(format!("{}. {}", at + 1, row.as_ref()));
        }
    }

    /// Adds a text in markup, a line for each paragraph.
    pub(super) fn prose(&mut self, text: &str, names: Names<'_>) {
        self.say_all(names.read(text));
    }

    /// Adds a text in markup in one line, after `before`.
    pub(super) fn prose_after(&mut self, before: &str, text: &str, names: Names<'_>) {
        self.say(format!("{before}{}", names.read(text).join(" ")));
    }
}

/// What ids in running text are said as.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) course: &'a Course,
    /// Whose sources are told by number.
    pub(super) lesson: Option<&'a Lesson>,
}

impl Names<'_> {
    /// The paragraphs of a text in markup; a text that cannot be read comes as it is.
    pub(super) fn read(self, text: &str) -> Vec<String> {
        match markup::parse(text) {
            Ok(blocks) => blocks.iter().map(|block| self.block(block)).collect(),
            Err(_) => text.lines().map(str::to_owned).collect(),
        }
    }

    fn block(self, block: &Block) -> String {
        let said: String = block.spans().iter().map(|span| self.span(span)).collect();
        match block {
            Block::Paragraph(_) => said,
            Block::Bullet(_) => format!("- {said}"),
        }
    }

    fn span(self, span: &Span) -> String {
        match span {
            Span::Plain(text) | Span::Emphasis(text) | Span::Strong(text) | Span::Code(text) => {
                text.clone()
            }
            Span::Term { shown: Some(words), .. } => words.clone(),
            Span::Term { id, shown: None } => {
                let term = self.course.term(id.as_str());
                term.map_or_else(|| id.to_string(), |term| term.term.to_string())
            }
            Span::Cite(ids) => {
                let sources = self.lesson.map(|lesson| self.course.sources(lesson));
                let sources = sources.unwrap_or_default();
                let number =
                    |id: &crate::content::Id| sources.iter().position(|source| source.id == *id);
                let numbers: Vec<String> =
                    ids.iter().filter_map(number).map(|at| (at + 1).to_string()).collect();
                if numbers.is_empty() { String::new() } else { format!("[{}]", numbers.join(", ")) }
            }
        }
    }
}
