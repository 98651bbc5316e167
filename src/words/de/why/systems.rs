//! Storage, versions, backups, updates and the contract year.

use crate::domain::base::span::{self, clock_face};
use crate::domain::facts::slot::DeferralState;
use crate::domain::readings::why::{BackupStep, Made, StorageStep, UpdateStep, VersionStep, YearStep};
use crate::words::Words;
use crate::words::de::phrase::many;
use crate::words::de::version::to_the_letter;
use crate::words::de::{apart, backed_up, supported, verdict};
use crate::words::times::signed;

pub(super) fn storage(words: Words, step: &StorageStep) -> String {
    match step {
        StorageStep::Reserved { licences, each } => {
            format!("{} x {each} Bytes", many(*licences, "Lizenz", "Lizenzen"))
        }
        StorageStep::Bought { gb, each } => format!("gekauft {gb} GB x {each} Bytes"),
        StorageStep::Quota { licences, each, bought, gb, quota } => {
            format!("{licences} x {each} + {bought} x {gb} = {quota}")
        }
        StorageStep::Measured { at, used } => format!("gemessen {}: {used} Bytes", words.second(*at)),
        StorageStep::Used { used, quota, percent } => {
            format!("{used} x 100 / {quota} = {percent}, auf ganze Prozent abgeschnitten")
        }
        StorageStep::Full { used, quota } => format!("belegt {used} von {quota}: nichts ist übrig"),
        StorageStep::FewMeasured => "weniger als vier Messungen über drei Tage".to_owned(),
        StorageStep::Trend { per_day: None } => "Trend der letzten 14 Tage".to_owned(),
        StorageStep::Trend { per_day: Some(per_day) } => {
            format!("Trend der letzten 14 Tage: {per_day} Bytes am Tag")
        }
        StorageStep::Runway { quota, used, per_day, days } => {
            format!("({quota} - {used}) / {per_day} = {days}, ganze Tage")
        }
    }
}

pub(super) fn version(words: Words, step: &VersionStep) -> String {
    match step {
        VersionStep::App(app) => format!("die App {app} ist Version {}", app.number()),
        VersionStep::Server(server) => format!("der Server {server} ist Version {}", server.number()),
        VersionStep::Apart { compatibility, allowed } if compatibility.is_guaranteed() => {
            format!("{}, höchstens {allowed} sind garantiert", apart(words, *compatibility))
        }
        VersionStep::Apart { compatibility, .. } => apart(words, *compatibility),
        VersionStep::Odd(versions) => to_the_letter(versions.iter()),
        VersionStep::Features(older) => format!("Funktionen der älteren: {older}"),
        VersionStep::AfterUpdate { to, compatibility } => {
            format!("nach dem Update auf {to}: {}", verdict(words, *compatibility))
        }
        VersionStep::Inform => "der Endkunde ist vorher zu informieren".to_owned(),
        VersionStep::Supported { support, newest } => {
            format!("{}; die neuesten {newest} werden unterstützt", supported(words, *support))
        }
    }
}

pub(super) fn backup(words: Words, step: &BackupStep) -> String {
    match step {
        BackupStep::LastGood(at) => format!("letztes gutes {}", words.second(*at)),
        BackupStep::Age(age) => {
            format!("jetzt - letztes gutes = {}, durchgehend gezählt", clock_face(*age))
        }
        BackupStep::Limits { every, grace, critical } => format!(
            "überfällig nach {} + {} = {}, kritisch nach {}",
            span::short(*every),
            span::short(*grace),
            clock_face(every + grace),
            clock_face(*critical)
        ),
        BackupStep::Overwritten => {
            "jeder Lauf überschreibt den vorigen: nichts Älteres ist wiederherstellbar".to_owned()
        }
        BackupStep::StoredIn(site) => format!("gespeichert in {site}"),
        BackupStep::Last { made, at: Some(at), limit, .. } => {
            format!("{} zuletzt {}, verlangt alle {}", named(*made), words.second(*at), span::short(*limit))
        }
        BackupStep::Last { made, at: None, limit, since } => {
            let (limit, since) = (span::short(*limit), words.second(*since));
            format!("{} nicht erfasst; verlangt innerhalb {limit} ab dem ersten Lauf, {since}", named(*made))
        }
        BackupStep::Wrong(finding) => backed_up(words, *finding).to_owned(),
    }
}

fn named(made: Made) -> &'static str {
    match made {
        Made::RestoreTest => "Restore-Test",
        Made::Cold => "kaltes Backup",
    }
}

pub(super) fn update(words: Words, step: &UpdateStep) -> String {
    match step {
        UpdateStep::Standard(at) => format!("regulärer Termin {}", words.second(*at)),
        UpdateStep::Slot(at) => format!("Termin {}", words.second(*at)),
        UpdateStep::Deferral { number, to, state } => {
            format!("D-{number} auf {}: {}", words.second(*to), decided(*state))
        }
        UpdateStep::Later(days) => format!("{days} lokale Kalendertage später, zur selben Uhrzeit"),
        UpdateStep::Before(days) => format!("{days} lokale Kalendertage davor, zur selben Uhrzeit"),
        UpdateStep::Rollout { begins, limit, missed } => {
            let (begins, limit) = (words.second(*begins), words.second(*limit));
            let missed = if *missed { "versäumt" } else { "nicht versäumt" };
            format!("der Rollout der Version beginnt {begins}: Ankündigung bis {limit}, {missed}")
        }
        UpdateStep::Sent(at) => format!("versandt {}", words.second(*at)),
        UpdateStep::NotSent => "nicht versandt".to_owned(),
    }
}

fn decided(state: DeferralState) -> &'static str {
    match state {
        DeferralState::Requested => "beantragt, nicht entschieden",
        DeferralState::Approved => "genehmigt",
        DeferralState::Refused => "abgelehnt",
        DeferralState::Withdrawn => "zurückgezogen",
        DeferralState::Replaced => "durch einen späteren ersetzt",
    }
}

pub(super) fn year(words: Words, step: &YearStep) -> String {
    match step {
        YearStep::Year { from, to } => {
            format!("Vertragsjahr {} bis {}", words.date_of(*from), words.date_of(*to))
        }
        YearStep::NotCounted(seconds) => format!("nicht gezählt: {}", clock_face(*seconds)),
        YearStep::Countable(seconds) => format!("im Jahr zählbar: {}", clock_face(*seconds)),
        YearStep::Down(seconds) => {
            format!("Ausfallzeit außerhalb des nicht Gezählten: {}", clock_face(*seconds))
        }
        YearStep::Left { budget, down, left } => {
            let (budget, down, left) = (clock_face(*budget), clock_face(*down), signed(*left));
            format!("übrig = erlaubt {budget} - ausgefallen {down} = {left}")
        }
        YearStep::Other { reading, down } => format!("nach `{}`: {}", reading.word(), clock_face(*down)),
    }
}
