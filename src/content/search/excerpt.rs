//! Why something was found: the words around what fits, with what fits marked.

use std::ops::Range;

use super::{
    Field, Hit, Index, Rank,
    entry::Entry,
    fold::{Group, Word, fold, groups},
    names::letters_in,
    query::{Asked, Query},
    vocabulary::{is_nearly, surely},
};
use crate::content::Level;

/// Bytes of an excerpt before the first word that fits, and altogether.
const BEFORE: usize = 40;
const LENGTH: usize = 150;

/// A text or a part of it, with what fits marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    text: String,
    /// Byte ranges, in order, none touching another.
    marks: Vec<Range<usize>>,
}

impl Excerpt {
    /// The text; `…` stands where some was left out.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text in pieces, each with whether it is what fits.
    #[must_use]
    pub fn pieces(&self) -> Vec<(&str, bool)> {
        let mut pieces = Vec::new();
        let mut next = 0;
        for mark in &self.marks {
            pieces.push((self.text.get(next..mark.start).unwrap_or_default(), false));
            pieces.push((self.text.get(mark.clone()).unwrap_or_default(), true));
            next = mark.end;
        }
        pieces.push((self.text.get(next..).unwrap_or_default(), false));
        pieces.retain(|(text, _)| !text.is_empty());
        pieces
    }

    fn of(text: &str, mut marks: Vec<Range<usize>>) -> Self {
        marks.sort_unstable_by_key(|mark| (mark.start, mark.end));
        let mut apart: Vec<Range<usize>> = Vec::new();
        for mark in marks {
            match apart.last_mut().filter(|last| last.end >= mark.start) {
                Some(last) => last.end = last.end.max(mark.end),
                None => apart.push(mark),
            }
        }
        Self { text: text.to_owned(), marks: apart }
    }

    /// The part of it that begins shortly before its first mark after `from`.
    fn cut(&self, from: usize) -> Self {
        if self.text.len() <= LENGTH {
            return self.clone();
        }
        let start = if from <= BEFORE { 0 } else { word_start(&self.text, from - BEFORE) };
        let end = word_end(&self.text, start + LENGTH);
        let head = if start == 0 { "" } else { "…" };
        let tail = if end == self.text.len() { "" } else { "…" };
        let inside = |mark: &&Range<usize>| mark.start >= start && mark.end <= end;
        let moved =
            |mark: &Range<usize>| mark.start - start + head.len()..mark.end - start + head.len();
        let marks = self.marks.iter().filter(inside).map(moved).collect();
        let shown = self.text.get(start..end).unwrap_or_default();
        Self { text: format!("{head}{}{tail}", shown.trim_end()), marks }
    }
}

impl Index {
    /// Where the words of `query` stand that are not in the title of `hit`: the text with most of
    /// them, the weightiest first. Nothing if the title says it all.
    #[must_use]
    pub fn reason(&self, hit: &Hit, query: &str, level: Level) -> Option<(Field, Excerpt)> {
        let entry = self.entries.get(hit.entry)?;
        let query = Query::of(query);
        let found = found_in(entry, &query);
        if found.iter().all(Vec::is_empty) {
            return by_letters(entry, &query, Field::Also);
        }
        let is_told = |word: usize| in_field(&found, word, 0).next().is_some();
        let untold: Vec<usize> = (0..found.len()).filter(|word| !is_told(*word)).collect();
        let fields = entry.fields.iter().enumerate().skip(1);
        let best = fields.max_by_key(|(at, (field, _))| {
            let new = untold.iter().filter(|word| in_field(&found, **word, *at).next().is_some());
            (new.count(), entry.weight(*field, level), std::cmp::Reverse(*at))
        });
        let (at, (field, text)) = best.filter(|_| !untold.is_empty())?;
        let words = 0..found.len();
        let marks: Vec<(usize, Range<usize>)> = words
            .flat_map(|word| in_field(&found, word, at).map(move |mark| (word, mark)))
            .collect();
        let from = densest(&marks);
        let whole = Excerpt::of(text, marks.into_iter().map(|(_, mark)| mark).collect());
        Some((entry.read_as(*field, level), whole.cut(from)))
    }
}

/// The title of `entry` with the words of `query` marked.
pub(super) fn marked_title(entry: &Entry, query: &Query, rank: Rank) -> Excerpt {
    let Some((field, title)) = entry.fields.first() else { return Excerpt::default() };
    let read = groups(title);
    let find =
        |fits| query.words.iter().flat_map(|asked| marks(asked, title, &read, fits)).collect();
    let sure: Vec<Range<usize>> = find(is_sure);
    if !sure.is_empty() || rank != Rank::Nearly {
        return Excerpt::of(title, sure);
    }
    let near: Vec<Range<usize>> = find(is_near);
    if !near.is_empty() {
        return Excerpt::of(title, near);
    }
    by_letters(entry, query, *field).map_or_else(|| Excerpt::of(title, near), |(_, it)| it)
}

/// A place in one of the texts of a thing.
type Mark = (usize, Range<usize>);

/// For each word of `query`, where it stands: where it surely does, else where it nearly does.
fn found_in(entry: &Entry, query: &Query) -> Vec<Vec<Mark>> {
    let read: Vec<(&str, Vec<Group>)> =
        entry.fields.iter().map(|(_, text)| (text.as_str(), groups(text))).collect();
    let everywhere = |asked: &Asked, fits: Fits| -> Vec<Mark> {
        let each = read.iter().enumerate();
        let marked = each.flat_map(|(at, (text, read))| {
            marks(asked, text, read, fits).into_iter().map(move |mark| (at, mark))
        });
        marked.collect()
    };
    let find = |asked: &Asked| {
        let surely = everywhere(asked, is_sure);
        if surely.is_empty() { everywhere(asked, is_near) } else { surely }
    };
    query.words.iter().map(find).collect()
}

fn in_field(found: &[Vec<Mark>], word: usize, field: usize) -> impl Iterator<Item = Range<usize>> {
    let marks = found.get(word).map_or(&[][..], Vec::as_slice);
    marks.iter().filter(move |(at, _)| *at == field).map(|(_, mark)| mark.clone())
}

/// Which bytes of a folded word fit what was typed.
type Fits = fn(&str, &str) -> Option<Range<usize>>;

fn is_sure(asked: &str, word: &str) -> Option<Range<usize>> {
    surely(asked, word).map(|(_, range)| range)
}

fn is_near(asked: &str, word: &str) -> Option<Range<usize>> {
    is_nearly(asked, word).then_some(0..word.len())
}

/// Where in `text`, which was `read`, one word stands, or all of its parts.
fn marks(asked: &Asked, text: &str, read: &[Group], fits: Fits) -> Vec<Range<usize>> {
    let whole = marks_of(&asked.whole, text, read, fits);
    if !whole.is_empty() {
        return whole;
    }
    let parts: Vec<_> = asked.parts.iter().map(|part| marks_of(part, text, read, fits)).collect();
    if parts.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    // A single letter would be marked all over the text.
    let telling = asked.parts.iter().zip(parts).filter(|(part, _)| part.chars().count() > 1);
    telling.flat_map(|(_, marks)| marks).collect()
}

fn marks_of(asked: &str, text: &str, read: &[Group], fits: Fits) -> Vec<Range<usize>> {
    let fitting =
        |word: &Word| fits(asked, &word.folded).map(|folded| unfolded(text, &word.at, &folded));
    let mark =
        |group: &Group| fitting(&group.whole).or_else(|| group.parts.iter().find_map(fitting));
    read.iter().filter_map(mark).collect()
}

/// The bytes of `text` that became the bytes `folded` of the word `at`.
fn unfolded(text: &str, at: &Range<usize>, folded: &Range<usize>) -> Range<usize> {
    let word = text.get(at.clone()).unwrap_or_default();
    let (mut start, mut end) = (at.end, at.end);
    let mut seen = 0;
    for (offset, c) in word.char_indices() {
        let is_kept = c == '.' || fold(c).next().is_some_and(char::is_alphanumeric);
        let length = if is_kept { fold(c).map(char::len_utf8).sum() } else { 0 };
        if seen <= folded.start && folded.start < seen + length {
            start = at.start + offset;
        }
        seen += length;
        if length > 0 && seen >= folded.end {
            end = at.start + offset + c.len_utf8();
            break;
        }
    }
    start..end.max(start)
}

/// A name of `entry` in `field` that has the letters of `query` in their order.
fn by_letters(entry: &Entry, query: &Query, field: Field) -> Option<(Field, Excerpt)> {
    let asked = query.folded();
    let names = entry.fields.iter().filter(|(of, _)| *of == field && of.is_name());
    names.into_iter().find_map(|(of, text)| {
        let read = groups(text);
        let words: Vec<&str> = read.iter().map(|group| group.whole.folded.as_str()).collect();
        let letters = letters_in(&asked, &words.join(" "));
        let marks = letters.iter().filter_map(|letter| letter_at(*letter, text, &read));
        let marks: Vec<Range<usize>> = marks.collect();
        (!marks.is_empty()).then(|| (*of, Excerpt::of(text, marks)))
    })
}

/// The bytes of the character that is the `letter`th of the folded words of `text`.
fn letter_at(letter: usize, text: &str, read: &[Group]) -> Option<Range<usize>> {
    let mut before = 0;
    for Group { whole, .. } in read {
        let inside = letter.checked_sub(before)?;
        let Some((at, c)) = whole.folded.char_indices().nth(inside) else {
            before += whole.folded.chars().count() + 1;
            continue;
        };
        return Some(unfolded(text, &whole.at, &(at..at + c.len_utf8())));
    }
    None
}

/// Where the part begins that has most of the words.
fn densest(marks: &[(usize, Range<usize>)]) -> usize {
    let words_from = |start: usize| {
        let near =
            marks.iter().filter(|(_, it)| it.start >= start && it.end <= start + LENGTH - BEFORE);
        let mut words: Vec<usize> = near.map(|(word, _)| *word).collect();
        words.sort_unstable();
        words.dedup();
        words.len()
    };
    let starts = marks.iter().map(|(_, mark)| mark.start);
    starts.max_by_key(|start| (words_from(*start), std::cmp::Reverse(*start))).unwrap_or(0)
}

/// The start of the first word at or after `byte`.
fn word_start(text: &str, byte: usize) -> usize {
    let mut blanks = text.match_indices(' ').map(|(at, _)| at + 1);
    blanks.find(|at| *at >= byte).unwrap_or(0)
}

/// The end of the last word at or before `byte`.
fn word_end(text: &str, byte: usize) -> usize {
    if byte >= text.len() {
        return text.len();
    }
    let blanks = text.match_indices(' ').map(|(at, _)| at);
    blanks.take_while(|at| *at <= byte).last().unwrap_or(text.len())
}
