//! What an incident still owes to its contract besides its clocks (F107 to F110, A22, A26).

use super::contract::{Contract, Stop};
use super::incident::{Channel, Incident};
use super::instant::Instant;

/// Something that is missing, with the rule that asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    pub kind: DutyKind,
    pub rule: Box<str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DutyKind {
    /// A critical incident without a phone contact.
    NoCall,
    /// Reported out of hours without the code.
    NoCode,
    /// Not reported through the ticket system.
    NoTicket,
    /// Work has started without an estimated time of restoration.
    NoEta,
    /// The estimated time has passed.
    EtaPassed,
}

impl DutyKind {
    /// Short form for lists.
    pub fn chip(self) -> &'static str {
        match self {
            DutyKind::NoCall => "no call",
            DutyKind::NoCode => "no code",
            DutyKind::NoTicket => "no ticket",
            DutyKind::NoEta => "no ETA",
            DutyKind::EtaPassed => "ETA passed",
        }
    }
}

/// The open duties of an incident at `now`.
pub fn open(incident: &Incident, contract: &Contract, now: Instant) -> Vec<Duty> {
    if !incident.is_open() {
        return Vec::new();
    }
    let priority = incident.class.priority;
    let reporting = &contract.reporting;
    let called = incident.channel == Channel::Phone || incident.life.stopped(Stop::Phoned).is_some();
    let found_by_us = incident.channel == Channel::Monitoring;
    let mut duties = Vec::new();
    let mut owe = |missing: bool, kind: DutyKind, cites: &[Box<str>]| {
        if missing {
            duties.push(Duty { kind, rule: cites.first().cloned().unwrap_or_default() });
        }
    };
    if let Some(duty) = reporting.phone.as_ref().filter(|d| d.applies(priority)) {
        owe(!called && !found_by_us, DutyKind::NoCall, &duty.cites);
    }
    if let Some(duty) = reporting.code.as_ref().filter(|d| d.applies(priority)) {
        let out_of_hours = !contract.office.is_open(incident.received);
        owe(out_of_hours && !incident.coded && !found_by_us, DutyKind::NoCode, &duty.cites);
    }
    if let Some(duty) = reporting.ticket.as_ref().filter(|d| d.applies(priority)) {
        let by_ticket =
            incident.channel == Channel::Ticket || incident.life.stopped(Stop::Published).is_some();
        owe(!by_ticket && !found_by_us, DutyKind::NoTicket, &duty.cites);
    }
    if let Some(cites) = &reporting.eta {
        let started = incident.life.stopped(Stop::Started).is_some();
        owe(started && incident.eta.is_none() && !incident.worked_around, DutyKind::NoEta, cites);
        owe(incident.eta.is_some_and(|eta| eta < now) && !incident.worked_around, DutyKind::EtaPassed, cites);
    }
    duties
}
