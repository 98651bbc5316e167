//! Every meaning of the traces and findings, said in both languages.

mod found;
mod steps;

use chrono::NaiveDate;
use chrono_tz::Europe::Berlin;

use super::{Lang, Words};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::contract::{Called, Priority};
use crate::domain::facts::platform::Support;
use crate::domain::readings::duty::DutyKind;
use crate::domain::readings::update::Notice;
use crate::domain::readings::version::Compatibility;
use crate::domain::readings::why::{Answer, ClockAnswer, ForecastAnswer, LevelAnswer, Runway, Title};
use crate::domain::readings::{availability, backup, billing, clock, credit, hours, licence};
use crate::words::asked::{Named, NoWhatIf, Shown};

fn at() -> Instant {
    "2026-03-04T14:03:00+01:00".parse().unwrap()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 4).unwrap()
}

/// What is said is one line in either language, and the German is no English; the sentences of `same`
/// are alike in both.
fn check<T: std::fmt::Debug>(meanings: &[T], same: &[&str], said: impl Fn(Words, &T) -> String) {
    for meaning in meanings {
        let [en, de] = Lang::ALL.map(|lang| said(Words::new(lang, Berlin), meaning));
        for text in [&en, &de] {
            assert!(!text.trim().is_empty() && !text.contains(['{', '}', '\n']), "{meaning:?}: {text:?}");
        }
        assert!(en != de || same.contains(&en.as_str()), "{meaning:?}: {en:?} in both");
    }
}

#[test]
fn titles() {
    let text = "x".into();
    let titles = [
        Title::Priority,
        Title::Clock { name: "start".into(), title: Called::from("Reaktion") },
        Title::Level(2),
        Title::Forecast("start".into()),
        Title::Telephony,
        Title::Waiting,
        Title::Owed,
        Title::StorageQuota,
        Title::StorageUsed,
        Title::StorageRunway,
        Title::App { app: "ios".into(), version: "8.3".into() },
        Title::System { system: "macos".into(), version: text },
        Title::Billed,
        Title::ToCancel,
        Title::Licences("office".into()),
        Title::Hours,
        Title::Backup,
        Title::Credits,
        Title::UpdateSlot,
        Title::LatestStart,
        Title::Notice,
        Title::Availability,
    ];
    check(&titles, &["backup"], Words::title);
}

#[test]
fn answers() {
    let verdict = clock::Verdict::Running;
    let budget = hours::Budget { granted: 600, left: 540, billable: 0, cost: None, percent: 10 };
    let mut answers = vec![
        Answer::Priority { priority: Priority::P1, name: "Hoch".into() },
        Answer::Clock(ClockAnswer::NoTarget { so_far: 60 }),
        Answer::Clock(ClockAnswer::Left { verdict, left: -60 }),
        Answer::Clock(ClockAnswer::Took { verdict, elapsed: 60 }),
        Answer::Level(LevelAnswer::Called(at())),
        Answer::Level(LevelAnswer::DueSince(at())),
        Answer::Level(LevelAnswer::Due(at())),
        Answer::Level(LevelAnswer::Never),
        Answer::Forecast(ForecastAnswer::Late { by: 60 }),
        Answer::Forecast(ForecastAnswer::InTime { left: 60 }),
        Answer::Forecast(ForecastAnswer::TooFew),
        Answer::Forecast(ForecastAnswer::Nothing),
        Answer::InAll(60),
        Answer::Waited { waited: 60, net: 60 },
        Answer::Bytes(7),
        Answer::Percent(7),
        Answer::Average(billing::Average { licence_days: 7, days: 2 }),
        Answer::ToCancel { left: 1, allowance: 2 },
        Answer::Hours { used: 60, budget: Some(budget) },
        Answer::Hours { used: 60, budget: None },
        Answer::Credits { runtime: Some(60), state: credit::AccountState::Tight },
        Answer::At(at()),
        Answer::Availability { left: 60, state: availability::AvailabilityState::Low },
    ];
    let runways = [Runway::Full, Runway::Unknown, Runway::Steady, Runway::Days(3)];
    answers.extend(runways.map(Answer::Runway));
    answers.extend(compatibilities().map(Answer::App));
    let supports = [Support::Supported, Support::Outdated, Support::UnknownPlatform, Support::UnknownVersion];
    answers.extend(supports.map(Answer::System));
    answers.extend(duties().map(Answer::Owed));
    let states =
        [licence::LicenceState::Under, licence::LicenceState::Prerequisite, licence::LicenceState::Enough];
    answers.extend(states.map(|state| Answer::Licences { have: 1, need: 2, state }));
    let states = [
        backup::BackupState::Ok,
        backup::BackupState::Unknown,
        backup::BackupState::Warn,
        backup::BackupState::Critical,
    ];
    answers.extend(states.map(Answer::Backup));
    use credit::AccountState;
    let states = [
        AccountState::Dry,
        AccountState::RunsDry,
        AccountState::Tight,
        AccountState::Safe,
        AccountState::Accumulating,
    ];
    answers.extend(states.map(|state| Answer::Credits { runtime: None, state }));
    let notices = [Notice::Sent, Notice::Open, Notice::Soon, Notice::Late, Notice::Missing, Notice::Waived];
    answers.extend(notices.map(|notice| Answer::Notice { notice, due: at() }));
    check(&answers, &["P1 Hoch", "7 %", "ok"], Words::answer);
}

fn compatibilities() -> [Compatibility; 5] {
    [
        Compatibility::Guaranteed { distance: 0 },
        Compatibility::Guaranteed { distance: 1 },
        Compatibility::Guaranteed { distance: 2 },
        Compatibility::Unpromised { distance: 4, allowed: 2 },
        Compatibility::Unstated,
    ]
}

fn duties() -> [DutyKind; 17] {
    [
        DutyKind::NoCall,
        DutyKind::NoCode,
        DutyKind::WrongCode,
        DutyKind::UncheckedCode,
        DutyKind::CallerUnclear,
        DutyKind::NoTicket,
        DutyKind::NoEta,
        DutyKind::EtaPassed,
        DutyKind::Details { said: 3, of: 5 },
        DutyKind::NewsOwed,
        DutyKind::NotReproduced,
        DutyKind::AskAgain,
        DutyKind::CheckFailed,
        DutyKind::NoRequest,
        DutyKind::NoAccess,
        DutyKind::NoOutage,
        DutyKind::NotCovered,
    ]
}

#[test]
fn what_is_asked() {
    let number = Number(1);
    let shown = [
        Shown::Hidden { number, term: "is:open".to_owned() },
        Shown::Row { number, place: 1, of: 2, sorting: None },
        Shown::Row { number, place: 1, of: 2, sorting: Some("sort:due".to_owned()) },
        Shown::Closed(number),
        Shown::ToCome(number),
    ];
    check(&shown, &[], Words::shown);
    let name = || "x".to_owned();
    let mut whys = vec![
        NoWhatIf::What,
        NoWhatIf::Cancel,
        NoWhatIf::TopUp,
        NoWhatIf::Class,
        NoWhatIf::NoCount(name()),
        NoWhatIf::NoAmount(name()),
        NoWhatIf::NoCredits(name()),
        NoWhatIf::NoMatrix,
        NoWhatIf::NoMatrixOf(name()),
    ];
    for what in [Named::Tenant, Named::Account, Named::Impact, Named::Urgency] {
        whys.push(NoWhatIf::NoSuch { what, typed: name(), known: Vec::new(), more: false });
        whys.push(NoWhatIf::NoSuch { what, typed: name(), known: vec![name()], more: true });
        whys.push(NoWhatIf::Several { what, typed: name(), fitting: vec![name()], more: false });
    }
    check(&whys, &[], Words::no_what_if);
}
