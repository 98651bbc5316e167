//! Nothing is written down twice.

use std::collections::BTreeSet;

use toml::Spanned;

use super::Reader;
use super::raw::{File, TenantRow};
use crate::domain::base::written::{Fault, Named, OfDesk, Wrong};

impl Reader<'_> {
    /// No table has two rows of one id.
    pub(super) fn once_each(&self, file: &File) -> Result<(), Fault> {
        self.unique("reseller", file.reseller.iter().map(|r| &r.get_ref().id))?;
        self.unique("person", file.person.iter().map(|p| &p.get_ref().id))?;
        self.unique("server", file.server.iter().map(|s| &s.get_ref().id))?;
        self.unique("data_centre", file.data_centre.iter().map(|d| &d.get_ref().id))?;
        self.unique("tenant", file.tenant.iter().map(|t| &t.get_ref().id))?;
        self.unique("account", file.account.iter().map(|a| &a.get_ref().id))?;
        self.unique("platform", file.platform.iter().map(|p| &p.get_ref().id))?;
        self.unique("software", file.software.iter().map(|s| &s.get_ref().id))?;
        self.unique("tested", file.tested.iter().map(|t| &t.get_ref().id))?;
        self.unique("breach_reason", file.breach_reason.iter().map(|r| &r.get_ref().id))?;
        self.unique("release", file.release.iter().map(|r| &r.get_ref().version))
    }

    /// A contract that is renewed is there again, with another day on which it begins.
    pub(super) fn each_contract_once(&self, row: &TenantRow) -> Result<(), Fault> {
        let mut seen = BTreeSet::new();
        for holding in &row.contracts {
            let begins = holding.begins.as_ref().map(|day| self.date(day)).transpose()?;
            let name = holding.pack.get_ref();
            let fresh = seen.insert((name, begins));
            self.source.ensure(fresh, &holding.pack, OfDesk::ContractTwice(name.clone()))?;
        }
        Ok(())
    }

    fn unique<'a>(
        &self,
        table: &'static str,
        ids: impl Iterator<Item = &'a Spanned<String>>,
    ) -> Result<(), Fault> {
        let mut seen = BTreeSet::new();
        for id in ids {
            let twice = Wrong::Twice(Named::Row(table), id.get_ref().clone());
            self.source.ensure(seen.insert(id.get_ref().as_str()), id, twice)?;
        }
        Ok(())
    }
}
