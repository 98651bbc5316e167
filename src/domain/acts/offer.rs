//! What the desk knows that may be meant in a field: forms and the completion of lines propose it.

use super::decide::unexplained;
use super::entry::{Field, Kind, Source};
use crate::domain::base::number::Number;
use crate::domain::base::table::Name;
use crate::domain::contract::{Called, Rule};
use crate::domain::facts::code::Given;
use crate::domain::facts::incident::{Incident, reasons as breach_reasons};
use crate::domain::facts::release::Stage;
use crate::domain::readings::admission::Speakers;
use crate::domain::readings::desk::{Desk, Present};
use crate::domain::readings::refusal::Thing;
use crate::domain::readings::{callee, duty, hours};

/// Something that may be meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// As it is written into the field.
    pub value: String,
    /// What people call it, where that is something else.
    pub called: Option<Called>,
    pub more: Option<More>,
}

/// What else is to be known about an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum More {
    /// In the desk's own words.
    Said(String),
    /// What the contract says of it.
    Rule(Rule),
}

impl Offer {
    /// What people call it, in the contract's language and in German.
    pub fn names(&self) -> [&str; 2] {
        let called = self.called.as_ref();
        [
            called.map_or(&self.value, |called| &called.own),
            called.map_or(&self.value, |called| &called.german),
        ]
    }
}

/// Everything that may be meant in a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    pub all: Vec<Offer>,
    /// What is meant unless something else is said.
    pub first: Option<String>,
    /// Nothing else can be meant.
    pub closed: bool,
    /// There is nothing to be said here.
    pub idle: bool,
}

/// What was typed into the fields so far.
pub type Typed<'a> = &'a [(&'static str, String)];

/// Incidents that are asked for names.
const ASKED: usize = 500;
/// Incidents that are looked at for those on the same server.
const LOOKED_AT: usize = 2_000;

/// What may be meant in a field, after what was typed into the others.
pub fn offers(field: &Field, typed: Typed<'_>, cx: Present<'_>) -> Offers {
    let names = |name| Offers::of(bearing(cx.desk, name));
    match field.from {
        Some(Source::Owners) => names(|incident| incident.owner),
        Some(Source::Teams) => names(|incident| incident.team),
        Some(Source::SameServer) => same_server(typed, cx.desk).unwrap_or_default(),
        Some(Source::Speakers) => speakers(typed, cx.desk).unwrap_or_default(),
        Some(Source::Code) => code(typed, cx.desk),
        Some(Source::Scopes) => scopes(typed, cx.desk).unwrap_or_default(),
        Some(Source::ScopeReason) => reason(typed, cx.desk),
        Some(Source::TestVersions) => test_versions(cx.desk),
        Some(Source::Users) => users(typed, cx.desk).unwrap_or_default(),
        Some(Source::Missing) => missing(typed, cx.desk).unwrap_or_default(),
        Some(Source::Reporter) => reporter(typed, cx.desk),
        Some(Source::Waiting) => only(incident(typed, cx.desk).is_none_or(|i| i.waiting(cx.now).is_some())),
        Some(Source::Outage) => only(incident(typed, cx.desk).is_none_or(|i| i.telephony_down().is_some())),
        Some(Source::Reasons) => reasons(typed, cx),
        Some(Source::ReasonNote) => only(!reasons(typed, cx).idle),
        Some(Source::Persons) => Offers::of(cx.desk.world().roster.ids()),
        Some(Source::Titles) => Offers::of(callee::titles(cx.desk, cx.now)),
        Some(Source::KindsOfWork) => kinds_of_work(typed, cx).unwrap_or_default(),
        None => match field.kind {
            Kind::Named(thing) => Offers::of(known(cx.desk, thing)),
            _ => Offers::default(),
        },
    }
}

impl Offers {
    fn of<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let all = names.into_iter().map(|name| Offer { value: name.to_owned(), ..Offer::default() });
        Self { all: all.collect(), ..Self::default() }
    }
}

/// What the desk has of a kind.
pub fn known(desk: &Desk, thing: Thing) -> Vec<&str> {
    let world = desk.world();
    match thing {
        Thing::Tenant => world.tenants.ids().collect(),
        Thing::Reseller => world.resellers.ids().collect(),
        Thing::Server => world.servers.ids().collect(),
        Thing::DataCentre => world.data_centres.ids().collect(),
        Thing::Release => world.releases.ids().collect(),
        Thing::Account => world.accounts.ids().collect(),
        Thing::Contract => desk.contracts().ids(),
        Thing::Person => world.roster.ids().collect(),
        Thing::BackedUp => world.servers.ids().chain(world.tenants.ids()).collect(),
    }
}

fn said<'t>(typed: Typed<'t>, name: &str) -> Option<&'t str> {
    typed.iter().find(|(known, _)| *known == name).map(|(_, text)| text.as_str())
}

/// The incident that the act is about.
fn incident<'d>(typed: Typed<'_>, desk: &'d Desk) -> Option<&'d Incident> {
    let number: Number = said(typed, super::entry::INCIDENT.name)?.parse().ok()?;
    desk.world().incident(number)
}

fn bearing(desk: &Desk, name: fn(&Incident) -> Option<Name>) -> Vec<&str> {
    let world = desk.world();
    let open = world.queue().numbers().take(world.queue().open().min(ASKED));
    let names = open.filter_map(|number| name(world.incident(number)?));
    let mut names: Vec<&str> = names.map(|name| world.names.get(name)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// In the order of work.
fn same_server(typed: Typed<'_>, desk: &Desk) -> Option<Offers> {
    let (world, incident) = (desk.world(), incident(typed, desk)?);
    let server = incident.server?;
    let open = world.queue().numbers().take(world.queue().open().min(LOOKED_AT));
    let others = open.filter_map(|number| world.incident(number)).filter(|other| {
        other.number != incident.number && other.master.is_none() && other.server == Some(server)
    });
    let offer = |other: &Incident| {
        let (tenant, priority) = (world.tenants.id(other.tenant), other.class.priority.number());
        let more = Some(More::Said(format!("P{priority} {tenant} {}", other.subject)));
        Offer { value: other.number.to_string(), more, ..Offer::default() }
    };
    let all: Vec<Offer> = others.map(offer).collect();
    Some(Offers { first: all.first().map(|offer| offer.value.clone()), all, ..Offers::default() })
}

/// The one who is written down comes first.
fn speakers(typed: Typed<'_>, desk: &Desk) -> Option<Offers> {
    let (world, incident) = (desk.world(), incident(typed, desk)?);
    let tenant = world.tenants.get(incident.tenant)?;
    let all = Speakers::of(world, tenant, desk.contract(incident)?).all();
    let first = incident.reporter.map(|name| world.names.get(name).to_owned());
    Some(Offers { first, ..Offers::of(all.map(|contact| &*contact.name)) })
}

fn code(typed: Typed<'_>, desk: &Desk) -> Offers {
    let incident = incident(typed, desk);
    let asked = |incident: &Incident| {
        let coded = desk.contract(incident).is_some_and(|contract| contract.reporting.code.is_some());
        coded && incident.code != Given::Right
    };
    Offers { idle: incident.is_some_and(|incident| !asked(incident)), ..Offers::default() }
}

fn scopes(typed: Typed<'_>, desk: &Desk) -> Option<Offers> {
    let incident = incident(typed, desk)?;
    let contract = desk.contract(incident)?;
    let all = contract.scopes.iter().map(|scope| Offer {
        value: scope.key.to_string(),
        called: Some(scope.label.clone()),
        more: scope.cite().and_then(|cite| contract.rule(cite)).cloned().map(More::Rule),
    });
    let first = incident.account().scope.as_ref().map(|known| known.scope.to_string());
    Some(Offers { all: all.collect(), first, closed: true, idle: false })
}

fn reason(typed: Typed<'_>, desk: &Desk) -> Offers {
    let scope = incident(typed, desk).and_then(|incident| incident.account().scope.as_ref());
    let first = scope.and_then(|scope| scope.reason.as_ref()).map(ToString::to_string);
    Offers { first, ..Offers::default() }
}

fn only(wanted: bool) -> Offers {
    Offers { idle: !wanted, ..Offers::default() }
}

fn missing(typed: Typed<'_>, desk: &Desk) -> Option<Offers> {
    let incident = incident(typed, desk)?;
    let missing: Vec<_> = duty::missing(incident, desk.contract(incident)?).collect();
    let all = missing.iter().map(|required| Offer {
        value: required.key.to_string(),
        called: Some(required.label.clone()),
        more: required.cite().map(|cite| More::Said(cite.to_string())),
    });
    Some(Offers { all: all.collect(), closed: true, idle: missing.is_empty(), first: None })
}

fn reporter(typed: Typed<'_>, desk: &Desk) -> Offers {
    let reporter = incident(typed, desk).and_then(|incident| incident.reporter);
    Offers { first: reporter.map(|name| desk.world().names.get(name).to_owned()), ..Offers::default() }
}

fn reasons(typed: Typed<'_>, cx: Present<'_>) -> Offers {
    let missed = incident(typed, cx.desk)
        .is_none_or(|incident| incident.is_open() && !unexplained(cx.desk, incident, cx.now).is_empty());
    let all = breach_reasons(&cx.desk.world().breach_reasons).into_iter().map(|reason| Offer {
        value: reason.id.to_string(),
        called: Some(Called::from(&*reason.name)),
        more: None,
    });
    Offers { all: all.collect(), closed: true, idle: !missed, first: None }
}

fn test_versions(desk: &Desk) -> Offers {
    let tested = desk.world().releases.rows().filter(|(_, release)| release.stage == Stage::Test);
    Offers { closed: true, ..Offers::of(tested.map(|(id, _)| id.as_str())) }
}

fn users(typed: Typed<'_>, desk: &Desk) -> Option<Offers> {
    let tenant = desk.world().tenants.by_id(said(typed, "tenant")?)?;
    let users = tenant.licensing.users_of(said(typed, "product")?);
    let mut names: Vec<&str> = users.map(|(user, _)| user.as_str()).collect();
    names.sort_unstable();
    Some(Offers::of(names))
}

fn kinds_of_work(typed: Typed<'_>, cx: Present<'_>) -> Option<Offers> {
    let rules = hours::of(cx.desk, said(typed, "tenant")?, cx.now)?.rules;
    let all = rules.categories.iter().map(|category| Offer {
        value: category.key.to_string(),
        called: Some(category.label.clone()),
        more: None,
    });
    Some(Offers { all: all.collect(), first: Some(rules.incident_category.to_string()), ..Offers::default() })
}
