//! Pages about practice that lasts.

use super::{look::Look, view::View};
use crate::app::{Model, Training};

/// The page on screen.
pub(crate) fn view<'a>(_model: &'a Model, page: &'a Training, look: Look) -> Box<dyn View + 'a> {
    match page {
        Training::Exam { .. }
        | Training::Due
        | Training::Settings { .. }
        | Training::Statistics
        | Training::History { .. } => super::screen::nothing(look),
    }
}
