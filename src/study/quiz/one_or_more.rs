//! A list that is never empty, so that “the first” and “the current” always exist.

use serde::{Deserialize, Serialize};

/// One thing or more, in order.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(try_from = "Vec<T>", into = "Vec<T>")]
#[serde(bound(deserialize = "T: Deserialize<'de>", serialize = "T: Clone + Serialize"))]
pub struct OneOrMore<T> {
    first: T,
    rest: Vec<T>,
}

/// Why a list cannot be a [`OneOrMore`].
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("the list is empty; it needs at least one entry")]
pub struct Empty;

impl<T> OneOrMore<T> {
    /// Takes what `things` gives, if it gives anything.
    pub fn new(things: impl IntoIterator<Item = T>) -> Option<Self> {
        let mut things = things.into_iter();
        let first = things.next()?;
        Some(Self { first, rest: things.collect() })
    }

    /// The same number of other things.
    pub fn map<U>(&self, other: impl Fn(&T) -> U) -> OneOrMore<U> {
        OneOrMore { first: other(&self.first), rest: self.rest.iter().map(&other).collect() }
    }

    /// The thing at place `i`, counted from 0.
    #[must_use]
    pub fn get(&self, i: usize) -> Option<&T> {
        match i.checked_sub(1) {
            None => Some(&self.first),
            Some(rest) => self.rest.get(rest),
        }
    }

    /// The thing at place `i`, to be changed.
    #[must_use]
    pub fn get_mut(&mut self, i: usize) -> Option<&mut T> {
        match i.checked_sub(1) {
            None => Some(&mut self.first),
            Some(rest) => self.rest.get_mut(rest),
        }
    }

    /// The thing at place `i`, or the first if there is no such place.
    #[must_use]
    pub fn at(&self, i: usize) -> &T {
        self.get(i).unwrap_or(&self.first)
    }

    /// How many there are, at least 1.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    pub fn len(&self) -> usize {
        self.rest.len().saturating_add(1)
    }

    /// All of them, in order.
    pub fn iter(&self) -> <&Self as IntoIterator>::IntoIter {
        self.into_iter()
    }
}

impl<T> TryFrom<Vec<T>> for OneOrMore<T> {
    type Error = Empty;

    fn try_from(things: Vec<T>) -> Result<Self, Empty> {
        Self::new(things).ok_or(Empty)
    }
}

impl<T> From<OneOrMore<T>> for Vec<T> {
    fn from(things: OneOrMore<T>) -> Self {
        std::iter::once(things.first).chain(things.rest).collect()
    }
}

impl<'a, T> IntoIterator for &'a OneOrMore<T> {
    type Item = &'a T;
    type IntoIter = std::iter::Chain<std::iter::Once<&'a T>, std::slice::Iter<'a, T>>;

    fn into_iter(self) -> Self::IntoIter {
        std::iter::once(&self.first).chain(&self.rest)
    }
}
