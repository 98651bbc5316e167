//! Reasons and claims of acts about an incident.

use pikett::domain::acts::judgement::{Claim, OfIncident, OfReport as Said, OfWork as Done, Reporter};
use pikett::domain::base::number::Number;
use pikett::domain::contract::{Called, Contact, Fault, Kind, Priority, Standing};
use pikett::domain::facts::code::Given;
use pikett::domain::facts::entity::Entity;
use pikett::domain::readings::refusal::{
    OfClass, OfHeld, OfJournal, OfLink, OfOutage, OfReport, OfTarget, OfWork, Part, Reason, Unfit,
};
use uuid::Uuid;

use super::{both, differ};
use crate::support::at;

const ONE: Number = Number(1);
const TWO: Number = Number(2);

fn work() -> Vec<Reason> {
    let (eta, until) = (at("2026-11-24T14:03:27+01:00"), at("2026-11-24T16:00:00+01:00"));
    let number = ONE;
    [
        OfWork::SameEta { number, eta },
        OfWork::Yours(ONE),
        OfWork::Started(ONE),
        OfWork::NobodyNamed,
        OfWork::SameOwner { number, whose: "lw".into() },
        OfWork::SameAccess { number, granted: true },
        OfWork::SameAccess { number, granted: false },
        OfWork::SameDevelopment { number, with_it: true },
        OfWork::SameDevelopment { number, with_it: false },
        OfWork::Visible { number, since: eta },
        OfWork::NoNews("xelion-xaas".into()),
        OfWork::NoRequest(ONE),
        OfWork::Waiting(ONE),
        OfWork::NotWaiting(ONE),
        OfWork::RemindsLate { remind: eta, until },
        OfWork::FixEtaMissing,
        OfWork::NoWork,
        OfWork::Closed(ONE),
        OfWork::NotResolved(ONE),
        OfWork::Open(ONE),
    ]
    .map(Reason::from)
    .into()
}

fn outage_and_class() -> Vec<Reason> {
    let (number, since) = (ONE, at("2026-11-24T14:03:27+01:00"));
    let known: Vec<Box<str>> = vec!["place".into(), "receive".into()];
    let pack = || "kaseya-support".into();
    let outage = [
        OfOutage::NotDown(ONE),
        OfOutage::NotDownMeanwhile(ONE),
        OfOutage::Lasts { number, since },
        OfOutage::Unended { number, since },
        OfOutage::NotPromised(pack()),
        OfOutage::NoFunction { contract: pack(), name: "hold".into(), known: known.clone() },
        OfOutage::CallsWork(known.clone()),
    ];
    let class = [
        OfClass::Same(ONE),
        OfClass::NoMatrix(pack()),
        OfClass::Unreasoned(pack()),
        OfClass::SameKind { number, kind: Kind::Question },
        OfClass::ClocksRun(ONE),
        OfClass::NoScope { contract: pack(), key: "x".into(), known },
        OfClass::SameScope { number, scope: Some("peripherals".into()) },
        OfClass::SameScope { number, scope: None },
        OfClass::NotCovered(ONE),
    ];
    outage.map(Reason::from).into_iter().chain(class.map(Reason::from)).collect()
}

fn targets_and_links() -> Vec<Reason> {
    let (number, when) = (ONE, at("2026-11-24T14:03:27+01:00"));
    let pack = || "kaseya-support".into();
    let known: Vec<Box<str>> = vec!["start".into()];
    let clock = || "restore".into();
    let target = [
        OfTarget::NoClock { number, clock: clock(), contract: pack(), known: known.clone() },
        OfTarget::NoClock { number, clock: clock(), contract: pack(), known: vec![] },
        OfTarget::Given { clock: "start".into(), priority: Priority::P1 },
        OfTarget::NoTime,
        OfTarget::TooLong { seconds: 3_600, contract: pack() },
        OfTarget::NoneMissed { number, clock: Some(clock()), missed: vec!["start".into()] },
        OfTarget::NoneMissed { number, clock: None, missed: vec![] },
        OfTarget::NoReason { reason: "x".into(), known },
        OfTarget::AllExplained(ONE),
        OfTarget::Called { number, level: 1, at: when, again: true },
        OfTarget::Called { number, level: 1, at: when, again: false },
        OfTarget::NoLevel { contract: pack(), level: 9, known: vec![1, 2] },
        OfTarget::NoLevel { contract: pack(), level: 9, known: vec![] },
        OfTarget::NotDue { number, level: 2, at: Some(when), by_hand: 1 },
        OfTarget::NotDue { number, level: 2, at: None, by_hand: 1 },
    ];
    let link = [
        OfLink::Itself(ONE),
        OfLink::Linked { number, to: TWO, above: ONE },
        OfLink::Linked { number, to: TWO, above: Number(3) },
        OfLink::Leads { number, to: TWO, linked: vec![Number(3)] },
        OfLink::None(ONE),
    ];
    target.map(Reason::from).into_iter().chain(link.map(Reason::from)).collect()
}

fn reports() -> Vec<Reason> {
    let (number, contract, key) = (ONE, "kaseya-support", "system-id");
    let label = Called::from("system ID");
    let licence = Fault::Licence { known: "H5KP18".into(), given: "H5KP19".into() };
    let reporter = |who, hard| {
        let (standing, whose) = (Standing::Certified, vec!["TK Süd GmbH".into()]);
        OfReport::Reporter { who, standing, whose, hard }
    };
    [
        reporter(Unfit::Nobody, true),
        reporter(Unfit::Stranger("x".into()), false),
        reporter(Unfit::EndCustomer("x".into()), false),
        reporter(Unfit::Contact("x".into()), true),
        OfReport::CallerUnchanged(ONE),
        OfReport::WrongCode(ONE),
        OfReport::CodeUnknown,
        OfReport::DetailMissing { label: label.clone(), key: key.into() },
        OfReport::NoDetail { contract: contract.into(), key: key.into(), known: vec!["x".into()] },
        OfReport::NoDetail { contract: contract.into(), key: key.into(), known: vec![] },
        OfReport::DetailKnown { number, label: label.clone() },
        OfReport::Detail { label: label.clone(), fault: Fault::Length(6) },
        OfReport::Detail { label, fault: licence },
        OfReport::NothingNew(ONE),
        OfReport::NoChecklist(contract.into()),
        OfReport::NoItem { item: "x".into(), known: vec!["sip-alg".into()] },
        OfReport::ChecklistUnchanged(ONE),
    ]
    .map(Reason::from)
    .into()
}

fn held_and_journal() -> Vec<Reason> {
    let tenant = || "hotel-inn".parse().unwrap();
    let held: Vec<Box<str>> = vec!["xelion-xaas".into()];
    let all = [
        OfHeld::Foreign { tenant: tenant(), contract: tenant(), held: held.clone() },
        OfHeld::NoIncidents { contract: "x".into(), others: held.clone() },
        OfHeld::None { tenant: tenant(), held: true, others: held.clone() },
        OfHeld::None { tenant: tenant(), held: false, others: held.clone() },
        OfHeld::Several { tenant: tenant(), held },
    ];
    let journal = [
        OfJournal::NoExternal { tenant: tenant(), external: "INC1".into() },
        OfJournal::Late { seq: 4, seconds: 600 },
        OfJournal::Others("lw".into()),
        OfJournal::ChangedLater(Entity::Incident(ONE)),
        OfJournal::IdTaken(Uuid::nil()),
    ];
    all.map(Reason::from).into_iter().chain(journal.map(Reason::from)).collect()
}

#[test]
fn reasons() {
    let all = [work(), outage_and_class(), targets_and_links(), reports(), held_and_journal()].concat();
    for reason in all {
        differ(both().map(|words| words.reason(&reason).what));
        differ(both().map(|words| words.reason(&reason).help));
    }
}

fn claims_of_work() -> Vec<Claim> {
    let when = at("2026-11-24T14:03:27+01:00");
    [
        Done::OutageEnds,
        Done::OutageGoesOn,
        Done::NoOutage,
        Done::FixedBy(when),
        Done::EtaCounts(when),
        Done::NotCalled(1),
        Done::CalledAgain { level: 1, at: when },
        Done::DueSince(60),
        Done::ByHand,
        Done::Worked { seconds: 60, all: 60 },
        Done::Worked { seconds: 60, all: 120 },
        Done::Told,
        Done::NotTold,
        Done::Missed(vec!["start".into()]),
        Done::EndsForGood,
        Done::NewCycle,
        Done::SameCycle,
    ]
    .map(Claim::from)
    .into()
}

fn claims_of_reports() -> Vec<Claim> {
    let reporter = |who, fit, exempt| {
        let (standing, whose) = (Standing::Authorised, vec!["Klinikum Nord".into(), "TK Süd GmbH".into()]);
        Said::Reporter(Reporter { who, standing, whose, phone: Some("0911".into()), fit, exempt })
    };
    [
        Said::NoClocks(Kind::Advice),
        Said::Covered,
        Said::NotCovered,
        Said::LookedAt { seen: 1, all: 14, failed: 1 },
        Said::Bandwidth { calls: 30, kbit: 3_000 },
        Said::MayBeRefused,
        Said::Code(Given::Nothing),
        Said::Code(Given::Unchecked),
        Said::Code(Given::Right),
        Said::Code(Given::Wrong),
        Said::NoCode,
        Said::Component { name: "SIP trunk".into(), named: true },
        Said::Component { name: "SIP trunk".into(), named: false },
        Said::Untested("trunk-a".parse().unwrap()),
        reporter(Unfit::Nobody, false, None),
        reporter(Unfit::Monitoring, false, None),
        reporter(Unfit::Contact("A. Berg".into()), true, None),
        reporter(Unfit::Contact("A. Berg".into()), false, Some(Priority::P1)),
        Said::DownSince(at("2026-11-24T14:03:27+01:00")),
        Said::ByPhone(true),
        Said::ByPhone(false),
        Said::ByTicket(true),
        Said::ByTicket(false),
        Said::Details { given: 3, all: 3, missing: vec![] },
        Said::Details { given: 1, all: 6, missing: ["a", "b", "c", "d", "e"].map(Called::from).into() },
    ]
    .map(Claim::from)
    .into()
}

#[test]
fn claims() {
    let when = at("2026-11-24T14:03:27+01:00");
    let goes = |to: Option<&str>, team: Option<&str>| OfIncident::Goes {
        from: None,
        to: to.map(Into::into),
        team: team.map(Into::into),
    };
    let own = [
        OfIncident::RestoredBy(when),
        OfIncident::Internal,
        OfIncident::Answers(Contact::Phone),
        OfIncident::Answers(Contact::Mail),
        goes(Some("lw"), None),
        goes(None, Some("night")),
        goes(Some("lw"), Some("night")),
        OfIncident::NewsAnyTime,
        OfIncident::NewsAskedSince(when),
        OfIncident::NewsOwed,
        OfIncident::Is(Kind::Incident),
        OfIncident::ClocksBegin,
        OfIncident::Master { number: ONE, subject: "no calls".into() },
        OfIncident::WaitEnds(when),
        OfIncident::AsksAgain(when),
    ];
    let own = own.map(Claim::from).into_iter().chain([Claim::Given(Part::Cause)]);
    for claim in own.chain(claims_of_work()).chain(claims_of_reports()) {
        differ(both().map(|words| words.claim(&claim)));
    }
}
