//! The second front: everything as plain lines, typed lines in.

mod answers;
mod piped;
mod walk;

use std::collections::VecDeque;

use peptibody::linear::{self, Goal, Heard};

use crate::driver::Driver;

/// Types a line, presses what it stands for, and says what was made of it.
fn says(driver: &mut Driver, line: &str) -> Heard {
    let heard = linear::hear(&driver.model, line);
    if let Heard::Goals(goals) = &heard {
        let mut goals: VecDeque<Goal> = goals.clone().into();
        driver.model.notice = None;
        for _ in 0..1_000 {
            let Some(msg) = linear::next(&mut goals, &driver.model) else { break };
            driver.send(msg);
            if driver.model.notice.is_some() {
                break;
            }
        }
    }
    heard
}

/// The sentence for a line that means nothing.
fn refused(driver: &Driver, line: &str) -> String {
    let heard = linear::hear(&driver.model, line);
    let Heard::Unknown(why) = heard else { panic!("{line} was heard as {heard:?}") };
    why
}
