//! What a person reads off a course: the peak and its day, the time in range, the lowest count.

use super::{Profile, Sample};

/// What a person reads off a course. It is as fine as the course is sampled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The count at the start, 10⁹/L.
    pub baseline: f64,
    /// The highest count, 10⁹/L.
    pub peak: Extreme,
    /// The lowest count after the highest, 10⁹/L.
    pub nadir: Extreme,
    /// The last count, 10⁹/L.
    pub last: Extreme,
    /// The highest free drug, ng/mL.
    pub drug_peak: Extreme,
    /// Exposure over the whole course, ng·h/mL.
    pub auc_ng_h_per_ml: f64,
    /// Days with a count from 50 to 200 ×10⁹/L.
    pub days_in_range: f64,
    /// Days with a count under 50 ×10⁹/L.
    pub days_below: f64,
    /// Days with a count over 400 ×10⁹/L.
    pub days_over_400: f64,
    /// What was given in all, mcg/kg.
    pub given_mcg_per_kg: f64,
}

/// A value and its day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extreme {
    /// The value.
    pub value: f64,
    /// Days after the start.
    pub day: f64,
}

impl Reading {
    /// How many times the first count the highest one is.
    #[must_use]
    pub fn fold(&self) -> f64 {
        self.peak.value / self.baseline
    }
}

impl Profile {
    /// What a person reads off this course; nothing if it has no samples.
    #[must_use]
    pub fn reading(&self) -> Option<Reading> {
        let (first, last) = (self.samples.first()?, self.samples.last()?);
        let count = |it: &Sample| it.platelets_e9_per_l;
        let peak_at = highest(&self.samples, count)?;
        let (_, after) = self.samples.split_at(peak_at);
        let drug_at = highest(&self.samples, |it| it.serum_ng_per_ml)?;
        let nadir_at = highest(after, |it| -count(it))?;
        let extreme = |it: &Sample| Extreme { value: count(it), day: it.day() };
        let drug = self.samples.get(drug_at)?;
        Some(Reading {
            baseline: count(first),
            peak: extreme(self.samples.get(peak_at)?),
            nadir: extreme(after.get(nadir_at)?),
            last: extreme(last),
            drug_peak: Extreme { value: drug.serum_ng_per_ml, day: drug.day() },
            auc_ng_h_per_ml: last.auc_ng_h_per_ml - first.auc_ng_h_per_ml,
            days_in_range: self.days(50.0, 200.0),
            days_below: self.days(0.0, 50.0),
            days_over_400: self.days(400.0, f64::INFINITY),
            given_mcg_per_kg: self.samples.iter().map(|it| it.dose_mcg_per_kg).sum(),
        })
    }

    /// Days during which the count lies between `low` and `high`, 10⁹/L, the count between two
    /// samples being on a straight line.
    #[must_use]
    pub fn days(&self, low: f64, high: f64) -> f64 {
        self.samples.windows(2).map(|pair| days_between(pair, low, high)).sum()
    }

    /// What holds on `day`, on a straight line between two samples; nothing outside the course.
    #[must_use]
    pub fn on(&self, day: f64) -> Option<Sample> {
        let at_h = day * 24.0;
        let next = self.samples.partition_point(|it| it.at_h < at_h);
        let right = self.samples.get(next)?;
        let Some(left) = next.checked_sub(1).and_then(|it| self.samples.get(it)) else {
            return (right.at_h <= at_h).then_some(*right);
        };
        let share = (at_h - left.at_h) / (right.at_h - left.at_h);
        let between = |a: f64, b: f64| a + share * (b - a);
        Some(Sample {
            at_h,
            dose_mcg_per_kg: 0.0,
            serum_ng_per_ml: between(left.serum_ng_per_ml, right.serum_ng_per_ml),
            platelets_e9_per_l: between(left.platelets_e9_per_l, right.platelets_e9_per_l),
            total_ng_per_ml: between(left.total_ng_per_ml, right.total_ng_per_ml),
            receptor_ng_per_ml: between(left.receptor_ng_per_ml, right.receptor_ng_per_ml),
            auc_ng_h_per_ml: between(left.auc_ng_h_per_ml, right.auc_ng_h_per_ml),
        })
    }
}

/// The place of the first sample with the highest `value`.
fn highest(samples: &[Sample], value: impl Fn(&Sample) -> f64) -> Option<usize> {
    let places = samples.iter().map(value).enumerate();
    places.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(place, _)| place)
}

fn days_between(pair: &[Sample], low: f64, high: f64) -> f64 {
    let &[a, b] = pair else { return 0.0 };
    let (from, to) = (a.platelets_e9_per_l, b.platelets_e9_per_l);
    let (least, most) = (from.min(to), from.max(to));
    let days = (b.at_h - a.at_h) / 24.0;
    if most - least <= f64::EPSILON * most {
        return if (low..=high).contains(&least) { days } else { 0.0 };
    }
    days * ((most.min(high) - least.max(low)) / (most - least)).max(0.0)
}
