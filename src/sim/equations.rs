//! The equations: 23 amounts that change each other, and an account of what came and went.

use super::Parameters;

/// Compartments that precursors age through, and as many for platelets (Wang 2010).
const AGES: usize = 10;
const AGES_F: f64 = 10.0;

/// Everything that the model knows at one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Drug under the skin, mcg/kg.
    pub depot_mcg_per_kg: f64,
    /// Drug in serum, free and bound, ng/mL.
    pub total_ng_per_ml: f64,
    /// Drug in the periphery, as if in the volume of serum, ng/mL.
    pub peripheral_ng_per_ml: f64,
    /// Precursors by age, youngest first, 10⁹/L.
    pub precursors: [f64; AGES],
    /// Platelets by age, youngest first, 10⁹/L.
    pub platelets: [f64; AGES],
    /// What came and went since the start.
    pub ledger: Ledger,
}

/// What came and went since the start.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ledger {
    /// Exposure: area under free drug, ng·h/mL.
    pub auc_ng_h_per_ml: f64,
    /// Drug that was broken down, by either way, as if in the volume of serum, ng/mL.
    pub eliminated_ng_per_ml: f64,
    /// Drug that was lost under the skin, mcg/kg.
    pub wasted_mcg_per_kg: f64,
    /// Precursors that were made, 10⁹/L.
    pub made: f64,
    /// Platelets that died of age, 10⁹/L.
    pub died: f64,
}

impl State {
    /// The steady state without drug, exact for any parameters.
    pub(super) fn at_rest(p: &Parameters) -> Self {
        Self {
            depot_mcg_per_kg: 0.0,
            total_ng_per_ml: 0.0,
            peripheral_ng_per_ml: 0.0,
            precursors: [p.plt0 * p.tp / (p.tplt * AGES_F); AGES],
            platelets: [p.plt0 / AGES_F; AGES],
            ledger: Ledger::default(),
        }
    }

    /// Circulating platelets, 10⁹/L.
    #[must_use]
    pub fn count(&self) -> f64 {
        self.platelets.iter().sum()
    }

    /// Precursors of every age, 10⁹/L.
    #[must_use]
    pub fn precursor_count(&self) -> f64 {
        self.precursors.iter().sum()
    }

    /// Receptor for the drug, ng/mL. A platelet's femtograms times 10⁹/L are ng/mL.
    #[must_use]
    pub fn receptor(&self, p: &Parameters) -> f64 {
        p.xi * self.count() + p.rx
    }

    /// Free drug, ng/mL: what serum shows, between 0 and the total.
    #[must_use]
    pub fn free(&self, p: &Parameters) -> f64 {
        free_drug(self.total_ng_per_ml, self.receptor(p), p.kd)
    }

    /// How fast each amount changes, per hour.
    pub(super) fn change(&self, p: &Parameters) -> Self {
        let count = self.count();
        let free = free_drug(self.total_ng_per_ml, p.xi * count + p.rx, p.kd);
        let bound = self.total_ng_per_ml - free;
        let leaving_depot = p.ka * self.depot_mcg_per_kg;
        let absorbed = leaving_depot * p.f / p.vc;
        let eliminated = p.kel * free + p.kint * bound;
        let outward = p.kcp * free - p.kpc * self.peripheral_ng_per_ml;
        let production = production(free, count, p);
        let (precursors, matured) = ageing(&self.precursors, production, p.tp);
        let (platelets, died) = ageing(&self.platelets, matured, p.tplt);
        Self {
            depot_mcg_per_kg: -leaving_depot,
            total_ng_per_ml: absorbed - outward - eliminated,
            peripheral_ng_per_ml: outward,
            precursors,
            platelets,
            ledger: Ledger {
                auc_ng_h_per_ml: free,
                eliminated_ng_per_ml: eliminated,
                wasted_mcg_per_kg: leaving_depot * (1.0 - p.f),
                made: production,
                died,
            },
        }
    }

    /// This state after `hours` of changing as `change` says.
    pub(super) fn after(&self, change: &Self, hours: f64) -> Self {
        let (a, b) = (&self.ledger, &change.ledger);
        Self {
            depot_mcg_per_kg: self.depot_mcg_per_kg + hours * change.depot_mcg_per_kg,
            total_ng_per_ml: self.total_ng_per_ml + hours * change.total_ng_per_ml,
            peripheral_ng_per_ml: self.peripheral_ng_per_ml + hours * change.peripheral_ng_per_ml,
            precursors: moved(&self.precursors, &change.precursors, hours),
            platelets: moved(&self.platelets, &change.platelets, hours),
            ledger: Ledger {
                auc_ng_h_per_ml: a.auc_ng_h_per_ml + hours * b.auc_ng_h_per_ml,
                eliminated_ng_per_ml: a.eliminated_ng_per_ml + hours * b.eliminated_ng_per_ml,
                wasted_mcg_per_kg: a.wasted_mcg_per_kg + hours * b.wasted_mcg_per_kg,
                made: a.made + hours * b.made,
                died: a.died + hours * b.died,
            },
        }
    }
}

/// How far one may step at once, hours.
const LONGEST_H: f64 = 2.0;
const SHORTEST_H: f64 = 1.0 / 256.0;

/// Shares of what limits a step that it may take; found by comparing with finer steps.
const OF_DECAY: f64 = 0.25;
const OF_AGE: f64 = 0.28;
const OF_FRONT: f64 = 0.15;
const OF_STIMULATION: f64 = 0.25;

impl State {
    /// How far one may step from here, hours, when this state changes as `change` says.
    ///
    /// With few platelets a dose floods the receptor within an hour, and free drug rises or falls
    /// manyfold while the total hardly moves. A step therefore takes at most a part of the way over
    /// which the balance of drug and receptor bends, or the stimulation changes.
    pub(super) fn step_h(&self, change: &Self, p: &Parameters) -> f64 {
        let decay = OF_DECAY / p.ka.max(p.kint).max(p.kel + p.kcp + p.kpc);
        // A strong feedback passes an error of the count on to production.
        let ageing = OF_AGE / (AGES_F / p.tp.min(p.tplt)) / (1.0 + p.gamma * p.gamma);
        let speed = change.total_ng_per_ml.abs() + p.xi * change.count().abs();
        let speed = speed.max(f64::MIN_POSITIVE);
        let receptor = self.receptor(p);
        let excess = self.total_ng_per_ml - receptor - p.kd;
        let root = (excess * excess + 4.0 * p.kd * self.total_ng_per_ml).sqrt();
        let free = free_drug(self.total_ng_per_ml, receptor, p.kd);
        let free_by_total = f64::midpoint(1.0, (excess + 2.0 * p.kd) / root);
        let front = OF_FRONT * root / speed;
        let stimulation = OF_STIMULATION * (p.sc50 + free) / (free_by_total * speed);
        let limits = [ageing, front, stimulation];
        limits.into_iter().fold(decay.min(LONGEST_H), f64::min).max(SHORTEST_H)
    }
}

/// Free drug in quasi-equilibrium with its receptor: the root that is not negative, computed so
/// that nothing cancels from 1e-12 to 1e3 ng/mL.
fn free_drug(total: f64, receptor: f64, kd: f64) -> f64 {
    let excess = total - receptor - kd;
    let root = (excess * excess + 4.0 * kd * total).sqrt();
    if excess > 0.0 { f64::midpoint(excess, root) } else { 2.0 * kd * total / (root - excess) }
}

/// Precursors made in an hour, 10⁹/L: the feedback of a low count, and the drug's stimulation.
fn production(free: f64, count: f64, p: &Parameters) -> f64 {
    // A power, in half of the time that `powf` takes.
    let feedback = if p.gamma > 0.0 { (p.gamma * (p.plt0 / count).ln()).exp() } else { 1.0 };
    let stimulation = p.smax * free / (p.sc50 + free);
    p.plt0 / p.tplt * (feedback + stimulation)
}

/// How a chain of ages changes that lives for `lifespan_h`, and how many leave it in an hour.
fn ageing(ages: &[f64; AGES], arriving: f64, lifespan_h: f64) -> ([f64; AGES], f64) {
    let rate = AGES_F / lifespan_h;
    let mut change = [0.0; AGES];
    let mut arriving = arriving;
    for (change, age) in change.iter_mut().zip(ages) {
        let leaving = rate * age;
        *change = arriving - leaving;
        arriving = leaving;
    }
    (change, arriving)
}

fn moved(ages: &[f64; AGES], change: &[f64; AGES], hours: f64) -> [f64; AGES] {
    let mut moved = *ages;
    for (age, change) in moved.iter_mut().zip(change) {
        *age += hours * change;
    }
    moved
}
