//! Licences, hours and credits: what is billed, needed, included and used up.

use crate::domain::base::cents::Cents;
use crate::domain::base::span::{self, clock_face};
use crate::domain::readings::hours::Budget;
use crate::domain::readings::why::{BillingStep, CreditStep, HoursStep, LicenceStep};
use crate::words::Words;
use crate::words::de::phrase::many;
use crate::words::de::{found, ground, missing};

pub(super) fn step(words: Words, step: &BillingStep) -> String {
    let cost = |fee: &Option<Cents>| match fee {
        Some(cents) => words.amount(cents),
        None => "eine Gebühr ist nicht erfasst".to_owned(),
    };
    match step {
        BillingStep::EachDay => "jeder lokale Tag zählt mit den Lizenzen an seinem Ende".to_owned(),
        BillingStep::Average(average) => {
            let (sum, days) = (average.licence_days, average.days);
            format!("{sum} Lizenztage / {days} Tage = {}", words.amount(average))
        }
        BillingStep::WholeMonth(average) => {
            format!("am Monatsende, wenn sich nichts ändert: {}", words.amount(average))
        }
        BillingStep::Fees { so_far, whole } => {
            format!("jeder Tag zu seiner Gebühr: {}, im ganzen Monat {}", cost(so_far), cost(whole))
        }
        BillingStep::MeasuredOn(Some(reseller)) => {
            format!("gemessen an allen Lizenzen, die {reseller} berechnet werden")
        }
        BillingStep::MeasuredOn(None) => "gemessen an den Lizenzen des Mandanten".to_owned(),
        BillingStep::Baseline { count, day, ground: why } => {
            format!("Stichtag {} mit {count}: {}", words.date(*day), ground(words, *why))
        }
        BillingStep::Allowance { percent, of, allowance } => {
            format!("{percent} % von {of} = {allowance}, ganze Lizenzen")
        }
        BillingStep::Cancelled { year, counted, by_tenant, net } => {
            format!("gekündigt {year}: {counted}, von diesem Mandanten {by_tenant}; netto {net}")
        }
        BillingStep::Amount(amount) => {
            let (cancelled, allowance) = (words.amount(amount.cancelled), words.amount(amount.allowance));
            format!("als Monatsgebühren: {cancelled} von {allowance}")
        }
        BillingStep::Penalty { excess, months, penalty } => {
            let penalty = words.amount(penalty);
            format!("{excess} zu viel x {months} Monatsgebühren = {penalty}, geschätzt")
        }
    }
}

pub(super) fn licences(words: Words, step: &LicenceStep) -> String {
    match step {
        LicenceStep::Configured { users, system } => {
            format!("eingerichtet: {users} Benutzer, {system} für das System selbst")
        }
        LicenceStep::Need(need) => format!("nötig, mit dem, was andere Funktionen voraussetzen: {need}"),
        LicenceStep::Have(have) => format!("vorhanden, mit denen, die andere mitbringen: {have}"),
        LicenceStep::Diff { have, need, diff } => format!("{have} - {need} = {diff}"),
        LicenceStep::Without(users) => format!("{users} Benutzer ohne Lizenz"),
        LicenceStep::Missing(what) => format!("vorausgesetzt und nicht da: {}", missing(words, what)),
        LicenceStep::Warned(what) => found(words, what),
    }
}

/// Minutes: `12:00:00`.
fn face(minutes: i64) -> String {
    clock_face(minutes * 60)
}

pub(super) fn hours(used: i64, budget: Option<Budget>) -> String {
    match budget {
        Some(budget) => {
            format!("{} von {} verbraucht, {} %", face(used), face(budget.granted), budget.percent)
        }
        None => format!("{} verbraucht, wie viele im Monat, ist nicht vereinbart", face(used)),
    }
}

pub(super) fn included(words: Words, step: &HoursStep) -> String {
    match step {
        HoursStep::Days { from, before } => {
            format!("die Tage ab {} bis vor {}", words.date(*from), words.date(*before))
        }
        HoursStep::Introduction(factor) => format!("bis zur Abnahme das {factor}-Fache der Stunden"),
        HoursStep::Accepted => "das System wurde abgenommen".to_owned(),
        HoursStep::Granted(minutes) => format!("gewährt für diese Tage: {}", face(*minutes)),
        HoursStep::NoBudget => "keine Anzahl von Stunden ist vereinbart".to_owned(),
        HoursStep::Booked { day, seconds, of, apart } => {
            let apart = if *apart { ", gesondert bezahlt" } else { "" };
            format!("{}: {} {}{apart}", words.date(*day), clock_face(*seconds), words.called(of))
        }
        HoursStep::Used(used) => format!("verbraucht = {}, jede angefangene Minute ganz", face(*used)),
        HoursStep::Left { granted, used, left } => {
            format!("übrig = {} - {} = {}", face(*granted), face(*used), face(*left))
        }
        HoursStep::Beyond { used, granted, billable } => {
            let (used, granted, billable) = (face(*used), face(*granted), face(*billable));
            format!("darüber hinaus = {used} - {granted} = {billable}, zu berechnen")
        }
        HoursStep::Cost { billable, rate, cost } => {
            let (rate, cost) = (words.amount(rate), words.amount(cost));
            format!("{} x {rate} je Stunde = {cost}, auf den Cent gerundet", face(*billable))
        }
        HoursStep::NoRate => "was eine Stunde darüber hinaus kostet, ist nicht vereinbart".to_owned(),
        HoursStep::Outside(minutes) => {
            format!("davon {} in Leistungen, die nicht vereinbart waren", face(*minutes))
        }
    }
}

pub(super) fn credits(words: Words, step: &CreditStep) -> String {
    match step {
        CreditStep::Rented { licence, count, monthly } => {
            format!("{count} {licence} zu {} iSC im Monat", words.amount(monthly))
        }
        CreditStep::Monthly(monthly) => format!("zusammen {} iSC im Monat", words.amount(monthly)),
        CreditStep::Daily(daily) => format!("{} iSC am Tag", words.amount(daily)),
        CreditStep::Left(balance) => format!("{} iSC sind übrig", words.amount(balance)),
        CreditStep::Lasts { runtime, ends } => {
            format!("der Rest reicht {}, bis {}", span::short(*runtime), words.second(*ends))
        }
        CreditStep::OrderBy(by) => format!("die letzten Bürozeiten davor enden {}", words.second(*by)),
        CreditStep::Reminder(days) => {
            format!("die Erinnerung {} vorher ist fällig", many(*days, "Tag", "Tage"))
        }
    }
}
