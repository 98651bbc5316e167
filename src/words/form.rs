//! What forms say beyond their acts' own words.

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::Called;

/// Something to know while one fills in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// With the last good backup.
    Overwrites {
        last: Instant,
        rule: Box<str>,
    },
    Stays {
        last: Instant,
        rule: Box<str>,
    },
    /// How duties are ticked.
    Ticking,
    /// How many are marked, by their signs.
    Marked {
        signs: Vec<String>,
        of: usize,
    },
    /// Which details are filled in.
    Filled {
        names: Vec<Called>,
        of: usize,
    },
    /// Tenants that fit what was typed.
    WhichTenant(Vec<Box<str>>),
    /// The desk has none with a contract.
    NoTenant,
    /// None of them fits; these are near it.
    NoTenantCalled {
        typed: Box<str>,
        known: Vec<Box<str>>,
    },
    /// Contacts that may report, and whose they are.
    WhoReports {
        whose: Vec<Text>,
        known: Vec<Text>,
    },
    /// Incidents may have the same cause; the key that links them follows, and then what it does.
    SameServer {
        server: Box<str>,
        more: usize,
    },
    LinksThem,
    /// Components of which a word begins so.
    Components(Vec<Box<str>>),
    /// A primary function that may fail.
    Cannot(Text),
}

/// What can be recorded of a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfBackup {
    DailyRun,
    RestoreTest,
    Cold,
    Good,
    Failed,
}
