//! Every contract that a tenant holds, with what the desk watches under it.

use super::admission::Speakers;
use super::backup;
use super::desk::Desk;
use super::hours::{self, HoursReading};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::contract::{BackedUpBy, Contract, Mark, Standing};
use crate::domain::facts::backup::Subject;
use crate::domain::facts::party::Contact;
use crate::domain::facts::tenant::{Holding, Tenant};
use crate::domain::facts::watched::Watched;

/// One contract of one tenant.
#[derive(Debug)]
pub struct HoldingLine<'a> {
    pub id: &'a Id,
    pub tenant: &'a Tenant,
    pub holding: &'a Holding,
    /// `None` when its pack is not known here.
    pub contract: Option<&'a Contract>,
    /// Hours that it includes, where it does and its begin is known.
    pub hours: Option<HoursReading>,
    /// Backups that it promises: of the tenant's own system, or of its server.
    pub backups: Option<backup::BackupLine<'a>>,
    /// Contacts who may speak under it (A70): certified ones (F037), and authorised ones (F259).
    pub certified: usize,
    pub authorised: usize,
    /// More of them have the standing that is asked for than were agreed (F268).
    pub beyond_agreed: usize,
    /// Contacts of the standing that is asked for, of whom something is not known (F260).
    pub incomplete: Vec<&'a Contact>,
    /// What was found about the customer's duties, and how many are not met.
    pub watched: &'a Watched,
    pub unmet: usize,
}

/// The worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HoldingState {
    /// Hours are used up, a backup is critical, or the pack is not known.
    Alarming,
    /// Hours are nearly used up or not agreed, a backup is late, nobody may report, a duty is not met.
    Warning,
    Fine,
}

impl HoldingState {
    pub fn word(self) -> &'static str {
        match self {
            HoldingState::Alarming => "alarm",
            HoldingState::Warning => "warn",
            HoldingState::Fine => "ok",
        }
    }
}

impl HoldingLine<'_> {
    pub fn state(&self) -> HoldingState {
        let hours = self.hours.as_ref().map_or(HoldingState::Fine, |reading| match reading.state {
            hours::HoursState::Over => HoldingState::Alarming,
            hours::HoursState::High | hours::HoursState::NotAgreed => HoldingState::Warning,
            hours::HoursState::Ok => HoldingState::Fine,
        });
        let backups = self.backups.as_ref().map_or(HoldingState::Fine, |line| match line.state() {
            backup::BackupState::Critical => HoldingState::Alarming,
            backup::BackupState::Warn => HoldingState::Warning,
            _ => HoldingState::Fine,
        });
        let unknown = if self.contract.is_none() { HoldingState::Alarming } else { HoldingState::Fine };
        let silent = if self.lacks_reporter() { HoldingState::Warning } else { HoldingState::Fine };
        let unmet = if self.unmet > 0 || !self.incomplete.is_empty() || self.beyond_agreed > 0 {
            HoldingState::Warning
        } else {
            HoldingState::Fine
        };
        hours.min(backups).min(unknown).min(silent).min(unmet)
    }

    /// The contract wants a reporter of some standing, and nobody has it.
    pub fn lacks_reporter(&self) -> bool {
        let duty = self.contract.and_then(|contract| contract.reporting.reporter.as_ref());
        duty.is_some_and(|duty| match duty.must_be {
            Standing::Certified => self.certified == 0,
            Standing::Authorised => self.authorised == 0,
        })
    }
}

/// Every contract of every tenant, the worst first, then by tenant.
pub fn lines(desk: &Desk, now: Instant) -> Vec<HoldingLine<'_>> {
    let tenants = desk.world().tenants.rows();
    let mut lines: Vec<HoldingLine<'_>> = tenants
        .flat_map(|(id, tenant)| {
            tenant.holdings(desk.day(now)).map(move |holding| line(desk, id, tenant, holding, now))
        })
        .collect();
    lines.sort_by(|a, b| (a.state(), a.id, &a.holding.pack).cmp(&(b.state(), b.id, &b.holding.pack)));
    lines
}

fn line<'a>(
    desk: &'a Desk,
    id: &'a Id,
    tenant: &'a Tenant,
    holding: &'a Holding,
    now: Instant,
) -> HoldingLine<'a> {
    let world = desk.world();
    let contract = desk.contracts().valid_at(holding.pack.as_str(), now).map(|contract| &**contract);
    let with_hours = contract.filter(|contract| contract.hours.is_some());
    let hours = with_hours.and_then(|_| hours::of(desk, id.as_str(), now)?.reading.ok());
    let backups = contract.and_then(|contract| contract.backups.as_ref()).and_then(|rules| match rules.of {
        BackedUpBy::Tenant => backup::of_tenant(desk, tenant, now),
        BackedUpBy::Server => {
            let server = tenant.server.and_then(|server| world.servers.get(server))?;
            backup::of_server(desk, server, now)
        }
    });
    let watched = tenant.watched(&holding.pack);
    let contacts: Vec<&Contact> =
        contract.map(|contract| Speakers::of(world, tenant, contract).all().collect()).unwrap_or_default();
    let duty = contract.and_then(|contract| contract.reporting.reporter.as_ref());
    let able = |contact: &&&Contact| duty.is_some_and(|duty| contact.is(duty.must_be));
    let recorded = duty.is_some_and(|duty| !duty.record.is_empty());
    let incomplete = contacts
        .iter()
        .filter(able)
        .filter(|contact| recorded && (contact.email.is_none() || contact.phone.is_none()));
    let agreed = holding.contacts.map(usize::from);
    let beyond = agreed.map_or(0, |agreed| contacts.iter().filter(able).count().saturating_sub(agreed));
    HoldingLine {
        incomplete: incomplete.copied().collect(),
        beyond_agreed: beyond,
        id,
        tenant,
        holding,
        contract,
        hours,
        backups,
        certified: contacts.iter().filter(|contact| contact.certified).count(),
        watched,
        unmet: contract.map_or(0, |contract| watched.count(contract, Mark::Fail)),
        authorised: contacts.iter().filter(|contact| contact.authorised).count(),
    }
}

impl HoldingLine<'_> {
    /// The server whose backups these are, where they are not the tenant's own.
    pub fn backed_up_with(&self) -> Option<&Id> {
        match &self.backups.as_ref()?.of {
            Subject::Server(id) => Some(id),
            Subject::Tenant(_) => None,
        }
    }
}
