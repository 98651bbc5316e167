//! Who called, found out later.

use super::report::reporter;
use super::{Decide, Scene, change};
use crate::domain::admission::admit;
use crate::domain::code::{Code, Given};
use crate::domain::contract::Contract;
use crate::domain::event::Event;
use crate::domain::incident::{Change, Incident, Number};
use crate::domain::refusal::Refusal;
use crate::domain::tenant::Tenant;
use crate::domain::text::Text;

/// Writes down who called where that was not known, what was found out otherwise, and the code that
/// was not said at once, or was a wrong one (A22, A27).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClarifyCaller {
    pub number: Number,
    pub name: Option<Text>,
    pub code: Option<Code>,
    pub note: Option<Text>,
}

impl Decide for ClarifyCaller {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        let world = scene.desk.world();
        let given = |text: &Option<Text>| text.clone().filter(|text| !text.is_empty());
        let (reporter, note) = (given(&self.name), given(&self.note));
        let known = incident.reporter.map(|name| world.names.get(name));
        let reporter = reporter.filter(|name| known != Some(name.as_str()));
        if reporter.is_none() && note.is_none() && self.code.is_none() {
            let what = format!("nothing new is said about the caller of {}", self.number);
            return Err(Refusal::state(what, "give a name, a code or a note"));
        }
        let tenant = world.tenants.get(incident.tenant);
        if let (Some(name), Some(tenant)) = (&reporter, tenant) {
            let reasoned = note.is_some() || incident.account().exception.is_some();
            reporter::check(scene, (tenant, contract), Some(name.as_str()), |caller| {
                admit(contract, caller, incident.class.priority, incident.channel, reasoned)
            })?;
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
            Given::Wrong => {
                let what = format!("that is not the code of the reseller of {}", incident.number);
                Err(Refusal::rule(contract, cite, what, "ask for the right one"))
            }
            Given::Unchecked => {
                let what = "the desk knows no code of that reseller";
                Err(Refusal::rule(contract, cite, what, "set it first: `pikett reseller code`"))
            }
            given => Ok(given),
        }
    }
}
