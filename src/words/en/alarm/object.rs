//! Alarms of servers, tenants and accounts.

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::{bytes, span};
use crate::domain::contract::Standing;
use crate::domain::readings::alarm::meaning::{OfAccount, OfTenant, OfUpdate};
use crate::domain::readings::backup::DutyKind;
use crate::domain::readings::finding::Found;
use crate::words::Words;
use crate::words::en::phrase::days;

pub(super) fn update(is: OfUpdate) -> &'static str {
    match is {
        OfUpdate::NoticeMissing => "NOTICE MISSING",
        OfUpdate::NoticeSoon => "the notice is due soon",
        OfUpdate::NoContact => "nobody can be sent the notice",
        OfUpdate::NoReason => "urgent without its reason",
        OfUpdate::Undecided => "a deferral waits for its decision",
        OfUpdate::NoResult => "how it ended is not recorded",
        OfUpdate::Failed => "FAILED",
        OfUpdate::NotConfirmed => "the success message is owed",
    }
}

pub(in crate::words) fn backup_due(_: Words, kind: DutyKind) -> &'static str {
    match kind {
        DutyKind::Daily => "the daily backup",
        DutyKind::Site => "backups in another country",
        DutyKind::RestoreTest => "test that backups can be restored",
        DutyKind::Cold => "cold backup of the whole machine",
        DutyKind::SecondSystem => "a second backup system",
    }
}

pub(super) fn tenant(words: Words, is: &OfTenant) -> String {
    match is {
        OfTenant::Storage { percent, quota } => {
            format!("storage {percent} % of {} used", bytes::decimal(*quota))
        }
        OfTenant::Licences { have, need, product, without, more } => {
            let names = without.iter().map(Text::as_str).collect::<Vec<_>>().join(", ");
            let who = if names.is_empty() { names } else { format!(", without: {names}") };
            format!("{have} {product} of {need} needed{who}{}", besides(*more))
        }
        OfTenant::RestsOn { product, missing, warnings } => {
            format!("what {product} rests on is missing: {}", words.seen_to(missing, warnings))
        }
        OfTenant::Hours { used, granted, percent, billable } => {
            let billed = billable.map(|billable| format!(", {} to be paid", hours(billable)));
            let (used, granted) = (hours(*used), hours(*granted));
            format!("{used} of {granted} hours used, {percent} %{}", billed.unwrap_or_default())
        }
        OfTenant::NotAccepted(by) => format!("the system was to be accepted by {}", words.day(*by)),
        OfTenant::Down { down, budget, left } => {
            let rest = if *left < 0 { "too much" } else { "left" };
            let (down, budget, left) = (span::short(*down), span::short(*budget), span::short(*left));
            format!("down {down} of {budget} that the contract year allows, {left} {rest}")
        }
        OfTenant::NoPack(pack) => format!("there is no pack of the contract {pack}"),
        OfTenant::NoReporter(Standing::Certified) => "nobody is certified to report".to_owned(),
        OfTenant::NoReporter(Standing::Authorised) => "nobody is authorised to report".to_owned(),
        OfTenant::Incomplete(name) => format!("of {name} address or phone are not known"),
        OfTenant::NotMet { label, more } => format!("not met: {label}{}", besides(*more)),
        OfTenant::Equipment(wrong) => words.found(&Found::Equipment(wrong.clone())),
    }
}

fn besides(more: usize) -> String {
    if more > 0 { format!(" and {more} more") } else { String::new() }
}

pub(super) fn account(words: Words, id: &Id, tenant: Option<&Id>, is: &OfAccount) -> String {
    let whose = tenant.map(|tenant| format!(" of {tenant}")).unwrap_or_default();
    let account = format!("account {id}{whose}");
    match is {
        OfAccount::Dry => format!("{account} is DRY: the system is switched off until credits are loaded"),
        OfAccount::RunsDry(at) => format!("{account} runs dry {}", words.wall(*at)),
        OfAccount::Tight(ends) => format!("credits of {account} last until {}", words.wall(*ends)),
        OfAccount::Reminder { ends, days: count } => {
            let before = days(*count);
            format!("{account} lasts until {}: the reminder {before} before is due", words.wall(*ends))
        }
        OfAccount::Switched(licence) => format!("{account}: {licence} switched down and up"),
        OfAccount::Firmware { has, from } => format!("{account}: firmware {has} is older than {from}"),
    }
}

/// Hours of so many minutes.
pub(super) fn hours(minutes: i64) -> String {
    span::short(minutes * 60)
}
