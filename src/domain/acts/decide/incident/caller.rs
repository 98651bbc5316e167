//! Who called, found out later.

use super::report::reporter;
use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Report as R;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, Source, about, act};
use crate::domain::acts::judgement::{Check, OfReport as Claim};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::Contract;
use crate::domain::facts::code::{Code, Given};
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::{Change, Incident};
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::admission::{Admission, Caller, admit};
use crate::domain::readings::refusal::{OfReport, Refusal};

act! {
    /// Writes down who called where that was not known, what was found out otherwise, and the code that
    /// was not said at once, or was a wrong one (A22, A27).
    pub struct ClarifyCaller = Incident "caller", About::Incident(about::Incident::Caller) => {
        number: Number = INCIDENT,
        name: Option<Text> = Field::argument("name", Kind::Line, Label::Report(R::Caller)).optional().from(Source::Speakers),
        code: Option<Code> =
            Field::option("code", Kind::Secret, Label::Report(R::OffHoursCode)).shown("CODE").from(Source::Code),
        note: Option<Text> = Field::option("note", Kind::Lines, Label::Report(R::FoundOut)),
    }
}

impl Decide for ClarifyCaller {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        let world = scene.desk.world();
        let given = |text: &Option<Text>| text.clone().filter(|text| !text.is_empty());
        let (named, note) = (given(&self.name), given(&self.note));
        let tenant = world.tenants.get(incident.tenant);
        let known = incident.reporter.map(|name| world.names.get(name));
        let reporter = named.clone().filter(|name| known != Some(name.as_str()));
        let said = reporter.is_some() || note.is_some() || self.code.is_some();
        if !said {
            scene.refuses(Refusal::of(OfReport::CallerUnchanged(self.number)));
        }
        if let Some(tenant) = tenant {
            let reasoned = note.is_some() || incident.account().exception.is_some();
            let priority = incident.class.priority;
            let admitted = |caller: Caller<'_>| {
                match admit(contract, caller, priority, incident.channel, reasoned) {
                    // Who is written down already is not turned away again.
                    Admission::Refused if reporter.is_none() => Admission::Excepted,
                    admission => admission,
                }
            };
            let judged = reporter::check(scene, (tenant, contract), named.as_deref(), priority, admitted);
            scene.unless(judged);
        }
        let code = self.checked(incident, contract, tenant, scene)?;
        Ok(vec![change(self.number, Change::CallerClarified { reporter, code, note })])
    }
}

impl ClarifyCaller {
    /// A code that is not the reseller's changes nothing: the duty stays (F108).
    fn checked(
        &self,
        incident: &Incident,
        contract: &Contract,
        tenant: Option<&Tenant>,
        scene: &Scene<'_>,
    ) -> Result<Given, Refusal> {
        let known = tenant.and_then(|tenant| scene.desk.world().code(tenant));
        let cites = contract.reporting.code.as_ref().map(|duty| &duty.cites);
        let cite = cites.and_then(|cites| cites.first());
        match Given::check(self.code.as_ref(), known) {
            Given::Wrong => Err(Refusal::against(contract, cite, OfReport::WrongCode(incident.number))),
            Given::Unchecked => Err(Refusal::against(contract, cite, OfReport::CodeUnknown)),
            Given::Right => {
                scene.check(Check::duty(true, Claim::Code(Given::Right), contract.cited(cite)));
                Ok(Given::Right)
            }
            Given::Nothing => Ok(Given::Nothing),
        }
    }
}
