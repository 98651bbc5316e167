//! How servers are updated: notice, deferral, windows and rollout.

use serde::Deserialize;
use toml::Spanned;

use super::cites::Written;

/// Notice, deferral and rollout of server updates (F080 to F094).
#[derive(Clone, Debug)]
pub struct UpdateRules {
    /// Local calendar days between notice and slot.
    pub notice_days: i64,
    pub warn_days: i64,
    /// Longest deferral in local calendar days after the standard slot.
    pub deferral_days: i64,
    /// Seconds before the slot from which a new request is warned about (A39).
    pub cutoff_warn: i64,
    /// Seconds that updating one server takes, where its release does not say.
    pub duration: i64,
    /// Failures after which a rollout halts by itself; 0 for never.
    pub halt_after: u16,
    /// Servers that have the release at the end of each wave, in percent; the last is 100.
    pub waves: Vec<u8>,
    /// Nights between the last slot of a wave and the first of the next, at least 1.
    pub soak_nights: u16,
    /// Most servers of one reseller in one night of a proposed plan.
    pub per_night: u16,
    pub cites: UpdateCites,
}

cites! {
    /// Rules on updates (F080 to F094).
    UpdateCites {
        /// The contacts that messages go to are stored with the reseller (F081).
        contacts,
        /// A version is rolled out step by step (F083).
        rollout,
        /// The daily backup, which an update keeps clear of (F051).
        backup,
        /// Another date is the reseller's to ask for (F091).
        request,
        /// A test version is asked for (F090).
        test_request,
        /// Updates run at times that were fixed before (F080).
        fixed,
        /// Windows lie outside office hours (F084).
        window,
        /// Only a patch of a critical security hole leaves the windows (F080).
        security,
        /// A test version comes first (F082).
        test_first,
        /// Notice is given before (F085).
        notice,
        /// What may skip the notice (F086).
        urgent,
        /// A message follows when it succeeded (F087).
        success,
        /// How long an update may be deferred (F092).
        limit,
        /// For how many servers (F093).
        one_server,
        /// Never to an earlier time (F094).
        later_only,
    }
    may have {
        /// So many updates in a window, and one of a server at a time.
        capacity,
        /// So many servers of one reseller in one night.
        spread,
        /// What the notice term is counted to (A33).
        term,
        /// Deferrals are counted together (A35).
        cumulative,
        /// What has begun or passed is not deferred, and a person decides (A38).
        standing,
        /// What holds again when a deferral is withdrawn (A37).
        withdrawn,
        /// Until when a deferral can be asked for (A39).
        cutoff,
        /// An update begins as it was planned (A71).
        begin,
        /// An update is documented (F043).
        documentation,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UpdatesPack {
    pub notice_days: u16,
    pub warn_days: u16,
    pub deferral_days: u16,
    pub cutoff_warn: Spanned<String>,
    pub duration: Option<Spanned<String>>,
    pub halt_after: Option<u16>,
    pub waves: Option<Spanned<Vec<u8>>>,
    pub soak_nights: Option<Spanned<u16>>,
    pub per_night: Option<Spanned<u16>>,
    pub rules: Spanned<UpdateCites<Written>>,
}
