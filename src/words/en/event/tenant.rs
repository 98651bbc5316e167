//! What happened to tenants, their licences and accounts.

use chrono::NaiveDate;

use crate::domain::base::isc::Isc;
use crate::domain::base::text::Text;
use crate::domain::base::{bytes, span};
use crate::domain::facts::count::CountChange;
use crate::domain::facts::credit::CreditChange;
use crate::domain::facts::equipment::{EquipmentChange, Reachable};
use crate::domain::facts::exclusion::Exclusion;
use crate::domain::facts::hours::HoursChange;
use crate::domain::facts::licence::LicenceChange;
use crate::domain::facts::tenant::{Export, Parts};
use crate::words::Words;

pub(super) fn usage(used: u64, parts: &Parts) -> String {
    let known = [(parts.recordings, "recordings"), (parts.voicemail, "voicemail")];
    let known =
        known.into_iter().filter_map(|(bytes, name)| Some(format!("{name} {}", bytes::decimal(bytes?))));
    let known: Vec<String> = known.collect();
    let parts = if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) };
    format!("storage measured: {}{parts}", bytes::decimal(used))
}

pub(super) fn exported(export: &Export) -> String {
    let size = bytes::decimal(export.bytes);
    format!("{size} taken out by hand: {}; the reseller keeps it", export.note)
}

pub(super) fn excluded(words: Words, exclusion: &Exclusion) -> String {
    let (from, to) = (words.wall(exclusion.from), words.wall(exclusion.to));
    format!("not counted, {}: {from} to {to}, {}", words.state(exclusion.ground), exclusion.reason)
}

pub(super) fn licence(change: &LicenceChange) -> String {
    match change {
        LicenceChange::Bought { product, count } => format!("{count} {product} licences bought altogether"),
        LicenceChange::SystemConfigured { product, count } => {
            format!("the system is configured for {count} {product}")
        }
        LicenceChange::UserConfigured { user, product, .. } => format!("{user} configured for {product}"),
        LicenceChange::UserReleased { user, product } => format!("{product} of {user} switched off"),
        LicenceChange::UserPlaced { user, site: Some(site) } => format!("{user} is at {site}"),
        LicenceChange::UserPlaced { user, site: None } => format!("{user} is at no known site"),
        LicenceChange::TeamSet { name, team } => {
            let (leaders, members) = (team.leaders.len(), team.members.len());
            format!("team {name}: {members} members, {leaders} leaders")
        }
        LicenceChange::SystemDescribed { platform, cti } => {
            let platform = platform.iter().map(|platform| format!("works with {platform}"));
            let cti = cti.iter().map(|cti| format!("{} CTI link", if *cti { "has a" } else { "has no" }));
            format!("the system {}", platform.chain(cti).collect::<Vec<_>>().join(", "))
        }
    }
}

pub(super) fn count(words: Words, kind: &Text, change: &CountChange, too_many: u32) -> String {
    match change {
        CountChange::Counted { count, price } => {
            let price = price.map(|price| format!(" at {price} a month")).unwrap_or_default();
            format!("{count} {kind} licences{price}")
        }
        CountChange::Cancelled { count, reference } => {
            let reference = reference
                .as_ref()
                .map(|reference| format!(", {}", words.recorded(reference)))
                .unwrap_or_default();
            let penalty = match too_many {
                0 => String::new(),
                many => format!(", {many} too many: penalty accepted"),
            };
            format!("{count} {kind} licences cancelled{reference}{penalty}")
        }
    }
}

pub(super) fn hours(words: Words, change: &HoursChange) -> String {
    match change {
        HoursChange::Accepted { on } => {
            format!("system accepted on {}, the operation phase begins", words.day(*on))
        }
        HoursChange::IntroductionAgreed { until } => {
            format!("introduction until {} agreed", words.day(*until))
        }
        HoursChange::Granted { hours, from } => format!("{hours} hours a month from {} on", words.day(*from)),
        HoursChange::RateAgreed { rate, from } => {
            format!("{rate} an hour beyond the budget from {} on", words.day(*from))
        }
        HoursChange::ServicesAgreed { services, from } => {
            let services: Vec<&str> = services.iter().map(|service| &**service).collect();
            format!("services from {} on: {}", words.day(*from), services.join(", "))
        }
        HoursChange::Booked { at, seconds, category, text, incident } => {
            let incident = incident.map(|number| format!(" for {number}")).unwrap_or_default();
            let (length, at) = (span::short(*seconds), words.wall(*at));
            let what = if *seconds < 0 { format!("{length} taken away") } else { format!("{length} booked") };
            format!("{what}, {category}{incident}, {at}: {text}")
        }
    }
}

pub(super) fn credit(change: &CreditChange) -> String {
    match change {
        CreditChange::ToppedUp { amount, reference } => format!("{amount} iSC loaded, {reference}"),
        CreditChange::Rented { licence, count: 0, .. } => format!("no {licence} is rented from then on"),
        CreditChange::Rented { licence, count, monthly } => {
            format!("{count} {licence} rented at {monthly} iSC a month")
        }
        CreditChange::Bought { licence, count } => format!("{count} {licence} bought, not rented"),
        CreditChange::Hosted { on, cloud_contract } => {
            let contract = if *cloud_contract { ", under a contract for the cloud" } else { "" };
            format!("its system runs on {on}{contract}")
        }
        CreditChange::FirmwareKnown { firmware } => format!("its system runs firmware {firmware}"),
        CreditChange::BalanceRead { amount } => format!("the balance is {amount} iSC"),
    }
}

pub(super) fn price(words: Words, licence: &Text, from: NaiveDate, monthly: Option<Isc>) -> String {
    let from = words.day(from);
    match monthly {
        Some(monthly) => format!("{licence} costs {monthly} iSC a month from {from} on"),
        None => format!("{licence} leaves the price list on {from}"),
    }
}

pub(super) fn equipment(change: &EquipmentChange) -> String {
    match change {
        EquipmentChange::Trunk { trunk, there: true } => format!("calls over the trunk {trunk}"),
        EquipmentChange::Trunk { trunk, there: false } => format!("no longer calls over the trunk {trunk}"),
        EquipmentChange::Reachable { name, reachable: None } => {
            format!("{name} need not be reachable any more")
        }
        EquipmentChange::Reachable { name, reachable: Some(reachable) } => {
            let licence = if reachable.licensed { "a licence" } else { "no licence" };
            let Reachable { lines, phones, .. } = reachable;
            format!("{name} must be reachable: {licence}, {lines} lines, {phones} phones")
        }
    }
}
