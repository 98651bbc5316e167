//! Whether the reporter may report.

use crate::domain::acts::decide::Scene;
use crate::domain::acts::judgement::{Check, OfReport as Claim, Reporter};
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, Priority};
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::admission::{Admission, Caller, Speakers};
use crate::domain::readings::refusal::{OfReport, Refusal, Unfit};

/// Who lacks the required standing is held up, unless the contract lets a reason or the
/// priority count (A27, A64); `admitted` says so.
pub fn check(
    scene: &Scene<'_>,
    (tenant, contract): (&Tenant, &Contract),
    name: Option<&str>,
    priority: Priority,
    admitted: impl Fn(Caller<'_>) -> Admission,
) -> Result<(), Refusal> {
    let Some(duty) = &contract.reporting.reporter else { return Ok(()) };
    let speakers = Speakers::of(scene.desk.world(), tenant, contract);
    let caller = speakers.caller(name, Some(duty));
    let (standing, whose) = (duty.must_be, speakers.whose(tenant));
    let who = who(caller, name);
    let admission = admitted(caller);
    if admission == Admission::Refused {
        let reason = OfReport::Reporter { who, standing, whose, hard: duty.hard };
        return Err(Refusal::against(contract, duty.cite(), reason));
    }
    let phone = match caller {
        Caller::Contact(contact) => contact.phone.clone(),
        _ => None,
    };
    let who = if who == Unfit::Nobody && admission == Admission::Admitted { Unfit::Monitoring } else { who };
    let never_refused = duty.exempt.contains(&priority).then_some(priority);
    let exempt = never_refused.filter(|_| admission == Admission::Excepted);
    let kept = admission == Admission::Admitted;
    let claim = Reporter { who, standing, whose, phone, fit: caller.meets(duty), exempt };
    scene.check(Check::duty(kept, Claim::Reporter(claim), contract.cited(duty.cite())));
    Ok(())
}

fn who(caller: Caller<'_>, name: Option<&str>) -> Unfit {
    match (caller, name.filter(|name| !name.is_empty())) {
        (Caller::Contact(contact), _) => Unfit::Contact(contact.name.clone()),
        (Caller::EndCustomer(contact), _) => Unfit::EndCustomer(contact.name.clone()),
        (_, Some(name)) => Unfit::Stranger(Text::line(name)),
        (_, None) => Unfit::Nobody,
    }
}
