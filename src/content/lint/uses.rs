//! Which terms and sources of a course are used anywhere.

use std::collections::BTreeSet;

use super::passages::Passage;
use crate::content::{Id, Lab, Term};

/// The names of every term that is linked and every source that is cited so far.
#[derive(Default)]
pub(super) struct Uses {
    terms: BTreeSet<String>,
    references: BTreeSet<String>,
    /// Whether some text could not be read, so that more may be used than is known.
    unsure: bool,
}

impl Uses {
    /// Notes what texts link and cite.
    pub(super) fn note(&mut self, passages: &[Passage<'_>]) {
        self.note_all(passages, None);
    }

    /// The same for what a term means; that it links itself is no use.
    pub(super) fn note_term(&mut self, term: &Term, passages: &[Passage<'_>]) {
        self.note_all(passages, Some(term));
    }

    /// Notes what a lab cites.
    pub(super) fn note_lab(&mut self, lab: &Lab) {
        insert(&mut self.references, lab.basis.iter().flat_map(|it| &it.cites).map(Id::as_str));
    }

    /// Notes that there are texts nobody looked at.
    pub(super) fn note_unread(&mut self) {
        self.unsure = true;
    }

    /// Whether every text was read, so that what is not used can be told.
    pub(super) fn are_sure(&self) -> bool {
        !self.unsure
    }

    /// Whether something links the term.
    pub(super) fn links(&self, id: &str) -> bool {
        self.terms.contains(id)
    }

    /// Whether something cites the source.
    pub(super) fn cites(&self, id: &str) -> bool {
        self.references.contains(id)
    }

    fn note_all(&mut self, passages: &[Passage<'_>], owner: Option<&Term>) {
        for passage in passages {
            self.unsure |= passage.read.is_err();
            let links = passage.links().filter(|id| owner.is_none_or(|owner| owner.id != **id));
            insert(&mut self.terms, links.map(Id::as_str));
            insert(&mut self.references, passage.cites().map(Id::as_str));
        }
    }
}

fn insert<'a>(names: &mut BTreeSet<String>, new: impl Iterator<Item = &'a str>) {
    for name in new {
        if !names.contains(name) {
            names.insert(name.to_owned());
        }
    }
}
