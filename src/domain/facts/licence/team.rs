//! Teams of a system.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::base::text::Text;

/// A team of a system.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// They need no licence for leading it (F153).
    pub leaders: BTreeSet<Text>,
    pub members: BTreeSet<Text>,
}
