//! States and kinds: mostly the words by which programs know them.

use crate::domain::contract::{Requester, Use};
use crate::domain::readings::plan::LeftOut;
use crate::domain::readings::schedule::Message;
use crate::domain::readings::{credit, hours};
use crate::words::State;

pub(in crate::words) fn state(state: State) -> &'static str {
    match state {
        State::Severity(severity) => severity.word(),
        State::Alarm(kind) => kind.word(),
        State::Stage(stage) => stage.word(),
        State::Kind(kind) => kind.key(),
        State::Channel(channel) => channel.key(),
        State::Contact(contact) => contact.key(),
        State::Requester(by) => requester(by),
        State::Impact(impact) => impact.key(),
        State::Urgency(urgency) => urgency.key(),
        State::Mark(mark) => mark.key(),
        State::Code(given) => given.word(),
        State::Verdict(verdict) => verdict.word(),
        State::Counting(counting) => counting.name(),
        State::Release(stage) => stage.word(),
        State::Urgent(urgency) => urgency.word(),
        State::Rollout(stage) => stage.word(),
        State::Progress(progress) => progress.word(),
        State::Notice(notice) => notice.word(),
        State::Message(message) => self::message(message),
        State::Deferral(state) => state.word(),
        State::Owed(kind) => kind.word(),
        State::LeftOut(why) => left_out(why),
        State::Backup(state) => state.word(),
        State::BackupDuty(kind) => kind.word(),
        State::Licence(state) => state.word(),
        State::Ceiling(state) => state.word(),
        State::Credit(state) => credit(state),
        State::Hours(state) => hours(state),
        State::Phase(phase) => phase.word(),
        State::Availability(state) => state.word(),
        State::Excluded(ground) => ground.word(),
        State::Holding(state) => state.word(),
        State::Party(party) => party.word(),
        State::Standing(standing) => standing.word(),
        State::Equipment(kind) => kind.word(),
        State::Use(Use::Client) => "client",
        State::Use(Use::MobileApp) => "mobile app",
        State::Use(Use::Sms) => "SMS",
        State::Support(support) => support.word(),
        State::Token(standing) => standing.word(),
    }
}

fn message(message: Message) -> &'static str {
    match message {
        Message::Notice(notice) => notice.word(),
        Message::None => "-",
        Message::Unconfirmed => "not confirmed",
        Message::Confirmed => "confirmed",
    }
}

fn left_out(why: LeftOut) -> &'static str {
    match why {
        LeftOut::Runs => "runs it, or a newer version",
        LeftOut::Planned => "planned already",
    }
}

fn credit(state: credit::AccountState) -> &'static str {
    match state {
        credit::AccountState::Dry => "dry",
        credit::AccountState::RunsDry => "runs dry",
        credit::AccountState::Tight => "tight",
        credit::AccountState::Safe => "safe",
        credit::AccountState::Accumulating => "accumulating",
    }
}

fn hours(state: hours::HoursState) -> &'static str {
    match state {
        hours::HoursState::Over => "over",
        hours::HoursState::High => "high",
        hours::HoursState::NotAgreed => "not agreed",
        hours::HoursState::Ok => "ok",
    }
}

fn requester(by: Requester) -> &'static str {
    match by {
        Requester::Reseller => "reseller",
        Requester::Customer => "customer",
        Requester::Us => "us",
        Requester::Rule => "by itself",
    }
}
