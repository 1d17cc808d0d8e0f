//! A course as comma-separated values, for a spreadsheet or a script.

use crate::sim::{Profile, Sample};

/// The names of the columns.
const HEAD: &str = "time_h,dose_mcg_per_kg,serum_ng_per_ml,platelets_e9_per_l\n";

/// One row for each sample: its hour, the dose that is given then (0 if none), and free drug and
/// count before that dose with nine significant digits.
#[must_use]
pub fn csv(profile: &Profile) -> String {
    let rows: Vec<String> = profile.samples.iter().map(row).collect();
    HEAD.to_owned() + &rows.concat()
}

fn row(sample: &Sample) -> String {
    let (at_h, dose) = (sample.at_h, sample.dose_mcg_per_kg);
    let (serum, platelets) = (sample.serum_ng_per_ml, sample.platelets_e9_per_l);
    let dose = if dose > 0.0 && dose < 1e-9 { format!("{dose:e}") } else { dose.to_string() };
    format!("{at_h},{dose},{serum:.8e},{platelets:.8e}\n")
}
