//! Backups and storage of a server, backups and exports of a tenant.

use super::super::storage::level;
use super::super::{Cell, Line, View};
use crate::domain::backup::{self, State};
use crate::domain::bytes::decimal;
use crate::domain::instant::Instant;
use crate::domain::server::Server;
use crate::domain::span;
use crate::domain::storage::{self, Pool};
use crate::domain::tenant::Tenant;
use crate::tui::role::Role;

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

    fn backup_lines(&self, line: &backup::Line<'_>, label: usize) -> Vec<Line> {
        let backups = line.backups;
        if line.state() == State::Unknown {
            return Vec::new();
        }
        let role = match line.state() {
            State::Critical => Role::Missed,
            State::Warn => Role::Soon,
            State::Ok | State::Unknown => Role::Text,
        };
        let ago = |at: Instant| format!("{} ago", span::short(self.now - at));
        let good = backups.good.as_ref().map_or_else(
            || "none known".to_owned(),
            |run| {
                let site = run.site.as_ref().map(|site| format!(" in {site}")).unwrap_or_default();
                format!("{}{site}, nothing older can be restored", ago(run.at))
            },
        );
        let tested = backups.tested.as_ref().map_or_else(|| "never".to_owned(), |test| ago(test.at));
        let cold = backups.cold.as_ref().map_or_else(|| "never".to_owned(), |cold| ago(cold.at));
        let head = |name: &str| Cell::dim(format!("{name:<label$}"));
        let mut lines = vec![vec![head("last good"), Cell::new(good, role)]];
        // Wanted by some contracts only (F224, F225); what was done all the same is shown.
        let wanted = line.rules.restore_test.is_some() || line.rules.cold.is_some();
        if wanted || backups.tested.is_some() || backups.cold.is_some() {
            let text = format!("tested {tested}, cold backup {cold}");
            lines.push(vec![head("restore"), Cell::text(text)]);
        }
        for finding in &line.findings {
            let rule = line.rules.cite(finding.check());
            lines.push(vec![
                head(""),
                Cell::new(format!("{} ({rule})", self.words().backup_finding(*finding)), role),
            ]);
        }
        if let Some(update) = line.cold_advised {
            let advice = format!(
                "a cold backup is advised before the update of {} ({})",
                self.clock_time(update),
                line.rules.cite("cold")
            );
            lines.push(vec![head(""), Cell::text(advice)]);
        }
        lines
    }

    /// What the tenants of a server have reserved of what it has (F077).
    pub(super) fn load_line(&self, server: &Server) -> Line {
        let load = storage::load_of(self.desk, server, self.now);
        let label = Cell::dim(format!("{:<12}", "capacity"));
        let Some(capacity) = load.capacity else {
            return vec![label, Cell::text(format!("not known, {} reserved", decimal(load.reserved)))];
        };
        let percent = load.percent().map(|percent| format!(" ({percent}%)")).unwrap_or_default();
        let text = format!("{}, {} reserved{percent}", decimal(capacity), decimal(load.reserved));
        vec![label, Cell::new(text, level(load.fill))]
    }

    /// What the storage of a tenant is made of, and what was taken out of it by hand.
    pub(super) fn storage_part_lines(&self, tenant: &Tenant, pool: &Pool) -> Vec<Line> {
        let head = |name: &str| Cell::dim(format!("{name:<10}"));
        let mut lines = Vec::new();
        if let Some((sample, other)) = pool.last.and_then(|sample| Some((sample, sample.other()?))) {
            let known = [(sample.parts.recordings, "recordings"), (sample.parts.voicemail, "voicemail")];
            let known = known.into_iter().filter_map(|(bytes, name)| Some((bytes?, name)));
            let parts: Vec<String> = known
                .chain([(other, "other")])
                .map(|(bytes, name)| format!("{name} {}", decimal(bytes)))
                .collect();
            lines.push(vec![head(""), Cell::text(parts.join(", "))]);
        }
        for export in tenant.exports.iter().rev() {
            let at = self.clock_time(export.at);
            let text = format!("{at} {}, {}; kept by the reseller", decimal(export.bytes), export.note);
            lines.push(vec![head("export"), Cell::text(text)]);
        }
        lines
    }
}
