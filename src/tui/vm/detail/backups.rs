//! Backups and storage of a server, backups and exports of a tenant.

use crate::domain::base::bytes::decimal;
use crate::domain::base::instant::Instant;
use crate::domain::base::span;
use crate::domain::base::text::Text;
use crate::domain::contract::RuleId;
use crate::domain::facts::server::Server;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::backup::{self, BackupState};
use crate::domain::readings::storage::{self, Pool};
use crate::tui::cell::{Cell, Line, fill};
use crate::tui::panes::level;
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::console::{Label, Server as On, Tenant as Is};

impl View<'_> {
    /// When the last one was made, and what is wrong about the backups of a server.
    pub(super) fn server_backup_lines(&self, server: &Server) -> Vec<Line> {
        let line = backup::of_server(self.desk, server, self.now);
        line.map(|line| self.backup_lines(&line, 12)).unwrap_or_default()
    }

    /// The same of a tenant whose system is backed up by itself.
    pub(super) fn tenant_backup_lines(&self, tenant: &Tenant) -> Vec<Line> {
        let line = backup::of_tenant(self.desk, tenant, self.now);
        line.map(|line| self.backup_lines(&line, 10)).unwrap_or_default()
    }

    fn backup_lines(&self, line: &backup::BackupLine<'_>, label: usize) -> Vec<Line> {
        let backups = line.backups;
        if line.state() == BackupState::Unknown {
            return Vec::new();
        }
        let role = match line.state() {
            BackupState::Critical => Role::Missed,
            BackupState::Warn => Role::Soon,
            BackupState::Ok | BackupState::Unknown => Role::Text,
        };
        let words = self.words();
        let ago = |at: Instant| words.of_tenant(Is::Ago(&span::short(self.now - at)));
        let good = backups.good.as_ref().map_or_else(
            || words.aspect(Label::NoneKnown).to_owned(),
            |run| {
                let site = run.site.as_ref().map(Text::as_str);
                words.of_tenant(Is::LastGood { ago: &ago(run.at), site })
            },
        );
        let never = || words.aspect(Label::Never).to_owned();
        let tested = backups.tested.as_ref().map_or_else(never, |test| ago(test.at));
        let cold = backups.cold.as_ref().map_or_else(never, |cold| ago(cold.at));
        let indent = || Cell::dim(" ".repeat(label));
        let head = |name: Label| Cell::dim(fill(words.aspect(name), label));
        let mut lines = vec![vec![head(Label::LastGood), Cell::new(good, role)]];
        // Wanted by some contracts only (F224, F225); what was done all the same is shown.
        let wanted = line.rules.restore_test.is_some() || line.rules.cold.is_some();
        if wanted || backups.tested.is_some() || backups.cold.is_some() {
            let text = words.of_tenant(Is::Restore { tested: &tested, cold: &cold });
            lines.push(vec![head(Label::Restore), Cell::text(text)]);
        }
        for finding in &line.findings {
            let rule = RuleId::text(finding.rule(&line.rules.cites));
            lines.push(vec![
                indent(),
                Cell::new(format!("{} ({rule})", self.words().backed_up(*finding)), role),
            ]);
        }
        if let Some(update) = line.cold_advised {
            let (at, rule) = (self.at().clock_time(update), RuleId::text(line.rules.cites.cold.as_ref()));
            lines.push(vec![indent(), Cell::text(words.of_tenant(Is::ColdAdvised { at: &at, rule }))]);
        }
        lines
    }

    /// What the tenants of a server have reserved of what it has (F077).
    pub(super) fn load_line(&self, server: &Server) -> Line {
        let load = storage::load_of(self.desk, server, self.now);
        let words = self.words();
        let label = Cell::dim(fill(words.aspect(Label::Capacity), 12));
        let size = |bytes| words.number(&decimal(bytes));
        let reserved = size(load.reserved);
        let Some(capacity) = load.capacity.map(size) else {
            return vec![label, Cell::text(words.of_server(On::CapacityUnknown { reserved: &reserved }))];
        };
        let percent = load.percent();
        let text = words.of_server(On::Reserved { capacity: &capacity, reserved: &reserved, percent });
        vec![label, Cell::new(text, level(load.fill))]
    }

    /// What the storage of a tenant is made of, and what was taken out of it by hand.
    pub(super) fn storage_part_lines(&self, tenant: &Tenant, pool: &Pool) -> Vec<Line> {
        let words = self.words();
        let size = |bytes| words.number(&decimal(bytes));
        let mut lines = Vec::new();
        if let Some((sample, other)) = pool.last.and_then(|sample| Some((sample, sample.other()?))) {
            let known =
                [(sample.parts.recordings, Label::Recordings), (sample.parts.voicemail, Label::Voicemail)];
            let known = known.into_iter().filter_map(|(bytes, name)| Some((bytes?, name)));
            let parts: Vec<String> = known
                .chain([(other, Label::Other)])
                .map(|(bytes, name)| format!("{} {}", words.aspect(name), size(bytes)))
                .collect();
            lines.push(vec![Cell::dim(" ".repeat(10)), Cell::text(parts.join(", "))]);
        }
        for export in tenant.exports.iter().rev() {
            let (at, size) = (self.at().clock_time(export.at), size(export.bytes));
            let text = words.of_tenant(Is::Exported { at: &at, size: &size, note: export.note.as_str() });
            let head = Cell::dim(fill(words.aspect(Label::Export), 10));
            lines.push(vec![head, Cell::text(text)]);
        }
        lines
    }
}
