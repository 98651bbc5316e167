//! Reasons of acts about the people of the desk.

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;

/// A reason that acts about the people of the desk can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfRoster {
    /// Neither phone nor mail.
    NoWay(Id),
    /// Hours that overlap.
    Overlap(Id),
    /// A title that no level bears.
    NoTitle { person: Id, title: Text, known: Vec<Box<str>> },
}
