//! Pages about practice that lasts.

mod exam;

use super::{look::Look, view::View};
use crate::app::{Model, Training};

/// The page on screen.
pub(crate) fn view<'a>(model: &'a Model, page: &'a Training, look: Look) -> Box<dyn View + 'a> {
    match page {
        Training::Exam(set_up) => Box::new(exam::ExamPage { model, set_up, look }),
        Training::Due
        | Training::Settings { .. }
        | Training::Statistics
        | Training::History { .. } => super::screen::nothing(look),
    }
}
