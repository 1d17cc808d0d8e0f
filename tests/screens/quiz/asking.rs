//! Every kind of question while it is answered.

use super::{Lesson, SMALL, WIDE, at, give, letter, ready, sized};
use crate::driver::Driver;

fn best() -> Driver {
    let driver = at(Lesson::Receptor, "q-mpl-second-drug");
    let key = letter(&driver, 1);
    driver.keys(&key)
}

fn multi() -> Driver {
    let driver = at(Lesson::Receptor, "q-mpl-brakes");
    let keys = format!("{} {}", letter(&driver, 0), letter(&driver, 3));
    driver.keys(&keys)
}

fn order() -> Driver {
    at(Lesson::Receptor, "q-mpl-order").keys("↓ ↓ space ↓")
}

fn pairs() -> Driver {
    give(at(Lesson::Receptor, "q-mpl-arms"), &[0, 2], false)
}

fn number() -> Driver {
    at(Lesson::Molecule, "q-gain").types("4000")
}

fn cloze() -> Driver {
    at(Lesson::Molecule, "q-acid").types("acidic").keys("tab").types("neu")
}

fn short() -> Driver {
    at(Lesson::Receptor, "q-mpl-kinase").types("JAK").keys("F2 F4")
}

fn label() -> Driver {
    give(at(Lesson::Molecule, "q-parts"), &[0, 1], true)
}

fn recall() -> Driver {
    at(Lesson::Molecule, "q-risk").types(
        "Antibodies against the peptide find nothing to hold on TPO, because the two share no \
         sequence. A child in the studies had one that did",
    )
}

fn compared() -> Driver {
    recall().keys("enter a c")
}

fn rate() -> Driver {
    best().keys("enter")
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
    a_quiz_that_is_ready: ready(Lesson::Receptor);
    one_best_choice: best();
    several_choices: multi();
    an_order_with_one_picked_up: order();
    sides_to_match: pairs();
    a_number: number();
    a_sentence_with_gaps: cloze();
    a_word_with_its_hint_and_a_flag: short();
    parts_to_name: label();
    own_words: recall();
    own_words_beside_the_model_answer: compared();
    how_sure: rate();
}

#[test]
fn questions_on_a_small_page() {
    insta::assert_snapshot!("label_60x20", sized(label(), SMALL).screen());
    insta::assert_snapshot!("match_60x20", sized(pairs(), SMALL).screen());
    insta::assert_snapshot!("rate_60x20", sized(rate(), SMALL).screen());
}

#[test]
fn questions_in_ascii() {
    insta::assert_snapshot!("order_ascii", order().ascii().screen());
    insta::assert_snapshot!("label_ascii", label().ascii().screen());
    insta::assert_snapshot!("rate_ascii", rate().ascii().screen());
}
