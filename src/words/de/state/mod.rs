//! States and kinds.

mod incident;
mod object;
mod update;

use crate::domain::contract::{Requester, Use};
use crate::domain::readings::alarm::Severity;
use crate::words::State;

pub(in crate::words) fn state(state: State) -> &'static str {
    match state {
        State::Severity(Severity::Critical) => "kritisch",
        State::Severity(Severity::Warning) => "Warnung",
        State::Alarm(kind) => super::alarm::word(kind),
        State::Stage(stage) => incident::stage(stage),
        State::Kind(kind) => incident::kind(kind),
        State::Channel(channel) => incident::channel(channel),
        State::Contact(contact) => incident::contact(contact),
        State::Requester(by) => requester(by),
        State::Impact(impact) => incident::impact(impact),
        State::Urgency(urgency) => incident::urgency(urgency),
        State::Mark(mark) => incident::mark(mark),
        State::Code(given) => incident::code(given),
        State::Verdict(verdict) => incident::verdict(verdict),
        State::Counting(counting) => incident::counting(counting),
        State::Release(stage) => update::release(stage),
        State::Urgent(urgency) => update::urgent(urgency),
        State::Rollout(stage) => update::rollout(stage),
        State::Progress(progress) => update::progress(progress),
        State::Notice(notice) => update::notice(notice),
        State::Message(message) => update::message(message),
        State::Deferral(state) => update::deferral(state),
        State::Owed(kind) => update::owed(kind),
        State::LeftOut(why) => update::left_out(why),
        State::Backup(state) => object::backup(state),
        State::BackupDuty(kind) => object::backup_duty(kind),
        State::Licence(state) => object::licence(state),
        State::Ceiling(state) => object::ceiling(state),
        State::Credit(state) => object::credit(state),
        State::Hours(state) => object::hours(state),
        State::Phase(phase) => object::phase(phase),
        State::Availability(state) => object::availability(state),
        State::Excluded(ground) => object::excluded(ground),
        State::Holding(state) => object::holding(state),
        State::Party(party) => object::party(party),
        State::Standing(standing) => object::standing(standing),
        State::Equipment(kind) => object::equipment(kind),
        State::Use(Use::Client) => "Client",
        State::Use(Use::MobileApp) => "Mobil-App",
        State::Use(Use::Sms) => "SMS",
        State::Support(support) => object::support(support),
        State::Token(standing) => object::token(standing),
    }
}

fn requester(by: Requester) -> &'static str {
    match by {
        Requester::Reseller => "Reseller",
        Requester::Customer => "Kunde",
        Requester::Us => "wir",
        Requester::Rule => "von selbst",
    }
}
