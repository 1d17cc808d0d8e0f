//! The drug model: how romiplostim and platelets move each other. Numbers only; teaching, not dosing.
//!
//! Hours, mcg/kg, ng/mL and 10⁹ cells a litre throughout. Body weight cancels, because doses and
//! volumes are both per kilogram. The equations are those of Wang 2010 (read second-hand) with two
//! additions for ITP that are ours: [`Parameters::rx`] and [`Parameters::gamma`].

mod archetype;
mod drawn;
mod equations;
mod lot;
mod parameters;
mod patient;
mod profile;
mod reading;
mod regimen;
mod run;
mod titration;

pub use archetype::Archetype;
pub use drawn::{LOW_RESPONDERS, MEASUREMENT_CV, measured};
pub use equations::{Ledger, State};
pub use lot::Lot;
pub use parameters::{Parameters, Range};
pub use patient::{OutOfRange, Patient};
pub use profile::{Profile, Sample, simulate};
pub use reading::{Extreme, Reading};
pub use regimen::{Dose, Route, Schedule, WEEK_H};
pub use run::Run;
pub use titration::{HIGHEST_DOSE, LOWEST_DOSE, Label, Thresholds, Titration};
