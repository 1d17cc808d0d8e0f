//! The numbers that make a patient, with their units, their ranges and where they come from.

use serde::{Deserialize, Serialize};

/// The numbers that make a patient. Plain data: [`super::Patient::new`] holds them to their ranges.
///
/// "Wang 2010" stands for Wang YM et al., AAPS J 12:729-740, Table I, read second-hand in the
/// model library nlmixr2lib.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// Absorption from under the skin, 1/h (Wang 2010: 0.0254).
    pub ka: f64,
    /// Share of a dose under the skin that arrives, 0 to 1 (Wang 2010: 0.499).
    pub f: f64,
    /// Volume of serum and what exchanges with it at once, L/kg (Wang 2010: 0.0683).
    pub vc: f64,
    /// Linear elimination of free drug, 1/h (Wang 2010: 0.0382).
    pub kel: f64,
    /// From serum to the periphery, 1/h (Wang 2010: 0.0806).
    pub kcp: f64,
    /// From the periphery to serum, 1/h (Wang 2010: 0.0148).
    pub kpc: f64,
    /// Uptake of bound drug into cells, 1/h (Wang 2010: 0.173).
    pub kint: f64,
    /// Receptor that one platelet carries, fg (Wang 2010: 0.0215).
    pub xi: f64,
    /// Free drug at which half of the receptor is bound, ng/mL (Wang 2010: 0.131).
    pub kd: f64,
    /// Free drug at half of the greatest stimulation, ng/mL (Wang 2010: 0.052).
    pub sc50: f64,
    /// Greatest stimulation, in multiples of the unstimulated production (Wang 2010: 11.2).
    pub smax: f64,
    /// Mean lifespan of precursors, h (Wang 2010: 142).
    pub tp: f64,
    /// Mean lifespan of platelets, h (Wang 2010: 253; ITP 57.6, weighted mean of Louwes 1999).
    pub tplt: f64,
    /// Platelet count before any drug, 10⁹/L (ITP 16.5, mean of the phase 3 trials).
    pub plt0: f64,
    /// Receptor beside that of circulating platelets, ng/mL. 0 in Wang 2010; 3.8 in ITP was fitted
    /// by us to two medians of Qi 2022.
    pub rx: f64,
    /// How strongly a low count drives the unstimulated production, exponent. 0 in Wang 2010; 0.2
    /// in ITP was chosen by us.
    pub gamma: f64,
}

/// What a parameter may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The parameter's name in a scenario file.
    pub symbol: &'static str,
    /// Its unit; empty if it has none.
    pub unit: &'static str,
    /// The least allowed value.
    pub least: f64,
    /// The greatest allowed value.
    pub most: f64,
}

impl Range {
    /// Whether `value` may stand for the parameter. No value that is not a number may.
    #[must_use]
    pub fn holds(&self, value: f64) -> bool {
        (self.least..=self.most).contains(&value)
    }
}

const fn range(symbol: &'static str, unit: &'static str, least: f64, most: f64) -> Range {
    Range { symbol, unit, least, most }
}

impl Parameters {
    /// What each parameter may be, in the order of [`Self::values`]. Inside these ranges the solver
    /// was compared with steps eight times finer; outside them it was not tried.
    pub const RANGES: [Range; 16] = [
        range("ka", "1/h", 0.001, 0.2),
        range("f", "", 0.01, 1.0),
        range("vc", "L/kg", 0.01, 1.0),
        range("kel", "1/h", 0.0, 0.3),
        range("kcp", "1/h", 0.0, 0.5),
        range("kpc", "1/h", 0.0, 0.3),
        range("kint", "1/h", 0.0, 0.6),
        range("xi", "fg/platelet", 0.0, 0.5),
        range("kd", "ng/mL", 0.01, 10.0),
        range("sc50", "ng/mL", 0.005, 10.0),
        range("smax", "", 0.0, 100.0),
        range("tp", "h", 24.0, 1000.0),
        range("tplt", "h", 12.0, 5000.0),
        range("plt0", "10⁹/L", 2.0, 2000.0),
        range("rx", "ng/mL", 0.0, 50.0),
        range("gamma", "", 0.0, 2.0),
    ];

    /// A healthy volunteer (Wang 2010, Table I); 250 ×10⁹/L is ours, for the paper took each
    /// cohort's own mean.
    pub const HEALTHY: Self = Self {
        ka: 0.0254,
        f: 0.499,
        vc: 0.0683,
        kel: 0.0382,
        kcp: 0.0806,
        kpc: 0.0148,
        kint: 0.173,
        xi: 0.0215,
        kd: 0.131,
        sc50: 0.052,
        smax: 11.2,
        tp: 142.0,
        tplt: 253.0,
        plt0: 250.0,
        rx: 0.0,
        gamma: 0.0,
    };

    /// A patient with ITP: baseline and lifespan as published, `rx` fitted by us, `gamma` ours.
    pub const ITP: Self = Self { tplt: 57.6, plt0: 16.5, rx: 3.8, gamma: 0.2, ..Self::HEALTHY };

    /// The parameters of these values, in the order of [`Self::RANGES`].
    #[must_use]
    pub fn from_values(values: [f64; 16]) -> Self {
        let [ka, f, vc, kel, kcp, kpc, kint, xi, kd, sc50, smax, tp, tplt, plt0, rx, gamma] =
            values;
        let drug = Self { ka, f, vc, kel, kcp, kpc, kint, ..Self::HEALTHY };
        Self { xi, kd, sc50, smax, tp, tplt, plt0, rx, gamma, ..drug }
    }

    /// The values in the order of [`Self::RANGES`].
    #[must_use]
    pub fn values(&self) -> [f64; 16] {
        let Self { ka, f, vc, kel, kcp, kpc, kint, xi, .. } = *self;
        let Self { kd, sc50, smax, tp, tplt, plt0, rx, gamma, .. } = *self;
        [ka, f, vc, kel, kcp, kpc, kint, xi, kd, sc50, smax, tp, tplt, plt0, rx, gamma]
    }
}
