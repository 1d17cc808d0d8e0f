//! The end of an attempt: the question about it, the summary, looking back.

use super::{Lesson, SMALL, WIDE, answer, at, give, go_to, ready, sized, tick};
use crate::driver::Driver;

/// Half of the receptor quiz with something of everything.
fn middle() -> Driver {
    let driver = answer(at(Lesson::Receptor, "q-mpl-site"), 0, "3");
    let driver = answer(go_to(driver, "q-mpl-yrrl"), 1, "3");
    let driver = answer(driver, 0, "2");
    let driver = answer(go_to(driver, "q-mpl-tyrosine"), 2, "1");
    let driver = give(go_to(driver, "q-mpl-arms"), &[0, 2, 1, 3], false);
    let driver = driver.keys("enter 2 enter enter 2");
    let driver = tick(go_to(driver, "q-mpl-brakes").keys("F2"), &[0, 1, 2], "");
    go_to(driver, "q-mpl-second-drug").keys("s ↓ enter")
}

fn confirm() -> Driver {
    go_to(middle(), "q-mpl-kinase").keys("F9")
}

fn summary() -> Driver {
    middle().keys("F9 y")
}

/// A molecule quiz of which only the own words were given.
fn own_words() -> Driver {
    let text = "They share no sequence, so nothing fits on the hormone.";
    at(Lesson::Molecule, "q-risk").types(text).keys("enter a b c enter F9 y")
}

fn look() -> Driver {
    summary().keys("enter")
}

fn look_at_pairs() -> Driver {
    summary().keys("↓ enter")
}

macro_rules! shown {
    ($($name:ident: $driver:expr;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(concat!(stringify!($name), "_80x24"), $driver.screen());
            insta::assert_snapshot!(
                concat!(stringify!($name), "_120x40"),
                sized($driver, WIDE).screen()
            );
        }
    )*};
}

shown! {
    whether_to_finish: confirm();
    whether_to_finish_at_the_second_answer: confirm().keys("→");
    a_summary: summary();
    a_summary_with_own_words: own_words();
    looking_back: look();
    looking_back_at_pairs: look_at_pairs();
}

#[test]
fn ends_on_a_small_page() {
    insta::assert_snapshot!("summary_60x20", sized(summary(), SMALL).screen());
    insta::assert_snapshot!("confirm_60x20", sized(confirm(), SMALL).screen());
}

#[test]
fn ends_in_ascii() {
    insta::assert_snapshot!("summary_ascii", summary().ascii().screen());
    insta::assert_snapshot!("ready_ascii", ready(Lesson::Receptor).ascii().screen());
}
