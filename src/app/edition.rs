//! What came of reading a lesson again after its file had changed.

use std::rc::Rc;

use crate::content::{Course, Id};

/// What came of reading a lesson again after its file had changed.
#[derive(Clone, Debug)]
pub enum Edition {
    /// It can be read.
    Sound {
        /// The course with the lesson in it.
        course: Rc<Course>,
        /// The lesson.
        lesson: Id,
        /// What is worth a look in it, as one sentence.
        remark: Option<String>,
    },
    /// It cannot be used. Each entry tells one problem.
    Broken(Vec<String>),
}
