//! Updates of servers.

use pikett::domain::acts::decide::ENTERED;
use pikett::domain::acts::entry::label::{self, Label};
use pikett::domain::acts::judgement::{self, Claim, OfBegin};
use pikett::domain::base::instant::Instant;
use pikett::domain::base::table::Id;
use pikett::domain::base::text::Text;
use pikett::domain::facts::release::Urgency;
use pikett::domain::facts::slot::DeferralState;
use pikett::domain::readings::fitting::{Misfit, Unfit};
use pikett::domain::readings::plan::{Blocked, Reach, Shortage};
use pikett::domain::readings::refusal::begin::{self, Instead};
use pikett::domain::readings::refusal::{NoStart, OfDeferral, OfPlan, OfRelease, OfSlot, OfUpdate, deferral};
use pikett::domain::readings::rollout::Tally;
use pikett::words::updating::{Answer, Choice, Complaint, Hint, Message, Updating};

use super::compare;
use crate::support::at;

fn id(name: &str) -> Id {
    name.parse().unwrap()
}

fn then() -> Instant {
    at("2026-11-25T22:00:00+01:00")
}

fn text() -> Text {
    "disk full".into()
}

#[test]
fn acts_and_their_fields() {
    for known in ENTERED.iter().filter(|known| known.spec.room.word() == "update") {
        let name = known.spec.name;
        compare(name, |words| vec![words.act(known.spec.about).help.to_owned()]);
    }
    for label in label::Update::ALL {
        let said = Label::Update(*label);
        compare(&format!("{label:?}"), |words| vec![words.label(said).label.to_owned()]);
        compare(&format!("{label:?}"), |words| vec![words.label(said).help.to_owned()]);
    }
}

fn unfit() -> Vec<Unfit> {
    vec![
        Unfit::OfficeHours,
        Unfit::OutsideWindow,
        Unfit::RunsOver { end: then() },
        Unfit::Backup { from: then(), to: then() },
        Unfit::Full { capacity: 2, taken: vec![id("srv-07"), id("srv-08")] },
        Unfit::Busy { release: id("8.4.0"), at: then() },
    ]
}

fn begins() -> Vec<begin::Obstacle> {
    use begin::Obstacle;
    let misfit = |unfit| Misfit { server: id("srv-03"), at: then(), takes: 5_400, unfit };
    let own = [
        Obstacle::Over { release: id("8.4.0"), at: then() },
        Obstacle::Runs { release: id("8.4.0"), since: then() },
        Obstacle::Halted { release: id("8.4.0"), since: then(), reason: text() },
        Obstacle::Unasked(id("8.4.0")),
        Obstacle::Newer { server: id("srv-03"), runs: "8.5.0".into() },
        Obstacle::Early { slot: then(), by: None },
        Obstacle::Early { slot: then(), by: Some(3) },
        Obstacle::NoWeight,
        Obstacle::NoticeLate { sent: then(), days: 5 },
        Obstacle::NoNotice { days: 5 },
    ];
    own.into_iter().chain(unfit().into_iter().map(|unfit| Obstacle::Unfit(misfit(unfit)))).collect()
}

fn deferrals() -> Vec<deferral::Obstacle> {
    use deferral::Obstacle;
    vec![
        Obstacle::SecurityCritical,
        Obstacle::Started,
        Obstacle::Another(id("srv-07")),
        Obstacle::NotLater,
        Obstacle::TooLate { days: 7 },
        Obstacle::NoWindow,
        Obstacle::TooShort { takes: 5_400 },
        Obstacle::Backup { from: then(), to: then() },
        Obstacle::Full { capacity: 2, taken: 2 },
        Obstacle::Busy(id("8.4.0")),
        Obstacle::Passed,
        Obstacle::Unannounced(then()),
    ]
}

fn plans() -> Vec<OfPlan> {
    let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
    let shortage = Shortage { wave: 2, servers: 5, at_most: 3, from: day(1), until: day(6) };
    let late = Shortage { from: day(7), ..shortage };
    let nights = |reseller| Blocked::Resellers { shortage, per_night: 2, reseller };
    let blocked = [
        Blocked::NoStart { servers: vec![id("srv-03")] },
        Blocked::Windows(late),
        nights(None),
        nights(Some(id("tks"))),
        Blocked::Waves(shortage),
        Blocked::Together(shortage),
    ];
    let why = [
        NoStart::NoWindowKnown,
        NoStart::NoneOpens { from: then(), until: then() },
        NoStart::Backup,
        NoStart::TooShort,
        NoStart::OfficeHours,
        NoStart::Busy,
        NoStart::Unknown,
    ];
    let own =
        [OfPlan::TestVersion(id("8.4.0")), OfPlan::Unsettled(Reach { wave: 2, planned: 5, servers: 40 })];
    let no_start = why.map(|why| OfPlan::NoStart { servers: vec![id("srv-03")], why });
    own.into_iter().chain(blocked.map(OfPlan::Blocked)).chain(no_start).collect()
}

fn reasons() -> Vec<OfUpdate> {
    let (server, release) = (id("srv-03"), id("8.4.0"));
    let slots = [
        OfSlot::NotBegun,
        OfSlot::Began(then()),
        OfSlot::Noticed(then()),
        OfSlot::Done,
        OfSlot::Announced,
        OfSlot::Started,
        OfSlot::Fixed,
        OfSlot::Unasked,
        OfSlot::Stable,
    ];
    let releases = [
        OfRelease::Halted { since: then(), reason: text() },
        OfRelease::HaltedAlready { since: then(), reason: text() },
        OfRelease::NotHalted,
        OfRelease::Stable,
        OfRelease::Untested,
    ];
    let states = [
        OfDeferral::None,
        OfDeferral::Decided(DeferralState::Replaced),
        OfDeferral::Over(DeferralState::Withdrawn),
        OfDeferral::Passed(then()),
        OfDeferral::Open(id("srv-03")),
    ];
    let mut reasons = vec![
        OfUpdate::NonePlanned { server: server.clone(), release: Some(release.clone()) },
        OfUpdate::NothingToConfirm(server.clone()),
        OfUpdate::NothingToRollBack(server.clone()),
        OfUpdate::RunsAnother { server: server.clone(), runs: "8.5.0".into(), release: release.clone() },
        OfUpdate::RunsNewer { server: server.clone(), runs: "8.5.0".into(), release: release.clone() },
        OfUpdate::PlanPassed(then()),
        OfUpdate::TooSoon { at: then(), days: 5 },
        OfUpdate::WindowFull { owner: server.clone(), capacity: 2, taken: 3 },
    ];
    reasons.extend(slots.map(|is| OfUpdate::Slot { server: server.clone(), release: release.clone(), is }));
    reasons.extend(releases.map(|is| OfUpdate::Release { release: release.clone(), is }));
    reasons.extend(states.map(|is| OfUpdate::Deferral { number: 3, is }));
    reasons.extend(
        unfit()
            .into_iter()
            .map(|unfit| OfUpdate::Unfit(Misfit { server: server.clone(), at: then(), takes: 5_400, unfit })),
    );
    for instead in [Instead::Reason, Instead::Mend, Instead::Times(1), Instead::Times(2)] {
        let begin = |why| OfUpdate::CannotBegin { server: server.clone(), why, instead };
        reasons.extend(begins().into_iter().map(begin));
    }
    for times in 0..3 {
        let defer = |why| OfUpdate::CannotDefer { server: server.clone(), why, times };
        reasons.extend(deferrals().into_iter().map(defer));
    }
    reasons.extend(plans().into_iter().map(OfUpdate::Plan));
    reasons
}

#[test]
fn reasons_are_said() {
    for reason in reasons() {
        let reason = reason.into();
        compare(&format!("{reason:?}"), |words| {
            let said = words.reason(&reason);
            vec![said.what, said.help, words.brief(&reason)]
        });
        compare(&format!("{reason:?}"), |words| vec![words.brief(&reason)]);
    }
}

fn claims() -> Vec<Claim> {
    use judgement::{OfDeferral, OfUpdate};
    let (server, release) = (id("srv-03"), id("8.4.0"));
    let begin = [
        OfBegin::NotBegun,
        OfBegin::GoesOn(release.clone()),
        OfBegin::Stable(release.clone()),
        OfBegin::TestAsked(release.clone()),
        OfBegin::Runs { server, runs: "8.3.0".into() },
        OfBegin::InTurn { slot: then(), by: Some(3) },
        OfBegin::InItsWindow { slot: then(), kept: true },
        OfBegin::InItsWindow { slot: then(), kept: false },
        OfBegin::OutsideHours,
        OfBegin::InWindow,
        OfBegin::ClearOfBackup,
        OfBegin::Alone,
        OfBegin::Room,
        OfBegin::Urgent(Urgency::Security),
        OfBegin::Urgent(Urgency::Function),
        OfBegin::Urgent(Urgency::Unrecorded),
        OfBegin::Noticed(then()),
        OfBegin::Undecided(3),
        OfBegin::Final,
    ];
    let deferral = [
        OfDeferral::Asked { number: 3, to: then(), by: "tks".into(), state: DeferralState::Requested },
        OfDeferral::NotSecurityCritical,
        OfDeferral::NotStarted,
        OfDeferral::OnlyOne,
        OfDeferral::Later,
        OfDeferral::Within { days: 7 },
        OfDeferral::InWindow,
        OfDeferral::Ahead,
        OfDeferral::NoticeBy(then()),
        OfDeferral::Short(3_600),
        OfDeferral::Returns(then()),
        OfDeferral::OwnNotice,
        OfDeferral::PersonDecides,
    ];
    let own = [
        OfUpdate::NoticeLate(then()),
        OfUpdate::OnlyRecorded,
        OfUpdate::Reaches { reseller: id("tks"), to: Vec::new() },
        OfUpdate::Rollout(Tally::default()),
        OfUpdate::Stands(release.clone()),
        OfUpdate::Halted { at: then(), by: "mk".into(), reason: text() },
        OfUpdate::Forgives,
        OfUpdate::Halts(release),
        OfUpdate::MessageOwed,
        OfUpdate::AskedFirst,
        OfUpdate::OnlyThere(id("tks")),
        OfUpdate::Untested,
    ];
    let begin = begin.into_iter().chain(begins().into_iter().map(OfBegin::Despite)).map(Claim::from);
    let late = deferrals().into_iter().map(OfDeferral::Despite);
    let deferral = deferral.into_iter().chain(late).map(Claim::from);
    begin.chain(deferral).chain(own.map(Claim::from)).collect()
}

#[test]
fn claims_are_said() {
    for claim in claims() {
        compare(&format!("{claim:?}"), |words| vec![words.claim(&claim)]);
    }
}

fn surfaces() -> Vec<Updating> {
    let answers = [
        Answer::Untested,
        Answer::Despite(vec!["F080".into()]),
        Answer::Requested(3),
        Answer::Stands(3, DeferralState::Requested),
        Answer::Stands(3, DeferralState::Approved),
        Answer::Stands(3, DeferralState::Refused),
        Answer::Withdrawn { number: 3, start: then() },
        Answer::Warned(vec!["so".to_owned()]),
    ];
    answers.map(Updating::from).into_iter().chain(in_forms()).collect()
}

fn in_forms() -> impl Iterator<Item = Updating> {
    let hints = [
        Hint::ReasonAgainst(vec!["F080".into()]),
        Hint::Possible(vec![then()]),
        Hint::Slot { standard: then(), latest: then(), effective: then() },
        Hint::Counts(then()),
        Hint::Asks { by: "tks".into(), to: then() },
        Hint::Wave { wave: 1, servers: 2, first: then(), last: then() },
        Hint::LeftOut { planned: 1, runs: 2 },
    ];
    let complaints = [
        Complaint::TickBegin,
        Complaint::NoReasonKept,
        Complaint::NoTextKept,
        Complaint::NothingOwed(Message::Notice),
        Complaint::NothingOwed(Message::Success),
        Complaint::Waves,
        Complaint::PerNight,
        Complaint::NothingToPlan,
    ];
    let choices = [
        Choice::AnotherTime,
        Choice::Approve,
        Choice::Refuse,
        Choice::Withdraw,
        Choice::Done,
        Choice::Failed,
        Choice::RolledBack,
        Choice::One { server: id("srv-03"), release: id("8.4.0") },
        Choice::AllOf { reseller: id("tks"), count: 2 },
        Choice::All(2),
    ];
    let said = hints.map(Updating::from).into_iter().chain(complaints.map(Updating::from));
    said.chain(choices.map(Updating::from))
}

#[test]
fn surfaces_say_it_too() {
    for said in surfaces() {
        compare(&format!("{said:?}"), |words| vec![words.update(said.clone())]);
    }
}
