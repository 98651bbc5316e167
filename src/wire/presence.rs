//! Who is where.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::presence::Presence;

/// A console says where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Here {
    /// Two consoles of one engineer are two.
    pub console: Uuid,
    /// Nowhere, where it is left out.
    #[serde(default)]
    pub at: Option<There>,
}

/// Somebody looks at an incident closely.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct There {
    pub console: Uuid,
    #[schema(value_type = String)]
    pub by: Text,
    #[schema(value_type = String, example = "I-1")]
    pub on: Number,
    #[schema(value_type = String, format = DateTime)]
    pub since: Instant,
}

impl From<Presence> for There {
    fn from(presence: Presence) -> Self {
        let Presence { console, by, on, since } = presence;
        Self { console, by, on, since }
    }
}

impl From<There> for Presence {
    fn from(there: There) -> Self {
        let There { console, by, on, since } = there;
        Self { console, by, on, since }
    }
}
