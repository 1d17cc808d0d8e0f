//! What the lints found in one file, with the places that the file's text gives away.

use crate::content::{Problem, Severity, SourceFile, limits::MOST_PROBLEMS, place::Places};

/// What was found in one file so far.
pub(super) struct Findings<'a> {
    pub(super) list: Vec<Problem>,
    pub(super) places: Places<'a>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(file: &'a SourceFile) -> Self {
        Self { list: Vec::new(), places: Places::new(file) }
    }

    /// Notes at the byte `at` what breaks the rule `code`.
    pub(super) fn add(&mut self, at: usize, code: &'static str, message: &str) {
        let place = self.places.position(at);
        self.push(Problem::found(self.places.file, place, code, message));
    }

    /// The same with advice that knows more than the rule's own.
    pub(super) fn add_with_hint(
        &mut self,
        at: usize,
        code: &'static str,
        message: &str,
        hint: &str,
    ) {
        let place = self.places.position(at);
        let problem = Problem::found(self.places.file, place, code, message);
        self.push(problem.with_hint(hint));
    }

    /// Whether so much was found that more would help nobody. Warnings take no room from errors.
    pub(super) fn is_full(&self, of: Severity) -> bool {
        self.list.iter().filter(|it| it.severity == of).count() >= MOST_PROBLEMS
    }

    /// The byte of `id: "name"`, or the start of the file.
    pub(super) fn id(&self, name: &str) -> usize {
        self.places.find_id(0, name).unwrap_or(0)
    }

    /// The byte of `field:` after `owner`, or `owner`.
    pub(super) fn field(&self, owner: usize, field: &str) -> usize {
        self.places.find_field(owner, field).unwrap_or(owner)
    }

    /// The byte of `text` after `owner`; if it was written with escapes, `owner`.
    pub(super) fn text(&self, owner: usize, text: &str) -> usize {
        self.places.find(owner, text).unwrap_or(owner)
    }

    /// The byte of `text` between its quotes after `owner`, or `owner`.
    pub(super) fn quoted(&self, owner: usize, text: &str) -> usize {
        self.places.find(owner, &format!("\"{text}\"")).unwrap_or(owner)
    }

    fn push(&mut self, problem: Problem) {
        if !self.is_full(problem.severity) {
            self.list.push(problem);
        }
    }
}
