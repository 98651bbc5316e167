//! Signs, orders of the queue, and what a filter looks at.

use crate::domain::readings::filter::{Looks, SortKey};
use crate::words::Words;
use crate::words::console::Sign;

each! {
    sign(Sign) {
        Critical => "behind a priority: critical; behind a word: owed now",
        Over => "over its limit and counting: -0:53:27",
        Missed => "target missed, with the time it took",
        Met => "target met, with the time it took",
        Stands => "the clock stands: what is left does not get less",
        NoTarget => "no contractual target",
        Ruled => "a ruling decided between two readings",
        Inquiry => "a question or a wish for advice",
        Nothing => "nothing, nobody",
        Unknown => "not known, or not to be judged",
        WorkingDays => "working days of the contract's office hours",
        Opens => "the clock rests while the office is closed, and goes on then",
        Cursor => "the row that acts apply to",
        Marked => "marked: the next act applies to all of these",
    }
}

each! {
    order(SortKey) {
        Priority => "priority, critical first",
        Received => "time of receipt, oldest first",
        Age => "time of receipt, newest first",
        Due => "what runs out next",
        Eta => "promised time of restoration",
        Stage => "state, new first",
        Tenant => "tenant",
        Server => "server",
        Owner => "owner, nobody first",
        Number => "number",
    }
}

/// What a key looks at, with the words that may follow it.
pub(in crate::words) fn looks(_: Words, looks: Looks) -> String {
    let values = looks.values().join(" ");
    let said = match looks {
        Looks::Stage => return format!("state: {values}"),
        Looks::Kind | Looks::Is => return values,
        Looks::Notice => return format!("notice of the server's next update: {values}"),
        Looks::Deferral => return format!("deferral of the server's next update: {values}"),
        Looks::Sort => return format!("{values}; - in front turns it round"),
        Looks::Priority => "priority, 1 to 4",
        Looks::Tenant => "tenant, * stands for anything",
        Looks::Server => "server",
        Looks::Reseller => "reseller",
        Looks::Policy => "contract",
        Looks::Version => "version of the server, such as ver:8.3 or ver:<8.3",
        Looks::Master => "an incident and what is linked to it",
        Looks::Owner => "owner, - for nobody",
        Looks::Start => "time left to start, such as start<30m",
        Looks::Restore => "time left to restore, such as restore<2wd",
        Looks::Age => "time since receipt, such as age>3d",
        Looks::Waited => "time spent waiting for the customer",
        Looks::Percent => "used part of a target, in percent",
        Looks::Quota => "used part of the tenant's storage, in percent",
        Looks::Runway => "time until the tenant's storage is full, such as runway<14d",
        Looks::Expression => "regular expression",
    };
    said.to_owned()
}
