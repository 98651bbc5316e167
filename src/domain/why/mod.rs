//! Why a number is what it is: inputs, arithmetic, the sentence of the contract, and the ruling with
//! the setting in force.
//!
//! Nothing is worked out here a second time: a trace names what the number was made from, taken from
//! the code that made it.

mod backup;
mod billing;
mod clock;
mod credit;
mod duties;
mod hours;
mod ladder;
mod licences;
mod priority;
mod quote;
mod storage;
mod update;
mod version;

use super::availability;
use super::contract::OutageReading;
use super::contract::{Contract, RuleId};
use super::desk::Desk;
use super::incident::Incident;
use super::instant::Instant;
use super::server::Server;
use super::span;
use super::table::Id;
use super::tenant::Tenant;
use super::zone;

/// Where one number comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// What the number is: `start clock`, `priority`, …
    pub title: String,
    /// The number itself.
    pub answer: String,
    /// Inputs and arithmetic, in the order of thought.
    pub steps: Vec<String>,
    pub rules: Vec<Quote>,
}

/// A rule that a number rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pub id: String,
    /// The document's own words; empty for a ruling.
    pub original: String,
    pub english: String,
    /// How the desk has decided a ruling that it may decide otherwise.
    pub setting: Option<String>,
}

/// What traces are made from.
#[derive(Clone, Copy)]
struct Scene<'a> {
    desk: &'a Desk,
    now: Instant,
}

/// Every number of an incident.
pub fn incident(desk: &Desk, incident: &Incident, now: Instant) -> Vec<Trace> {
    let scene = Scene { desk, now };
    let Some(contract) = desk.contract(incident) else { return Vec::new() };
    let mut traces = vec![priority::trace(scene, incident, contract)];
    traces.extend(contract.clocks.iter().filter_map(|rule| clock::trace(scene, incident, contract, rule)));
    traces.extend(ladder::traces(scene, incident, contract));
    traces.extend(duties::traces(scene, incident, contract));
    traces
}

/// The storage of a tenant, what is guaranteed for its apps, its licences as they are billed and as
/// they are needed, its hours, and the backups of its own system.
pub fn tenant(desk: &Desk, tenant: &Tenant, now: Instant) -> Vec<Trace> {
    let scene = Scene { desk, now };
    let storage = storage::traces(scene, tenant).into_iter();
    let billed = storage.chain(version::traces(scene, tenant)).chain(billing::traces(scene, tenant));
    let needed = billed.chain(licences::traces(scene, tenant)).chain(hours::traces(scene, tenant));
    needed.chain(backup::of_tenant(scene, tenant)).collect()
}

/// How long the credits of an account last.
pub fn account(desk: &Desk, id: &Id, now: Instant) -> Vec<Trace> {
    credit::traces(Scene { desk, now }, id.as_str())
}

/// The dates of a server's next update, and its backups.
pub fn server(desk: &Desk, server: &Server, now: Instant) -> Vec<Trace> {
    let scene = Scene { desk, now };
    update::traces(scene, server).into_iter().chain(backup::traces(scene, server)).collect()
}

/// The availability of a tenant in its contract year.
pub fn availability(desk: &Desk, tenant: &Id, now: Instant) -> Vec<Trace> {
    let scene = Scene { desk, now };
    let Some(line) = availability::of(desk, tenant.as_str(), now) else { return Vec::new() };
    let contract = line.contract;
    let Ok(reading) = &line.reading else { return Vec::new() };
    let cites = contract.availability.as_ref().map(|rules| &rules.cites);
    let mut steps = vec![
        format!("contract year {} to {}", scene.day(reading.year.from), scene.day(reading.year.to)),
        format!("not counted: {}", span::clock_face(reading.excluded_seconds)),
        format!("countable in the year: {}", span::clock_face(reading.countable)),
        format!("down, outside of what is not counted: {}", span::clock_face(reading.down)),
        format!(
            "left = allowed {} - down {} = {}",
            span::clock_face(reading.budget),
            span::clock_face(reading.down),
            signed(reading.left)
        ),
    ];
    let by =
        |(other, down): (OutageReading, i64)| format!("by `{}`: {}", other.word(), span::clock_face(down));
    steps.extend(reading.others.map(by));
    let ids = cites.map(|cites| {
        let (year, begin) = (Some(&cites.year), Some(&cites.begin));
        let (countable, critical, target) = (&cites.countable, &cites.critical, &cites.target);
        let read = [Some(countable), Some(critical), cites.outage.as_ref(), cites.overlap.as_ref()];
        [year, begin].into_iter().chain(read).chain([Some(target)])
    });
    vec![Trace {
        title: "availability".to_owned(),
        answer: format!("{} left, {}", signed(reading.left), reading.state.word()),
        steps,
        rules: quote::all(contract, ids.into_iter().flatten()),
    }]
}

impl Scene<'_> {
    fn day(self, at: Instant) -> String {
        zone::local(self.desk.world().zone, at).format("%-d %b %Y").to_string()
    }

    fn wall(self, at: Instant) -> String {
        zone::local(self.desk.world().zone, at).format("%a %-d %b %H:%M:%S").to_string()
    }
}

/// `1:30:00`, `-0:53:27`
fn signed(seconds: i64) -> String {
    format!("{}{}", if seconds < 0 { "-" } else { "" }, span::clock_face(seconds))
}

/// The rules of `cites`, quoted.
fn quoted(contract: &Contract, cites: &[RuleId]) -> Vec<Quote> {
    quote::all(contract, cites)
}
