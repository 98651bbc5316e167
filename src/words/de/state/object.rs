//! States of backups, of what tenants have, and of contracts.

use crate::domain::contract::{Ground, Party, Standing};
use crate::domain::facts::equipment;
use crate::domain::facts::platform::Support;
use crate::domain::readings::{availability, backup, billing, credit, holding, hours, licence};

pub(super) fn backup(state: backup::State) -> &'static str {
    match state {
        backup::State::Ok => "ok",
        backup::State::Unknown => "unbekannt",
        backup::State::Warn => "Warnung",
        backup::State::Critical => "kritisch",
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

pub(super) fn licence(state: licence::State) -> &'static str {
    match state {
        licence::State::Under => "fehlen",
        licence::State::Prerequisite => "Vorbed",
        licence::State::Enough => "ok",
    }
}

pub(super) fn ceiling(state: billing::State) -> &'static str {
    match state {
        billing::State::Free => "ok",
        billing::State::Near => "knapp",
        billing::State::Over => "drüber",
    }
}

pub(super) fn credit(state: credit::State) -> &'static str {
    match state {
        credit::State::Dry => "leer",
        credit::State::RunsDry => "läuft leer",
        credit::State::Tight => "knapp",
        credit::State::Safe => "sicher",
        credit::State::Accumulating => "ohne Verbrauch",
    }
}

pub(super) fn hours(state: hours::State) -> &'static str {
    match state {
        hours::State::Over => "zu viel",
        hours::State::High => "hoch",
        hours::State::NotAgreed => "offen",
        hours::State::Ok => "ok",
    }
}

pub(super) fn phase(phase: hours::Phase) -> &'static str {
    match phase {
        hours::Phase::Introduction => "Einführung",
        hours::Phase::Operation => "Betrieb",
    }
}

pub(super) fn availability(state: availability::State) -> &'static str {
    match state {
        availability::State::Kept => "ok",
        availability::State::Low => "knapp",
        availability::State::Missed => "unter",
    }
}

pub(super) fn excluded(ground: Ground) -> &'static str {
    match ground {
        Ground::Maintenance => "Wartung",
        Ground::CustomerChange => "Änderung des Kunden",
        Ground::ForceMajeure => "höhere Gewalt",
    }
}

pub(super) fn holding(state: holding::State) -> &'static str {
    match state {
        holding::State::Alarming => "Alarm",
        holding::State::Warning => "Warn.",
        holding::State::Fine => "ok",
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
