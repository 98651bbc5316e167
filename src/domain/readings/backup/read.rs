//! How it stands with the backups of a server or a tenant at one moment.

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::{BackedUpBy, BackupCites, BackupRules, Contract, RuleId};
use crate::domain::facts::backup::{BackupChange, Backups, Subject};
use crate::domain::facts::server::Server;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::place;

/// The backups of one subject, read at one moment.
#[derive(Clone, Debug)]
pub struct BackupLine<'a> {
    pub of: Subject,
    pub backups: &'a Backups,
    pub contract: &'a Contract,
    pub rules: &'a BackupRules,
    /// Seconds since the last good run, counted as they pass.
    pub age: Option<i64>,
    /// `None` where the contract does not ask, or nothing is recorded.
    pub cross_border: Option<CrossBorder>,
    /// The worst first.
    pub findings: Vec<Finding>,
    /// The next update is near and has no recent cold backup before it (F224): advice, no fault.
    pub cold_advised: Option<Instant>,
}

/// Where the backups lie, seen from the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CrossBorder {
    Yes,
    SameCountry,
    /// Another country, and none that the contract names.
    Elsewhere,
    /// One of the two countries is not known.
    Unknown,
}

/// Something that is not as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// No good run is known at all.
    NoneGood,
    /// The last good one is too old; so many days of data are lost if the server is.
    Lost,
    /// The next one is overdue.
    Late,
    /// The last run failed; the one before still counts.
    Failed,
    SameCountry,
    Elsewhere,
    SiteUnknown,
    RestoreFailed,
    RestoreOverdue,
    ColdOverdue,
    NoSecondSystem,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BackupState {
    Ok,
    /// Nothing was ever recorded.
    Unknown,
    Warn,
    Critical,
}

impl BackupState {
    pub fn word(self) -> &'static str {
        match self {
            BackupState::Ok => "ok",
            BackupState::Unknown => "unknown",
            BackupState::Warn => "warn",
            BackupState::Critical => "critical",
        }
    }
}

impl Finding {
    /// The rule that it breaks.
    pub fn rule(self, cites: &BackupCites) -> Option<&RuleId> {
        match self {
            Finding::NoneGood | Finding::Lost | Finding::Late | Finding::Failed => Some(&cites.daily),
            Finding::SameCountry | Finding::Elsewhere | Finding::SiteUnknown => cites.border.as_ref(),
            Finding::RestoreFailed | Finding::RestoreOverdue => cites.restore_test.as_ref(),
            Finding::ColdOverdue => cites.cold.as_ref(),
            Finding::NoSecondSystem => cites.second_system.as_ref(),
        }
    }

    pub fn state(self) -> BackupState {
        match self {
            Finding::NoneGood | Finding::Lost => BackupState::Critical,
            _ => BackupState::Warn,
        }
    }
}

impl CrossBorder {
    /// `None` for what is not known.
    pub fn kept(self) -> Option<bool> {
        match self {
            CrossBorder::Yes => Some(true),
            CrossBorder::SameCountry | CrossBorder::Elsewhere => Some(false),
            CrossBorder::Unknown => None,
        }
    }
}

impl BackupLine<'_> {
    pub fn state(&self) -> BackupState {
        if self.backups.since.is_none() && self.findings.is_empty() {
            return BackupState::Unknown;
        }
        self.findings.iter().map(|finding| finding.state()).max().unwrap_or(BackupState::Ok)
    }

    /// Whether the daily backup is overdue.
    pub fn is_overdue(&self) -> bool {
        let overdue = [Finding::NoneGood, Finding::Lost, Finding::Late];
        self.findings.iter().any(|finding| overdue.contains(finding))
    }
}

/// Everything that is backed up, the worst first, what is not recorded last.
pub fn lines(desk: &Desk, now: Instant) -> Vec<BackupLine<'_>> {
    let world = desk.world();
    let servers = world.servers.rows().filter_map(|(_, server)| of_server(desk, server, now));
    let tenants = world.tenants.rows().filter_map(|(_, tenant)| of_tenant(desk, tenant, now));
    let mut lines: Vec<BackupLine<'_>> = servers.chain(tenants).collect();
    let rank = |line: &BackupLine<'_>| match line.state() {
        BackupState::Critical => 0,
        BackupState::Warn => 1,
        BackupState::Ok => 2,
        BackupState::Unknown => 3,
    };
    lines.sort_by(|a, b| (rank(a), -a.age.unwrap_or(0), &a.of).cmp(&(rank(b), -b.age.unwrap_or(0), &b.of)));
    lines
}

/// The backups of a server; `None` where no contract has rules about them.
pub fn of_server<'a>(desk: &'a Desk, server: &'a Server, now: Instant) -> Option<BackupLine<'a>> {
    let contract = desk.backup_contract(now)?;
    let country = place::country(desk, server);
    let update = server.next_slot().map(|slot| slot.effective);
    let of = Subject::Server(server.definition.id.clone());
    read(of, &server.backups, contract, country, update, now)
}

/// The backups of a tenant's own system; `None` where its contracts have no rules about them.
pub fn of_tenant<'a>(desk: &'a Desk, tenant: &'a Tenant, now: Instant) -> Option<BackupLine<'a>> {
    let contract = desk.own_backup_contract(tenant, now)?;
    let server = tenant.server.and_then(|server| desk.world().servers.get(server));
    let country = server.and_then(|server| server.definition.country.as_ref());
    // The server that its system runs on, where the desk updates that.
    let update = server.and_then(Server::next_slot).map(|slot| slot.effective);
    let of = Subject::Tenant(tenant.definition.id.clone());
    read(of, &tenant.backups, contract, country, update, now)
}

/// The backups of one subject; `None` where it is not known, or no contract has rules about them.
pub fn of<'a>(desk: &'a Desk, subject: &Subject, now: Instant) -> Option<BackupLine<'a>> {
    let world = desk.world();
    match subject {
        Subject::Server(id) => of_server(desk, world.servers.by_id(id.as_str())?, now),
        Subject::Tenant(id) => of_tenant(desk, world.tenants.by_id(id.as_str())?, now),
    }
}

/// What would not be as it should once `change` is recorded, the worst first.
pub fn findings_after(
    desk: &Desk,
    subject: &Subject,
    change: &BackupChange,
    now: Instant,
) -> Option<Vec<Finding>> {
    let world = desk.world();
    match subject {
        Subject::Server(id) => {
            let mut server = world.servers.by_id(id.as_str())?.clone();
            server.backups.apply(change);
            Some(of_server(desk, &server, now)?.findings)
        }
        Subject::Tenant(id) => {
            let mut tenant = world.tenants.by_id(id.as_str())?.clone();
            tenant.backups.apply(change);
            Some(of_tenant(desk, &tenant, now)?.findings)
        }
    }
}

fn read<'a>(
    of: Subject,
    backups: &'a Backups,
    contract: &'a Contract,
    country: Option<&Text>,
    update: Option<Instant>,
    now: Instant,
) -> Option<BackupLine<'a>> {
    let rules = contract.backups.as_ref()?;
    let age = backups.good.as_ref().map(|run| now - run.at);
    let cross_border = backups.good.as_ref().filter(|_| rules.cross_border).map(|run| {
        let (site, own) =
            (run.site.as_deref(), country.and_then(|c| crate::domain::base::country::country(c).ok()));
        border(site, own.as_deref(), rules)
    });
    let mut line = BackupLine {
        of,
        backups,
        contract,
        rules,
        age,
        cross_border,
        findings: Vec::new(),
        cold_advised: update.filter(|update| advises(backups, rules, *update, now)),
    };
    line.findings = findings(&line, now);
    Some(line)
}

fn border(site: Option<&str>, own: Option<&str>, rules: &BackupRules) -> CrossBorder {
    match (site, own) {
        (Some(site), Some(own)) if site == own => CrossBorder::SameCountry,
        (Some(site), _) if !rules.sites.is_empty() && !rules.sites.iter().any(|known| **known == *site) => {
            CrossBorder::Elsewhere
        }
        (Some(_), Some(_)) => CrossBorder::Yes,
        _ => CrossBorder::Unknown,
    }
}

fn findings(line: &BackupLine<'_>, now: Instant) -> Vec<Finding> {
    let (backups, rules) = (line.backups, line.rules);
    let mut findings = Vec::new();
    let failed_test = rules.restore_test.is_some() && backups.tested.as_ref().is_some_and(|test| !test.ok);
    // What is known to be wrong is so before any run was recorded; what is not known is owed from the
    // first one on.
    let Some(since) = backups.since else {
        findings.extend(failed_test.then_some(Finding::RestoreFailed));
        let none = rules.second_system && backups.second_system == Some(false);
        findings.extend(none.then_some(Finding::NoSecondSystem));
        return findings;
    };
    match line.age {
        None => findings.push(Finding::NoneGood),
        Some(age) if age > rules.critical => findings.push(Finding::Lost),
        Some(age) if age > rules.in_time() => findings.push(Finding::Late),
        Some(_) => {}
    }
    if line.age.is_some() && backups.last.as_ref().is_some_and(|run| !run.ok) {
        findings.push(Finding::Failed);
    }
    findings.extend(match line.cross_border {
        Some(CrossBorder::SameCountry) => Some(Finding::SameCountry),
        Some(CrossBorder::Elsewhere) => Some(Finding::Elsewhere),
        Some(CrossBorder::Unknown) => Some(Finding::SiteUnknown),
        Some(CrossBorder::Yes) | None => None,
    });
    let tested = backups.tested.as_ref();
    let over = |last: Option<Instant>, limit: Option<i64>| {
        limit.is_some_and(|limit| now - last.unwrap_or(since) > limit)
    };
    if failed_test {
        findings.push(Finding::RestoreFailed);
    } else if over(tested.map(|test| test.at), rules.restore_test) {
        findings.push(Finding::RestoreOverdue);
    }
    if over(backups.cold.as_ref().map(|cold| cold.at), rules.cold) {
        findings.push(Finding::ColdOverdue);
    }
    if rules.second_system && backups.second_system != Some(true) {
        findings.push(Finding::NoSecondSystem);
    }
    findings
}

/// Whether a cold backup is advised before `update`: it begins within the setting, and none was
/// made as recently.
fn advises(backups: &Backups, rules: &BackupRules, update: Instant, now: Instant) -> bool {
    let Some(within) = rules.before_update.filter(|_| backups.since.is_some()) else { return false };
    let recent = backups.cold.as_ref().is_some_and(|cold| now - cold.at <= within);
    update >= now && update - now <= within && !recent
}

/// Contracts by what they back up.
impl Desk {
    /// The contract whose backup rules hold for servers at `at`.
    pub fn backup_contract(&self, at: Instant) -> Option<&Contract> {
        let ids = self.contracts().ids();
        ids.into_iter().find_map(|id| backs_up(self.contracts().valid_at(id, at)?, BackedUpBy::Server))
    }

    /// The contract of a tenant under which its own system is backed up.
    pub fn own_backup_contract(&self, tenant: &Tenant, at: Instant) -> Option<&Contract> {
        let held = tenant.definition.contracts.iter().map(|holding| holding.pack.as_str());
        held.filter_map(|id| self.contracts().valid_at(id, at))
            .find_map(|contract| backs_up(contract, BackedUpBy::Tenant))
    }
}

fn backs_up(contract: &Contract, what: BackedUpBy) -> Option<&Contract> {
    contract.backups.as_ref().is_some_and(|rules| rules.of == what).then_some(contract)
}
