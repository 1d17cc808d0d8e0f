//! The rules that a course keeps, each with its code and its place in the file.

use super::{Course, Id, Lesson, Problem, SourceFile};

/// Everything wrong with a figure's file, which stands under `id`.
pub(crate) fn drawing(_id: &Id, _file: &SourceFile) -> Vec<Problem> {
    Vec::new()
}

/// Everything wrong with what the lessons of `course` share.
pub(crate) fn course(_course: &Course, _file: &SourceFile) -> Vec<Problem> {
    Vec::new()
}

/// Everything wrong with a lesson of `course`.
pub(crate) fn lesson(_lesson: &Lesson, _course: &Course, _file: &SourceFile) -> Vec<Problem> {
    Vec::new()
}
