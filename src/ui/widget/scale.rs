//! How the values of a plot go up it, and how numbers are written beside it.

use super::ink::share;

/// How values go up a plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// Evenly, from 0.
    Linear {
        /// The value of the upper edge, above 0.
        top: f64,
    },
    /// By powers of ten.
    Log {
        /// The power of ten of the lower edge.
        from: i32,
        /// The power of ten of the upper edge, above `from`.
        to: i32,
    },
}

/// First digits of tops that a person reads at a glance.
const CALM: [f64; 8] = [1.0, 1.5, 2.0, 2.5, 4.0, 5.0, 8.0, 10.0];

/// Powers of ten that a logarithmic scale is looked for among.
const POWERS: std::ops::RangeInclusive<i32> = -12..=12;

impl Scale {
    /// A linear scale with a calm top, such as 100, 250 or 1500, that is not below `highest`.
    /// It ends at 1 if nothing is above 0.
    #[must_use]
    pub fn up_to(highest: f64) -> Self {
        let power = 10_f64.powf(highest.clamp(1e-9, 1e15).log10().floor());
        let top = CALM.into_iter().map(|digits| digits * power).find(|&top| top >= highest);
        Self::Linear { top: if highest > 0.0 { top.unwrap_or(highest) } else { 1.0 } }
    }

    /// The logarithmic scale of whole decades that holds `lowest` and `highest`, at least one
    /// decade and within 10⁻¹² to 10¹².
    #[must_use]
    pub fn decades(lowest: f64, highest: f64) -> Self {
        let below = POWERS.rev().find(|&power| 10_f64.powi(power) <= lowest);
        let from = below.unwrap_or(*POWERS.start()).min(*POWERS.end() - 1);
        let above = POWERS.skip_while(|&to| to <= from).find(|&to| 10_f64.powi(to) >= highest);
        Self::Log { from, to: above.unwrap_or(*POWERS.end()) }
    }

    /// Values to write beside a plot of so many `rows`, the lower edge first, with a row free
    /// between two: 0, half and all of a linear scale, every or every so many-th decade of a
    /// logarithmic one.
    #[must_use]
    pub fn ticks(self, rows: u16) -> Vec<f64> {
        match self {
            Self::Linear { top } if rows < 4 => vec![0.0, top],
            Self::Linear { top } => vec![0.0, top / 2.0, top],
            Self::Log { from, to } => {
                let decades = usize::try_from(i64::from(to) - i64::from(from)).unwrap_or(0);
                let step = (decades * 2).div_ceil(usize::from(rows.max(1))).max(1);
                (from..=to).step_by(step).map(|power| 10_f64.powi(power)).collect()
            }
        }
    }

    /// How far up the plot `value` lies: 0 at the lower edge, 1 at the upper one. It is not a
    /// number where the scale has no height.
    pub(super) fn share(self, value: f64) -> f64 {
        match self {
            Self::Linear { top } => share((0.0, top), value),
            // What is 0 or less lies as far below as a number can; a line to it falls steeply.
            Self::Log { from, to } => {
                let power =
                    if value.is_nan() { value } else { value.max(f64::MIN_POSITIVE).log10() };
                share((f64::from(from), f64::from(to)), power)
            }
        }
    }
}
