//! A new incident.

mod held;
pub(super) mod reporter;
pub(super) mod said;

use said::{SAID, checked, counted, missing, promised};

use super::classify::{IMPACT, PRIORITY, URGENCY, rate};
use super::limits::show_class;
use crate::domain::acts::decide::tenant::known_tenant;
use crate::domain::acts::decide::{Decide, Scene, change, required};
use crate::domain::acts::entry::label::Report as R;
use crate::domain::acts::entry::{About, Field, Kind as Typed, Label, Vocabulary, about, act};
use crate::domain::acts::judgement::{Check, OfReport as Claim};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::{Channel, Contract, Kind, PackId, Priority, Source};
use crate::domain::facts::code::{Code, Given};
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::{Change, Rating, Report, Said};
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::admission::admit;
use crate::domain::readings::equipment;
use crate::domain::readings::refusal::{OfOutage, Part, Refusal, Thing, When};
pub use held::check_bound;

act! {
    /// Brings an incident to the desk.
    pub struct ReportIncident = Incident "report", About::Incident(about::Incident::Report) => {
        tenant: Id =
            Field::option("tenant", Typed::Named(Thing::Tenant), Label::Report(R::Tenant)).required(),
        /// May be left out when the tenant holds only one contract with incidents.
        contract: Option<Id> =
            Field::option("contract", Typed::Named(Thing::Contract), Label::Report(R::Contract)),
        /// What is asked for (F270).
        kind: Kind =
            Field::option("kind", Typed::Word(Vocabulary::Kind), Label::Report(R::ReportKind)).or("incident"),
        rating: Rating = Field::group(&RATING),
        subject: Text = Field::option("subject", Typed::Line, Label::Report(R::Subject)).required(),
        channel: Channel =
            Field::option("channel", Typed::Word(Vocabulary::Channel), Label::Report(R::Channel)).or("ticket"),
        reporter: Option<Text> = Field::option("reporter", Typed::Line, Label::Report(R::Reporter))
            .alias("contact")
            .shown("NAME"),
        code: Option<Code> =
            Field::option("code", Typed::Secret, Label::Report(R::OffHoursCode)).shown("CODE"),
        /// Now when left out.
        received: Option<Instant> =
            Field::option("received", Typed::Moment(Way::Back), Label::Report(R::Received)),
        /// Since when no calls are possible, or what is said to fail; the receipt when left out, where a
        /// critical incident says that calls fail.
        telephony_down: Option<Instant> =
            Field::option("telephony-down", Typed::Moment(Way::Back), Label::Report(R::NoCallsSince)),
        /// Why a reporter without the required standing is accepted (A27).
        override_reason: Option<Text> =
            Field::option("override", Typed::Line, Label::Report(R::Exception)).shown("REASON"),
        said: Said = Field::group(&SAID),
    }
}

const RATING: [Field; 4] = [
    IMPACT,
    URGENCY,
    PRIORITY,
    Field::option("reason", Typed::Line, Label::Report(R::PriorityReason)).with("priority"),
];

impl Decide for ReportIncident {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = self.tenant(scene)?;
        scene.unless(required(&self.subject, Part::Subject));
        let received = self.received.unwrap_or(scene.now);
        scene.past(received, When::Received)?;
        if let Some(since) = self.telephony_down {
            scene.past(since, When::CallsFail)?;
            scene.check(Check::duty(true, Claim::DownSince(since), None));
        }
        let contract = self.contract(scene, tenant, received)?;
        let class = rate(contract, &self.rating)?;
        if contract.has_clocks(self.kind) {
            show_class(scene, contract, &self.rating);
        }
        let reasoned = self.override_reason.as_ref().is_some_and(|reason| !reason.is_empty());
        let name = self.reporter.as_deref();
        scene.unless(reporter::check(scene, (tenant, contract), name, class.priority, |caller| {
            admit(contract, caller, class.priority, self.channel, reasoned)
        }));
        self.check_channel(scene, contract, class.priority);
        Self::check_trunks(scene, contract, tenant);
        let code = Given::check(self.code.as_ref(), scene.desk.world().code(tenant));
        self.check_code(scene, contract, (class.priority, received), code);
        let said = self.complete(scene, tenant, contract)?;
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
            code,
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
            promised(contract)?;
        }
        match (self.telephony_down, failing) {
            (Some(_), Some(_)) if !no_call => Err(Refusal::of(OfOutage::CallsWork(calls.to_vec()))),
            (None, _) if no_call && priority == Priority::P1 => Ok(Some(received)),
            (since, _) => Ok(since),
        }
    }

    /// By which channel the contract wants it (F107, F109), and whether clocks run for it.
    fn check_channel(&self, scene: &Scene<'_>, contract: &Contract, priority: Priority) {
        if !contract.has_clocks(self.kind) {
            let kinds = contract.reporting.kinds.as_ref();
            let rule = kinds.and_then(|kinds| contract.rule(kinds.cites.first()?));
            scene.check(Check::duty(true, Claim::NoClocks(self.kind), rule));
        }
        let reporting = &contract.reporting;
        let wanted = [
            (&reporting.phone, Channel::Phone, Claim::ByPhone as fn(bool) -> Claim),
            (&reporting.ticket, Channel::Ticket, Claim::ByTicket),
        ];
        for (asked, channel, claim) in wanted {
            let Some(asked) = asked.as_ref().filter(|asked| asked.applies(priority)) else { continue };
            let rule = asked.cites.first().and_then(|id| contract.rule(id));
            // What the provider's own monitoring found, nobody reports.
            let kept = self.channel == Channel::Monitoring || self.channel == channel;
            scene.check(Check::duty(kept, claim(kept), rule));
        }
    }

    /// What the code is worth that is asked for outside office hours (F108).
    fn check_code(
        &self,
        scene: &Scene<'_>,
        contract: &Contract,
        (priority, received): (Priority, Instant),
        code: Given,
    ) {
        let asked = contract.reporting.code.as_ref().filter(|asked| asked.applies(priority));
        let Some(asked) = asked.filter(|_| !contract.office.is_open(received)) else { return };
        let rule = contract.cited(asked.cites.first());
        scene.check(match self.channel {
            Channel::Monitoring => Check::holds(Claim::NoCode, rule),
            _ => Check::duty(code == Given::Right, Claim::Code(code), rule),
        });
    }

    /// What the customer calls with, and nobody has tested.
    fn check_trunks(scene: &Scene<'_>, contract: &Contract, tenant: &Tenant) {
        let Some(rules) = &contract.equipment else { return };
        let rule = contract.cited(&rules.cites.trunk);
        for trunk in equipment::untested(scene.desk, tenant) {
            scene.check(Check::duty(false, Claim::Untested(trunk.clone()), rule));
        }
    }

    fn tenant<'a>(&self, scene: &Scene<'a>) -> Result<&'a Tenant, Refusal> {
        known_tenant(scene, &self.tenant)
    }
}

impl ReportIncident {
    /// Everything that is said, with what the tenant's licence code adds to it. Nothing is saved
    /// without the details that are hard (A64); what the provider's monitoring found nobody was
    /// asked about.
    fn complete(&self, scene: &Scene<'_>, tenant: &Tenant, contract: &Contract) -> Result<Said, Refusal> {
        let code = tenant.licence_code(&contract.id).map(|code| &**code);
        let mut said = checked(scene, &self.said, contract, code)?;
        for required in &contract.reporting.required {
            let known = required.by_licence(code).filter(|_| required.from == Source::Detail);
            if let Some(value) = known.as_deref().map(Text::line) {
                said.details.entry((&*required.key).into()).or_insert(value);
            }
            let given = match required.from {
                Source::Detail => said.details.contains_key(&*required.key),
                Source::Description => said.description.is_some(),
            };
            let asked = required.concerns(said.component.as_deref());
            if required.hard && asked && !given && self.channel != Channel::Monitoring {
                scene.refuses(missing(contract, required));
            }
        }
        let given: Vec<&Text> = said.details.keys().collect();
        counted(scene, contract, &given, said.description.is_some());
        Ok(said)
    }
}
