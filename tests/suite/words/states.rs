//! States, kinds and small parts of sentences.

use pikett::domain::base::kept::Kept;
use pikett::domain::base::span::Length;
use pikett::domain::contract as incident;
use pikett::domain::contract::{Channel, Contact, Ground, Impact, Mark, Party, Standing, Urgency};
use pikett::domain::facts::code::Given;
use pikett::domain::facts::incident::Stage;
use pikett::domain::facts::slot::{DeferralState, Progress};
use pikett::domain::facts::{equipment, release};
use pikett::domain::readings::alarm::{Kind, Severity};
use pikett::domain::readings::availability::{self, Unmeasured};
use pikett::domain::readings::callee::Named;
use pikett::domain::readings::clock::Verdict;
use pikett::domain::readings::duty::DutyKind;
use pikett::domain::readings::owed::OwedKind;
use pikett::domain::readings::plan::LeftOut;
use pikett::domain::readings::roster::{Because, Off};
use pikett::domain::readings::schedule::{Message, RolloutStage};
use pikett::domain::readings::update::Notice;
use pikett::domain::readings::{backup, billing, credit, holding, hours, licence};
use pikett::words::{Phrase, State};

use super::{GERMAN, in_both};

fn all<S: Into<State>>(states: impl IntoIterator<Item = S>) -> Vec<State> {
    states.into_iter().map(Into::into).collect()
}

fn of_incidents() -> Vec<State> {
    let verdicts = [Verdict::None, Verdict::Running, Verdict::Paused, Verdict::Met, Verdict::Missed];
    [
        all([Severity::Critical, Severity::Warning]),
        all(Kind::ALL),
        all(Stage::ALL),
        all(incident::Kind::ALL),
        all(Channel::ALL),
        all(Contact::ALL),
        all(Impact::ALL),
        all(Urgency::ALL),
        all(Mark::ALL),
        all([Given::Nothing, Given::Unchecked, Given::Right, Given::Wrong]),
        all(verdicts),
    ]
    .concat()
}

fn of_updates() -> Vec<State> {
    use release::{Stage, Urgency};
    let notices = [Notice::Sent, Notice::Late, Notice::Open, Notice::Soon, Notice::Missing, Notice::Waived];
    [
        all([Stage::Test, Stage::Stable]),
        all([Urgency::Security, Urgency::Function, Urgency::Unrecorded]),
        all([RolloutStage::Test, RolloutStage::Stable, RolloutStage::Rollout, RolloutStage::Done]),
        all([Progress::Planned, Progress::Noticed, Progress::Deferred, Progress::Running]),
        all([Progress::Done, Progress::Failed, Progress::RolledBack]),
        all(notices),
        all([Message::Notice(Notice::Soon), Message::None, Message::Unconfirmed, Message::Confirmed]),
        all([DeferralState::Requested, DeferralState::Approved, DeferralState::Refused]),
        all([DeferralState::Withdrawn, DeferralState::Replaced]),
        all([LeftOut::Runs, LeftOut::Planned]),
    ]
    .concat()
}

fn of_objects() -> Vec<State> {
    use credit::AccountState as Credit;
    [
        all([
            backup::BackupState::Ok,
            backup::BackupState::Unknown,
            backup::BackupState::Warn,
            backup::BackupState::Critical,
        ]),
        all([Credit::Dry, Credit::RunsDry, Credit::Tight, Credit::Safe, Credit::Accumulating]),
        all([
            hours::HoursState::Over,
            hours::HoursState::High,
            hours::HoursState::NotAgreed,
            hours::HoursState::Ok,
        ]),
        all([hours::Phase::Introduction, hours::Phase::Operation]),
        all(Ground::ALL),
        all([Party::Reseller, Party::Tenant]),
        all([Standing::Certified, Standing::Authorised]),
        all(equipment::Kind::ALL),
    ]
    .concat()
}

/// Those of narrow columns, with the width of theirs.
fn narrow() -> Vec<(State, usize)> {
    use OwedKind::{Contact, Decision, Notice, Reason, Result, Retry, Success};
    use backup::DutyKind::{Cold, Daily, RestoreTest, SecondSystem, Site};
    let wide = |width, states: Vec<State>| states.into_iter().map(move |state| (state, width));
    wide(8, all([Notice, Contact, Reason, Decision, Result, Retry, Success]))
        .chain(wide(8, all([Daily, Site, RestoreTest, Cold, SecondSystem])))
        .chain(wide(
            6,
            all([billing::CeilingState::Free, billing::CeilingState::Near, billing::CeilingState::Over]),
        ))
        .chain(wide(
            6,
            all([
                licence::LicenceState::Under,
                licence::LicenceState::Prerequisite,
                licence::LicenceState::Enough,
            ]),
        ))
        .chain(wide(
            6,
            all([
                availability::AvailabilityState::Kept,
                availability::AvailabilityState::Low,
                availability::AvailabilityState::Missed,
            ]),
        ))
        .chain(wide(
            5,
            all([
                holding::HoldingState::Alarming,
                holding::HoldingState::Warning,
                holding::HoldingState::Fine,
            ]),
        ))
        .collect()
}

#[test]
fn every_state_has_a_word() {
    let narrow = narrow();
    let all = [of_incidents(), of_updates(), of_objects()].concat();
    for state in all.iter().copied().chain(narrow.iter().map(|(state, _)| *state)) {
        in_both(&["ok", "-"], |words| words.state(state).to_owned());
    }
    for (state, width) in narrow {
        let word = GERMAN.state(state);
        assert!(word.chars().count() <= width, "{word}");
    }
}

#[test]
fn every_small_part_is_said() {
    for kind in Kind::ALL {
        in_both(&["ETA", "code", "backup"], |words| words.alarm_title(kind).to_owned());
    }
    for kind in incident::Kind::ALL {
        in_both(&[], |words| words.a_kind(kind).to_owned());
    }
    for kept in Kept::ALL {
        in_both(&[], |words| words.kept(kept).to_owned());
    }
    for phrase in Phrase::ALL.iter().copied() {
        in_both(&[], |words| words.phrase(phrase).to_owned());
    }
    in_both(&[], |words| words.length(Length::Workdays(4_300)));
    for why in [Unmeasured::NoBegin, Unmeasured::NotYet("2026-12-01".parse().unwrap())] {
        in_both(&[], |words| words.unmeasured(why));
    }
    in_both(&[], |words| words.update_to("8.4.0"));
    in_both(&[], |words| words.besides(3));
    in_both(&[], |words| words.callee(&Named::default()));
    in_both(&[], |words| words.callee(&Named { nobody: true, ..Named::default() }));
    let week = "2026-W49".parse().unwrap();
    let reached = [Ok(Because::OnCall(week)), Ok(Because::Hours), Ok(Because::Always)];
    let off = [Off::Absent("2026-12-24".parse().unwrap()), Off::Holiday("Neujahr"), Off::OutsideHours];
    for why in reached.into_iter().chain(off.map(Err)) {
        in_both(&[], |words| words.reachable(why));
    }
}

#[test]
fn every_duty_has_a_chip() {
    use DutyKind::{
        AskAgain, CallerUnclear, CheckFailed, Details, EtaPassed, NewsOwed, NoAccess, NoCall, NoCode, NoEta,
        NoOutage, NoRequest, NoTicket, NotCovered, NotReproduced, UncheckedCode, WrongCode,
    };
    let all = [
        NoCall,
        NoCode,
        WrongCode,
        UncheckedCode,
        CallerUnclear,
        NoTicket,
        NoEta,
        EtaPassed,
        Details { said: 1, of: 3 },
        NewsOwed,
        NotReproduced,
        AskAgain,
        CheckFailed,
        NoRequest,
        NoAccess,
        NoOutage,
        NotCovered,
    ];
    for kind in all {
        in_both(&[], |words| words.chip(kind).into_owned());
    }
}
