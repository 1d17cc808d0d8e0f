//! What a course holds, by name, so that no link is searched for one by one.

use std::collections::BTreeMap;

use crate::content::{Course, Id, Lesson, Reference, Term};

/// The parts of a course that others point to.
pub(super) struct Known<'a> {
    pub(super) course: &'a Course,
    lessons: BTreeMap<&'a str, &'a Lesson>,
    terms: Named<'a, Term>,
    references: Named<'a, Reference>,
}

/// The first entry of each name, and how many there are.
type Named<'a, T> = BTreeMap<&'a str, (&'a T, usize)>;

impl<'a> Known<'a> {
    pub(super) fn new(course: &'a Course) -> Self {
        Self {
            course,
            lessons: course.lessons().map(|it| (it.id.as_str(), it)).collect(),
            terms: named(course.terms(), |term| &term.id),
            references: named(course.references(), |reference| &reference.id),
        }
    }

    pub(super) fn lesson(&self, id: &str) -> Option<&'a Lesson> {
        self.lessons.get(id).copied()
    }

    pub(super) fn term(&self, id: &str) -> Option<&'a Term> {
        self.terms.get(id).map(|(term, _)| *term)
    }

    pub(super) fn reference(&self, id: &str) -> Option<&'a Reference> {
        self.references.get(id).map(|(reference, _)| *reference)
    }

    /// How many terms of the course have this id.
    pub(super) fn terms_of(&self, id: &str) -> usize {
        self.terms.get(id).map_or(0, |(_, count)| *count)
    }

    /// How many sources of the course have this id.
    pub(super) fn references_of(&self, id: &str) -> usize {
        self.references.get(id).map_or(0, |(_, count)| *count)
    }
}

fn named<'a, T>(entries: impl Iterator<Item = &'a T>, id: fn(&T) -> &Id) -> Named<'a, T> {
    let mut named = Named::new();
    for entry in entries {
        named.entry(id(entry).as_str()).or_insert((entry, 0)).1 += 1;
    }
    named
}
