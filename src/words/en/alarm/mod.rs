//! What wants attention.

mod incident;
mod kind;
mod object;

pub(in crate::words) use incident::chip;

pub(in crate::words) use kind::alarm_title;

pub(in crate::words) use object::backup_due;

use crate::domain::base::bytes;
use crate::domain::readings::alarm::meaning::{Left, Meaning};
use crate::words::Words;

pub(in crate::words) fn alarm(words: Words, meaning: &Meaning) -> String {
    match meaning {
        Meaning::Incident { number, name, is } => {
            format!("{number} {}  {}", name.to_uppercase(), incident::said(words, is))
        }
        Meaning::Update { server, release, is } => {
            format!("{server} update to {release}: {}", object::update(*is))
        }
        Meaning::Halted { release, reason } => {
            format!("ROLLOUT of {release} HALTED: {}", words.recorded(reason))
        }
        Meaning::Room { server, percent, capacity } => {
            format!("{server} has promised {percent} % of its {}", bytes::decimal(*capacity))
        }
        Meaning::Backup { of, finding } => format!("{of}: {}", words.backed_up(*finding)),
        Meaning::Tenant { tenant, is } => format!("{tenant}: {}", object::tenant(words, is)),
        Meaning::Account { account, tenant, is } => object::account(words, account, tenant.as_ref(), is),
        Meaning::Cancelled { whose, counted, allowance, year, over } => {
            let over = over.map(|over| {
                let penalty = over.penalty.map(|penalty| format!(", penalty {penalty}*")).unwrap_or_default();
                format!(": {} too many{penalty}", over.excess)
            });
            let what = format!("{counted} of {allowance} licences that may go in {year} are cancelled");
            format!("{whose}: {what}{}", over.unwrap_or_default())
        }
        Meaning::Gone => "not there any more".to_owned(),
    }
}

pub(in crate::words) fn limit(_: Words, left: Left) -> String {
    match left {
        Left::Hours { used, granted } => {
            format!("{} of {} hours; the rest lapses", object::hours(used), object::hours(granted))
        }
        Left::Acceptance => "the system is to be accepted".to_owned(),
        Left::Dry => "used up: the system is switched off".to_owned(),
        Left::Credits(balance) => format!("{balance:.2} iSC run dry"),
        Left::Cancelled { counted, allowance } => {
            format!("{counted} of {allowance} licences cancelled this year")
        }
    }
}
