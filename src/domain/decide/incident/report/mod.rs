//! A new incident.

mod held;
pub(super) mod reporter;
pub(super) mod said;

pub use held::check_bound;

use super::super::tenant::known_tenant;
use super::classify::rate;
use super::{Decide, Scene, change, required, telephony};
use crate::domain::admission::admit;
use crate::domain::code::{Code, Given};
use crate::domain::contract::{Contract, PackId};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Channel, Kind, Priority, Rating, Report, Said};
use crate::domain::instant::Instant;
use crate::domain::refusal::{Part, Refusal, When};
use crate::domain::table::Id;
use crate::domain::tenant::Tenant;
use crate::domain::text::Text;

/// Brings an incident to the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportIncident {
    pub tenant: Id,
    /// May be left out when the tenant holds only one contract with incidents.
    pub contract: Option<Id>,
    /// What is asked for (F270).
    pub kind: Kind,
    pub rating: Rating,
    pub subject: Text,
    pub channel: Channel,
    pub reporter: Option<Text>,
    pub code: Option<Code>,
    /// Now when left out.
    pub received: Option<Instant>,
    /// Since when no calls are possible, or what is said to fail; the receipt when left out, where a
    /// critical incident says that calls fail.
    pub telephony_down: Option<Instant>,
    /// Why a reporter without the required standing is accepted (A27).
    pub override_reason: Option<Text>,
    pub said: Said,
}

impl Decide for ReportIncident {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = self.tenant(scene)?;
        required(&self.subject, Part::Subject)?;
        let received = self.received.unwrap_or(scene.now);
        scene.past(received, When::Received)?;
        if let Some(since) = self.telephony_down {
            scene.past(since, When::CallsFail)?;
        }
        let contract = self.contract(scene, tenant, received)?;
        let class = rate(contract, &self.rating)?;
        let reasoned = self.override_reason.as_ref().is_some_and(|reason| !reason.is_empty());
        reporter::check(scene, (tenant, contract), self.reporter.as_deref(), |caller| {
            admit(contract, caller, class.priority, self.channel, reasoned)
        })?;
        let said = self.complete(tenant, contract)?;
        let telephony_down = self.down_since(contract, class.priority, received, &said)?;
        let calls_only = contract.reporting.unrequested_by.as_ref();
        let report = Report {
            unrequested: calls_only.is_some_and(|unrequested| unrequested.channels.contains(&self.channel)),
            kind: self.kind,
            without_clocks: !contract.has_clocks(self.kind),
            tenant: self.tenant.clone(),
            server: tenant.definition.server.clone().filter(|_| tenant.server.is_some()),
            contract: PackId { id: contract.id.clone(), version: contract.version.clone() },
            subject: self.subject.clone(),
            channel: self.channel,
            reporter: self.reporter.clone(),
            code: Given::check(self.code.as_ref(), scene.desk.world().code(tenant)),
            class,
            received,
            telephony_down,
            override_reason: self.override_reason.clone().filter(|reason| !reason.is_empty()),
            external: None,
            published: contract.reporting.published_by.contains(&self.channel),
            said,
        };
        Ok(vec![change(scene.desk.world().next_number(), Change::Reported(Box::new(report)))])
    }
}

impl ReportIncident {
    /// Since when telephony is down (A05, A06). Functions that fail with a critical incident are an
    /// outage from its receipt on unless another time is said: nothing is lost for want of a word.
    fn down_since(
        &self,
        contract: &Contract,
        priority: Priority,
        received: Instant,
        said: &Said,
    ) -> Result<Option<Instant>, Refusal> {
        let calls = contract.reporting.functions.as_ref().map_or(&[][..], |functions| &functions.calls);
        let failing = said.failing.as_ref().filter(|failing| !failing.is_empty());
        let no_call = failing.is_some_and(|failing| calls.iter().any(|call| failing.contains(&**call)));
        if self.telephony_down.is_some() {
            telephony::promised(contract)?;
        }
        match (self.telephony_down, failing) {
            (Some(_), Some(_)) if !no_call => {
                let what = "no calls are possible since then, and nothing that fails is placing or receiving";
                let mend = format!("say that it fails too: {}", calls.join(", "));
                Err(Refusal::state(what, mend))
            }
            (None, _) if no_call && priority == Priority::P1 => Ok(Some(received)),
            (since, _) => Ok(since),
        }
    }

    fn tenant<'a>(&self, scene: &Scene<'a>) -> Result<&'a Tenant, Refusal> {
        known_tenant(scene, &self.tenant)
    }
}
