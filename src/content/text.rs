//! One text at up to three reading levels.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, MapAccess, Visitor},
};

use super::Words;

/// How a reader wants things worded. Words change with it, facts do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum Level {
    /// Plain words, short sentences.
    Plain,
    /// Mechanisms, terms explained once.
    #[default]
    Student,
    /// Label language, doses, caveats.
    Clinician,
}

impl Level {
    /// Every level, the plainest first.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Student, Self::Clinician];

    /// The level after this one; after the last comes the first.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Plain => Self::Student,
            Self::Student => Self::Clinician,
            Self::Clinician => Self::Plain,
        }
    }
}

/// `"text"` for everyone, or `(plain: …, student: …, clinician: …)`; `student` is required.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Text {
    plain: Option<Words>,
    student: Words,
    clinician: Option<Words>,
}

/// The fields of a text that is written for each level.
pub(super) const LEVELS: &[&str] = &["plain", "student", "clinician"];

impl Text {
    /// The wording for `level`; a level that is not written falls back to `student`.
    #[must_use]
    pub fn at(&self, level: Level) -> &Words {
        let written = match level {
            Level::Plain => self.plain.as_ref(),
            Level::Student => None,
            Level::Clinician => self.clinician.as_ref(),
        };
        written.unwrap_or(&self.student)
    }

    /// Every wording that is written, each with its level.
    pub fn written(&self) -> impl Iterator<Item = (Level, &Words)> {
        let plain = self.plain.as_ref().map(|words| (Level::Plain, words));
        let clinician = self.clinician.as_ref().map(|words| (Level::Clinician, words));
        plain.into_iter().chain([(Level::Student, &self.student)]).chain(clinician)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text in quotes, or (student: \"…\", plain: \"…\", clinician: \"…\")")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        let student = Words::new(text).map_err(E::custom)?;
        Ok(Text { plain: None, student, clinician: None })
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Text, M::Error> {
        let (mut plain, mut student, mut clinician) = (None, None, None);
        while let Some(level) = map.next_key::<String>()? {
            let slot = match level.as_str() {
                "plain" => &mut plain,
                "student" => &mut student,
                "clinician" => &mut clinician,
                other => return Err(M::Error::unknown_field(other, LEVELS)),
            };
            if slot.replace(map.next_value::<Words>()?).is_some() {
                return Err(M::Error::custom(format!("the level `{level}` is written twice")));
            }
        }
        let student = student.ok_or_else(|| M::Error::missing_field("student"))?;
        Ok(Text { plain, student, clinician })
    }
}
