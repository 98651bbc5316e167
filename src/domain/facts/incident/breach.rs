//! Why targets were missed: the desk's own list of reasons, and what was said of one miss.

use serde::{Deserialize, Serialize};

use crate::domain::base::kept::Kept;
use crate::domain::base::table::{Id, Table};
use crate::domain::base::text::Text;

/// One of the reasons that the desk counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreachReason {
    pub id: Id,
    /// In the desk's own words.
    pub name: Text,
}

/// Why one target was missed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explained {
    /// Name of the clock.
    pub clock: Text,
    /// Number of the clock's round, see [`crate::domain::readings::clock::Outcome`].
    pub round: u32,
    /// Id of one of the desk's reasons.
    pub reason: Id,
    #[serde(default)]
    pub note: Option<Text>,
}

/// What a desk counts that has written down no reasons of its own.
const USUAL: [(&str, Kept); 6] = [
    ("staff", Kept::Staff),
    ("diagnosis", Kept::Diagnosis),
    ("customer", Kept::Unreached),
    ("supplier", Kept::Supplier),
    ("change", Kept::Change),
    ("other", Kept::Other),
];

/// The reasons that the desk counts: its own, in the order in which they were written down, or the
/// usual ones while it has none.
pub fn reasons(own: &Table<BreachReason>) -> Vec<BreachReason> {
    let written: Vec<BreachReason> = own.rows().map(|(_, reason)| reason.clone()).collect();
    if !written.is_empty() {
        return written;
    }
    let usual = |(id, name): (&str, Kept)| Some(BreachReason { id: id.parse().ok()?, name: name.into() });
    USUAL.into_iter().filter_map(usual).collect()
}
