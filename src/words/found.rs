//! What would follow, what is not as a contract wants it, and the sentences beside it.

use super::{Lang, Words, de, en, spoken};
use crate::domain::facts::platform::Support;
use crate::domain::readings::availability::Unmeasured;
use crate::domain::readings::backup;
use crate::domain::readings::billing::Ground;
use crate::domain::readings::finding::{Finding, Found};
use crate::domain::readings::licence::Missing;
use crate::domain::readings::version::{AppLine, Comparison, Compatibility};

spoken! {
    /// What would follow, or is not as it should be.
    found(&Found) -> String;
    /// What is not as it should be with backups.
    backed_up(backup::Finding) -> &'static str;
    /// What is not so any more.
    no_longer(backup::Finding) -> String;
    /// A licence that is presupposed and not there: `2 ip-channel`, `office or office-plus for 3 users`.
    missing(&Missing) -> String;
    /// So many licences would be better.
    advised(u32) -> String;
    /// Why it is that day from which cancelled licences are counted.
    ground(Ground) -> &'static str;
    /// Why there is nothing to read of a contract's year or hours.
    unmeasured(Unmeasured) -> String;
    /// What is guaranteed of an app with a server, short.
    verdict(Compatibility) -> &'static str;
    /// Why that is so, to stand behind a colon.
    apart(Compatibility) -> String;
    /// Sides that are another version when the contract is read to the letter.
    odd(&Comparison) -> Option<String>;
    /// What the end customer is to be told before the next update.
    inform(&AppLine<'_>) -> Option<String>;
    /// Why a version of a system is supported or not.
    supported(Support) -> &'static str;
}

impl Words {
    /// All that is to be seen to about a product besides the number of its licences.
    pub fn seen_to(self, missing: &[Missing], warnings: &[Finding]) -> String {
        let missing = missing.iter().map(|missing| self.missing(missing));
        let warned = warnings.iter().map(|warning| self.found(&warning.what));
        missing.chain(warned).collect::<Vec<_>>().join(", ")
    }
}
