//! One tenant closely: contracts, licences, storage, contacts.

use crate::domain::base::table::Id;
use crate::domain::contract::Contract;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::equipment;
use crate::domain::readings::finding::Finding;
use crate::domain::readings::storage::{Growth, Pool};
use crate::tui::cell::{Cell, Line, NOTHING, fill};
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::Words;
use crate::words::console::{Incident, Label, Runway, Tenant as Is};

impl View<'_> {
    pub(super) fn tenant_lines(&self, tenant: &Tenant) -> Vec<Line> {
        let world = self.desk.world();
        let definition = &tenant.definition;
        let words = self.words();
        let pair =
            |label: Label, value: String| vec![Cell::dim(fill(words.aspect(label), 10)), Cell::text(value)];
        let reseller = tenant.reseller.and_then(|reseller| world.resellers.get(reseller));
        let contracts: Vec<&str> = definition.contracts.iter().map(|holding| holding.pack.as_str()).collect();
        let licences: Vec<String> =
            tenant.counts.keys().map(|kind| format!("{} {kind}", tenant.licences(kind, self.now))).collect();
        let mut lines = vec![
            vec![Cell::new(definition.name.as_str(), Role::Title)],
            pair(Label::Id, definition.id.to_string()),
            pair(Label::Reseller, reseller.map_or_else(|| NOTHING.to_owned(), |r| r.name.to_string())),
            pair(Label::Server, tenant.server.map_or(NOTHING, |server| world.servers.id(server)).to_owned()),
            pair(Label::Contracts, contracts.join(", ")),
            pair(Label::Licences, licences.join(", ")),
        ];
        lines.extend(self.billing_lines(&definition.id));
        let rules =
            self.desk.storage_contract(tenant, self.now).and_then(|contract| contract.storage.as_ref());
        if let Some(rules) = rules {
            let pool = Pool::of(tenant, rules, self.now);
            lines.push(pair(Label::Storage, pool_text(words, &pool)));
            lines.extend(self.storage_part_lines(tenant, &pool));
        }
        lines.extend(self.tenant_backup_lines(tenant));
        lines.extend(self.version_lines(tenant));
        if !tenant.equipment.trunks.is_empty() {
            let trunks: Vec<&str> = tenant.equipment.trunks.iter().map(Id::as_str).collect();
            lines.push(pair(Label::Trunks, trunks.join(", ")));
        }
        lines.extend(self.equipment_lines(tenant));
        let theirs = reseller.into_iter().flat_map(|reseller| &reseller.contacts);
        for contact in definition.contacts.iter().chain(theirs) {
            let marks = [(contact.certified, Label::Certified), (contact.authorised, Label::Authorised)];
            let marks = marks.into_iter().filter(|(set, _)| *set);
            let marks: Vec<&str> = marks.map(|(_, mark)| words.aspect(mark)).collect();
            let reach = [contact.phone.as_deref(), contact.email.as_deref()];
            let reach: Vec<&str> = reach.into_iter().flatten().collect();
            lines.push(pair(
                Label::Contact,
                format!("{} {} {}", contact.name, reach.join(" "), marks.join(", ")),
            ));
        }
        let open = world.queue().numbers().take(world.queue().open()).filter_map(|n| world.incident(n));
        let own = open.filter(|other| world.tenants.id(other.tenant) == definition.id.as_str()).count();
        lines.push(pair(Label::Open, words.of_tenant(Is::OpenIncidents(own))));
        lines
    }
}

impl View<'_> {
    /// Trunks without a passed test, for which the contract gives no support (F061).
    pub(super) fn trunk_lines(&self, tenant: &Tenant, contract: &Contract) -> Vec<Line> {
        let Some(rules) = &contract.equipment else { return Vec::new() };
        let line = |trunk: &Id| {
            let said = Incident::Untested { trunk: trunk.as_str() };
            vec![Cell::new(self.words().of_incident(said), Role::Soon), Cell::cited(Some(&rules.cites.trunk))]
        };
        equipment::untested(self.desk, tenant).map(line).collect()
    }

    /// Trunks that were not tested, and who must be reachable and is not.
    pub(super) fn equipment_lines(&self, tenant: &Tenant) -> Vec<Line> {
        let findings = equipment::findings(self.desk, tenant, self.now).into_iter();
        let line = |finding: Finding| {
            vec![
                Cell::new(format!("! {}", self.words().found(&finding.what)), Role::Soon),
                Cell::cited(finding.rule.as_ref()),
            ]
        };
        findings.map(line).collect()
    }
}

fn pool_text(words: Words, pool: &Pool) -> String {
    let size = |bytes| words.number(&crate::domain::base::bytes::decimal(bytes));
    let used = pool.used.map_or_else(|| words.aspect(Label::NotMeasured).to_owned(), size);
    let runway = match pool.growth {
        Growth::Accumulating => Runway::Unknown,
        Growth::Steady => Runway::Steady,
        Growth::Growing { runway_days, .. } => Runway::FullIn { days: runway_days },
    };
    let (quota, percent) = (size(pool.quota), pool.percent());
    words.of_tenant(Is::Pool { used: &used, quota: &quota, percent, runway })
}
