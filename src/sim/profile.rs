//! From a patient and a schedule to the course of drug and platelets at the hours one asks for.

use super::{Dose, Patient, Route, Run, Schedule, State, Titration, WEEK_H};

/// The course of drug and platelets, earliest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profile {
    /// One row for each hour that was asked for.
    pub samples: Vec<Sample>,
}

/// What holds at one hour, before a dose that is given then.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// Hours after the start.
    pub at_h: f64,
    /// What is given at this hour, mcg/kg; 0 if nothing is.
    pub dose_mcg_per_kg: f64,
    /// Free drug, ng/mL.
    pub serum_ng_per_ml: f64,
    /// Circulating platelets, 10⁹/L.
    pub platelets_e9_per_l: f64,
    /// Free and bound drug, ng/mL.
    pub total_ng_per_ml: f64,
    /// Receptor, ng/mL.
    pub receptor_ng_per_ml: f64,
    /// Exposure so far, ng·h/mL.
    pub auc_ng_h_per_ml: f64,
}

/// Follows `patient` on `schedule` and tells what holds at each of the hours `at_h`. Hours under 0
/// count as 0.
#[must_use]
pub fn simulate(patient: Patient, schedule: &Schedule, at_h: &[f64]) -> Profile {
    let mut hours: Vec<f64> = at_h.iter().map(|hour| hour.max(0.0) + 0.0).collect();
    hours.sort_by(f64::total_cmp);
    let mut following =
        Following { run: Run::of(patient), samples: Vec::with_capacity(hours.len()) };
    let mut hours = hours.as_slice();
    let mut orders = Orders::of(schedule);
    while let Some(at_h) = orders.next_h() {
        let until = hours.partition_point(|&hour| hour < at_h);
        let (before, rest) = hours.split_at(until);
        let (now, later) = rest.split_at(rest.partition_point(|&hour| hour <= at_h));
        hours = later;
        following.sample(before, 0.0);
        let doses = orders.take(at_h, &following.run);
        following.sample(now, doses.iter().fold(0.0, |sum, dose| sum + dose.mcg_per_kg));
        for dose in doses {
            following.run.give(dose);
        }
    }
    following.sample(hours, 0.0);
    Profile { samples: following.samples }
}

/// A patient on the way, and what was told so far.
struct Following {
    run: Run,
    samples: Vec<Sample>,
}

impl Following {
    fn sample(&mut self, hours: &[f64], dose_mcg_per_kg: f64) {
        for &at_h in hours {
            self.run.approach(at_h);
            let state = self.run.at(at_h);
            self.samples.push(Sample::of(&state, self.run.patient(), at_h, dose_mcg_per_kg));
        }
    }
}

impl Sample {
    /// What `state` of `patient` shows at hour `at_h`, at which a dose is given.
    #[must_use]
    pub fn of(state: &State, patient: &Patient, at_h: f64, dose_mcg_per_kg: f64) -> Self {
        let p = patient.parameters();
        Self {
            at_h,
            dose_mcg_per_kg,
            serum_ng_per_ml: state.free(p),
            platelets_e9_per_l: state.count(),
            total_ng_per_ml: state.total_ng_per_ml,
            receptor_ng_per_ml: state.receptor(p),
            auc_ng_h_per_ml: state.ledger.auc_ng_h_per_ml,
        }
    }

    /// Days after the start.
    #[must_use]
    pub fn day(&self) -> f64 {
        self.at_h / 24.0
    }
}

/// What is still to be given.
enum Orders {
    /// The next dose last.
    Doses(Vec<Dose>),
    Rule {
        titration: Titration,
        visit: u32,
        visits: u32,
    },
}

impl Orders {
    fn of(schedule: &Schedule) -> Self {
        match schedule {
            Schedule::Doses(doses) => {
                let mut doses = doses.clone();
                doses.sort_by(|a, b| b.at_h.total_cmp(&a.at_h));
                Self::Doses(doses)
            }
            &Schedule::Rule { label, visits } => {
                Self::Rule { titration: Titration::new(label), visit: 0, visits }
            }
        }
    }

    fn next_h(&self) -> Option<f64> {
        match self {
            Self::Doses(doses) => doses.last().map(|dose| dose.at_h.max(0.0)),
            Self::Rule { visit, visits, .. } => {
                (visit < visits).then(|| f64::from(*visit) * WEEK_H)
            }
        }
    }

    /// What is given at hour `at_h`, the next one.
    fn take(&mut self, at_h: f64, run: &Run) -> Vec<Dose> {
        match self {
            Self::Doses(doses) => {
                let later = doses.iter().rposition(|dose| dose.at_h > at_h).map_or(0, |it| it + 1);
                doses.split_off(later)
            }
            Self::Rule { titration, visit, .. } => {
                *visit += 1;
                let mcg_per_kg = titration.decide(run.at(at_h).count());
                let dose = Dose { at_h, mcg_per_kg, route: Route::Sc };
                (mcg_per_kg > 0.0).then_some(dose).into_iter().collect()
            }
        }
    }
}
