//! What is written down of what was done about tokens.

use crate::cli::desk;
use crate::domain::base::instant::Instant;
use crate::domain::facts::token::Audited;

/// What was done on the desk itself, by whoever has it.
pub fn audited(what: &str, at: Instant) -> Audited {
    Audited {
        at,
        token: None,
        label: None,
        who: desk::author(None),
        from: "local".into(),
        what: what.into(),
        act: None,
        command: None,
        outcome: "done".into(),
    }
}
