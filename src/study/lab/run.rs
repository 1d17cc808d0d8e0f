//! A setting followed through the drug model, sampled finely enough to be read and drawn.

use crate::{
    content::{Every, Setting},
    sim::{Dose, Patient, Profile, Reading, Sample, Schedule, WEEK_H, simulate},
};

/// A setting and what the model makes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    setting: Setting,
    doses: Vec<Dose>,
    profile: Profile,
}

/// Hours after a dose at which free drug bends.
const BENDS_H: [f64; 13] = [0.5, 1.0, 2.0, 4.0, 6.0, 9.0, 12.0, 13.0, 14.0, 16.0, 20.0, 24.0, 36.0];

/// Hours between two samples elsewhere.
const EVERY_H: u32 = 8;

impl Run {
    /// What the model makes of `setting`; nothing if it knows no such patient.
    #[must_use]
    pub fn of(setting: Setting) -> Option<Self> {
        let patient = patient(&setting)?;
        let doses = doses(&setting);
        let end_h = f64::from(setting.weeks) * WEEK_H;
        let regular = (0..=setting.weeks * 168 / EVERY_H).map(|it| f64::from(it * EVERY_H));
        let bends = doses.iter().flat_map(|dose| BENDS_H.map(|after| dose.at_h + after));
        let mut hours: Vec<f64> = regular.chain(bends).filter(|&hour| hour <= end_h).collect();
        hours.sort_by(f64::total_cmp);
        hours.dedup();
        let profile = simulate(patient, &Schedule::Doses(doses.clone()), &hours);
        Some(Self { setting, doses, profile })
    }

    /// What is given to whom.
    #[must_use]
    pub fn setting(&self) -> &Setting {
        &self.setting
    }

    /// The count before any drug, 10⁹/L.
    #[must_use]
    pub fn baseline(&self) -> f64 {
        self.profile.samples.first().map_or(0.0, |it| it.platelets_e9_per_l)
    }

    /// What is given, earliest first.
    #[must_use]
    pub fn doses(&self) -> &[Dose] {
        &self.doses
    }

    /// How many days it is followed.
    #[must_use]
    pub fn days(&self) -> u32 {
        self.setting.weeks * 7
    }

    /// The samples, earliest first.
    #[must_use]
    pub fn samples(&self) -> &[Sample] {
        &self.profile.samples
    }

    /// What holds on `day`, before a dose that is given then; nothing outside the run.
    #[must_use]
    pub fn on(&self, day: f64) -> Option<Sample> {
        self.profile.on(day)
    }

    /// What a person reads off it.
    #[must_use]
    pub fn reading(&self) -> Option<Reading> {
        self.profile.reading()
    }
}

/// The patient of `setting`, with its own count before any drug if it has one.
fn patient(setting: &Setting) -> Option<Patient> {
    let patient = Patient::named(&setting.patient)?;
    Some(setting.baseline.map_or(patient, |count| patient.with_baseline(count)))
}

/// What `setting` gives within its weeks, earliest first.
fn doses(setting: &Setting) -> Vec<Dose> {
    let (weeks, most) = match setting.every {
        Every::Once => (1, 1),
        Every::Weeks(weeks) => (weeks.max(1), setting.weeks.div_ceil(weeks.max(1))),
    };
    let count = setting.stop_after.map_or(most, |last| most.min(last));
    let given = (0..count).filter(|nth| setting.missed != Some(nth + 1));
    let dose = |nth: u32| Dose {
        at_h: f64::from(nth * weeks) * WEEK_H,
        mcg_per_kg: setting.dose,
        route: setting.route,
    };
    given.map(dose).collect()
}
