//! The solver: a patient on the way through time, by classical Runge-Kutta steps.

use super::{Dose, Patient, Route, State};

/// A patient on the way through time.
///
/// A step is as long as the state allows it (`State::step_h`) and lands on every dose. Nothing
/// else decides: [`Run::at`] looks ahead from the last step without taking part in it, so that no
/// answer depends on what else was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    patient: Patient,
    state: State,
    at_h: f64,
}

impl Run {
    /// `patient` at hour 0, in the steady state without drug.
    #[must_use]
    pub fn of(patient: Patient) -> Self {
        let state = State::at_rest(patient.parameters());
        Self { patient, state, at_h: 0.0 }
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
            let change = self.state.change(self.patient.parameters());
            self.step(&change, to_h - self.at_h);
            self.at_h = to_h;
        }
    }

    /// Goes on by whole steps as far as they stay within `to_h`. What is asked with [`Self::at`]
    /// stays the same, and costs less.
    pub fn approach(&mut self, to_h: f64) {
        loop {
            let change = self.state.change(self.patient.parameters());
            let hours = self.state.step_h(&change, self.patient.parameters());
            if self.at_h + hours > to_h {
                return;
            }
            self.step(&change, hours);
            self.at_h += hours;
        }
    }

    /// Gives `dose` at its hour, or now if that is past.
    pub fn give(&mut self, dose: Dose) {
        self.advance(dose.at_h);
        match dose.route {
            Route::Sc => self.state.depot_mcg_per_kg += dose.mcg_per_kg,
            Route::Iv => {
                self.state.total_ng_per_ml += dose.mcg_per_kg / self.patient.parameters().vc;
            }
        }
    }

    /// Goes `hours` on; `first` is how the state changes now.
    fn step(&mut self, first: &State, hours: f64) {
        let p = self.patient.parameters();
        let start = &self.state;
        let half = hours / 2.0;
        let second = start.after(first, half).change(p);
        let third = start.after(&second, half).change(p);
        let fourth = start.after(&third, hours).change(p);
        self.state = start
            .after(first, hours / 6.0)
            .after(&second, hours / 3.0)
            .after(&third, hours / 3.0)
            .after(&fourth, hours / 6.0);
    }
}
