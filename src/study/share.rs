//! Counts as floating-point numbers, and shares of them.

/// A count as a floating-point number; exact far beyond any history.
#[must_use]
pub fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// `some` of `all`; 0 of nothing.
#[must_use]
pub fn share(some: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { float(some) / float(all) }
}
