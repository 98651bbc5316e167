//! Words of which one is written into a field.

use crate::domain::contract::{Channel, Contact, Ground, Impact, Kind, Urgency, Use};
use crate::domain::facts::{equipment, release};

/// The words of one kind. Files, lines and programs have them as they are here; forms show what they
/// are called in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vocabulary {
    Impact,
    Urgency,
    Kind,
    Channel,
    Contact,
    /// Why time is not counted against the availability.
    Ground,
    Stage,
    /// Why a release is urgent.
    Weight,
    /// How a licensed function is used.
    Use,
    Equipment,
    YesNo,
    /// Whether calls are possible.
    Telephony,
    /// What can be taken away of what is written down of somebody.
    Cleared,
}

impl Vocabulary {
    /// Of [`Vocabulary::Cleared`].
    pub const CLEARED: &'static [&'static str] =
        &["phone", "mail", "titles", "levels", "hours", "region", "off"];

    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Vocabulary::Impact => Impact::KEYS,
            Vocabulary::Urgency => Urgency::KEYS,
            Vocabulary::Kind => Kind::KEYS,
            Vocabulary::Channel => Channel::KEYS,
            Vocabulary::Contact => Contact::KEYS,
            Vocabulary::Ground => Ground::KEYS,
            Vocabulary::Stage => release::Stage::KEYS,
            Vocabulary::Weight => release::Urgency::KEYS,
            Vocabulary::Use => Use::KEYS,
            Vocabulary::Equipment => equipment::Kind::KEYS,
            Vocabulary::YesNo => &["yes", "no"],
            Vocabulary::Telephony => &["down", "works"],
            Vocabulary::Cleared => Vocabulary::CLEARED,
        }
    }
}
