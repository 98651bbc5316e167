//! States of releases and updates.

use crate::domain::facts::release::{Stage, Urgency};
use crate::domain::facts::slot::{DeferralState, Progress};
use crate::domain::readings::owed::OwedKind;
use crate::domain::readings::plan::LeftOut;
use crate::domain::readings::schedule::{Message, RolloutStage};
use crate::domain::readings::update::Notice;

pub(super) fn release(stage: Stage) -> &'static str {
    match stage {
        Stage::Test => "Test",
        Stage::Stable => "stabil",
    }
}

pub(super) fn urgent(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Security => "Sicherheit",
        Urgency::Function => "Funktion",
        Urgency::Unrecorded => "nicht erfasst",
    }
}

pub(super) fn rollout(stage: RolloutStage) -> &'static str {
    match stage {
        RolloutStage::Test => "Test",
        RolloutStage::Stable => "stabil",
        RolloutStage::Rollout => "Rollout",
        RolloutStage::Done => "fertig",
    }
}

pub(super) fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::Planned => "geplant",
        Progress::Noticed => "angekündigt",
        Progress::Deferred => "aufgeschoben",
        Progress::Running => "läuft",
        Progress::Done => "fertig",
        Progress::Failed => "fehlgeschlagen",
        Progress::RolledBack => "zurückgerollt",
    }
}

pub(super) fn notice(notice: Notice) -> &'static str {
    match notice {
        Notice::Sent => "versandt",
        Notice::Late => "spät",
        Notice::Open => "offen",
        Notice::Soon => "bald",
        Notice::Missing => "fehlt",
        Notice::Waived => "entfällt",
    }
}

pub(super) fn message(message: Message) -> &'static str {
    match message {
        Message::Notice(notice) => self::notice(notice),
        Message::None => "-",
        Message::Unconfirmed => "unbestätigt",
        Message::Confirmed => "bestätigt",
    }
}

pub(super) fn deferral(state: DeferralState) -> &'static str {
    match state {
        DeferralState::Requested => "beantragt",
        DeferralState::Approved => "genehmigt",
        DeferralState::Refused => "abgelehnt",
        DeferralState::Withdrawn => "zurückgezogen",
        DeferralState::Replaced => "ersetzt",
    }
}

/// Short: a column of clocks shows it.
pub(super) fn owed(kind: OwedKind) -> &'static str {
    match kind {
        OwedKind::Notice => "Ankünd.",
        OwedKind::Contact => "Kontakt",
        OwedKind::Reason => "Grund",
        OwedKind::Decision => "Aufschub",
        OwedKind::Result => "Ergebnis",
        OwedKind::Retry => "Neuplan.",
        OwedKind::Success => "Erfolg",
    }
}

pub(super) fn left_out(why: LeftOut) -> &'static str {
    match why {
        LeftOut::Runs => "diese oder eine neuere Version läuft dort",
        LeftOut::Planned => "schon geplant",
    }
}
