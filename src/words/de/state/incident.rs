//! States of incidents, and what is said of them.

use crate::domain::contract::{Channel, Contact, Counting, Impact, Kind, Mark, Urgency};
use crate::domain::facts::code::Given;
use crate::domain::facts::incident::Stage;
use crate::domain::readings::clock::Verdict;

pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "neu",
        Stage::Acknowledged => "übernommen",
        Stage::Working => "in Arbeit",
        Stage::Waiting => "wartet",
        Stage::WorkedAround => "Workaround",
        Stage::Development => "Entwicklung",
        Stage::Resolved => "gelöst",
        Stage::Closed => "geschlossen",
    }
}

pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Incident => "Vorfall",
        Kind::Question => "Frage",
        Kind::Advice => "Beratung",
    }
}

pub(super) fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => "Telefon",
        Channel::Ticket => "Ticket",
        Channel::Mail => "E-Mail",
        Channel::Monitoring => "Monitoring",
    }
}

pub(super) fn contact(contact: Contact) -> &'static str {
    match contact {
        Contact::Ticket => "Ticket",
        Contact::Mail => "E-Mail",
        Contact::Phone => "Telefon",
    }
}

pub(super) fn impact(impact: Impact) -> &'static str {
    match impact {
        Impact::High => "hoch",
        Impact::Medium => "mittel",
        Impact::Limited => "begrenzt",
        Impact::VeryLimited => "sehr begrenzt",
    }
}

pub(super) fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Critical => "kritisch",
        Urgency::High => "hoch",
        Urgency::Medium => "mittel",
        Urgency::Low => "niedrig",
    }
}

pub(super) fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Open => "offen",
        Mark::Ok => "ok",
        Mark::Fail => "mangelhaft",
    }
}

pub(super) fn code(given: Given) -> &'static str {
    match given {
        Given::Nothing => "keiner",
        Given::Unchecked => "ungeprüft",
        Given::Right => "richtig",
        Given::Wrong => "falsch",
    }
}

pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::None => "keine",
        Verdict::Running => "läuft",
        Verdict::Paused => "pausiert",
        Verdict::Met => "eingehalten",
        Verdict::Missed => "versäumt",
    }
}

pub(super) fn counting(counting: Counting) -> &'static str {
    match counting {
        Counting::Always => "24x7",
        Counting::Office => "Bürozeit",
    }
}
