//! Apps and operating systems: what is guaranteed, and what the next update takes away.

use crate::domain::facts::platform::Support;
use crate::domain::facts::server::Server;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::version::{self, AppLine, Change, SystemLine};
use crate::tui::cell::{Cell, Line, fill};
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::console::{Label, Server as On};
use crate::words::{Caption as Is, Words};

impl View<'_> {
    /// A line for each app and each operating system of a tenant.
    pub(super) fn version_lines(&self, tenant: &Tenant) -> Vec<Line> {
        let row = self.desk.world().tenants.row(tenant.definition.id.as_str());
        let line = row.and_then(|(id, tenant)| version::of_tenant(self.desk, id, tenant, self.now));
        let Some(line) = line else { return Vec::new() };
        let words = self.words();
        let row = |label: Label, name: &str, version: &str, (said, role): (String, Role)| {
            let value = Cell::new(format!("{name} {version}, {said}"), role);
            vec![Cell::dim(fill(words.aspect(label), 10)), value]
        };
        let app = |app: &AppLine<'_>| row(Label::App, app.app, app.version, guaranteed(words, app));
        let system = |system: &SystemLine<'_>| {
            let label = if system.software { Label::Software } else { Label::System };
            let said = words.of_server(On::System(system.support));
            row(label, system.system, system.version, (said, supported(system.support)))
        };
        line.apps.iter().map(app).chain(line.systems.iter().map(system)).collect()
    }

    /// How many tenants of a server lose the guarantee of an app with its next update.
    pub(super) fn guarantee_line(&self, server: &Server) -> Option<String> {
        let (lost, all) = version::losers(self.desk, &server.definition.id, self.now);
        let slot = server.next_slot().filter(|_| all > 0)?;
        let release = &slot.release;
        let release = release.as_str();
        Some(self.words().of_server(match lost {
            0 => On::NoGuaranteeEnds { release },
            _ => On::GuaranteeEnds { lost, all, release },
        }))
    }
}

/// What is guaranteed of an app, and how much that is to be looked at.
fn guaranteed(words: Words, app: &AppLine<'_>) -> (String, Role) {
    let said = |said: On<'_>, role| (words.of_server(said), role);
    let Some(now) = &app.now else { return said(On::AppUnknown, Role::Dim) };
    match (app.change(), &app.next) {
        (Some(Change::Lost), Some(next)) => {
            let (verdict, release) = (words.verdict(next.compatibility), next.server.to_string());
            said(On::AppAfter { verdict, release: &release }, Role::Soon)
        }
        (Some(Change::Regained), Some(next)) => {
            said(On::AppOnlyAfter { release: &next.server.to_string() }, Role::Soon)
        }
        _ if !now.compatibility.is_guaranteed() => (words.verdict(now.compatibility).to_owned(), Role::Soon),
        _ if now.app.same_version(&now.server) => (words.cell(Is::SameVersion).to_owned(), Role::Text),
        _ => said(On::AppFeatures(&now.effective().to_string()), Role::Text),
    }
}

fn supported(support: Support) -> Role {
    match support {
        Support::Supported => Role::Text,
        Support::Outdated => Role::Soon,
        Support::UnknownPlatform | Support::UnknownVersion => Role::Dim,
    }
}
