//! The closer look: what is under the cursor, tab by tab.

mod account;
mod availability;
mod backups;
mod billing;
mod caller;
mod clocks;
mod contract;
mod credit;
mod incident;
mod licences;
mod server;
mod tenant;
mod versions;
mod why;

use crate::domain::base::table::Id;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::domain::facts::tenant::Tenant;
use crate::tui::cell::{Cell, Line, fill, length, width as wide};
use crate::tui::list::RowKey;
use crate::tui::model::{Overlay, Pane, Tab};
use crate::tui::panes::log_role;
use crate::tui::role::Role;
use crate::tui::target;
use crate::tui::vm::pane::{Body, PaneView};
use crate::tui::vm::view::View;
use crate::tui::vm::wrap;
use crate::words::Words;
use crate::words::console::{Over, Term};

impl View<'_> {
    /// The detail of what is under the cursor, for an inner size of `width` × `height`.
    pub fn detail(&self, width: u16, height: u16) -> PaneView {
        let focused = self.model.place.detail && matches!(self.model.overlay, Overlay::Nothing);
        let Some(about) = target::entity(self.desk, self.model) else {
            let words = self.words();
            let body = Body::Lines(vec![vec![Cell::dim(words.term(Term::NothingSelected))]]);
            return PaneView {
                title: vec![Cell::dim(words.tab(Tab::Detail))],
                foot: String::new(),
                corner: String::new(),
                focused,
                body,
            };
        };
        let tab = self.model.detail.tab_for(&about);
        let mut lines = wrap(self.tab_lines(&about, tab, width), width);
        let (count, height) = (lines.len(), usize::from(height));
        let scroll = self.model.detail.scroll.min(count.saturating_sub(height));
        lines.drain(..scroll);
        let title = vec![Cell::new(self.detail_title(&about), Role::Title)];
        let last = (scroll + height).min(count);
        let foot = if count > height { format!("{}-{last}/{count}", scroll + 1) } else { String::new() };
        // What the frame leaves beside the title.
        let room = usize::from(width).saturating_sub(length(&title) + 6);
        let corner = tabs(self.words(), &about, tab).into_iter().find(|corner| wide(corner) <= room);
        PaneView { title, corner: corner.unwrap_or_default(), foot, focused, body: Body::Lines(lines) }
    }

    fn tab_lines(&self, about: &Entity, tab: Tab, width: u16) -> Vec<Line> {
        let world = self.desk.world();
        match tab {
            // What happened last is what one comes for.
            Tab::Log => return self.log_lines(about).into_iter().rev().collect(),
            Tab::Why => return self.why_lines(about),
            _ => {}
        }
        match about {
            Entity::Incident(number) => match (self.incident(*number), tab) {
                (Some(incident), Tab::Clocks) => self.incident_clocks(incident, width),
                (Some(incident), Tab::Tenant) => {
                    world.tenants.get(incident.tenant).map(|t| self.tenant_lines(t)).unwrap_or_default()
                }
                (Some(incident), _) => self.incident_lines(incident, width),
                (None, _) => Vec::new(),
            },
            Entity::Server(id) => {
                world.servers.by_id(id.as_str()).map(|s| self.server_lines(s)).unwrap_or_default()
            }
            Entity::Tenant(id) => {
                world.tenants.row(id.as_str()).map(|(id, t)| self.of_tenant(id, t)).unwrap_or_default()
            }
            Entity::Account(id) => self.credit_lines(id.as_str()),
            Entity::Reseller(id) => self.charged_lines(id),
            Entity::Release(_) | Entity::DataCentre(_) | Entity::Desk => Vec::new(),
        }
    }

    /// What the pane is about, of the tenant under the cursor.
    fn of_tenant(&self, id: &Id, tenant: &Tenant) -> Vec<Line> {
        match self.model.place.pane {
            Pane::Licences if matches!(self.model.row(), Some(RowKey::Tenant(_))) => {
                self.tenant_lines(tenant)
            }
            Pane::Licences => self.licence_lines(id, tenant),
            Pane::Availability => self.availability_lines(id),
            Pane::Contracts => self.contract_lines(id, tenant),
            _ => self.tenant_lines(tenant),
        }
    }

    fn detail_title(&self, about: &Entity) -> String {
        match about {
            Entity::Incident(number) => {
                let tenant = self.incident(*number).map(|i| self.desk.world().tenants.id(i.tenant));
                format!("{number} {}", tenant.unwrap_or_default())
            }
            other => self.words().thing(other),
        }
    }

    /// The log of what is under the cursor, below the list, for wide screens.
    pub fn log_panel(&self, width: u16, height: u16) -> PaneView {
        let about = target::entity(self.desk, self.model);
        let lines = about.as_ref().map(|about| self.log_lines(about)).unwrap_or_default();
        let count = lines.len();
        let lines = wrap(lines, width);
        let first = lines.len().saturating_sub(usize::from(height));
        let title = about.map_or_else(
            || self.words().tab(Tab::Log).to_owned(),
            |about| self.words().over(Over::LogOf(&self.words().thing(&about))),
        );
        PaneView {
            title: vec![Cell::new(title, Role::Title)],
            foot: String::new(),
            corner: self.words().over(Over::NewestLast(count)),
            focused: false,
            body: Body::Lines(lines.into_iter().skip(first).collect()),
        }
    }

    fn log_lines(&self, about: &Entity) -> Vec<Line> {
        let detail = &self.model.detail;
        if detail.about.as_ref() != Some(about) {
            return vec![vec![Cell::dim(self.words().term(Term::ReadingJournal))]];
        }
        let newest = self.desk.world().seq;
        let shown: Vec<&Record> = detail.log.iter().filter(|record| record.seq <= newest).collect();
        // Each in its column, whatever day it was and whoever it was.
        let times: Vec<String> = shown.iter().map(|record| self.at().log_time(record.happened)).collect();
        let time = times.iter().map(|time| wide(time)).max().unwrap_or_default();
        let actor = shown.iter().map(|record| wide(self.words().actor(record))).max().unwrap_or_default();
        let line = |(record, at): (&Record, String)| {
            vec![
                Cell::dim(format!("{} ", fill(&at, time))),
                Cell::text(format!("{} ", fill(self.words().actor(record), actor))),
                Cell::new(self.words().told(record, &detail.log).replace('\n', " "), log_role(record)),
            ]
        };
        shown.into_iter().zip(times).map(line).collect()
    }
}

/// All tabs, or the one that is open and its place among them.
fn tabs(words: Words, about: &Entity, current: Tab) -> [String; 2] {
    let name = |tab: &Tab| {
        let title = words.tab(*tab);
        if *tab == current { format!("[{title}]") } else { title.to_owned() }
    };
    let all = Tab::of(about);
    let place = all.iter().position(|tab| *tab == current).unwrap_or_default() + 1;
    let whole = all.iter().map(name).collect::<Vec<_>>().join(" ");
    [whole, format!("{} {place}/{}", name(&current), all.len())]
}
