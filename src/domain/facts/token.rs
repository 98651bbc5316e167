//! Tokens by which a server knows who acts, and what it writes down of that. The secret itself is nowhere.

use uuid::Uuid;

use super::authority::Authority;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;

/// For how many days a token is valid unless it is said otherwise.
pub const USUAL_DAYS: u16 = 90;

/// That a token was used is written down once in so many seconds.
const USED_SECONDS: i64 = 60;
const DAY: i64 = 86_400;

/// What is known of a token besides its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub id: Id,
    pub authority: Authority,
    /// Whose it is, or what for.
    pub label: Text,
    pub created: Instant,
    /// From then on it is as one that was revoked.
    pub expires: Instant,
    pub last_used: Option<Instant>,
    pub revoked: Option<Instant>,
}

/// Why a token is none, or that it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Valid,
    Expired,
    Revoked,
}

/// It is to be valid for no day, or for more than its role may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotSoLong {
    pub most: u16,
}

impl Standing {
    pub fn word(self) -> &'static str {
        match self {
            Standing::Valid => "valid",
            Standing::Expired => "expired",
            Standing::Revoked => "revoked",
        }
    }
}

impl Token {
    /// # Errors
    /// It is to be valid for longer than its role may have.
    pub fn new(
        id: Id,
        authority: Authority,
        label: Text,
        now: Instant,
        days: u16,
    ) -> Result<Self, NotSoLong> {
        let most = authority.role().most_days();
        if !(1..=most).contains(&days) {
            return Err(NotSoLong { most });
        }
        let expires = now + i64::from(days) * DAY;
        Ok(Self { id, authority, label, created: now, expires, last_used: None, revoked: None })
    }

    pub fn standing(&self, now: Instant) -> Standing {
        match self.revoked {
            Some(_) => Standing::Revoked,
            None if now >= self.expires => Standing::Expired,
            None => Standing::Valid,
        }
    }

    pub fn is_valid(&self, now: Instant) -> bool {
        self.standing(now) == Standing::Valid
    }
}

/// A use at `at` is worth writing down where the last one is not after this.
pub fn long_unused(at: Instant) -> Instant {
    at + -USED_SECONDS
}

/// One line of what was done, or tried, with which token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audited {
    pub at: Instant,
    /// None for what came without one that is known, or on the desk itself.
    pub token: Option<Id>,
    pub label: Option<Text>,
    /// In whose name.
    pub who: Text,
    /// The address that it came from.
    pub from: Text,
    /// What was asked for.
    pub what: Text,
    /// The kind of act.
    pub act: Option<Text>,
    pub command: Option<Uuid>,
    pub outcome: Text,
}
