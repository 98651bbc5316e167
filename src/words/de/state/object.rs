//! States of backups, of what tenants have, and of contracts.

use crate::domain::contract::{Ground, Party, Standing};
use crate::domain::facts::equipment;
use crate::domain::facts::platform::Support;
use crate::domain::facts::token;
use crate::domain::readings::{availability, backup, billing, credit, holding, hours, licence};

pub(super) fn backup(state: backup::BackupState) -> &'static str {
    match state {
        backup::BackupState::Ok => "ok",
        backup::BackupState::Unknown => "unbekannt",
        backup::BackupState::Warn => "Warnung",
        backup::BackupState::Critical => "kritisch",
    }
}

/// Short: a column of clocks shows it.
pub(super) fn backup_duty(kind: backup::DutyKind) -> &'static str {
    match kind {
        backup::DutyKind::Daily => "Backup",
        backup::DutyKind::Site => "Standort",
        backup::DutyKind::RestoreTest => "Restore",
        backup::DutyKind::Cold => "kalt",
        backup::DutyKind::SecondSystem => "zweites",
    }
}

pub(super) fn licence(state: licence::LicenceState) -> &'static str {
    match state {
        licence::LicenceState::Under => "fehlen",
        licence::LicenceState::Prerequisite => "Vorbed",
        licence::LicenceState::Enough => "ok",
    }
}

pub(super) fn ceiling(state: billing::CeilingState) -> &'static str {
    match state {
        billing::CeilingState::Free => "ok",
        billing::CeilingState::Near => "knapp",
        billing::CeilingState::Over => "drüber",
    }
}

pub(super) fn credit(state: credit::AccountState) -> &'static str {
    match state {
        credit::AccountState::Dry => "leer",
        credit::AccountState::RunsDry => "läuft leer",
        credit::AccountState::Tight => "knapp",
        credit::AccountState::Safe => "sicher",
        credit::AccountState::Accumulating => "ohne Verbrauch",
    }
}

pub(super) fn hours(state: hours::HoursState) -> &'static str {
    match state {
        hours::HoursState::Over => "zu viel",
        hours::HoursState::High => "hoch",
        hours::HoursState::NotAgreed => "offen",
        hours::HoursState::Ok => "ok",
    }
}

pub(super) fn phase(phase: hours::Phase) -> &'static str {
    match phase {
        hours::Phase::Introduction => "Einführung",
        hours::Phase::Operation => "Betrieb",
    }
}

pub(super) fn availability(state: availability::AvailabilityState) -> &'static str {
    match state {
        availability::AvailabilityState::Kept => "ok",
        availability::AvailabilityState::Low => "knapp",
        availability::AvailabilityState::Missed => "unter",
    }
}

pub(super) fn excluded(ground: Ground) -> &'static str {
    match ground {
        Ground::Maintenance => "Wartung",
        Ground::CustomerChange => "Änderung des Kunden",
        Ground::ForceMajeure => "höhere Gewalt",
    }
}

pub(super) fn holding(state: holding::HoldingState) -> &'static str {
    match state {
        holding::HoldingState::Alarming => "Alarm",
        holding::HoldingState::Warning => "Warn.",
        holding::HoldingState::Fine => "ok",
    }
}

pub(super) fn party(party: Party) -> &'static str {
    match party {
        Party::Reseller => "Reseller",
        Party::Tenant => "Mandant",
    }
}

pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Certified => "zertifiziert",
        Standing::Authorised => "berechtigt",
    }
}

pub(super) fn equipment(kind: equipment::Kind) -> &'static str {
    match kind {
        equipment::Kind::Phone => "Telefon",
        equipment::Kind::Headset => "Headset",
        equipment::Kind::Conference => "Konferenz",
        equipment::Kind::Trunk => "Trunk",
    }
}

pub(super) fn support(support: Support) -> &'static str {
    match support {
        Support::Supported => "unterstützt",
        Support::Outdated => "veraltet",
        Support::UnknownPlatform | Support::UnknownVersion => "unbekannt",
    }
}

pub(super) fn token(standing: token::Standing) -> &'static str {
    match standing {
        token::Standing::Valid => "gültig",
        token::Standing::Expired => "abgelaufen",
        token::Standing::Revoked => "widerrufen",
    }
}
