//! What forms say beyond their acts' own words.

use crate::domain::code::Given;
use crate::domain::contract::{OnReclassify, OnWait};
use crate::domain::incident::Contact;
use crate::domain::span::{clock_face, short};
use crate::words::form::{Limit, OfClass, OfReport, OfWork, Side};
use crate::words::{Hint, OfBackup, Words};

pub(in crate::words) fn hint(words: Words, hint: &Hint) -> String {
    match hint {
        Hint::Class(hint) => class(words, hint),
        Hint::Report(hint) => report(hint),
        Hint::Work(hint) => work(words, hint),
        Hint::Overwrites { last, rule } => {
            format!("it overwrites the last good one, of {} ({rule})", words.wall(*last))
        }
        Hint::Stays { last, rule } => format!("the last good one stays, of {} ({rule})", words.wall(*last)),
        Hint::NoLonger(what) => format!("no longer: {what}"),
        Hint::Ticking => "Space: met, not met, not looked at; * marks all as met".to_owned(),
        Hint::Marked { marked, all } if marked.is_empty() => format!("none of {all}"),
        Hint::Marked { marked, all } => format!("{} of {all}", marked.join(", ")),
        Hint::NoTimeYet(side) => format!("no time yet; write {}", examples(*side)),
        Hint::NoTime(text, side) => format!("`{text}` is no time; write {}", examples(*side)),
        Hint::NotAhead(text) => format!("`{text}` is no time to come; write {}", examples(Side::Ahead)),
        Hint::Ahead(at) => format!("{} lies ahead", words.wall(*at)),
        Hint::NoPrice(licence) => format!("{licence}: give a price such as 5.25"),
    }
}

fn examples(side: Side) -> &'static str {
    match side {
        Side::Ahead => "+2h, 17:30, tomorrow 9:00, 2026-12-08 22:00 or 8.12. 22:00",
        Side::Back => "-2h, 10:31, yesterday 22:00 or now",
    }
}

fn class(words: Words, hint: &OfClass) -> String {
    match hint {
        OfClass::Limits { start, restore } => format!("  start {start}, restore {restore}"),
        OfClass::Moved { from, to, clock, was, will, used } => {
            let used = used.map(|used| format!(", {} of it used", short(used))).unwrap_or_default();
            format!("P{from} -> P{to}  {clock}: {} -> {}{used}", limit_of(words, was), limit_of(words, will))
        }
        OfClass::Reclassed(OnReclassify::Carry) => {
            "the time already used is taken over into the new targets (A21)".to_owned()
        }
        OfClass::Reclassed(OnReclassify::Retroactive) => {
            "everything since receipt counts again under the new targets (A21)".to_owned()
        }
        OfClass::Reclassed(OnReclassify::Restart) => "the new targets begin with the change (A21)".to_owned(),
        OfClass::StaysMissed(clocks) => {
            format!("missed and recorded as such whatever the class: {} (A21)", clocks.join(" and "))
        }
        OfClass::ContractOf(number) => format!(", the contract of {number}"),
        OfClass::ReceivedNow => "received now:".to_owned(),
        OfClass::Now { number, priority } => format!("{number}, now P{priority}:"),
        OfClass::Resolved => "resolved: nothing would change".to_owned(),
        OfClass::Same => "has this priority already: nothing would change".to_owned(),
    }
}

pub(in crate::words) fn limit_of(_: Words, limit: &Limit) -> String {
    match limit {
        Limit::NoClock => "none".to_owned(),
        Limit::NoTarget => "no target".to_owned(),
        Limit::Met => "met".to_owned(),
        Limit::Missed(at) => format!("missed at {at}"),
        Limit::At(at) => at.clone(),
        Limit::Never => "never".to_owned(),
    }
}

fn report(hint: &OfReport) -> String {
    match hint {
        OfReport::Which(names) => format!("which tenant? there are {}", names.join(", ")),
        OfReport::NoTenants => "the desk has no tenant with a contract yet".to_owned(),
        OfReport::NoTenant { typed, known } => {
            format!("no tenant with a contract is called `{typed}`; there are {known}")
        }
        OfReport::Reports { whose, names } => format!("who reports it? {whose} has {names}"),
        OfReport::NobodyReports { whose } => format!("who reports it? {whose} has no contact on file"),
        OfReport::NoContractChosen => "choose the contract".to_owned(),
        OfReport::OpenOn { server, more } => {
            let more = if *more > 0 { format!(", {more} more") } else { String::new() };
            format!("open on {server}{more}; if one is the same fault, ")
        }
        OfReport::LinksThem => " links them".to_owned(),
        OfReport::Component(name) => format!("component {name}"),
        OfReport::Unlisted { name, rule } => {
            format!("component {name}, which the product list does not name ({rule})")
        }
        OfReport::Components(names) => format!("component: {names}"),
        OfReport::Cannot(name) => format!("cannot {name} calls"),
        OfReport::Filled { all, names } if names.is_empty() => format!("0 of {all}: none"),
        OfReport::Filled { all, names } => format!("{} of {all}: {}", names.len(), names.join(", ")),
        OfReport::Code(Given::Nothing) => "the out-of-hours code is missing".to_owned(),
        OfReport::Code(Given::Unchecked) => {
            "the desk knows no code of the reseller: it cannot be checked".to_owned()
        }
        OfReport::Code(Given::Right) => "the out-of-hours code is right".to_owned(),
        OfReport::Code(Given::Wrong) => "that is not the reseller's out-of-hours code".to_owned(),
        OfReport::NoCodeAsked => "no code is asked for: monitoring found it".to_owned(),
    }
}

fn work(words: Words, hint: &OfWork) -> String {
    match hint {
        OfWork::Waits { how, exempt } => waits(*how, *exempt).to_owned(),
        OfWork::Open { gross, waited, net } => {
            format!("open {} gross, {} waited, {} net", short(*gross), short(*waited), short(*net))
        }
        OfWork::Asked { known, of, asked } => {
            format!("{known}/{of} required details known, {asked} asked for (A64)")
        }
        OfWork::StopsRestoration => {
            "stops the restoration clock; the incident stays open until the permanent fix (A24)".to_owned()
        }
        OfWork::RestStays(priority) => format!("the rest stays P{priority}"),
        OfWork::Call { who, phone, role } => call(who.as_deref(), phone.as_deref(), role.as_deref()),
        OfWork::Used { clock, elapsed, target, percent } => {
            format!("{clock}: {} of {} used, {percent} %", clock_face(*elapsed), clock_face(*target))
        }
        OfWork::Level { level, distance, at } => {
            format!("level {level} in {}, from {}", short(*distance), words.day_time(*at))
        }
        OfWork::LateStart => "late start".to_owned(),
        OfWork::ProblemsRemain => "problems remain".to_owned(),
        OfWork::AnotherGround => "another one".to_owned(),
        OfWork::ByUs => "us".to_owned(),
        OfWork::ByReseller => "reseller".to_owned(),
        OfWork::ByCustomer => "customer".to_owned(),
        OfWork::NotSaidYet => "not said yet".to_owned(),
        OfWork::NoReasonChosen => "choose the reason that the words belong to".to_owned(),
        OfWork::NotTold => "not yet".to_owned(),
        OfWork::Told(Contact::Ticket) => "by ticket".to_owned(),
        OfWork::Told(Contact::Mail) => "by mail".to_owned(),
        OfWork::Told(Contact::Phone) => "by phone".to_owned(),
        OfWork::Close => "close".to_owned(),
        OfWork::Reopen => "reopen".to_owned(),
        OfWork::NoWork => "no time at all; leave it out".to_owned(),
    }
}

fn waits(how: OnWait, exempt: bool) -> &'static str {
    match how {
        OnWait::Run => "all clocks run on; the waited time is shown beside them (A23)",
        OnWait::Pause | OnWait::Restart if exempt => "the clocks of this priority run on (A23)",
        OnWait::Pause => "the clocks stand and go on from where they stood (A23)",
        OnWait::Restart => "the clocks stand; fresh ones begin with the answer (A23)",
    }
}

fn call(who: Option<&str>, phone: Option<&str>, role: Option<&str>) -> String {
    let role = role.unwrap_or("whom the contract does not name");
    match (who, phone) {
        (Some(who), Some(phone)) => format!("call {who}, {phone} ({role})"),
        (None, Some(phone)) => format!("call {phone} ({role})"),
        (Some(who), None) => format!("call {who} ({role}); no phone number is set"),
        (None, None) => format!("{role}: nobody and no phone number is set on this desk"),
    }
}

pub(in crate::words) fn of_backup(_: Words, choice: OfBackup) -> &'static str {
    match choice {
        OfBackup::DailyRun => "daily run",
        OfBackup::RestoreTest => "test of restoring",
        OfBackup::Cold => "cold backup",
        OfBackup::Good => "good",
        OfBackup::Failed => "failed",
    }
}
