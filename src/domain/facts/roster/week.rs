//! A week in which somebody is on call.

use serde::{Deserialize, Serialize};

use crate::domain::base::table::Id;
use crate::domain::base::week::Week;

/// From Monday 00:00 to the next one on the desk's clock.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OnCall {
    pub week: Week,
    /// Id of the contract's pack; for all of them where it is none.
    #[serde(default)]
    pub pack: Option<Id>,
    /// Id of the person.
    pub person: Id,
}
