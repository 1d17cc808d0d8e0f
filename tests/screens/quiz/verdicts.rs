//! What is said of answers: with a try left, at the end, and looking back.

use super::{Lesson, SMALL, WIDE, answer, at, give, sized, tick};
use crate::driver::Driver;

fn best() -> Driver {
    at(Lesson::Receptor, "q-mpl-second-drug")
}

fn held() -> Driver {
    answer(best(), 0, "3")
}

fn right() -> Driver {
    answer(best(), 1, "3")
}

fn wrong() -> Driver {
    answer(held(), 2, "2")
}

fn held_multi() -> Driver {
    tick(at(Lesson::Receptor, "q-mpl-brakes"), &[0, 1, 3], "2")
}

fn multi() -> Driver {
    tick(held_multi().keys("enter"), &[2, 4], "1")
}

fn held_order() -> Driver {
    at(Lesson::Receptor, "q-mpl-order").keys("space ↓ enter enter 2")
}

fn order() -> Driver {
    held_order().keys("enter enter 3")
}

fn pairs() -> Driver {
    let driver = give(at(Lesson::Receptor, "q-mpl-arms"), &[0, 2, 1, 3], false);
    driver.keys("enter 2 enter enter 2")
}

fn label() -> Driver {
    let driver = give(at(Lesson::Molecule, "q-parts"), &[1, 0, 2, 3], true);
    driver.keys("enter 1 enter enter 1")
}

fn held_number() -> Driver {
    at(Lesson::Molecule, "q-gain").types("40").keys("enter 3")
}

fn number() -> Driver {
    held_number().keys("enter").types("400").keys("enter 2")
}

fn held_cloze() -> Driver {
    at(Lesson::Molecule, "q-acid").types("neutral").keys("tab").types("neutral").keys("enter 2")
}

fn cloze() -> Driver {
    held_cloze().keys("enter").types("neutral").keys("enter 2")
}

fn spelled() -> Driver {
    at(Lesson::Itp, "q-tpo-words").types("liver").keys("tab").types("TPO recepter").keys("enter 3")
}

fn short() -> Driver {
    at(Lesson::Receptor, "q-mpl-kinase")
        .types("JAK")
        .keys("enter 1 enter")
        .types("JAK")
        .keys("enter 1")
}

fn recall() -> Driver {
    let text = "They share no sequence, so nothing fits on the hormone.";
    at(Lesson::Molecule, "q-risk").types(text).keys("enter a b enter")
}

fn revealed() -> Driver {
    best().keys("s ↓ enter")
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
    not_this_choice: held();
    the_right_choice: right();
    a_choice_that_is_not_right: wrong();
    some_ticks_are_right: held_multi();
    ticks_after_the_verdict: multi();
    some_neighbours_are_in_order: held_order();
    an_order_after_the_verdict: order();
    pairs_after_the_verdict: pairs();
    names_after_the_verdict: label();
    a_number_in_a_known_way_off: held_number();
    a_number_after_the_verdict: number();
    a_gap_that_is_not_right: held_cloze();
    gaps_after_the_verdict: cloze();
    a_word_with_a_letter_out: spelled();
    a_word_after_the_verdict: short();
    own_words_after_comparing: recall();
    an_answer_that_was_shown: revealed();
    every_why: wrong().keys("w");
}

#[test]
fn verdicts_on_a_small_page() {
    insta::assert_snapshot!("held_60x20", sized(held(), SMALL).screen());
    insta::assert_snapshot!("wrong_60x20", sized(wrong(), SMALL).screen());
}

#[test]
fn verdicts_in_ascii() {
    insta::assert_snapshot!("wrong_ascii", wrong().ascii().screen());
    insta::assert_snapshot!("multi_ascii", multi().ascii().screen());
}
