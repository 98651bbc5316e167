//! How things stand, in an answer: there is room for more than the short word of a column.

use crate::domain::contract::Channel;
use crate::domain::facts::platform::Support;
use crate::domain::readings::clock::Verdict;
use crate::domain::readings::update::Notice;
use crate::domain::readings::{availability, backup, credit, licence};

pub(super) fn clock(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::None => "keine",
        Verdict::Running => "läuft",
        Verdict::Paused => "steht",
        Verdict::Met => "eingehalten",
        Verdict::Missed => "versäumt",
    }
}

pub(super) fn supported(support: Support) -> &'static str {
    match support {
        Support::Supported => "unterstützt",
        Support::Outdated => "nicht mehr unterstützt",
        Support::UnknownPlatform | Support::UnknownVersion => "unbekannt",
    }
}

pub(super) fn licences(state: licence::LicenceState) -> &'static str {
    match state {
        licence::LicenceState::Under => "zu wenige",
        licence::LicenceState::Prerequisite => "Voraussetzung fehlt",
        licence::LicenceState::Enough => "ok",
    }
}

pub(super) fn backups(state: backup::BackupState) -> &'static str {
    match state {
        backup::BackupState::Ok => "ok",
        backup::BackupState::Unknown => "unbekannt",
        backup::BackupState::Warn => "Warnung",
        backup::BackupState::Critical => "kritisch",
    }
}

pub(super) fn credits(state: credit::AccountState) -> &'static str {
    match state {
        credit::AccountState::Dry => "leer",
        credit::AccountState::RunsDry => "läuft leer",
        credit::AccountState::Tight => "knapp",
        credit::AccountState::Safe => "sicher",
        credit::AccountState::Accumulating => "ohne Verbrauch",
    }
}

pub(super) fn year(state: availability::AvailabilityState) -> &'static str {
    match state {
        availability::AvailabilityState::Kept => "ok",
        availability::AvailabilityState::Low => "knapp",
        availability::AvailabilityState::Missed => "verfehlt",
    }
}

pub(super) fn notice(notice: Notice) -> &'static str {
    match notice {
        Notice::Sent => "versandt",
        Notice::Open => "offen",
        Notice::Soon => "bald fällig",
        Notice::Late => "zu spät",
        Notice::Missing => "fehlt",
        Notice::Waived => "nicht nötig",
    }
}

/// The way in which something arrived: `per Telefon`.
pub(super) fn by(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => "per Telefon",
        Channel::Ticket => "per Ticket",
        Channel::Mail => "per E-Mail",
        Channel::Monitoring => "durch das Monitoring",
    }
}
