//! The pools there are.

use std::collections::{BTreeSet, HashMap};

use crate::domain::base::table::Id;
use crate::domain::contract::Fill;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::storage::{self, Growth};
use crate::tui::cell::Line;
use crate::tui::list::RowKey;
use crate::tui::model::Pane;
use crate::tui::panes::names::Names;
use crate::tui::panes::row::{Column, Row};
use crate::tui::panes::scene::Scene;
use crate::tui::panes::storage::columns::{COLUMNS, in_words};
use crate::tui::panes::storage::row::{OnServer, PoolRow};
use crate::words::console::Corner;

impl Row for PoolRow {
    type Seen<'a> = (&'a Self, &'a Tenant);

    const PANE: Pane = Pane::Storage;
    const COLUMNS: &'static [Column<Self>] = COLUMNS;

    fn all(at: Scene<'_>) -> Vec<Self> {
        let pools = storage::pools(at.desk, at.now);
        let loads = storage::loads_of(at.desk, &pools, at.now);
        let loads: HashMap<&Id, OnServer> = loads.iter().map(|load| (load.id, OnServer::of(load))).collect();
        let row = |pooled: &storage::Pooled<'_>| {
            let on_server = pooled.tenant.definition.server.as_ref().and_then(|id| loads.get(id).copied());
            Some(Self {
                tenant: at.desk.world().tenants.find(pooled.id.as_str())?,
                pool: pooled.pool,
                fill: pooled.pool.fill(pooled.rules),
                on_server,
            })
        };
        pools.iter().filter_map(row).collect()
    }

    fn key(&self, desk: &Desk) -> RowKey {
        RowKey::Tenant(desk.world().tenants.id(self.tenant).to_owned())
    }

    fn is(&self, key: &RowKey, desk: &Desk) -> bool {
        matches!(key, RowKey::Tenant(id) if id == desk.world().tenants.id(self.tenant))
    }

    fn names(&self, names: &mut Names<'_>) {
        if let Some(tenant) = names.desk.world().tenants.get(self.tenant) {
            names.tenant(tenant);
        }
        names.add_if(self.is_overbooked(), "overbooked");
        names.add_if(self.fill == Fill::Full, "full");
        names.add_if(self.fill > Fill::Free, "warn");
        let growth = Some(self.pool.growth).filter(|_| !self.pool.is_full());
        names.add_if(growth == Some(Growth::Accumulating), "accumulating");
        names.add_if(growth == Some(Growth::Steady), "steady");
    }

    fn seen<'a>(&'a self, at: Scene<'a>) -> Option<(&'a Self, &'a Tenant)> {
        Some((self, at.desk.world().tenants.get(self.tenant)?))
    }

    fn brief(seen: &(&Self, &Tenant), _: Scene<'_>) -> Line {
        in_words(seen)
    }

    /// `2 warn`, and servers that have promised more than they have where there are some.
    fn corner(rows: &[Self], at: Scene<'_>) -> String {
        let warned = rows.iter().filter(|row| row.fill > Fill::Free).count();
        let tenants = &at.desk.world().tenants;
        let over = rows.iter().filter(|row| row.is_overbooked());
        let over: BTreeSet<usize> =
            over.filter_map(|row| Some(tenants.get(row.tenant)?.server?.index())).collect();
        at.words().corner(match over.len() {
            0 => Corner::Warned(warned),
            servers => Corner::Overbooked { warned, servers },
        })
    }
}
