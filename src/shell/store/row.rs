//! One record as the database keeps it, whole or without its text.

/// A record: what happened, when, and in which attempt; plain data.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// Milliseconds of active time in the attempt; kept up to `i64::MAX`.
    pub active_ms: u64,
    /// The learner's day, as days since 1 January 1970.
    pub day: i32,
    /// `practice`, `exam`, `review` or `game` for a record of an attempt or game.
    pub mode: Option<String>,
    /// The attempt or game it belongs to, if any.
    pub attempt: Option<String>,
    /// The lesson's permanent id; empty for what belongs to no lesson.
    pub lesson: String,
    /// The item's permanent id, if it is about one.
    pub item: Option<String>,
    /// The pane's permanent id, if it is about one.
    pub pane: Option<String>,
    /// `started`, `tried`, `marked`, `saved`, `cleared`, `revealed`, `finished`, `discarded`,
    /// `read`, `placed`, `level`, `question` and whatever a caller adds.
    pub kind: String,
    /// How the item came out, for `tried`, `marked` and `revealed` of a quiz.
    pub answer: Option<Answer>,
    /// RON text, written and read by the caller.
    pub payload: String,
}

/// How an item came out, as numbers that can be queried.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// Score before penalties, 0 to 1; 0 if the answer was shown in place of being given.
    pub raw: f64,
    /// How sure the learner was, 1 to 3, if they said so.
    pub certainty: Option<u8>,
    /// Which try it was, counted from 1; if the answer was shown, the tries before.
    pub tries: u8,
    /// Hints seen before.
    pub hints: u8,
}

/// A record that is counted somewhere, without the text of those that are counted often.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line<'a> {
    /// Milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// Milliseconds of active time in the attempt.
    pub active_ms: u64,
    /// The learner's day, as days since 1 January 1970.
    pub day: i32,
    /// `practice`, `exam`, `review` or `game` for a record of an attempt or game.
    pub mode: Option<&'a str>,
    /// The attempt or game it belongs to, if any.
    pub attempt: Option<&'a str>,
    /// The lesson's permanent id; empty for what belongs to no lesson.
    pub lesson: &'a str,
    /// The item's permanent id, if it is about one.
    pub item: Option<&'a str>,
    /// The pane's permanent id, for `read` and `placed`.
    pub pane: Option<&'a str>,
    /// The kind, as in [`Row`].
    pub kind: &'a str,
    /// How the item came out, for `tried`, `marked` and `revealed` of a quiz.
    pub answer: Option<Answer>,
    /// RON text; empty where the columns say it all.
    pub payload: &'a str,
}

/// What `peptibody progress` tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Attempts at a quiz, an exam or a review started.
    pub attempts: u64,
    /// Attempts started and neither finished nor discarded.
    pub open: u64,
    /// Attempts finished.
    pub finished: u64,
    /// Attempts discarded.
    pub discarded: u64,
    /// Virtual patients taken on.
    pub games: u64,
    /// Virtual patients taken on and neither treated to the end nor given up.
    pub games_open: u64,
    /// Virtual patients treated to the end.
    pub games_finished: u64,
    /// Items with a verdict: marked or revealed.
    pub answers: u64,
    /// Panes read, each once.
    pub panes_read: u64,
    /// Whether the database found nothing wrong with itself.
    pub sound: bool,
}
