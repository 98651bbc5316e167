//! Of whom pictures are shown: of the whole desk, or of one tenant.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::domain::base::table::Ref;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::trend::{Days, Trend};
use crate::report::pictures::{Picture, pictures};
use crate::tui::cell::Cell;
use crate::tui::list::RowKey;
use crate::tui::model::Pane;
use crate::tui::panes::names::Names;
use crate::tui::panes::row::{Column, Row};
use crate::tui::panes::scene::Scene;
use crate::words::console::Column as Title;
use crate::words::trend::Trend as Said;

#[derive(Clone, Debug)]
pub(super) struct Scope {
    /// `None` for the whole desk.
    tenant: Option<Ref<Tenant>>,
    open: usize,
    /// Worked out when they are looked at, kept as long as the rows are.
    pictures: OnceCell<Rc<Vec<Picture>>>,
}

type Of = Column<Scope>;

impl Row for Scope {
    type Seen<'a> = (&'a Self, Option<&'a str>);

    const PANE: Pane = Pane::Trends;
    const COLUMNS: &'static [Of] = &[
        Of::flexible(Title::Tenant, 10, 0, |(_, id), at| match id {
            Some(id) => Cell::text(*id),
            None => Cell::text(at.words().trend(Said::AllTenants)),
        }),
        Of::right(Title::Open, 5, 1, |(row, _), _| Cell::text(row.open.to_string())),
    ];

    fn all(at: Scene<'_>) -> Vec<Self> {
        let world = at.desk.world();
        let queue = world.queue();
        let mut open: HashMap<Ref<Tenant>, usize> = HashMap::new();
        for incident in queue.numbers().take(queue.open()).filter_map(|number| world.incident(number)) {
            *open.entry(incident.tenant).or_default() += 1;
        }
        let scope = |tenant: Option<Ref<Tenant>>, open| Self { tenant, open, pictures: OnceCell::new() };
        let mut ids: Vec<&str> = world.tenants.rows().map(|(id, _)| id.as_str()).collect();
        ids.sort_unstable();
        let tenants = ids.into_iter().filter_map(|id| world.tenants.find(id));
        let tenants = tenants.map(|tenant| scope(Some(tenant), open.get(&tenant).copied().unwrap_or(0)));
        std::iter::once(scope(None, queue.open())).chain(tenants).collect()
    }

    fn key(&self, desk: &Desk) -> RowKey {
        self.tenant.map_or(RowKey::Desk, |tenant| RowKey::Tenant(desk.world().tenants.id(tenant).to_owned()))
    }

    fn is(&self, key: &RowKey, desk: &Desk) -> bool {
        match (key, self.tenant) {
            (RowKey::Desk, None) => true,
            (RowKey::Tenant(id), Some(tenant)) => id == desk.world().tenants.id(tenant),
            _ => false,
        }
    }

    fn names(&self, names: &mut Names<'_>) {
        match self.tenant.and_then(|tenant| names.desk.world().tenants.get(tenant)) {
            Some(tenant) => names.tenant(tenant),
            None => {
                let all = names.words.trend(Said::AllTenants);
                names.add(&[&all]);
            }
        }
    }

    fn seen<'a>(&'a self, at: Scene<'a>) -> Option<Self::Seen<'a>> {
        Some((self, self.tenant.map(|tenant| at.desk.world().tenants.id(tenant))))
    }

    fn pictures(&self, at: Scene<'_>) -> Option<Rc<Vec<Picture>>> {
        let made = || {
            let days = Days::up_to(at.desk.world().zone, at.now, Days::USUAL);
            Rc::new(pictures(&Trend::of(at.desk, self.tenant, days, at.now), at.words()))
        };
        Some(self.pictures.get_or_init(made).clone())
    }
}
