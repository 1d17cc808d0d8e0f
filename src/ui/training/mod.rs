//! Pages about practice that lasts.

mod calibration;
mod due;
mod exam;
mod history;
mod settings;
mod spark;
mod statistics;

use super::{look::Look, view::View};
use crate::app::told::training as words;
use crate::app::{Model, Training};

/// The page on screen.
pub(crate) fn view<'a>(model: &'a Model, page: &'a Training, look: Look) -> Box<dyn View + 'a> {
    match page {
        Training::Exam(set_up) => Box::new(exam::ExamPage { model, set_up, look }),
        Training::Due(list) => Box::new(due::DuePage { model, list: *list, look }),
        Training::Settings { row } => Box::new(settings::SettingsPage { model, row: *row, look }),
        Training::Statistics(counted) => {
            Box::new(statistics::StatisticsPage { model, counted, look })
        }
        Training::History { counted, row } => {
            Box::new(history::HistoryPage { model, counted, row: *row, look })
        }
    }
}
