//! How many there are of something.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

/// A whole number of things; what is none is said in words, not as a type of the program.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count(pub u32);

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct Whole;
        impl Visitor<'_> for Whole {
            type Value = Count;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number, 0 or more")
            }
            fn visit_i64<E: Error>(self, value: i64) -> Result<Count, E> {
                let wrong = || E::invalid_value(Unexpected::Signed(value), &self);
                u32::try_from(value).map(Count).map_err(|_| wrong())
            }
            fn visit_u64<E: Error>(self, value: u64) -> Result<Count, E> {
                let wrong = || E::invalid_value(Unexpected::Unsigned(value), &self);
                u32::try_from(value).map(Count).map_err(|_| wrong())
            }
        }
        input.deserialize_u32(Whole)
    }
}
