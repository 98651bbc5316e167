//! Who called, and whether the way the contract asks for was taken.

use super::super::{Cell, Line, View};
use crate::domain::admission::{Caller, Speakers};
use crate::domain::code::Given;
use crate::domain::contract::{Contract, Stop};
use crate::domain::incident::{Channel, Incident};
use crate::tui::role::Role;

impl View<'_> {
    /// `caller A. Berg  certified yes  phoned yes  code n/a`
    pub(super) fn caller_line(&self, incident: &Incident, contract: Option<&Contract>) -> Line {
        let world = self.desk.world();
        let name = incident.reporter.map(|reporter| world.names.get(reporter));
        let mut line = vec![Cell::dim("caller "), Cell::text(name.unwrap_or("-"))];
        let Some(reporting) = contract.map(|contract| &contract.reporting) else { return line };
        let mut says = |label: &str, (answer, role): (&str, Role)| {
            line.extend([Cell::dim(format!("  {label} ")), Cell::new(answer, role)]);
        };
        let tenant = world.tenants.get(incident.tenant);
        if let (Some(duty), Some(tenant), Some(contract)) = (&reporting.reporter, tenant, contract) {
            let answer = match Speakers::of(world, tenant, contract).caller(name, Some(duty)) {
                caller if caller.meets(duty) => ("yes", Role::Text),
                Caller::Contact(_) | Caller::EndCustomer(_) => ("NO", Role::Missed),
                Caller::Nobody | Caller::Stranger => ("?", Role::Soon),
            };
            says(self.words().state(duty.must_be), answer);
        }
        let priority = incident.class.priority;
        if reporting.phone.as_ref().is_some_and(|duty| duty.applies(priority)) {
            let called = incident.channel == Channel::Phone || incident.life.stopped(Stop::Phoned).is_some();
            says("phoned", if called { ("yes", Role::Text) } else { ("NO", Role::Soon) });
        }
        if reporting.code.as_ref().is_some_and(|duty| duty.applies(priority)) {
            let in_hours = contract.is_some_and(|contract| contract.office.is_open(incident.received));
            says(
                "code",
                match (incident.code, in_hours) {
                    (Given::Right, _) => ("right", Role::Text),
                    (Given::Wrong, _) => ("WRONG", Role::Missed),
                    (Given::Unchecked, _) => ("unchecked", Role::Soon),
                    (Given::Nothing, true) => ("n/a", Role::Dim),
                    (Given::Nothing, false) => ("NONE", Role::Soon),
                },
            );
        }
        line
    }
}
