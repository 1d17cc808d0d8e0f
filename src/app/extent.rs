//! How much a frame had to show, known only once it is drawn.

/// How many rows a body has and how many of them fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Rows of the whole body.
    pub rows_needed: u16,
    /// Rows of the window.
    pub rows_shown: u16,
}

impl Extent {
    /// Whether nothing is hidden.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.rows_needed <= self.rows_shown
    }

    /// The greatest first row that still fills the window.
    #[must_use]
    pub fn last_start(self) -> u16 {
        self.rows_needed.saturating_sub(self.rows_shown)
    }

    /// The first row to show, nearest to `from`, so that `row` is in the window.
    #[must_use]
    pub fn start_showing(self, from: u16, row: u16) -> u16 {
        let least = row.saturating_add(1).saturating_sub(self.rows_shown);
        from.max(least).min(row).min(self.last_start())
    }
}
