//! Where in a file a value stands that was read and is refused afterwards: a second reading goes to
//! it from the outside in, and stops there.

use std::fmt;

use ron::Options;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess,
    SeqAccess, VariantAccess, Visitor,
};

use super::Position;

/// One turn on the way to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Into the value of this field.
    Field(&'static str),
    /// Into this element of a list, counted from 0.
    Nth(usize),
    /// Into what is there, if it need not be.
    Present,
    /// Into the brackets after a word.
    Variant,
}

/// The place at which the value at the end of `trail` begins; of a value that is not in `source`,
/// the start of the file.
pub(super) fn place(options: &Options, source: &str, trail: &[Turn]) -> Position {
    match options.from_str_seed(source, Trail(trail)) {
        Err(stop) if stop.code.to_string() == HERE => {
            Position { line: stop.span.end.line, column: stop.span.end.col }
        }
        Ok(()) | Err(_) => Position::START,
    }
}

/// What the second reading stops with.
const HERE: &str = "here it is";

/// The turns that are still to be taken.
struct Trail<'t>(&'t [Turn]);

impl<'t> Trail<'t> {
    fn rest(&self) -> Self {
        Self(self.0.get(1..).unwrap_or_default())
    }

    fn turn(&self) -> Option<&'t Turn> {
        self.0.first()
    }
}

impl<'de> DeserializeSeed<'de> for Trail<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.turn() {
            None => Err(D::Error::custom(HERE)),
            // Not as a struct: the name of one may stand before its bracket, or not.
            Some(Turn::Field(_)) => deserializer.deserialize_any(self),
            Some(Turn::Nth(_)) => deserializer.deserialize_seq(self),
            Some(Turn::Present) => deserializer.deserialize_option(self),
            Some(Turn::Variant) => deserializer.deserialize_enum("", &[], self),
        }
    }
}

impl<'de> Visitor<'de> for Trail<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.turn())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(Name(name)) = map.next_key()? {
            match self.turn() {
                Some(Turn::Field(wanted)) if *wanted == name => map.next_value_seed(self.rest())?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Some(&Turn::Nth(wanted)) = self.turn() else { return Ok(()) };
        for _ in 0..wanted {
            list.next_element::<IgnoredAny>()?;
        }
        list.next_element_seed(self.rest()).map(drop)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.rest().deserialize(deserializer)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, word: A) -> Result<(), A::Error> {
        let (Name(_), variant) = word.variant()?;
        variant.newtype_variant_seed(self.rest())
    }
}

/// The name of a field, or a word of the format.
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(NameVisitor)
    }
}

struct NameVisitor;

impl Visitor<'_> for NameVisitor {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        Ok(Name(name.to_owned()))
    }
}
