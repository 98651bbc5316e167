//! Tests of devices and trunks, and what tenants call with.

use toml::Spanned;

use super::raw::{TenantRow, TestedRow};
use super::{Reader, Wanted};
use crate::domain::acts::decide::{SetReachable, SetTrunk};
use crate::domain::base::text::Text;
use crate::domain::base::written::Fault;
use crate::domain::facts::equipment::{Kind, Reachable, Tested};

impl Reader<'_> {
    pub(super) fn tested(&self, row: &TestedRow) -> Result<Tested, Fault> {
        Ok(Tested {
            kind: self.source.value(&row.kind, str::parse::<Kind>)?,
            id: self.id(&row.id)?,
            ok: !row.failed,
            on: row.on.as_ref().map(|day| self.date(day)).transpose()?,
            note: row.note.as_deref().map(Text::line),
        })
    }

    pub(super) fn equipment(&self, row: &TenantRow) -> Result<Vec<Wanted>, Fault> {
        let tenant = self.id(&row.id)?;
        let trunk = |written: &Spanned<String>| {
            let act = SetTrunk { tenant: tenant.clone(), trunk: self.id(written)?, there: true };
            Ok(self.wanted(written, act))
        };
        let mut acts = row.trunks.iter().map(trunk).collect::<Result<Vec<_>, Fault>>()?;
        acts.extend(row.reachable.iter().map(|written| {
            let row = written.get_ref();
            let (lines, phones) =
                (row.lines.map_or(1, |count| count.0), row.phones.map_or(1, |count| count.0));
            let reachable = Some(Reachable { licensed: row.licensed, lines, phones });
            let (tenant, name) = (tenant.clone(), Text::line(&row.name));
            self.wanted(written, SetReachable { tenant, name, reachable })
        }));
        Ok(acts)
    }
}
