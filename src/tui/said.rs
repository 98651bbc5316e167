//! What is said to whoever sits here: a value until it is drawn, because the keys in it are the user's.

use super::barred::Barred;
use super::verb::{KeyNames, Verb};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Names no key.
    Text(String),
    Barred(Barred),
    /// Chosen by its description: the name says what it was.
    BarredAct(Verb, Barred),
    /// What came while nobody was there, and how long that was.
    Away {
        away: String,
        summary: String,
    },
    /// What came since the last session.
    LastTime {
        summary: String,
    },
}

impl Said {
    pub fn words(&self, keys: &dyn KeyNames) -> String {
        let listed = || keys.named(Verb::Away);
        match self {
            Self::Text(text) => text.clone(),
            Self::Barred(why) => why.words(keys),
            Self::BarredAct(verb, why) => format!("{}: {}", verb.name(), why.words(keys)),
            Self::Away { away, summary } => {
                format!("while you were away ({away}): {summary}   {} lists it", listed())
            }
            Self::LastTime { summary } => format!("since you were here: {summary}   {} lists it", listed()),
        }
    }
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Said {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Barred> for Said {
    fn from(why: Barred) -> Self {
        Self::Barred(why)
    }
}
