//! Whether the reporter may report.

use crate::domain::admission::{Admission, Caller, Speakers};
use crate::domain::contract::Contract;
use crate::domain::decide::Scene;
use crate::domain::refusal::Refusal;
use crate::domain::tenant::Tenant;

/// Who lacks the required standing is held up, unless the contract lets a reason or the
/// priority count (A27, A64); `admitted` says so.
pub fn check(
    scene: &Scene<'_>,
    (tenant, contract): (&Tenant, &Contract),
    name: Option<&str>,
    admitted: impl Fn(Caller<'_>) -> Admission,
) -> Result<(), Refusal> {
    let Some(duty) = &contract.reporting.reporter else { return Ok(()) };
    let speakers = Speakers::of(scene.desk.world(), tenant, contract);
    let caller = speakers.caller(name, Some(duty));
    if admitted(caller) != Admission::Refused {
        return Ok(());
    }
    let (standing, whose) = (duty.must_be.word(), speakers.whose(tenant));
    let what = match (caller, name) {
        (Caller::Contact(contact), _) => format!("{} is not {standing}", contact.name),
        (Caller::EndCustomer(contact), _) => {
            format!("{} is the end customer's, not the reseller's", contact.name)
        }
        (_, Some(name)) if !name.is_empty() => format!("{name} is no contact of {whose}"),
        _ => format!("no {standing} contact is named"),
    };
    let exception = if duty.hard { "" } else { ", or a reason for an exception" };
    let mend = format!("name one of the {standing} contacts of {whose}{exception}");
    Err(Refusal::rule(contract, duty.cite(), what, mend))
}
