//! What a pack calls something, for readers of either language.

use std::fmt;
use std::ops::Deref;

use serde::{Serialize, Serializer};

/// The pack's own word, as programs read it too, and the German one where it gives one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    pub own: Box<str>,
    /// Empty where the own word is for German readers too.
    pub german: Box<str>,
}

impl From<&str> for Called {
    fn from(own: &str) -> Self {
        Self { own: own.into(), german: Box::default() }
    }
}

impl Deref for Called {
    type Target = str;

    fn deref(&self) -> &str {
        &self.own
    }
}

impl fmt::Display for Called {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.own)
    }
}

impl Serialize for Called {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.own.serialize(serializer)
    }
}

/// Both words, for who says it in another place and in either language.
pub mod both {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::Called;

    pub fn serialize<S: Serializer>(called: &Called, serializer: S) -> Result<S::Ok, S::Error> {
        (&called.own, &called.german).serialize(serializer)
    }

    /// # Errors
    /// There are not two words.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Called, D::Error> {
        <(Box<str>, Box<str>)>::deserialize(deserializer).map(|(own, german)| Called { own, german })
    }
}
