//! The solver: a patient on the way through time, by classical Runge-Kutta steps.

use super::{Dose, Parameters, Patient, Route, State};

/// A patient on the way through time.
///
/// Steps are short after a dose, when drug floods the few receptors of a low count, and longer
/// later. They depend on the doses alone: [`Run::at`] looks ahead from the last step without
/// taking part in it, so that no answer depends on what else was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    patient: Patient,
    state: State,
    at_h: f64,
    dosed_h: f64,
    longest_h: f64,
}

impl Run {
    /// `patient` at hour 0, in the steady state without drug.
    #[must_use]
    pub fn of(patient: Patient) -> Self {
        let state = State::at_rest(patient.parameters());
        let longest_h = longest_h(patient.parameters());
        Self { patient, state, at_h: 0.0, dosed_h: 0.0, longest_h }
    }

    /// The patient.
    #[must_use]
    pub fn patient(&self) -> &Patient {
        &self.patient
    }

    /// What holds at hour `at_h`; for an hour that is past, what holds now. Nothing moves.
    #[must_use]
    pub fn at(&self, at_h: f64) -> State {
        let mut ahead = self.clone();
        ahead.advance(at_h);
        ahead.state
    }

    /// Goes on to hour `to_h` by whole steps and one that lands there.
    pub fn advance(&mut self, to_h: f64) {
        self.approach(to_h);
        if self.at_h < to_h {
            self.step(to_h - self.at_h);
            self.at_h = to_h;
        }
    }

    /// Goes on by whole steps as far as they stay within `to_h`. What is asked with [`Self::at`]
    /// stays the same, and costs less.
    pub fn approach(&mut self, to_h: f64) {
        loop {
            let next = self.at_h + self.longest_h.min(step_h(self.at_h - self.dosed_h));
            if next > to_h {
                return;
            }
            self.step(next - self.at_h);
            self.at_h = next;
        }
    }

    /// Gives `dose` at its hour, or now if that is past.
    pub fn give(&mut self, dose: Dose) {
        self.advance(dose.at_h);
        match dose.route {
            Route::Sc => self.state.depot_mcg_per_kg += dose.mcg_per_kg,
            Route::Iv => {
                self.state.total_ng_per_ml += dose.mcg_per_kg / self.patient.parameters().vc
            }
        }
        self.dosed_h = self.at_h;
    }

    fn step(&mut self, hours: f64) {
        let p = self.patient.parameters();
        let start = &self.state;
        let half = hours / 2.0;
        let first = start.change(p);
        let second = start.after(&first, half).change(p);
        let third = start.after(&second, half).change(p);
        let fourth = start.after(&third, hours).change(p);
        self.state = start
            .after(&first, hours / 6.0)
            .after(&second, hours / 3.0)
            .after(&third, hours / 3.0)
            .after(&fourth, hours / 6.0);
    }
}

/// The longest step that follows this patient's fastest drug and cells well enough.
fn longest_h(p: &Parameters) -> f64 {
    let drug = p.ka.max(p.kint).max(p.kel + p.kcp + p.kpc);
    let cells = p.cell_rate();
    (0.25 / drug).min(0.6 / cells)
}

/// How long a step is that begins `since_h` hours after the last dose.
fn step_h(since_h: f64) -> f64 {
    match since_h {
        ..0.125 => 0.015_625,
        ..0.5 => 0.0625,
        ..1.0 => 0.125,
        ..4.0 => 0.25,
        ..8.0 => 0.5,
        ..24.0 => 1.0,
        _ => 2.0,
    }
}
