//! How review is scheduled: what is changed here holds from the next key on.

use super::{due, moved, note, reading::told};
use crate::{
    app::{Command, Effect, Model, Now, ReviewSetting, Screen, Training, reviewing::turned},
    study::{Entry, learner::Record, schedule::Settings},
};

const WEEK: i32 = 7;

pub(super) fn obey(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::Training(Training::Settings { row }) = &mut model.screen else {
        return Vec::new();
    };
    let here = ReviewSetting::ALL.get(*row).copied().unwrap_or(ReviewSetting::PerDay);
    match command {
        Command::Up | Command::Down => {
            *row = moved(*row, ReviewSetting::ALL.len(), command);
            Vec::new()
        }
        Command::More => turn(model, here, true, 1, now),
        Command::Less => turn(model, here, false, 1, now),
        Command::WeekMore if here == ReviewSetting::ExamDay => turn(model, here, true, WEEK, now),
        Command::WeekLess if here == ReviewSetting::ExamDay => turn(model, here, false, WEEK, now),
        Command::WeekMore | Command::WeekLess => told(model, "only a date moves by weeks"),
        Command::Clear if here == ReviewSetting::ExamDay => {
            let settings = model.progress.schedule().settings();
            say(model, Settings { exam_day: None, ..settings }, now)
        }
        Command::Clear => told(model, "only a date can be taken away"),
        Command::Open | Command::Leave => due::open(model),
        _ => Vec::new(),
    }
}

fn turn(model: &mut Model, row: ReviewSetting, is_more: bool, days: i32, now: Now) -> Vec<Effect> {
    let settings = model.progress.schedule().settings();
    say(model, turned(settings, row, is_more, (days, now.day)), now)
}

fn say(model: &mut Model, settings: Settings, now: Now) -> Vec<Effect> {
    if settings == model.progress.schedule().settings() {
        return told(model, "this is as far as it goes");
    }
    note(model, vec![Entry::of_learner(now.stamp(0), Record::Review(settings))])
}
