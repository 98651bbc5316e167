//! What only the console says.

use pikett::domain::filter::{Looks, SORTS};
use pikett::domain::incident::{Channel, Number, Stage};
use pikett::domain::slot::Progress;
use pikett::words::console::{
    AtOnce, Availability, Barred, Bound, Came, Clock, Column, Command, Contract, Corner, Doing, Empty, Group,
    Header, Incident, Label, Mark, Message, NoKeys, OfAct, OfCommand, OfView, OutageCounts, Over, Pane,
    Product, Runway, Server, Sign, Slot, Status, Tab, Tenant, Term, Verb,
};

use super::{GERMAN, in_both};
use crate::support::ENGLISH;

/// Of so many characters a German one of a column is at most: as wide as what is below it.
fn shown(text: &str) -> usize {
    text.chars().count()
}

#[test]
fn words_without_arguments() {
    for verb in Verb::ALL {
        in_both(&[], |words| words.doc(*verb).to_owned());
        let [english, german] = [ENGLISH, GERMAN].map(|words| words.footer(*verb));
        assert_eq!(english.is_some(), german.is_some(), "{verb:?}");
    }
    for command in Command::ALL {
        in_both(&[], |words| words.typed(*command).doc.to_owned());
        let [english, german] = [ENGLISH, GERMAN].map(|words| words.typed(*command).args.is_empty());
        assert_eq!(english, german, "{command:?}");
    }
    for looks in Looks::ALL {
        let values = looks.values().join(" ");
        in_both(&["server", "reseller", &values], |words| words.looks(*looks).to_lowercase());
    }
    for (_, key) in SORTS {
        in_both(&["server"], |words| words.order(key).to_lowercase());
    }
    for sign in Sign::ALL {
        in_both(&[], |words| words.sign(*sign).to_owned());
    }
    let same = ["ro", "filter: ", "Filter", "UPDATES", "live"];
    for term in Term::ALL {
        in_both(&same, |words| words.term(*term).to_owned());
    }
    let same = [
        "reseller", "server", "code", "backup", "apps", "test", "trunks", "app", "software", "system",
        "export", "version", "phase", "backups", "?", "ETA", "id",
    ];
    for label in Label::ALL {
        in_both(&same, |words| match words.aspect(*label) {
            text if same.contains(&&*text.to_lowercase()) => text.to_lowercase(),
            text => text.to_owned(),
        });
    }
    for group in Group::ALL {
        in_both(&[], |words| words.group(group).to_owned());
    }
    for pane in Pane::ALL {
        in_both(&["Updates"], |words| words.pane(pane).to_owned());
    }
    for tab in [Tab::Detail, Tab::Log, Tab::Clocks, Tab::Tenant, Tab::Why] {
        in_both(&[], |words| words.tab(tab).to_owned());
    }
}

#[test]
fn columns_have_keys_of_their_own_in_each_pane() {
    for column in Column::ALL {
        let [english, german] = [ENGLISH, GERMAN].map(|words| words.column(*column));
        assert_eq!(english.is_empty(), german.is_empty(), "{column:?}");
        assert_eq!(english, column.key(), "state files know it by this");
    }
    for pane in Pane::ALL {
        let keys: Vec<&str> = pikett::tui::columns::of(pane).map(Column::key).collect();
        let unique: std::collections::BTreeSet<&&str> = keys.iter().collect();
        assert_eq!(keys.len(), unique.len(), "{pane:?}");
    }
}

/// Each with the width of its column.
#[test]
fn marks_fit_their_columns() {
    let marks = [
        (Mark::WorkedAround, 9),
        (Mark::NeverMet, 9),
        (Mark::LevelDue(3), 6),
        (Mark::LevelCalled(3), 6),
        (Mark::Channel(Channel::Phone), 6),
        (Mark::Channel(Channel::Ticket), 6),
        (Mark::Channel(Channel::Mail), 6),
        (Mark::Channel(Channel::Monitoring), 6),
        (Mark::Begin, 6),
        (Mark::NoBudget("17.5"), 9),
        (Mark::Full, 6),
        (Mark::Learning, 6),
        (Mark::Steady, 6),
        (Mark::Late, 4),
        (Mark::Told, 4),
        (Mark::MessageOwed, 4),
        (Mark::NoNotice, 4),
        (Mark::NoMessage, 8),
        (Mark::Done, 8),
        (Mark::Halted, 8),
        (Mark::NoticeMissing, 8),
        (Mark::Requested(3), 6),
        (Mark::Approved(3), 6),
        (Mark::Refused, 6),
        (Mark::RequestedShift(14), 8),
        (Mark::DeferredBy(14), 9),
        (Mark::NoticeWaived, 8),
        (Mark::NoticeDue("5.2d"), 8),
        (Mark::NoticeIs("ok"), 8),
        (Mark::Account("88"), 7),
        (Mark::Switched, 12),
        (Mark::SwitchedOff, 12),
        (Mark::BuyOk, 12),
        (Mark::BuySoon, 12),
        (Mark::BuyNow, 12),
        (Mark::NotRented, 12),
        (Mark::TooFew, 8),
        (Mark::NoPrerequisite, 8),
        (Mark::BeginOfContract, 20),
        (Mark::Left("-1h41"), 12),
        (Mark::UsersWithout(4), 8),
        (Mark::Enough, 6),
        (Mark::SwitchedTo("knapp"), 18),
        (Mark::Cancelled { who: "autohaus-k", count: 12, of: 14 }, 30),
        (Mark::CancelledPercent { who: "autohaus-k", count: 12, of: 14, percent: 85 }, 34),
    ];
    let same = ["ok", "ok+3d", "Ticket"];
    for (mark, width) in marks {
        for words in [ENGLISH, GERMAN] {
            let text = words.mark(mark);
            assert!((1..=width).contains(&shown(text.trim_end())), "{text:?} in {width} cells");
        }
        in_both(&same, |words| match words.mark(mark) {
            text if text == "ticket" => "Ticket".to_owned(),
            text => text,
        });
    }
}

#[test]
fn screens() {
    let at = "14:03";
    for said in [
        Header::Escalations(2),
        Header::Waiting(2),
        Header::Unowned(2),
        Header::AsOf(at),
        Header::AwayFor("23m"),
        Header::LocksIn("23m"),
        Header::Trouble("disk full"),
        Header::Frozen { at, key: "z" },
        Header::PastDesk { at },
        Header::Chosen { count: 3, all: 5, hint: "x" },
        Header::View("night"),
        Header::KeepOrLeave { keep: "a", leave: "b" },
        Header::Narrowed { count: 3, all: 5 },
    ] {
        in_both(&[], |words| words.header(said));
    }
    let what = Doing::AtOnce(AtOnce::Take, vec![Number(4)]);
    for said in [
        Status::Leave(Some("x")),
        Status::Leave(None),
        Status::PasteHasNoEnd { key: "x" },
        Status::WasAway { away: "23 min", yes: "a", no: "b" },
        Status::Asked(&what),
        Status::Undone(&what),
        Status::SecondsLeft(3),
        Status::Minutes(3),
        Status::Policy { id: "xelion", version: "1" },
        Status::Calendar("DE"),
        Status::Zone("UTC"),
        Status::Desk("x"),
        Status::Terminal { ms: 3 },
        Status::LocksIn("3m"),
    ] {
        let same = ["3 min", "desk x", "term 3ms"];
        in_both(&same, |words| match words.status(said) {
            text if same.contains(&&*text.to_lowercase()) => text.to_lowercase(),
            text => text,
        });
    }
}

#[test]
fn what_lies_over_the_panes() {
    let at = "14:03";
    for said in [
        Over::SortedBy(Pane::Incidents),
        Over::ColumnsOf(Pane::Incidents),
        Over::Alarms(1),
        Over::Alarms(4),
        Over::More { count: 2, key: "x" },
        Over::DraftOf { at, key: "x" },
        Over::Several { count: 2, title: "x" },
        Over::FormKeys { next: "a", save: "b", cancel: "c" },
        Over::MoreLines { count: 1, key: "x" },
        Over::MoreLines { count: 2, key: "x" },
        Over::TextFull { most: 9 },
        Over::TypedAfterwards { save: "a", leave: "b" },
        Over::AnotherIn { seconds: 4 },
        Over::WhatIf { impact: "x", urgency: "y" },
        Over::LogOf("x"),
        Over::NewestLast(4),
    ] {
        in_both(&[], |words| words.over(said));
    }
}

#[test]
fn lists_and_their_frames() {
    for said in [
        Empty::NoIncidentsYet { key: "x" },
        Empty::NoIncidentPasses { key: "x" },
        Empty::NoIncidents,
        Empty::NoRowPasses { key: "x" },
        Empty::NothingRunsOut,
        Empty::NoUpdates,
        Empty::NoStorage,
        Empty::NoProducts,
        Empty::NoAvailability,
        Empty::NoContracts,
        Empty::NothingYet,
        Empty::OlderThanKept,
    ] {
        in_both(&[], |words| words.empty(said));
    }
    for said in [
        Corner::Sort(""),
        Corner::Sort("due"),
        Corner::HiddenColumns(2),
        Corner::Marked { shown: 2, hidden: 0 },
        Corner::Marked { shown: 2, hidden: 1 },
        Corner::Warned(2),
        Corner::Overbooked { warned: 2, servers: 1 },
        Corner::NearCeiling(2),
        Corner::Soon { count: 2, all: 4 },
        Corner::Rollout { release: "8.3", done: 2, all: 4, halted: true },
    ] {
        in_both(&["sort: prio,received", "sort: due", "2/4 in 7d"], |words| words.corner(said));
    }
}

fn barred() -> Vec<Barred> {
    let text = || "x".to_owned();
    vec![
        Barred::Frozen,
        Barred::Past,
        Barred::ReadOnly,
        Barred::OnItsWay,
        Barred::NoIncident,
        Barred::MarksHidden,
        Barred::NotOpen { number: Number(4), stage: Stage::Closed },
        Barred::NoUpdate,
        Barred::UpdateOver { server: text(), release: text(), progress: Progress::Done },
        Barred::NoServer,
        Barred::NoTenant,
        Barred::NoAccount,
        Barred::NoProduct,
        Barred::NoContract,
        Barred::NothingBackedUp,
        Barred::NothingToSend,
        Barred::NothingToOpen,
        Barred::NothingToExplain,
        Barred::NothingToCopy,
        Barred::NothingToMark,
        Barred::NotShown,
        Barred::CameByItself { what: text() },
        Barred::OnNoServer(Number(4)),
        Barred::LinkedToNone(Number(4)),
        Barred::VisibleAlready(Number(4)),
        Barred::NothingCounted { what: text() },
        Barred::NoDeferral,
        Barred::NoTestVersion,
        Barred::NoReleaseToPlan,
        Barred::NotBilled { tenant: text() },
        Barred::NotCounted { typed: text() },
        Barred::NotCredits { typed: text() },
        Barred::NoCredits { account: text() },
        Barred::TenantGone,
        Barred::NoUserOf { tenant: text(), product: text() },
        Barred::NoHours { tenant: text() },
        Barred::ContractUnknown,
        Barred::PackUnknown,
        Barred::NoScopes,
        Barred::NoChecklist { contract: text() },
        Barred::NoDuties { contract: text() },
        Barred::NoMatrix { contract: text() },
        Barred::NoMatrixAnywhere,
        Barred::MarksElsewhere,
        Barred::MatchesElsewhere,
        Barred::NoFilterYet,
        Barred::NoFilterToSave,
        Barred::OwnOrder(Pane::Clocks),
        Barred::Hidden { number: Number(4), term: text() },
        Barred::NothingToUndo,
        Barred::NothingToRedo,
        Barred::NoAlarm,
        Barred::NotAway,
    ]
}

#[test]
fn messages() {
    for why in barred() {
        in_both(&[], |words| words.barred(&why, &NoKeys));
    }
    let acts = [
        AtOnce::Take,
        AtOnce::Start,
        AtOnce::Publish,
        AtOnce::Resume,
        AtOnce::Unlink,
        AtOnce::Access,
        AtOnce::NoAccess,
        AtOnce::Develop,
        AtOnce::BackFromDevelopment,
    ];
    for act in acts {
        in_both(&[], |words| words.doing(&Doing::AtOnce(act, vec![Number(4), Number(5)])));
    }
    let what = Doing::Link { numbers: vec![Number(4)], to: Number(5) };
    for doing in
        [what.clone(), Doing::Reported(Number(4)), Doing::Entered("note", vec![Number(4), Number(5)])]
    {
        in_both(&[], |words| words.doing(&doing));
    }
    let (text, came) = (|| "x".to_owned(), Came { new: 1, resolved: 2, escalated: 1, missed: 2, other: 3 });
    let messages: [Message; 27] = [
        Message::Away { away: 600, came },
        Message::LastTime(came),
        OfAct::NothingWritten.into(),
        OfAct::NothingToChange(what.clone()).into(),
        OfAct::Partly { what, done: 1, taken_back: true, failed: 2, reasons: text() }.into(),
        OfAct::PasteCut { bytes: 3, most: 9 }.into(),
        OfAct::PastedNowhere.into(),
        OfAct::Copied { first: text(), more: 0 }.into(),
        OfAct::Copied { first: text(), more: 2 }.into(),
        OfAct::NotKept { file: text(), why: text() }.into(),
        OfAct::Drafts(vec![text()]).into(),
        OfAct::NoShell.into(),
        OfAct::ReadOnly(Bound::ResellersView).into(),
        OfAct::ReadOnly(Bound::NotWritable).into(),
        OfAct::ReadOnly(Bound::Asked).into(),
        OfView::FilterCleared.into(),
        OfView::NoMatch.into(),
        OfView::Dropped(text()).into(),
        OfView::Saved { name: text(), filter: text() }.into(),
        OfView::BadName { most: 24 }.into(),
        OfView::TooMany { most: 100 }.into(),
        OfView::NoneSaved.into(),
        OfView::NoSuch { name: text(), known: vec![text()] }.into(),
        OfView::AtPresent.into(),
        OfView::InFuture.into(),
        OfCommand::TakesNothing("take").into(),
        OfCommand::Unknown { name: text(), near: vec!["take"] }.into(),
    ];
    for message in &messages {
        in_both(&[], |words| words.message(message, &NoKeys));
    }
}

#[test]
fn the_closer_look() {
    let (a, b, rule) = ("a", "b", "F001");
    let outage = |counts| Incident::Outage { since: a, what: Some(b), counts, rule: Some(rule) };
    for said in [
        outage(OutageCounts::Counts),
        outage(OutageCounts::NotPromised),
        outage(OutageCounts::NotCritical),
        outage(OutageCounts::CallsArePossible),
        Incident::Waiting { since: a, wants: b, from: Some(a), until: Some(a), remind: Some(a) },
        Incident::AlsoHere(a),
        Incident::Since { who: a, since: b },
        Incident::InTeam { owner: a, team: b },
        Incident::NoneGiven { rule },
        Incident::Net { waited: a, net: b },
        Incident::AllOfThem { key: a },
        Incident::LinksThem { key: a },
        Incident::Defers { key: a },
        Incident::NextUpdate { server: a },
        Incident::UpdateAt { at: a, release: b },
        Incident::Licences(3),
        Incident::Untested { trunk: a },
        Incident::DevelopedSince(a),
        Incident::ToldBy(a),
        Incident::CheckedOnSite { seen: 1, of: 2 },
        Incident::NotMet(a),
    ] {
        in_both(&[], |words| words.of_incident(said));
    }
}

#[test]
fn the_closer_look_at_clocks_and_servers() {
    let (a, b) = ("a", "b");
    for said in [
        Clock::Begins { title: a, calendar: b, at: a },
        Clock::Of { sign: "<=", length: a },
        Clock::MetAt { at: a, took: b, of: a },
        Clock::MissedBy(a),
        Clock::MissedAfter(a),
        Clock::Standing(a),
        Clock::Left(a),
        Clock::KnownSince(a),
        Clock::Fresh { took: a },
        Clock::MissedRound { took: a },
        Clock::Round { verdict: a, took: b },
        Clock::RoundFrom { at: a, priority: 1 },
        Clock::Called(a),
        Clock::DueSince { at: a, key: b },
        Clock::DueAt { at: a, left: b },
    ] {
        in_both(&[], |words| words.of_clock(said));
    }
    for said in [
        Server::Runs { server: a, version: b },
        Server::SharedIn(a),
        Server::Abroad { country: a },
        Server::Daily(a),
        Server::TestAsked { release: a, by: b, at: a },
        Server::Wave { wave: 1, through: 2, all: 3 },
        Server::HaltedBy { by: a, reason: b },
        Server::Documentation(a),
        Server::NoGuaranteeEnds { release: a },
        Server::GuaranteeEnds { lost: 1, all: 2, release: a },
        Server::CapacityUnknown { reserved: a },
        Server::Reserved { capacity: a, reserved: b, percent: Some(3) },
    ] {
        in_both(&[], |words| words.of_server(said));
    }
}

#[test]
fn the_closer_look_at_updates_and_tenants() {
    let (a, b, rule) = ("a", "b", "F001");
    for said in [
        Slot::Begins { takes: a },
        Slot::IsDue(a),
        Slot::NoticeSent { to: 2, old: true },
        Slot::Asked { number: 1, by: a },
        Slot::Decided { number: 1, state: a, by: b, reason: Some(a) },
        Slot::Began,
        Slot::BeganBecause(a),
        Slot::BeganDespite { rules: a, reason: b },
        Slot::Done { took: Some(a) },
        Slot::Failed { took: None, what: a },
        Slot::RolledBack { took: Some(a), why: b },
    ] {
        in_both(&[], |words| words.of_slot(said));
    }
    let pool = |runway| Tenant::Pool { used: a, quota: b, percent: Some(3), runway };
    for said in [
        Tenant::OpenIncidents(2),
        pool(Runway::Unknown),
        pool(Runway::Steady),
        pool(Runway::FullIn { days: 3 }),
        Tenant::Exported { at: a, size: b, note: a },
        Tenant::Ago(a),
        Tenant::LastGood { ago: a, site: Some(b) },
        Tenant::Restore { tested: a, cold: b },
        Tenant::ColdAdvised { at: a, rule },
    ] {
        in_both(&[], |words| words.of_tenant(said));
    }
}

#[test]
fn contracts_and_products() {
    let (a, b, rule) = ("a", "b", "F001");
    for said in [
        Contract::Under { tenant: a, pack: b },
        Contract::BackupsOf { state: a, of: b },
        Contract::HoursOpen { used: a, rule },
        Contract::HoursUsed { used: a, granted: b, percent: 3 },
        Contract::RateOpen { rule },
        Contract::Beyond { hours: a, rule, cost: b },
        Contract::NotAgreed { hours: a, rule },
        Contract::ContactsOpen { have: 1, standing: a },
        Contract::TooManyContacts { have: 1, standing: a, agreed: 2 },
        Contract::ContactsAgreed { have: 1, standing: a, agreed: 2 },
        Contract::Lacks { contact: a, email: true, phone: true },
    ] {
        in_both(&[], |words| words.of_contract(said));
    }
    for said in [
        Availability::Between { from: a, to: b, length: a },
        Availability::Countable { all: a, excluded: b, rule },
        Availability::Allowed { hours: a, percent: b, rule },
        Availability::OrDown { hours: a, reading: b, rule },
    ] {
        in_both(&[], |words| words.of_availability(said));
    }
    for said in [
        Product::Account(a),
        Product::RentedAt { count: 1, licence: a, monthly: b, since: Some(a) },
        Product::Rule(a),
        Product::NeedHave { product: a, need: 1, have: 2 },
        Product::Opens(a),
        Product::Advised(3),
        Product::Without { product: a, users: b },
        Product::Seats(3),
        Product::Members { members: 1, leaders: 2 },
        Product::Site { name: a },
        Product::Billed { count: 1, average: Some(a), amount: Some(b) },
        Product::Charged { count: 1, amount: Some(b) },
        Product::Share { count: 1, amount: Some(a), cancelled: 2 },
        Product::Baseline { of: a, count: 1, star: "", day: b },
        Product::CancelledOf { count: 1, allowance: 2 },
        Product::TooMany { excess: 1, penalty: Some(a) },
    ] {
        in_both(&[], |words| words.of_product(said));
    }
}
