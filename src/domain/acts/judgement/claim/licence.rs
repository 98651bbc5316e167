//! Claims of acts about licences.

use crate::domain::base::text::Text;

/// A claim of an act about licences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfLicence {
    /// The user has the function.
    Has(Text),
    PenaltyAccepted,
}
