//! What rows are found by: what they show in words, and the tenant, server and reseller they
//! belong to.

use super::{
    AvailabilityRow, CancellationRow, Charged, ClockRow, ContractRow, CreditRow, LicenceRow, StorageRow,
};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::contract::Fill;
use crate::domain::facts::backup::Subject;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::schedule::Line;
use crate::domain::readings::storage::Growth;
use crate::words::{Lang, State, Words};

/// The names of one row after the other.
pub(super) struct Names<'d> {
    desk: &'d Desk,
    now: Instant,
    words: Words,
    /// One a line, so that no word is found across two of them.
    text: String,
}

impl<'d> Names<'d> {
    pub fn new(desk: &'d Desk, now: Instant, lang: Lang) -> Self {
        Self { desk, now, words: Words::new(lang, desk.world().zone), text: String::new() }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn clear(&mut self) {
        self.text.clear();
    }

    fn add(&mut self, names: &[&str]) {
        for name in names {
            self.text.push_str(name);
            self.text.push('\n');
        }
    }

    fn state(&mut self, state: impl Into<State>) {
        self.add(&[self.words.state(state)]);
    }

    fn tenant(&mut self, tenant: &Tenant) {
        let definition = &tenant.definition;
        self.add(&[definition.id.as_str(), &definition.name]);
        for id in [&definition.reseller, &definition.server].into_iter().flatten() {
            self.add(&[id.as_str()]);
        }
    }

    fn tenant_by_id(&mut self, id: &str) {
        if let Some(tenant) = self.desk.world().tenants.by_id(id) {
            self.tenant(tenant);
        }
    }

    fn server(&mut self, id: &str) {
        self.add(&[id]);
        if let Some(server) = self.desk.world().servers.by_id(id) {
            self.add(&[server.definition.reseller.as_str()]);
        }
    }

    pub fn clock(&mut self, row: &ClockRow) {
        match row {
            ClockRow::Running { due, number, clock } => {
                self.incident(*number, *clock);
                self.add(&[if *due < self.now { "missed" } else { "" }]);
            }
            ClockRow::Paused { number, clock } => {
                self.incident(*number, *clock);
                self.add(&["paused"]);
            }
            ClockRow::Duty(owed) => {
                self.server(owed.server.as_str());
                self.state(owed.kind);
                self.add(&[&self.words.update_to(owed.release.as_str())]);
                self.late(owed.due);
            }
            ClockRow::Limit(limit, severity) => {
                self.about(&limit.about, limit.tenant.as_ref());
                self.state(limit.kind);
                self.add(&[self.words.alarm_title(limit.kind), &self.words.limit(limit.left)]);
                severity.iter().for_each(|severity| self.state(*severity));
            }
            ClockRow::Alarm(alarm) => {
                let told = alarm.told(self.desk, self.now);
                self.about(&alarm.about, told.tenant.as_ref());
                self.state(alarm.kind);
                self.add(&[self.words.alarm_title(alarm.kind), &self.words.alarm(&told.meaning)]);
                self.state(alarm.severity);
            }
            ClockRow::Backup(duty) => {
                match &duty.of {
                    Subject::Server(id) => self.server(id.as_str()),
                    Subject::Tenant(id) => self.tenant_by_id(id.as_str()),
                }
                self.state(duty.kind);
                self.add(&[self.words.backup_due(duty.kind)]);
                self.late(duty.due);
            }
        }
    }

    fn about(&mut self, about: &Entity, tenant: Option<&Id>) {
        self.add(&[&self.words.thing(about)]);
        if let Entity::Server(id) = about {
            self.server(id.as_str());
        }
        if let Some(tenant) = tenant {
            self.tenant_by_id(tenant.as_str());
        }
    }

    fn late(&mut self, due: Instant) {
        self.add(&[if due < self.now { "late" } else { "" }]);
    }

    fn incident(&mut self, number: Number, clock: usize) {
        let world = self.desk.world();
        let Some(incident) = world.incident(number) else { return };
        self.add(&[&number.to_string(), &incident.subject]);
        if let Some(rule) = self.desk.contract(incident).and_then(|contract| contract.clocks.get(clock)) {
            self.add(&[&rule.name]);
        }
        if let Some(tenant) = world.tenants.get(incident.tenant) {
            self.tenant(tenant);
        }
        if let Some(owner) = incident.owner {
            self.add(&[world.names.get(owner)]);
        }
    }

    pub fn update(&mut self, line: &Line<'_>) {
        let slot = line.slot;
        self.server(line.server.definition.id.as_str());
        self.add(&[slot.from.as_str(), slot.release.as_str(), line.code()]);
        self.state(slot.progress());
        self.state(line.stage);
        if slot.is_open() {
            self.add(&["note", self.words.state(line.notice)]);
        }
        if let Some(deferral) = line.deferral {
            self.add(&["deferral", self.words.state(deferral.state)]);
        }
        self.add(&[if line.halted { "halted" } else { "" }]);
        self.add(&[if line.security_critical { "security" } else { "" }]);
        self.add(&[if line.urgent { "urgent" } else { "" }]);
    }

    pub fn storage(&mut self, row: &StorageRow) {
        if let Some(tenant) = self.desk.world().tenants.get(row.tenant) {
            self.tenant(tenant);
        }
        let overbooked = row.on_server.is_some_and(|server| server.is_overbooked());
        self.add(&[if overbooked { "overbooked" } else { "" }]);
        self.add(match row.fill {
            Fill::Full => &["full", "warn"],
            Fill::Warned => &["warn"],
            Fill::Free => &[],
        });
        self.add(&[match row.pool.growth {
            _ if row.pool.is_full() => "",
            Growth::Accumulating => "accumulating",
            Growth::Steady => "steady",
            Growth::Growing { .. } => "",
        }]);
    }

    pub fn credit(&mut self, row: &CreditRow) {
        self.add(&["innova", "acct", &row.account, self.words.state(row.standing.state)]);
        self.add(&[if row.switched { "switched" } else { "" }]);
        let account = self.desk.world().accounts.by_id(&row.account);
        if let Some(tenant) = account.and_then(|account| account.definition.tenant.as_ref()) {
            self.tenant_by_id(tenant.as_str());
        }
    }

    pub fn licence(&mut self, row: &LicenceRow) {
        self.tenant_by_id(&row.tenant);
        // As it is written in lists, and as it is typed in commands.
        let shown = row.product.replace('-', "_");
        self.add(&["xphone", &row.product, &shown, &row.lacks(self.words), self.words.state(row.state)]);
    }

    pub fn cancellation(&mut self, row: &CancellationRow) {
        match &row.whose {
            Charged::Tenant { id, .. } => self.tenant_by_id(id),
            Charged::Reseller(id) => {
                let reseller = self.desk.world().resellers.by_id(id);
                self.add(&[id, reseller.map_or("", |reseller| &reseller.name)]);
            }
        }
        self.add(&["cancel", row.ceiling.map_or("", |ceiling| self.words.state(ceiling.state))]);
    }

    pub fn availability(&mut self, row: &AvailabilityRow) {
        self.tenant_by_id(&row.tenant);
        self.add(&[row.reading.as_ref().map_or("begin?", |reading| self.words.state(reading.state))]);
    }

    pub fn contract(&mut self, row: &ContractRow) {
        self.tenant_by_id(&row.tenant);
        self.add(&[&row.pack, self.words.state(row.state)]);
        self.add(&[row.version.as_deref().unwrap_or("?")]);
        row.phase.iter().for_each(|phase| self.state(*phase));
    }
}
