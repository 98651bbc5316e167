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
mod forecast;
mod hours;
mod ladder;
mod licences;
mod priority;
mod quote;
mod scene;
mod steps;
mod storage;
mod trace;
mod update;
mod version;
mod year;

use super::desk::Desk;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::facts::incident::Incident;
use crate::domain::facts::server::Server;
use crate::domain::facts::tenant::Tenant;
use scene::Scene;
pub use steps::{
    BackupStep, BillingStep, ClockAnswer, ClockStep, CreditStep, DutyStep, ForecastAnswer, ForecastStep,
    HoursStep, Lack, LevelAnswer, LevelStep, LicenceStep, Made, PriorityStep, Runway, StorageStep,
    UpdateStep, VersionStep, YearStep,
};
pub use trace::{Answer, Quote, Step, Thought, Title, Trace};

/// Every number of an incident.
pub fn incident(desk: &Desk, incident: &Incident, now: Instant) -> Vec<Trace> {
    let scene = Scene { desk, now };
    let Some(contract) = desk.contract(incident) else { return Vec::new() };
    let mut traces = vec![priority::trace(scene, incident, contract)];
    traces.extend(contract.clocks.iter().filter_map(|rule| clock::trace(scene, incident, contract, rule)));
    traces.extend(ladder::traces(scene, incident, contract));
    traces.extend(duties::traces(scene, incident, contract));
    traces.extend(forecast::traces(scene, incident, contract));
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
    year::traces(Scene { desk, now }, tenant)
}
