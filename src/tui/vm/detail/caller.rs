//! Who called, and whether the way the contract asks for was taken.

use crate::domain::contract::{Channel, Contract, Stop};
use crate::domain::facts::code::Given;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::admission::{Caller, Speakers};
use crate::tui::cell::{Cell, Line, NOTHING};
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::console::Label;

impl View<'_> {
    /// `caller A. Berg  certified yes  phoned yes  code n/a`
    pub(super) fn caller_line(&self, incident: &Incident, contract: Option<&Contract>) -> Line {
        let (world, words) = (self.desk.world(), self.words());
        let name = incident.reporter.map(|reporter| world.names.get(reporter));
        let mut line =
            vec![Cell::dim(format!("{} ", words.aspect(Label::Caller))), Cell::text(name.unwrap_or(NOTHING))];
        let Some(reporting) = contract.map(|contract| &contract.reporting) else { return line };
        let mut says = |label: &str, (answer, role): (Label, Role)| {
            line.extend([Cell::dim(format!("  {label} ")), Cell::new(words.aspect(answer), role)]);
        };
        let tenant = world.tenants.get(incident.tenant);
        if let (Some(duty), Some(tenant), Some(contract)) = (&reporting.reporter, tenant, contract) {
            let answer = match Speakers::of(world, tenant, contract).caller(name, Some(duty)) {
                caller if caller.meets(duty) => (Label::Yes, Role::Text),
                Caller::Contact(_) | Caller::EndCustomer(_) => (Label::No, Role::Missed),
                Caller::Nobody | Caller::Stranger => (Label::Unsure, Role::Soon),
            };
            says(words.state(duty.must_be), answer);
        }
        let priority = incident.class.priority;
        if reporting.phone.as_ref().is_some_and(|duty| duty.applies(priority)) {
            let called = incident.channel == Channel::Phone || incident.life.stopped(Stop::Phoned).is_some();
            let answer = if called { (Label::Yes, Role::Text) } else { (Label::No, Role::Soon) };
            says(words.aspect(Label::Phoned), answer);
        }
        if reporting.code.as_ref().is_some_and(|duty| duty.applies(priority)) {
            let in_hours = contract.is_some_and(|contract| contract.office.is_open(incident.received));
            says(
                words.aspect(Label::Code),
                match (incident.code, in_hours) {
                    (Given::Right, _) => (Label::CodeRight, Role::Text),
                    (Given::Wrong, _) => (Label::CodeWrong, Role::Missed),
                    (Given::Unchecked, _) => (Label::CodeUnchecked, Role::Soon),
                    (Given::Nothing, true) => (Label::CodeNotNeeded, Role::Dim),
                    (Given::Nothing, false) => (Label::CodeMissing, Role::Soon),
                },
            );
        }
        line
    }
}
