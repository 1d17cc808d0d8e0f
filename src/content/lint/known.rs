//! What a course holds, by name, so that no link is searched for one by one.

use std::collections::BTreeMap;

use crate::content::{Course, CourseFile, Id, Lesson, Reference, Term};

/// The parts of a course that others point to.
pub(super) struct Known<'a> {
    pub(super) course: &'a Course,
    lessons: BTreeMap<&'a str, &'a Lesson>,
    terms: Named<'a, Term>,
    references: Named<'a, Reference>,
}

/// The first entry of each name, and where each of its entries stands.
type Named<'a, T> = BTreeMap<&'a str, (&'a T, Vec<Home<'a>>)>;

/// Where a term or a source stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Home<'a> {
    /// In what the lessons share.
    Shared,
    /// In a lesson.
    Lesson(&'a Id),
}

impl<'a> Known<'a> {
    pub(super) fn new(course: &'a Course) -> Self {
        Self {
            course,
            lessons: course.lessons().map(|it| (it.id.as_str(), it)).collect(),
            terms: named(homes(course, |it| &it.glossary, |it| &it.glossary), |it| &it.id),
            references: named(homes(course, |it| &it.references, |it| &it.references), |it| &it.id),
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

    /// Where terms of this id stand.
    pub(super) fn homes_of_term(&self, id: &str) -> &[Home<'a>] {
        self.terms.get(id).map_or(&[], |(_, homes)| homes)
    }

    /// Where sources of this id stand.
    pub(super) fn homes_of_reference(&self, id: &str) -> &[Home<'a>] {
        self.references.get(id).map_or(&[], |(_, homes)| homes)
    }
}

/// The entries that lessons share, then those of each lesson, with where they stand.
fn homes<'a, T: 'a>(
    course: &'a Course,
    shared: fn(&CourseFile) -> &Vec<T>,
    own: fn(&Lesson) -> &Vec<T>,
) -> impl Iterator<Item = (Home<'a>, &'a T)> {
    let own = course
        .lessons()
        .flat_map(move |it| own(it).iter().map(|entry| (Home::Lesson(&it.id), entry)));
    let shared = course.shared().get().into_iter().flat_map(shared);
    shared.map(|entry| (Home::Shared, entry)).chain(own)
}

fn named<'a, T>(
    entries: impl Iterator<Item = (Home<'a>, &'a T)>,
    id: fn(&T) -> &Id,
) -> Named<'a, T> {
    let mut named = Named::new();
    for (home, entry) in entries {
        named.entry(id(entry).as_str()).or_insert((entry, Vec::new())).1.push(home);
    }
    named
}
