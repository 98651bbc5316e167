//! What rows are found by: what they show in words, and the tenant, server and reseller they
//! belong to.

use crate::domain::base::instant::Instant;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;
use crate::tui::panes::scene::Scene;
use crate::words::{State, Words};

/// The names of one row after the other.
pub struct Names<'d> {
    pub desk: &'d Desk,
    pub now: Instant,
    pub words: Words,
    /// One a line, so that no word is found across two of them.
    text: String,
}

impl<'d> Names<'d> {
    pub fn new(at: Scene<'d>) -> Self {
        Self { desk: at.desk, now: at.now, words: at.words(), text: String::new() }
    }

    /// Those of one row.
    pub fn of(&mut self, row: impl FnOnce(&mut Self)) -> &str {
        self.text.clear();
        row(self);
        &self.text
    }

    pub fn add(&mut self, names: &[&str]) {
        for name in names {
            self.text.push_str(name);
            self.text.push('\n');
        }
    }

    pub fn add_if(&mut self, is: bool, name: &str) {
        if is {
            self.add(&[name]);
        }
    }

    pub fn state(&mut self, state: impl Into<State>) {
        self.add(&[self.words.state(state)]);
    }

    pub fn tenant(&mut self, tenant: &Tenant) {
        let definition = &tenant.definition;
        self.add(&[definition.id.as_str(), &definition.name]);
        for id in [&definition.reseller, &definition.server].into_iter().flatten() {
            self.add(&[id.as_str()]);
        }
    }

    pub fn tenant_by_id(&mut self, id: &str) {
        if let Some(tenant) = self.desk.world().tenants.by_id(id) {
            self.tenant(tenant);
        }
    }

    pub fn server(&mut self, id: &str) {
        self.add(&[id]);
        if let Some(server) = self.desk.world().servers.by_id(id) {
            self.add(&[server.definition.reseller.as_str()]);
        }
    }
}
