//! Numbers from a file: neither infinite nor NaN, refused where they stand.

use serde::{Deserialize, Deserializer, de::Error};

use super::Words;

/// Reads a number for a share.
pub(crate) fn single<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f32, D::Error> {
    let number = f32::deserialize(deserializer)?;
    if number.is_finite() { Ok(number) } else { Err(D::Error::custom(MESSAGE)) }
}

/// Reads a number for a value.
pub(crate) fn double<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    Finite::deserialize(deserializer).map(|number| number.0)
}

/// Reads units with their factors.
pub(crate) fn units<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<(Words, f64)>, D::Error> {
    let units = Vec::<(Words, Finite)>::deserialize(deserializer)?;
    Ok(units.into_iter().map(|(unit, factor)| (unit, factor.0)).collect())
}

/// Reads two numbers.
pub(crate) fn pair<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(f64, f64), D::Error> {
    <(Finite, Finite)>::deserialize(deserializer).map(|(a, b)| (a.0, b.0))
}

/// Reads pairs of numbers.
pub(crate) fn pairs<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<(f64, f64)>, D::Error> {
    let pairs = Vec::<(Finite, Finite)>::deserialize(deserializer)?;
    Ok(pairs.into_iter().map(|(a, b)| (a.0, b.0)).collect())
}

const MESSAGE: &str = "this number is too large to be a value";

struct Finite(f64);

impl<'de> Deserialize<'de> for Finite {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        if number.is_finite() { Ok(Self(number)) } else { Err(D::Error::custom(MESSAGE)) }
    }
}
