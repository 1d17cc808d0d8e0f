//! Patients drawn from seeds, and parameters that are refused.

use peptibody::sim::{Lot, MEASUREMENT_CV, Parameters, Patient, measured};

#[test]
fn a_seed_always_draws_the_same_patient() {
    assert_eq!(Patient::drawn(2026), Patient::drawn(2026));
    assert_ne!(Patient::drawn(2026), Patient::drawn(2027));
    // Written down once: a seed that was shared with a class must draw the same patient for ever.
    let known = Patient::drawn(7).parameters().plt0;
    assert!((known - PLT0_OF_SEED_7).abs() < 1e-9, "{known}");
}

const PLT0_OF_SEED_7: f64 = 29.651_634_760_635_02;

#[test]
fn drawn_patients_lie_around_the_preset_with_the_stated_spread() {
    let counts: Vec<f64> = (0..4000).map(|it| Patient::drawn(it).parameters().plt0).collect();
    let logs: Vec<f64> = counts.iter().map(|count| count.ln()).collect();
    let mean = logs.iter().sum::<f64>() / 4000.0;
    let variance = logs.iter().map(|log| (log - mean).powi(2)).sum::<f64>() / 4000.0;
    assert!((mean - 16.5_f64.ln()).abs() < 0.03, "{mean}");
    assert!((variance.sqrt() - (1.0 + 0.45_f64.powi(2)).ln().sqrt()).abs() < 0.02, "{variance}");
}

#[test]
fn about_one_drawn_patient_in_seven_hardly_answers() {
    let hardly = (0..4000).filter(|&it| Patient::drawn(it).parameters().smax < 1.0).count();
    assert!((520..680).contains(&hardly), "{hardly} of 4000");
}

#[test]
fn no_drawn_patient_leaves_the_ranges() {
    for seed in 0..4000 {
        let parameters = *Patient::drawn(seed).parameters();
        assert_eq!(Patient::new(parameters), Ok(Patient::drawn(seed)));
    }
}

#[test]
fn a_measured_count_scatters_around_the_true_one_and_stays_what_it_was() {
    let counts: Vec<f64> = (0..2000).map(|visit| measured(100.0, 5, visit)).collect();
    let mean = counts.iter().sum::<f64>() / 2000.0;
    let variance = counts.iter().map(|count| (count - mean).powi(2)).sum::<f64>() / 2000.0;
    assert!((mean - 100.0).abs() < 1.0, "{mean}");
    assert!((variance.sqrt() - 100.0 * MEASUREMENT_CV).abs() < 0.5, "{}", variance.sqrt());
    assert!((counts[3] - measured(100.0, 5, 3)).abs() < f64::EPSILON);
    assert!((counts[3] - measured(100.0, 6, 3)).abs() > f64::EPSILON);
}

#[test]
fn a_lot_draws_evenly_and_never_past_its_end() {
    let mut lot = Lot::of(1);
    let mut drawn = [0; 6];
    (0..6000).for_each(|_| drawn[usize::try_from(lot.below(6)).unwrap()] += 1);
    assert!(drawn.iter().all(|&times| (850..1150).contains(&times)), "{drawn:?}");
    assert_eq!(lot.below(0), 0);
}

#[test]
fn a_parameter_out_of_range_is_refused_with_its_range() {
    let long = Parameters { tplt: 3.0, ..Parameters::ITP };
    let told = Patient::new(long).unwrap_err().to_string();
    assert_eq!(told, "`tplt` is 3: it goes from 12 to 5000 h");
    let share = Parameters { f: 1.2, ..Parameters::ITP };
    assert_eq!(Patient::new(share).unwrap_err().to_string(), "`f` is 1.2: it goes from 0.01 to 1");
    for odd in [f64::NAN, f64::INFINITY, -1.0] {
        let odd = Parameters { kd: odd, ..Parameters::ITP };
        assert_eq!(Patient::new(odd).unwrap_err().range.symbol, "kd");
    }
}

#[test]
fn each_range_stands_beside_its_own_value() {
    for (place, range) in Parameters::RANGES.iter().enumerate() {
        let mut values = Parameters::ITP.values();
        assert_eq!(Parameters::from_values(values), Parameters::ITP);
        let text = ron::to_string(&Parameters::ITP).unwrap();
        values[place] = range.most * 2.0 + 1.0;
        let from = format!("{}:", range.symbol);
        let (before, rest) = text.split_once(&from).unwrap();
        let (_, after) = rest.split_once([',', ')']).unwrap();
        let text = format!("{before}{from}{},{after}", values[place]);
        let text = if text.ends_with(')') { text } else { format!("{text})") };
        let changed: Parameters = ron::from_str(&text).unwrap();
        assert_eq!(Patient::new(changed).unwrap_err().range, *range);
    }
}
