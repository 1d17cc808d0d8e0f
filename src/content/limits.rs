//! How much fits on a terminal of 80 columns and 24 rows; `lessons/FORMAT.md` names these numbers.

use std::ops::RangeInclusive;

use super::Level;

/// The place that a text or a picture has on a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Columns of the terminal.
    pub columns: usize,
    /// Rows of the terminal.
    pub rows: usize,
}

const fn room(columns: usize, rows: usize) -> Room {
    Room { columns, rows }
}

/// Columns of an objective's `short`.
pub const SHORT: usize = 28;
/// Columns of a pane's `title`.
pub const TITLE: usize = 44;
/// The `body` of a pane without a figure.
pub const BODY: Room = room(66, 13);
/// The `body` of a pane beside its figure.
pub const BODY_BESIDE: Room = room(34, 13);
/// Columns of a step's `label`.
pub const STEP_LABEL: usize = 28;
/// What a step has to `say`.
pub const STEP: Room = room(34, 4);
/// A pane's `key_point`.
pub const KEY_POINT: Room = room(62, 1);

/// The case before a question.
pub const VIGNETTE: Room = room(66, 4);
/// The question.
pub const ASK: Room = room(66, 3);
/// The principle behind the right answer.
pub const EXPLAIN: Room = room(62, 4);
/// Columns of a `why`, its markup not counted.
pub const WHY: usize = 130;
/// Fewest words of a `why`.
pub const FEWEST_WHY_WORDS: usize = 3;

/// Columns of a choice of `Best` and `Multi`.
pub const CHOICE: usize = 56;
/// Columns of an event of `Order`.
pub const EVENT: usize = 54;
/// Columns of a left side of `Match`.
pub const LEFT: usize = 18;
/// Columns of a right side of `Match`.
pub const RIGHT: usize = 27;
/// Columns of the sentence of a `Cloze`.
pub const CLOZE: usize = 160;
/// Columns of a name of `Label`.
pub const NAME: usize = 26;
/// Columns of an entry of the checklist of `Recall`.
pub const ENTRY: usize = 50;

/// Choices of `Best`.
pub const BEST_CHOICES: RangeInclusive<usize> = 3..=5;
/// Choices of `Multi`.
pub const MULTI_CHOICES: RangeInclusive<usize> = 3..=8;
/// Events of `Order`.
pub const EVENTS: RangeInclusive<usize> = 3..=7;
/// Pairs of `Match`.
pub const PAIRS: RangeInclusive<usize> = 2..=6;
/// Spots of `Label`.
pub const SPOTS: RangeInclusive<usize> = 1..=8;
/// Entries of the checklist of `Recall`.
pub const ENTRIES: RangeInclusive<usize> = 1..=6;
/// Most entries of `extra` in `Match` and `Label`.
pub const MOST_EXTRA: usize = 4;

/// The first size of a figure: it stands beside a pane's text.
pub const SMALL_PICTURE: Room = room(38, 15);
/// Every other size of a figure.
pub const LARGE_PICTURE: Room = room(52, 19);
/// Columns of the first size of a `Label` item's figure.
pub const LABEL_PICTURE: usize = 32;
/// Most pictures of a figure, all sizes together.
pub const MOST_PICTURES: usize = 60;

/// Columns of a preset's `title`.
pub const LAB_TITLE: usize = 36;
/// What a preset has to `ask`.
pub const LAB_ASK: Room = room(66, 2);
/// What a preset says in `look`.
pub const LAB_LOOK: Room = room(66, 2);
/// What a preset says in `cannot`.
pub const LAB_CANNOT: Room = room(66, 2);
/// Columns of a curve's `label`.
pub const LAB_LABEL: usize = 14;
/// Columns of a character's `clue`.
pub const LAB_CLUE: usize = 60;
/// A character's `story`.
pub const LAB_STORY: Room = room(66, 3);
/// Columns of `what` a part of the model is.
pub const LAB_PART: usize = 32;
/// The `text` on what a part of the model rests.
pub const LAB_BASIS: Room = room(66, 4);
/// Doses of the lab, mcg/kg.
pub const LAB_DOSE: RangeInclusive<f64> = 0.1..=10.0;
/// Weeks between two doses of the lab.
pub const LAB_EVERY: RangeInclusive<u32> = 1..=8;
/// Weeks that a curve of the lab is long.
pub const LAB_WEEKS: RangeInclusive<u32> = 1..=52;

/// Tries at an item in practice.
pub const TRIES: RangeInclusive<u8> = 1..=3;
/// Most running texts of a lesson, far more than one needs.
pub const MOST_TEXTS: usize = 1000;
/// Most terms, references and objectives of a lesson, together.
pub const MOST_ENTRIES: usize = 1000;
/// Most problems told of one file.
pub const MOST_PROBLEMS: usize = 100;
/// Fewest words of the why of an `allow`.
pub const FEWEST_EXCUSE_WORDS: usize = 2;

/// Most words of a sentence for readers of `level`; beyond them the check warns.
#[must_use]
pub const fn sentence(level: Level) -> usize {
    match level {
        Level::Plain => 20,
        Level::Student => 30,
        Level::Clinician => 35,
    }
}
