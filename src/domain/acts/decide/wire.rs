//! Acts as programs write them: an object of one field, called as the act is on the command line,
//! `{"incident.take": {"number": "I-1"}}`.

use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::{Error as _, SerializeMap};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

use super::list::{Act, BROUGHT, ENTERED};

impl Act {
    /// The names of all acts, as programs write them.
    pub fn names() -> impl Iterator<Item = String> {
        let entered = ENTERED.iter().map(|known| known.spec.name_for_programs());
        entered.chain(BROUGHT.iter().map(|(name, _)| (*name).to_owned()))
    }

    /// Whether somebody says a code with it, so that its answer tells whether that is right.
    pub fn brings_code(&self) -> bool {
        match self {
            Act::Report(act) => act.code.is_some(),
            Act::Caller(act) => act.code.is_some(),
            _ => false,
        }
    }

    /// The act of that name with these fields; `None` where there is none.
    fn named(name: &str, fields: serde_json::Value) -> Option<serde_json::Result<Act>> {
        let entered = ENTERED.iter().find(|known| known.spec.name_for_programs() == name);
        if let Some(known) = entered {
            return Some((known.wired)(fields));
        }
        BROUGHT.iter().find(|(known, _)| *known == name).map(|(_, read)| read(fields))
    }
}

impl Serialize for Act {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(&self.name(), &self.wire().map_err(S::Error::custom)?)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Act {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OneField)
    }
}

struct OneField;

impl<'de> Visitor<'de> for OneField {
    type Value = Act;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of one field, which is called as the act")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Act, A::Error> {
        let none = || A::Error::invalid_length(0, &self);
        let (name, fields) = map.next_entry::<String, serde_json::Value>()?.ok_or_else(none)?;
        if map.next_key::<String>()?.is_some() {
            return Err(A::Error::invalid_length(2, &self));
        }
        match Act::named(&name, fields) {
            Some(act) => act.map_err(|wrong| A::Error::custom(format!("{name}: {wrong}"))),
            None => Err(A::Error::custom(format!("there is no act {name:?}"))),
        }
    }
}
