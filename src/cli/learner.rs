//! What a learner has done, beside the lessons it was done in; for tasks that only tell.

use super::{args::Args, course};
use crate::{
    content::Course,
    shell::{Journal, Opened, clock, place::data_dir},
};

/// A learner's history and the course.
pub(super) struct Learner {
    pub(super) course: Course,
    pub(super) journal: Journal,
    /// The learner's day, as days since 1 January 1970.
    pub(super) today: i32,
    /// What there is to say first: nothing, or a line.
    pub(super) remark: String,
}

/// Opens what the tutorial would open; makes nothing.
///
/// # Errors
/// A sentence if there is no such place, or nothing in it can be read.
pub(super) fn learner(args: &Args) -> Result<Learner, String> {
    let asked = course::course(args.lessons.as_deref(), args.drafts)?;
    let dir = data_dir(args.data_dir.as_deref());
    if let Err(why) = &dir {
        return Err(why.clone());
    }
    let Opened { mut journal, notice, unsaved } = Journal::open(&dir);
    if let (None, Some(why)) = (journal.path(), &unsaved) {
        return Err(why.clone());
    }
    let remark = notice.or(unsaved).or_else(|| journal.take_notice());
    let remark = remark.map(|remark| format!("{remark}\n")).unwrap_or_default();
    let today = clock::now().day;
    Ok(Learner { course: asked.course, journal, today, remark })
}
