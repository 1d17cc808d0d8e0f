//! Patients drawn from a seed, with the spread between people, and what a laboratory would measure.

use super::{Lot, Parameters, Patient};

/// Share of drawn patients who hardly answer; fitted by us to the overall response of phase 3, 0.83.
pub const LOW_RESPONDERS: f64 = 0.15;

/// What is left of `smax` in a low responder: 12/351, slopes of Perez-Ruixo 2012; its use as a
/// factor is ours.
const LOW_RESPONSE: f64 = 0.034;

/// Spread of a measured count around the true one, as a share (Wang 2010: variance 0.00851).
pub const MEASUREMENT_CV: f64 = 0.0923;

impl Patient {
    /// A patient with ITP drawn from `seed`: each number log-normal around the ITP preset, none
    /// tied to another (no ties: ours), held inside its range.
    #[must_use]
    pub fn drawn(seed: u64) -> Self {
        let mut lot = Lot::of(seed);
        let mut around =
            |centre: f64, cv: f64| centre * (lot.normal() * (1.0 + cv * cv).ln().sqrt()).exp();
        let itp = Parameters::ITP;
        // Spread: Petrov 2024 (second-hand), Louwes 1999 for the lifespan, ours for `rx`.
        let drawn = Parameters {
            plt0: around(itp.plt0, 0.45),
            tplt: around(itp.tplt, 0.60),
            tp: around(itp.tp, 0.11),
            smax: around(itp.smax, 0.15),
            sc50: around(itp.sc50, 0.73),
            vc: around(itp.vc, 0.30),
            kel: around(itp.kel, 0.35),
            rx: around(itp.rx, 0.60),
            ..itp
        };
        let answers = lot.share() > LOW_RESPONDERS;
        let smax = if answers { drawn.smax } else { drawn.smax * LOW_RESPONSE };
        Self::held(Parameters { smax, ..drawn })
    }
}

/// What a laboratory finds for a `count` (10⁹/L) at visit `visit` of the patient of `seed`; never
/// under 0.
#[must_use]
pub fn measured(count: f64, seed: u64, visit: u32) -> f64 {
    let mut lot = Lot::of(seed ^ (u64::from(visit) + 1).wrapping_mul(0xD1B5_4A32_D192_ED03));
    (count * (1.0 + MEASUREMENT_CV * lot.normal())).max(0.0)
}
