//! Reasons of acts about the people of the desk.

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use serde::{Deserialize, Serialize};

/// A reason that acts about the people of the desk can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfRoster {
    /// Neither phone nor mail.
    NoWay(Id),
    /// Given, and empty: what is to be nothing is cleared, by that word.
    Empty { person: Id, cleared: Box<str> },
    /// What is written is no number that can be called.
    NoPhone { person: Id, written: Text },
    /// What is written is no address.
    NoMail { person: Id, written: Text },
    /// So many characters, and how many there may be.
    TooLong { person: Id, chars: usize, most: usize },
    /// Hours that overlap.
    Overlap(Id),
    /// A title that no level bears.
    NoTitle { person: Id, title: Text, known: Vec<Box<str>> },
}
