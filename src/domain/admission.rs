//! Who may report what (F037, F259, A27, A64): asked by the form, decided by the act.

use super::contract::{Contract, ReporterDuty};
use super::incident::{Channel, Priority};
use super::party::{Contact, Reseller};

/// Who reports, as far as the desk knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller<'a> {
    Nobody,
    /// None of the reseller's contacts.
    Stranger,
    Contact(&'a Contact),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// The contract asks for nothing, or it is met.
    Admitted,
    /// Not met, and accepted all the same: for a reason, for the priority, or because nothing is
    /// known of the caller.
    Excepted,
    Refused,
}

impl<'a> Caller<'a> {
    /// Looks `name` up among the contacts of the tenant's reseller.
    pub fn find(reseller: Option<&'a Reseller>, name: Option<&str>) -> Self {
        match name.map(str::trim).filter(|name| !name.is_empty()) {
            None => Caller::Nobody,
            Some(name) => reseller.and_then(|r| r.contact(name)).map_or(Caller::Stranger, Caller::Contact),
        }
    }

    /// Whether the caller has the standing the contract asks for.
    pub fn meets(self, duty: &ReporterDuty) -> bool {
        matches!(self, Caller::Contact(contact) if contact.is(duty.must_be))
    }
}

/// Whether `caller` may report an incident of `priority`; `reasoned` says that a reason for an
/// exception is given. What the provider's own monitoring found, nobody reports.
pub fn admit(
    contract: &Contract,
    caller: Caller<'_>,
    priority: Priority,
    channel: Channel,
    reasoned: bool,
) -> Admission {
    let Some(duty) = &contract.reporting.reporter else { return Admission::Admitted };
    if channel == Channel::Monitoring || caller.meets(duty) {
        return Admission::Admitted;
    }
    if duty.exempt.contains(&priority) || (reasoned && !duty.hard) {
        return Admission::Excepted;
    }
    match caller {
        Caller::Contact(_) => Admission::Refused,
        Caller::Nobody | Caller::Stranger if duty.hard => Admission::Refused,
        Caller::Nobody | Caller::Stranger => Admission::Excepted,
    }
}
