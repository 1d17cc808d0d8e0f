//! Patients made to show one behaviour each. All but the typical one are invented, for the game.

use serde::{Deserialize, Serialize};

use super::{Parameters, Patient};

/// A patient made to show one behaviour, in rising difficulty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Archetype {
    /// The ITP preset.
    Typical,
    /// Long-lived platelets for ITP, less receptor beside them.
    LowTurnover,
    /// Short-lived platelets and a lower count.
    Splenectomised,
    /// Answers to little drug.
    Sensitive,
    /// Falls far below the first count after stopping.
    Rebounder,
    /// Needs much drug for little.
    HardToTreat,
    /// Hardly answers at all.
    Nonresponder,
    /// Answers late and far too much.
    Overshooter,
    /// Swings between too little and too much.
    Swinger,
}

impl Archetype {
    /// Every archetype, the easiest first.
    pub const ALL: [Self; 9] = [
        Self::Typical,
        Self::LowTurnover,
        Self::Splenectomised,
        Self::Sensitive,
        Self::Rebounder,
        Self::HardToTreat,
        Self::Nonresponder,
        Self::Overshooter,
        Self::Swinger,
    ];

    /// The archetype of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Its name in a scenario file and in a record.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Typical => "typical",
            Self::LowTurnover => "low_turnover",
            Self::Splenectomised => "splenectomised",
            Self::Sensitive => "sensitive",
            Self::Rebounder => "rebounder",
            Self::HardToTreat => "hard_to_treat",
            Self::Nonresponder => "nonresponder",
            Self::Overshooter => "overshooter",
            Self::Swinger => "swinger",
        }
    }

    /// Its numbers. Only those of [`Self::Typical`] rest on publications.
    #[must_use]
    pub fn patient(self) -> Patient {
        let itp = Parameters::ITP;
        Patient::held(match self {
            Self::Typical => itp,
            Self::LowTurnover => Parameters { tplt: 86.4, plt0: 20.0, rx: 2.6, ..itp },
            Self::Splenectomised => Parameters { tplt: 38.4, plt0: 13.0, ..itp },
            Self::Sensitive => {
                Parameters { sc50: 0.02, smax: 20.0, tplt: 72.0, plt0: 30.0, rx: 1.0, ..itp }
            }
            Self::Rebounder => Parameters { plt0: 22.0, gamma: 0.6, ..itp },
            Self::HardToTreat => {
                Parameters { sc50: 0.11, smax: 9.0, tplt: 30.0, plt0: 9.0, rx: 6.0, ..itp }
            }
            Self::Nonresponder => Parameters { smax: 0.3808, plt0: 10.0, ..itp },
            Self::Overshooter => Parameters {
                sc50: 0.015,
                smax: 50.0,
                tp: 200.0,
                tplt: 110.0,
                plt0: 20.0,
                rx: 0.3,
                ..itp
            },
            Self::Swinger => Parameters {
                sc50: 0.02,
                smax: 70.0,
                tp: 215.0,
                tplt: 190.0,
                plt0: 10.0,
                rx: 1.5,
                ..itp
            },
        })
    }
}
