//! Licences, hours and credits: what is billed, needed, included and used up.

use crate::domain::base::cents::Cents;
use crate::domain::base::span::{self, clock_face};
use crate::domain::readings::hours::Budget;
use crate::domain::readings::why::{BillingStep, CreditStep, HoursStep, LicenceStep};
use crate::words::Words;
use crate::words::en::phrase::days;
use crate::words::en::{found, ground, missing};

pub(super) fn step(words: Words, step: &BillingStep) -> String {
    let cost = |fee: &Option<Cents>| match fee {
        Some(cents) => words.amount(cents),
        None => "a fee is not recorded".to_owned(),
    };
    match step {
        BillingStep::EachDay => "each local day counts with the licences at its end".to_owned(),
        BillingStep::Average(average) => {
            let (sum, days) = (average.licence_days, average.days);
            format!("{sum} licence days / {days} days = {}", words.amount(average))
        }
        BillingStep::WholeMonth(average) => {
            format!("at the month's end, if nothing changes: {}", words.amount(average))
        }
        BillingStep::Fees { so_far, whole } => {
            format!("each day at its fee: {}, for the whole month {}", cost(so_far), cost(whole))
        }
        BillingStep::MeasuredOn(Some(reseller)) => {
            format!("measured on all licences that {reseller} is charged for")
        }
        BillingStep::MeasuredOn(None) => "measured on the licences of the tenant".to_owned(),
        BillingStep::Baseline { count, day, ground: why } => {
            format!("baseline {count} on {}: {}", words.date(*day), ground(words, *why))
        }
        BillingStep::Allowance { percent, of, allowance } => {
            format!("{percent} % of {of} = {allowance}, whole licences")
        }
        BillingStep::Cancelled { year, counted, by_tenant, net } => {
            format!("cancelled in {year}: {counted}, of this tenant {by_tenant}; net {net}")
        }
        BillingStep::Amount(amount) => {
            let (cancelled, allowance) = (words.amount(amount.cancelled), words.amount(amount.allowance));
            format!("as monthly fees: {cancelled} of {allowance}")
        }
        BillingStep::Penalty { excess, months, penalty } => {
            let penalty = words.amount(penalty);
            format!("{excess} too many x {months} monthly fees = {penalty}, an estimate")
        }
    }
}

pub(super) fn licences(words: Words, step: &LicenceStep) -> String {
    match step {
        LicenceStep::Configured { users, system } => {
            format!("configured: {users} users, {system} for the system itself")
        }
        LicenceStep::Need(need) => format!("needed, with what other functions presuppose: {need}"),
        LicenceStep::Have(have) => format!("there are, with those that come with others: {have}"),
        LicenceStep::Diff { have, need, diff } => format!("{have} - {need} = {diff}"),
        LicenceStep::Without(users) => format!("{users} users are without"),
        LicenceStep::Missing(what) => format!("presupposed and missing: {}", missing(words, what)),
        LicenceStep::Warned(what) => found(words, what),
    }
}

/// Minutes: `12:00:00`.
fn face(minutes: i64) -> String {
    clock_face(minutes * 60)
}

pub(super) fn hours(used: i64, budget: Option<Budget>) -> String {
    match budget {
        Some(budget) => format!("{} of {} used, {} %", face(used), face(budget.granted), budget.percent),
        None => format!("{} used, how many a month is not agreed", face(used)),
    }
}

pub(super) fn included(words: Words, step: &HoursStep) -> String {
    match step {
        HoursStep::Days { from, before } => {
            format!("the days from {} until before {}", words.date(*from), words.date(*before))
        }
        HoursStep::Introduction(factor) => format!("until it is accepted, {factor} times the hours"),
        HoursStep::Accepted => "the system was accepted".to_owned(),
        HoursStep::Granted(minutes) => format!("granted for these days: {}", face(*minutes)),
        HoursStep::NoBudget => "no number of hours is agreed".to_owned(),
        HoursStep::Booked { day, seconds, of, apart } => {
            let apart = if *apart { ", paid for apart" } else { "" };
            format!("{}: {} of {of}{apart}", words.date(*day), clock_face(*seconds))
        }
        HoursStep::Used(used) => format!("used = {}, each begun minute whole", face(*used)),
        HoursStep::Left { granted, used, left } => {
            format!("left = {} - {} = {}", face(*granted), face(*used), face(*left))
        }
        HoursStep::Beyond { used, granted, billable } => {
            let (used, granted, billable) = (face(*used), face(*granted), face(*billable));
            format!("beyond them = {used} - {granted} = {billable}, billable")
        }
        HoursStep::Cost { billable, rate, cost } => {
            let (rate, cost) = (words.amount(rate), words.amount(cost));
            format!("{} x {rate} an hour = {cost}, to the nearest cent", face(*billable))
        }
        HoursStep::NoRate => "what an hour beyond them costs is not agreed".to_owned(),
        HoursStep::Outside(minutes) => {
            format!("{} of it in services that were not agreed", face(*minutes))
        }
    }
}

pub(super) fn credits(words: Words, step: &CreditStep) -> String {
    match step {
        CreditStep::Rented { licence, count, monthly } => {
            format!("{count} {licence} at {} iSC a month", words.amount(monthly))
        }
        CreditStep::Monthly(monthly) => format!("together {} iSC a month", words.amount(monthly)),
        CreditStep::Daily(daily) => format!("{} iSC a day", words.amount(daily)),
        CreditStep::Left(balance) => format!("{} iSC are left", words.amount(balance)),
        CreditStep::Lasts { runtime, ends } => {
            format!("what is left lasts {}, until {}", span::short(*runtime), words.second(*ends))
        }
        CreditStep::OrderBy(by) => format!("the last office hours before that end {}", words.second(*by)),
        CreditStep::Reminder(count) => format!("the reminder {} before is due", days(*count)),
    }
}
