//! Where in a file a value stands: found by searching its text, for the parser keeps no places.

use std::{borrow::Cow, cell::OnceCell, collections::BTreeMap};

use super::{Position, SourceFile, parse};

/// The text of one file, to be searched.
#[derive(Debug)]
pub(crate) struct Places<'a> {
    /// The file as it is shown in messages.
    pub(crate) file: &'a str,
    source: Cow<'a, str>,
    ids: OnceCell<BTreeMap<String, Vec<usize>>>,
    /// The byte at which each line starts.
    lines: OnceCell<Vec<usize>>,
}

impl<'a> Places<'a> {
    pub(crate) fn new(file: &'a SourceFile) -> Self {
        let source = parse::text(file).unwrap_or_default();
        Self { file: &file.name, source, ids: OnceCell::new(), lines: OnceCell::new() }
    }

    /// The place of the first `id: "name"`.
    pub(crate) fn id(&self, name: &str) -> Position {
        self.position(self.find_id(0, name).unwrap_or(0))
    }

    /// The byte at which the first `id: "name"` stands at or after `from`: that of its quote.
    pub(crate) fn find_id(&self, from: usize, name: &str) -> Option<usize> {
        let ids = self.ids.get_or_init(|| named(&self.source));
        ids.get(name)?.iter().copied().find(|&at| at >= from)
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

    /// The byte of the `field:` that is set in least, so that it belongs to the whole file; without
    /// one, the start of the file.
    pub(crate) fn find_outer_field(&self, field: &str) -> usize {
        let next = |at: &usize| self.find_field(at + 1, field);
        let all = std::iter::successors(self.find_field(0, field), next);
        all.min_by_key(|at| self.position(*at).column).unwrap_or(0)
    }

    /// The byte at which `text` stands at or after `from`.
    pub(crate) fn find(&self, from: usize, text: &str) -> Option<usize> {
        self.source.get(from..)?.find(text).map(|at| from + at)
    }

    /// The place of a byte.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let starts = self.lines.get_or_init(|| {
            let ends = self.source.match_indices('\n').map(|(at, _)| at + 1);
            [0].into_iter().chain(ends).collect()
        });
        let line = starts.partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).and_then(|index| starts.get(index)).copied();
        let before = start.and_then(|start| self.source.get(start..offset));
        match before {
            Some(before) => Position { line, column: 1 + before.chars().count() },
            None => Position::of(&self.source, offset),
        }
    }
}

/// The bytes at which each name of an `id: "name"` stands, first one first.
fn named(source: &str) -> BTreeMap<String, Vec<usize>> {
    let mut ids: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, _) in source.match_indices("id") {
        let (before, rest) = source.split_at_checked(at + 2).unwrap_or((source, ""));
        let Some(value) = rest.trim_start().strip_prefix(':').map(str::trim_start) else {
            continue;
        };
        let Some((name, _)) = value.strip_prefix('"').and_then(|it| it.split_once('"')) else {
            continue;
        };
        if is_field(before, "id") {
            ids.entry(name.to_owned()).or_default().push(source.len() - value.len());
        }
    }
    ids
}

/// Whether `text` ends with the whole word `field`.
fn is_field(text: &str, field: &str) -> bool {
    text.strip_suffix(field)
        .is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}
