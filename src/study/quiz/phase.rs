//! What an attempt is doing at the moment.

/// What an attempt is doing at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Set up, not begun.
    Ready,
    /// Asking the current item.
    Ask,
    /// Asking how sure the learner is.
    Rate,
    /// Not this one, and a try is left.
    Hold,
    /// Showing the verdict and why.
    Show,
    /// Asking whether to end with items open.
    Confirm {
        /// Where it was asked from.
        from: Under,
    },
    /// All done.
    Summary,
    /// Looking back at the item at this place.
    Look {
        /// Place in the plan.
        at: usize,
    },
    /// Left; can be resumed.
    Parked,
    /// Thrown away.
    Gone,
    /// Left after the summary.
    Closed,
}

/// The phases that a question may be asked over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Under {
    /// See [`Phase::Ask`].
    Ask,
    /// See [`Phase::Hold`].
    Hold,
    /// See [`Phase::Show`].
    Show,
}
