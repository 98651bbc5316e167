//! All contract packs of a desk, by id and version.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Contract;
use crate::domain::base::instant::Instant;
use crate::domain::base::written::Fault;
use crate::domain::base::zone;
use crate::domain::calendar::Calendar;

/// Names one version of one pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PackId {
    pub id: Box<str>,
    pub version: Box<str>,
}

/// Every pack that is known, several versions of one id side by side.
#[derive(Clone, Debug)]
pub struct Contracts {
    packs: Vec<Arc<Contract>>,
}

const EMBEDDED: [(&str, &str); 5] = [
    ("xelion-xaas.toml", include_str!("packs/xelion-xaas.toml")),
    ("kaseya-support.toml", include_str!("packs/kaseya-support.toml")),
    ("innovaphone-rental.toml", include_str!("packs/innovaphone-rental.toml")),
    ("nms-prime-advanced.toml", include_str!("packs/nms-prime-advanced.toml")),
    ("xphone-connect.toml", include_str!("packs/xphone-connect.toml")),
];

impl Contracts {
    /// The packs that come with pikett.
    ///
    /// # Errors
    /// None in a build whose tests have passed: the packs are part of it.
    pub fn embedded() -> Result<Self, Fault> {
        let mut contracts = Self { packs: Vec::new() };
        for (origin, text) in EMBEDDED {
            contracts.add(Contract::parse(origin, text)?);
        }
        Ok(contracts)
    }

    /// Adds a pack; one of the same id and version is replaced.
    pub fn add(&mut self, contract: Contract) {
        self.packs.retain(|p| (&p.id, &p.version) != (&contract.id, &contract.version));
        self.packs.push(Arc::new(contract));
        self.packs.sort_by(|a, b| (&a.id, a.valid_from).cmp(&(&b.id, b.valid_from)));
    }

    pub fn all(&self) -> impl Iterator<Item = &Arc<Contract>> {
        self.packs.iter()
    }

    /// Ids, each once.
    pub fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.packs.iter().map(|p| &*p.id).collect();
        ids.dedup();
        ids
    }

    pub fn get(&self, pack: &PackId) -> Option<&Arc<Contract>> {
        self.packs.iter().find(|p| p.id == pack.id && p.version == pack.version)
    }

    /// The version of `id` that is valid at `at` (A01); before the first one, the first one.
    pub fn valid_at(&self, id: &str, at: Instant) -> Option<&Arc<Contract>> {
        let versions = || self.packs.iter().filter(|p| &*p.id == id);
        versions().rev().find(|p| p.valid_from <= today(&p.office, at)).or_else(|| versions().next())
    }

    /// The first contract, by id, whose version at `at` has rules about versions.
    pub fn about_versions(&self, at: Instant) -> Option<&Arc<Contract>> {
        self.ids().into_iter().filter_map(|id| self.valid_at(id, at)).find(|c| c.versions.is_some())
    }
}

fn today(office: &Calendar, at: Instant) -> chrono::NaiveDate {
    zone::day(office.zone().unwrap_or(chrono_tz::UTC), at)
}
