//! One record as the database keeps it.

/// A record: what happened, when, and in which attempt; plain data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// Milliseconds of active time in the attempt; kept up to `i64::MAX`.
    pub active_ms: u64,
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
    /// RON text, written and read by the caller.
    pub payload: String,
}

/// What `peptibody progress` tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Attempts at a quiz started.
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
