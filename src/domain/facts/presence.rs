//! Who is on an incident right now. No lock: it keeps two people from working on one thing without
//! knowing it, and what they do about it is theirs.

use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;

/// A console that has not been heard of for so many seconds is taken for gone.
pub const GONE_SECONDS: i64 = 30;

/// An engineer at a console looks at an incident closely, or has a form about it open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presence {
    /// Two consoles of one engineer are two.
    pub console: Uuid,
    pub by: Text,
    pub on: Number,
    pub since: Instant,
}

/// Who else is on `number`, each once, by name.
pub fn others(all: &[Presence], number: Number) -> Vec<&Presence> {
    let mut found: Vec<&Presence> = all.iter().filter(|presence| presence.on == number).collect();
    found.sort_by(|a, b| (&a.by, a.since).cmp(&(&b.by, b.since)));
    found.dedup_by(|a, b| a.by == b.by);
    found
}
