//! Where in a file a value stands: found by searching its text, for the parser keeps no places.

use std::{borrow::Cow, cell::OnceCell, collections::BTreeMap};

use super::{Position, SourceFile, parse};

/// The text of one file, to be searched.
#[derive(Debug)]
pub(crate) struct Places<'a> {
    /// The file as it is shown in messages.
    pub(crate) file: &'a str,
    source: Cow<'a, str>,
    index: OnceCell<Index>,
    /// The byte at which each line starts.
    lines: OnceCell<Vec<usize>>,
}

/// The bytes at which each name stands, first one first.
type Named = BTreeMap<String, Vec<usize>>;

/// Where the fields of a file stand, and the values of those that are called `id`.
#[derive(Debug, Default)]
struct Index {
    /// The first byte of each `field` before a colon.
    fields: Named,
    /// The quote before each name of an `id: "name"`.
    ids: Named,
}

impl<'a> Places<'a> {
    pub(crate) fn new(file: &'a SourceFile) -> Self {
        let source = parse::text(file).unwrap_or_default();
        Self { file: &file.name, source, index: OnceCell::new(), lines: OnceCell::new() }
    }

    /// The place of the first `id: "name"`.
    pub(crate) fn id(&self, name: &str) -> Position {
        self.position(self.find_id(0, name).unwrap_or(0))
    }

    /// The byte at which the first `id: "name"` stands at or after `from`: that of its quote.
    pub(crate) fn find_id(&self, from: usize, name: &str) -> Option<usize> {
        at_or_after(self.index().ids.get(name)?, from)
    }

    /// The byte at which `field:` stands at or after `from`.
    pub(crate) fn find_field(&self, from: usize, field: &str) -> Option<usize> {
        at_or_after(self.index().fields.get(field)?, from)
    }

    /// The byte of the `field:` that is set in least, so that it belongs to the whole file; without
    /// one, the start of the file.
    pub(crate) fn find_outer_field(&self, field: &str) -> usize {
        let all = self.index().fields.get(field).map_or(&[][..], Vec::as_slice);
        all.iter().copied().min_by_key(|at| self.position(*at).column).unwrap_or(0)
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

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.source))
    }
}

impl Index {
    fn of(source: &str) -> Self {
        let mut index = Self::default();
        for (colon, _) in source.match_indices(':') {
            let (before, rest) = source.split_at_checked(colon).unwrap_or((source, ""));
            let before = before.trim_end();
            let is_other = |c: char| !(c.is_alphanumeric() || c == '_');
            let start = before.len() - before.rsplit(is_other).next().map_or(0, str::len);
            let field = before.get(start..).unwrap_or_default();
            add(&mut index.fields, field, start);
            let value = rest.get(1..).unwrap_or_default().trim_start();
            let name = value.strip_prefix('"').filter(|_| field == "id");
            if let Some((name, _)) = name.and_then(|rest| rest.split_once('"')) {
                add(&mut index.ids, name, source.len() - value.len());
            }
        }
        index
    }
}

fn add(named: &mut Named, name: &str, at: usize) {
    match named.get_mut(name) {
        Some(places) => places.push(at),
        None => {
            named.insert(name.to_owned(), vec![at]);
        }
    }
}

fn at_or_after(places: &[usize], from: usize) -> Option<usize> {
    places.get(places.partition_point(|at| *at < from)).copied()
}
