//! Which tenant is meant, and what else is open on its server.

use crate::domain::base::near::near;
use crate::domain::base::text::folded;
use crate::domain::facts::incident::Incident;
use crate::domain::facts::tenant::Tenant;
use crate::tui::cell::{Cell, Line};
use crate::tui::forms::lines::hint;
use crate::tui::forms::present::Present;
use crate::tui::forms::report::ReportForm;
use crate::tui::role::Role;
use crate::tui::verb::Verb;
use crate::words::Hint;

/// Tenants that are proposed, and open incidents that are shown.
const PROPOSED: usize = 6;
const SHOWN: usize = 2;
/// Open incidents that are looked through.
const SEARCHED: usize = 2_000;

impl ReportForm {
    /// The tenant that is meant: by its id, else the first whose id or name has that in it.
    pub(super) fn meant<'a>(&self, cx: Present<'a>) -> Option<&'a Tenant> {
        let tenants = &cx.desk.world().tenants;
        let typed = folded(self.tenant.value());
        let exact = tenants.by_id(&typed);
        exact.or_else(|| self.candidates(cx).into_iter().next().filter(|_| !typed.is_empty()))
    }

    fn candidates<'a>(&self, cx: Present<'a>) -> Vec<&'a Tenant> {
        let typed = folded(self.tenant.value());
        let fits = |tenant: &&Tenant| {
            let definition = &tenant.definition;
            definition.id.as_str().contains(&typed) || folded(&definition.name).contains(&typed)
        };
        let rows = cx.desk.world().tenants.rows().map(|(_, tenant)| tenant);
        rows.filter(|tenant| !tenant.definition.contracts.is_empty()).filter(fits).take(PROPOSED).collect()
    }

    pub(super) fn no_tenant(&self, cx: Present<'_>) -> String {
        let names: Vec<Box<str>> =
            self.candidates(cx).iter().map(|tenant| tenant.definition.id.as_str().into()).collect();
        cx.words().hint(&match (names.is_empty(), self.tenant.value()) {
            (false, _) => Hint::WhichTenant(names),
            (true, "") => Hint::NoTenant,
            (true, typed) => {
                let tenants = &cx.desk.world().tenants;
                let close = near(typed, tenants.ids(), PROPOSED);
                let known = if close.is_empty() { tenants.ids().collect() } else { close };
                Hint::NoTenantCalled {
                    typed: typed.into(),
                    known: known.into_iter().map(Box::from).collect(),
                }
            }
        })
    }
}

/// What is open on the same server, and may have the same cause.
pub(super) fn similar(tenant: &Tenant, cx: Present<'_>) -> Vec<Line> {
    let world = cx.desk.world();
    let Some(server) = tenant.server else { return Vec::new() };
    let open = world.queue().numbers().take(world.queue().open().min(SEARCHED));
    let on_server = |incident: &&Incident| incident.server == Some(server);
    let all: Vec<&Incident> = open.filter_map(|number| world.incident(number)).filter(on_server).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let words = cx.words();
    let (server, more) = (world.servers.id(server).into(), all.len().saturating_sub(SHOWN));
    let mut head = hint(words.hint(&Hint::SameServer { server, more }));
    head.extend([Cell::key_of(Verb::Link, Role::Dim), Cell::dim(words.hint(&Hint::LinksThem))]);
    let line = |incident: &&Incident| {
        let stage = incident.stage(cx.now).code();
        let tenant = world.tenants.id(incident.tenant);
        hint(format!("  {} {stage} {tenant}: {}", incident.number, incident.subject))
    };
    std::iter::once(head).chain(all.iter().take(SHOWN).map(line)).collect()
}
