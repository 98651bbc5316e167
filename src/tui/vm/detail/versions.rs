//! Apps and operating systems: what is guaranteed, and what the next update takes away.

use super::super::{Cell, Line, View};
use crate::domain::server::Server;
use crate::domain::tenant::Tenant;
use crate::domain::version::{self, AppLine, Change, Support, SystemLine};
use crate::tui::role::Role;
use crate::words::Words;
use crate::words::console::{Label, Promise, Server as On, Tenant as Is};

impl View<'_> {
    /// A line for each app and each operating system of a tenant.
    pub(super) fn version_lines(&self, tenant: &Tenant) -> Vec<Line> {
        let row = self.desk.world().tenants.row(tenant.definition.id.as_str());
        let line = row.and_then(|(id, tenant)| version::of_tenant(self.desk, id, tenant, self.now));
        let Some(line) = line else { return Vec::new() };
        let pair = |label: Label, (value, role)| {
            vec![Cell::dim(format!("{:<10}", self.words().aspect(label))), Cell::new(value, role)]
        };
        let apps = line.apps.iter().map(|app| pair(Label::App, app_text(self.words(), app)));
        let label = |system: &SystemLine<'_>| if system.software { Label::Software } else { Label::System };
        let systems =
            line.systems.iter().map(|system| pair(label(system), system_text(self.words(), system)));
        apps.chain(systems).collect()
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

fn app_text(words: Words, app: &AppLine<'_>) -> (String, Role) {
    let name = format!("{} {}", app.app, app.version);
    let said = |promise, role| (words.of_tenant(Is::Version { name: &name, promise }), role);
    let Some(now) = &app.now else { return said(Promise::Unknown, Role::Dim) };
    match (app.change(), &app.next) {
        (Some(Change::Lost), Some(next)) => {
            let (verdict, version) = (words.verdict(next.compatibility), &*next.server.to_string());
            said(Promise::After { verdict, version }, Role::Soon)
        }
        (Some(Change::Regained), Some(next)) => {
            said(Promise::OnlyAfter(&next.server.to_string()), Role::Soon)
        }
        _ if !now.compatibility.is_guaranteed() => {
            said(Promise::Now(words.verdict(now.compatibility)), Role::Soon)
        }
        _ if now.app.same_version(&now.server) => said(Promise::SameVersion, Role::Text),
        _ => said(Promise::Features(&now.effective().to_string()), Role::Text),
    }
}

fn system_text(words: Words, system: &SystemLine<'_>) -> (String, Role) {
    let name = format!("{} {}", system.system, system.version);
    let (promise, role) = match system.support {
        Support::Supported => (Promise::Supported, Role::Text),
        Support::Outdated => (Promise::Outdated, Role::Soon),
        Support::UnknownPlatform | Support::UnknownVersion => (Promise::SupportUnknown, Role::Dim),
    };
    (words.of_tenant(Is::Version { name: &name, promise }), role)
}
