//! What is said of errors and troubles is there in both languages, and not the same.

mod files;

use std::path::PathBuf;

use crate::domain::base::bytes::NotASize;
use crate::domain::base::cents::NotAPrice;
use crate::domain::base::decimal::{NotACount, Unread};
use crate::domain::base::firmware::NotFirmware;
use crate::domain::base::instant::NotAnInstant;
use crate::domain::base::isc::NotAnAmount;
use crate::domain::base::misread::{Misread, NotAWord, NotOfRoster, WordOf};
use crate::domain::base::moment::{NotADay, NotAMoment};
use crate::domain::base::number::NotANumber;
use crate::domain::base::span::NotASpan;
use crate::domain::base::table::NotAnId;
use crate::domain::base::version::NotAVersion;
use crate::domain::base::waves::NoWaves;
use crate::domain::base::week::NotAWeek;
use crate::domain::facts::authority::{Mismatch, Role};
use crate::domain::readings::refusal::{Barred, Refusal, Thing};
use crate::domain::world::{Absent, Inconsistent};
use crate::engine::Failure;
use crate::store::{
    Damage, Foreign, Moved, NoAddress, NoAnswer, NoNode, NoServer, NoUrl, NodeError, ServerError, StoreError,
};
use crate::words::trouble::{
    NoCode, NoPassphrase, OfConsole, OfFile, OfLogin, OfName, OfPlan, OfServe, OfTime, OfToken, Trouble,
};
use crate::words::{Lang, Words};

/// Both languages say something, each its own, in a line.
fn differ(said: impl Fn(Words) -> String) {
    let [en, de] = Lang::ALL.map(|lang| said(Words::new(lang, chrono_tz::Europe::Berlin)));
    for text in [&en, &de] {
        assert!(!text.is_empty() && !text.contains(['{', '\n']), "{text}");
    }
    assert_ne!(en, de);
}

fn x() -> String {
    "x".to_owned()
}

#[test]
fn what_is_misread() {
    let two = || Unread::TwoReadings { large: "1000".into(), small: "1.5".into() };
    let day = || "2026-03-04".parse().unwrap();
    let word = |of| Misread::Word(NotAWord::new(of, "x", ["high", "low"]));
    let all = [
        NotAMoment::NoTime(x()).into(),
        NotAMoment::OnlyADay(x()).into(),
        NotADay::NoDay(x()).into(),
        NotADay::TwoReadings { text: x(), first: day(), second: day() }.into(),
        NotADay::OtherWeekday(day(), "monday".into()).into(),
        NotASpan::NoLength(x()).into(),
        NotASpan::TwoReadings(x(), two()).into(),
        NotASpan::Workdays(x()).into(),
        NotASize::NoSize(x()).into(),
        NotASize::TwoReadings(x(), two()).into(),
        NotAnAmount::NoAmount(x()).into(),
        NotAnAmount::TwoReadings(x(), two()).into(),
        NotAPrice::NoPrice(x()).into(),
        NotAPrice::TwoReadings(x(), two()).into(),
        NotACount::Unread(x(), Unread::NoNumber).into(),
        NotACount::NotWhole(x()).into(),
        NotANumber(x()).into(),
        NotFirmware(x()).into(),
        NotAVersion::NotNumbers(x()).into(),
        NotAVersion::OneNumber(x()).into(),
        NotAnInstant(x()).into(),
        NotAnId(x()).into(),
        NoWaves.into(),
        NotAWeek(x()).into(),
        NotOfRoster::Shift(x()).into(),
        NotOfRoster::Days(x()).into(),
        NotOfRoster::Rung(x()).into(),
        Misread::Since(x()),
        Misread::Pause,
        Misread::Month(x()),
        Misread::Priority(x()),
        Misread::Key(x()),
        Misread::Hash,
    ];
    let words = [
        WordOf::Impact,
        WordOf::Urgency,
        WordOf::Channel,
        WordOf::Kind,
        WordOf::Contact,
        WordOf::Mark,
        WordOf::Use,
        WordOf::Ground,
        WordOf::UpdateReason,
        WordOf::Equipment,
    ];
    all.into_iter().chain(words.map(word)).for_each(|misread| differ(|words| words.misread(&misread)));
}

#[test]
fn what_fails_on_the_way_to_a_server() {
    let all = [
        ServerError::Address(NoAddress::Misread(x())),
        ServerError::Address(NoAddress::Schema(x())),
        ServerError::Address(NoAddress::Scheme),
        ServerError::Address(NoAddress::At),
        ServerError::Address(NoAddress::NoHost),
        ServerError::Address(NoAddress::NoUser),
        ServerError::Address(NoAddress::NoCertificate(x())),
        ServerError::Unreachable { at: x(), why: vec![NoServer::Said(x())] },
        ServerError::Unreachable { at: x(), why: vec![NoServer::Silent, NoServer::Standby] },
        ServerError::Unreachable { at: x(), why: vec![NoServer::LeftBehind] },
        ServerError::Unsure,
    ];
    for error in all.map(StoreError::from).into_iter().chain(of_nodes()) {
        differ(|words| words.store(&error).what);
        differ(|words| words.store(&error).help);
    }
}

/// On the way to `pikett serve`, and there.
fn of_nodes() -> impl Iterator<Item = StoreError> {
    let no = |how| NoNode { at: x(), how };
    let said =
        [NoAnswer::Refused, NoAnswer::Silent, NoAnswer::Name, NoAnswer::Tls(x()), NoAnswer::Broken(x())];
    let away = said.into_iter().chain([NoAnswer::Busy(x())]).flat_map(move |how| {
        let two = vec![no(how.clone()), no(NoAnswer::Refused)];
        [vec![no(how)], two].map(|why| NodeError::Away { at: x(), why })
    });
    let urls = [
        NoUrl::Plain { host: x() },
        NoUrl::NoHost,
        NoUrl::User,
        NoUrl::Port(x()),
        NoUrl::Path(x()),
        NoUrl::Option(x()),
        NoUrl::NoSocket,
        NoUrl::NoCertificate { file: x(), why: x() },
        NoUrl::Token,
    ];
    let others = [
        NodeError::NoToken { at: x() },
        NodeError::Unknown { at: x() },
        NodeError::Forbidden { at: x(), why: x() },
        NodeError::OtherView { at: x(), shows: Some(x()) },
        NodeError::OtherView { at: x(), shows: None },
        NodeError::Says { at: x(), status: 400, what: x() },
        NodeError::Garbled { at: x(), why: x() },
        NodeError::Newer { at: x() },
        NodeError::Older { at: x() },
        NodeError::Asking,
        NodeError::Lost,
        NodeError::TooMuch { most: 2_000 },
        NodeError::NoJournal { at: x() },
    ];
    urls.map(NodeError::Url).into_iter().chain(others).chain(away).map(StoreError::from)
}

#[test]
fn what_fails() {
    let damaged = |how| StoreError::Damaged { seq: 3, how };
    let store = [
        StoreError::Missing(x()),
        StoreError::Foreign { at: x(), why: Foreign::NoDatabase },
        StoreError::Foreign { at: x(), why: Foreign::Folder },
        StoreError::Foreign { at: x(), why: Foreign::NoFile },
        StoreError::Foreign { at: x(), why: Foreign::OtherProgram },
        StoreError::Newer { at: x(), found: 9, known: 2 },
        StoreError::Moved { at: x(), how: Moved::Gone },
        StoreError::Moved { at: x(), how: Moved::Replaced },
        StoreError::Moved { at: x(), how: Moved::Torn(x()) },
        StoreError::Full,
        StoreError::Empty(x()),
        StoreError::ReadOnly(x()),
        StoreError::Unreadable(x()),
        StoreError::LooksOnly,
        StoreError::Busy,
        StoreError::InUse(x()),
        damaged(Damage::Missing),
        damaged(Damage::Checksum),
        damaged(Damage::Version(9)),
        damaged(Damage::Channel(x())),
        damaged(Damage::Unreadable(x())),
        StoreError::Database(x()),
        StoreError::Stopped,
    ];
    for error in &store {
        differ(|words| words.store(error).what);
        differ(|words| words.store(error).help);
    }
    let at = "2026-03-04T14:03:00+01:00".parse().unwrap();
    let unknown = |what| Failure::Inconsistent(Inconsistent::Unknown { seq: 4, what });
    let id = || "nord".parse().unwrap();
    let failures = [
        Failure::Conflict,
        Failure::Clock { now: at, last: at },
        Failure::Store(StoreError::Full),
        Failure::Inconsistent(Inconsistent::Gap { last: 2, seq: 4 }),
        unknown(Absent::Incident(crate::domain::base::number::Number(7))),
        unknown(Absent::TimeZone(x())),
        unknown(Absent::Record(2)),
        unknown(Absent::Tenant(id())),
        unknown(Absent::Server(id())),
        unknown(Absent::Account(id())),
        unknown(Absent::Update { server: id(), release: id() }),
        unknown(Absent::Deferral(1)),
        unknown(Absent::Room),
    ];
    for failure in &failures {
        differ(|words| words.failure(failure).what);
        differ(|words| words.failure(failure).help);
    }
}

#[test]
fn tokens_that_cannot_be_used() {
    let path = || PathBuf::from("token");
    let all = [
        OfLogin::Unread { path: path(), why: x() },
        OfLogin::ForOthers { path: path(), mode: 0o644 },
        OfLogin::Empty { path: path() },
        OfLogin::OtherServer { path: path(), server: "https://x".into() },
        OfLogin::Unkept { path: path(), why: x() },
        OfLogin::NoHome,
        OfLogin::NoToken,
        OfLogin::NotGiven { at: x() },
        OfLogin::Denied,
        OfLogin::TooLate,
        OfLogin::NotLetIn { at: x(), who: x() },
    ];
    for trouble in all.map(Trouble::from) {
        differ(|words| words.trouble(&trouble).what);
        differ(|words| words.trouble(&trouble).help);
    }
}

#[test]
fn what_is_in_the_way_of_files() {
    let path = || PathBuf::from("desk.db");
    let why = x;
    let all = [
        OfFile::CannotStart { why: why() },
        OfFile::CannotMake { path: path(), why: why() },
        OfFile::CannotRead { path: path(), why: why() },
        OfFile::NoFile { path: path(), folder: true },
        OfFile::NoFile { path: path(), folder: false },
        OfFile::CannotWrite { path: path(), why: why() },
        OfFile::CannotPrint { why: why() },
        OfFile::Exists(path()),
        OfFile::DeskExists(path()),
        OfFile::NoHome,
        OfFile::ViewIsNoFile,
        OfFile::MendsFilesOnly,
        OfFile::BackupIsFile,
        OfFile::OtherDesk { path: path(), from: 4 },
        OfFile::HoldsRecords(path()),
        OfFile::Readonly,
        OfFile::BadReseller(NotAnId(x()).into()),
    ];
    for trouble in all.map(Trouble::from) {
        differ(|words| words.trouble(&trouble).what);
        differ(|words| words.trouble(&trouble).help);
    }
}

#[test]
fn what_is_in_the_way() {
    let why = x;
    let passphrase = |why| Trouble::from(OfConsole::Passphrase(why));
    let all: Vec<Trouble> = vec![
        OfConsole::NoTerminal { why: why() }.into(),
        OfConsole::Stopped.into(),
        OfConsole::NoTheme { name: x(), known: vec!["dark"] }.into(),
        OfConsole::NotTheSame.into(),
        OfConsole::NoHash { why: why() }.into(),
        passphrase(NoPassphrase::Unread { why: why() }),
        passphrase(NoPassphrase::NotGiven),
        passphrase(NoPassphrase::Empty),
        passphrase(NoPassphrase::Untypeable),
        OfConsole::OtherCode.into(),
        OfConsole::Code(NoCode::Unread { why: why() }).into(),
        OfConsole::Code(NoCode::NotGiven).into(),
        OfConsole::Code(NoCode::Empty).into(),
        OfTime::NegativeSeconds.into(),
        OfTime::PauseBackwards.into(),
        OfTime::TooManySeconds { last_year: 2099 }.into(),
        OfTime::NeverOpens { last_year: 2099 }.into(),
        OfTime::FromAhead { day: chrono::NaiveDate::default() }.into(),
        OfTime::FromTooEarly { day: chrono::NaiveDate::default() }.into(),
        OfTime::NotBegun { month: "2026-11".into() }.into(),
        OfTime::BillingAhead.into(),
        OfTime::NoRating.into(),
        OfTime::NoMatrix { contract: x() }.into(),
        OfName::PictureIsSvg.into(),
        OfName::NoSuch { thing: Thing::Tenant, name: x(), see: "storage list" }.into(),
        OfName::NoReseller(x()).into(),
        OfName::NoContract { name: x(), known: vec![x()] }.into(),
        OfName::NoPromise { tenant: x() }.into(),
        OfName::NoHours { tenant: x() }.into(),
        OfName::NoStorage { tenant: x() }.into(),
        OfName::NoServerOf { reseller: x() }.into(),
        OfName::NoVersions.into(),
        OfPlan::Backwards.into(),
        OfPlan::Waves(NoWaves.into()).into(),
        OfPlan::Price(NotAnId(x()).into()).into(),
    ];
    for trouble in &all {
        differ(|words| words.trouble(trouble).what);
        differ(|words| words.trouble(trouble).help);
    }
}

#[test]
fn what_is_wrong_with_a_token() {
    let all = [
        OfToken::NoSuch(x()),
        OfToken::Mismatch(Mismatch::NoReseller),
        OfToken::Mismatch(Mismatch::WholeDesk(Role::Wall)),
        OfToken::Days { role: Role::Viewer, most: 180 },
        OfToken::NoLabel,
        OfToken::NoRandom { why: x() },
    ];
    for trouble in all.map(Trouble::from) {
        differ(|words| words.trouble(&trouble).what);
        differ(|words| words.trouble(&trouble).help);
    }
}

#[test]
fn what_is_wrong_with_logins_of_a_server() {
    let file = || PathBuf::from("secret");
    let grant = |mismatch| OfServe::BadGrant { value: x(), mismatch };
    let all = [
        OfServe::PlainIssuer("http://x".into()),
        OfServe::NoSecret { file: file(), why: x() },
        OfServe::OpenSecret { file: file(), mode: 0o644 },
        grant(Mismatch::NoReseller),
        grant(Mismatch::WholeDesk(Role::Wall)),
        OfServe::NoGrant,
        OfServe::LoginDays { role: Role::Viewer, most: 180 },
        OfServe::NoLogins { why: x() },
    ];
    for trouble in all.map(Trouble::from) {
        differ(|words| words.trouble(&trouble).what);
        // `chmod 640 FILE` is said in every language.
        if !matches!(trouble, Trouble::Serve(OfServe::OpenSecret { .. })) {
            differ(|words| words.trouble(&trouble).help);
        }
    }
}

#[test]
fn what_is_not_allowed() {
    let all = [
        Barred::Act,
        Barred::Exception,
        Barred::Channel,
        Barred::Time,
        Barred::Contact,
        Barred::Requester,
        Barred::Look,
        Barred::Token,
    ];
    for because in all {
        let reason = Refusal::not_allowed(Role::Wall, because).reason;
        differ(|words| words.reason(&reason).what);
        differ(|words| words.reason(&reason).help);
    }
}
