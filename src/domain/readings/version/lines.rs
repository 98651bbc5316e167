//! Every tenant's apps and operating systems, and what the next update of its server makes of them.

use super::Comparison;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, VersionRules};
use crate::domain::facts::platform::Support;
use crate::domain::facts::server::Server;
use crate::domain::facts::slot::Slot;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;

/// A tenant on a server.
#[derive(Clone, Debug)]
pub struct TenantLine<'a> {
    pub id: &'a Id,
    pub tenant: &'a Tenant,
    pub server: &'a Server,
    /// The next update of the server.
    pub next: Option<&'a Slot>,
    pub apps: Vec<AppLine<'a>>,
    pub systems: Vec<SystemLine<'a>>,
}

#[derive(Clone, Debug)]
pub struct AppLine<'a> {
    pub app: &'a Text,
    pub version: &'a Text,
    /// With what runs on the server now; `None` when one of the two is no version.
    pub now: Option<Comparison>,
    /// With the release of the next update.
    pub next: Option<Comparison>,
}

#[derive(Clone, Copy, Debug)]
pub struct SystemLine<'a> {
    pub system: &'a Text,
    pub version: &'a Text,
    /// Other makers' software rather than an operating system (F067).
    pub software: bool,
    pub support: Support,
}

/// What the next update does to the guarantee of an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The app must be updated, of which end customers are to be informed (F074).
    Lost,
    Regained,
}

impl AppLine<'_> {
    pub fn is_guaranteed(&self) -> Option<bool> {
        self.now.as_ref().map(|now| now.compatibility.is_guaranteed())
    }

    pub fn change(&self) -> Option<Change> {
        let next = self.next.as_ref()?.compatibility.is_guaranteed();
        match (self.is_guaranteed()?, next) {
            (true, false) => Some(Change::Lost),
            (false, true) => Some(Change::Regained),
            _ => None,
        }
    }

    /// The app with the release of the next update, where the end customer is to be told before that
    /// the guarantee ends (F074).
    pub fn inform(&self) -> Option<&Comparison> {
        self.next.as_ref().filter(|_| self.change() == Some(Change::Lost))
    }
}

impl TenantLine<'_> {
    /// Whether one of its apps falls out of the guarantee with the next update.
    pub fn loses(&self) -> bool {
        self.apps.iter().any(|app| app.change() == Some(Change::Lost))
    }
}

/// Every tenant that is on a server, by tenant id; nothing when no contract speaks of versions.
pub fn lines(desk: &Desk, now: Instant) -> Vec<TenantLine<'_>> {
    let tenants = desk.world().tenants.rows();
    let mut lines: Vec<TenantLine<'_>> = tenants.filter_map(|(id, t)| of_tenant(desk, id, t, now)).collect();
    lines.sort_by_key(|line| line.id);
    lines
}

/// `None` for a tenant without a server.
pub fn of_tenant<'a>(desk: &'a Desk, id: &'a Id, tenant: &'a Tenant, now: Instant) -> Option<TenantLine<'a>> {
    let contract = desk.version_contract(now)?;
    let rules = contract.versions.as_ref()?;
    let server = desk.world().servers.get(tenant.server?)?;
    let next = server.next_slot();
    let app = |(app, version): (&'a Text, &'a Text)| AppLine {
        app,
        version,
        now: compare(contract, version, &server.version),
        next: next.and_then(|slot| compare(contract, version, slot.release.as_str())),
    };
    let definition = &tenant.definition;
    Some(TenantLine {
        id,
        tenant,
        server,
        next,
        apps: definition.apps.iter().map(app).collect(),
        systems: definition.systems.iter().map(|(s, v)| system(desk, rules, s, v)).collect(),
    })
}

/// Tenants of a server with apps that are known, and how many of them the next update costs the
/// guarantee.
pub fn losers(desk: &Desk, server: &Id, now: Instant) -> (usize, usize) {
    let tenants = desk.world().tenants.rows();
    let own = tenants.filter(|(_, tenant)| tenant.definition.server.as_ref() == Some(server));
    let lines = own.filter_map(|(id, tenant)| of_tenant(desk, id, tenant, now));
    let known = lines.filter(|line| !line.apps.is_empty());
    known.fold((0, 0), |(lost, all), line| (lost + usize::from(line.loses()), all + 1))
}

fn compare(contract: &Contract, app: &str, server: &str) -> Option<Comparison> {
    let (app, server) = (app.parse().ok()?, server.parse().ok()?);
    Some(Comparison::of(app, server, contract.settings.version_distance))
}

fn system<'a>(desk: &Desk, rules: &VersionRules, system: &'a Text, version: &'a Text) -> SystemLine<'a> {
    let world = desk.world();
    let (platform, software) = (world.platforms.by_id(system), world.software.by_id(system));
    let is_software = platform.is_none() && software.is_some();
    let newest = if is_software { rules.newest_software } else { rules.newest_systems };
    let support = Support::of(platform.or(software), version, newest);
    SystemLine { system, version, software: is_software, support }
}
