//! Licences of one tenant closely: every product, and the users without.

use std::collections::{BTreeMap, BTreeSet};

use super::super::licences::{licence_role, shouted};
use super::super::{Cell, Line, View};
use super::credit::sentence;
use crate::domain::licence::{self, Licensing};
use crate::domain::table::Id;
use crate::domain::tenant::Tenant;
use crate::domain::text::Text;
use crate::tui::role::Role;

impl View<'_> {
    pub(super) fn licence_lines(&self, id: &Id, tenant: &Tenant) -> Vec<Line> {
        let Some((contract, rules)) = licence::contract(self.desk, tenant, self.now) else {
            return self.tenant_lines(tenant);
        };
        let title = format!("{}  {} {}", tenant.definition.name, contract.title, contract.version);
        let mut lines = vec![vec![Cell::new(title, Role::Title)]];
        for line in licence::of_tenant(self.desk, id, tenant, self.now) {
            let cites: Vec<&str> = line.product.cites.iter().map(|id| &**id).collect();
            lines.push(vec![
                Cell::text(format!(
                    "{:<15} need {:>3}  have {:>3}  ",
                    line.product.name, line.need, line.have
                )),
                Cell::new(
                    format!("{:>3} {:<7}", line.diff(), self.words().state(line.state)),
                    licence_role(line.state),
                ),
                Cell::dim(cites.join(" ")),
            ]);
            for missing in &line.missing {
                let text = format!("  missing {missing}");
                lines.push(vec![Cell::new(text, licence_role(licence::State::Prerequisite))]);
            }
            for warning in &line.warnings {
                let role = licence_role(licence::State::Prerequisite);
                lines.push(vec![
                    Cell::new(format!("  ! {}", warning.text), role),
                    Cell::dim(format!("  {}", warning.rule)),
                ]);
            }
            if let Some(capacity) = line.capacity {
                lines.push(vec![Cell::dim(format!("  opens {capacity}"))]);
            }
            if let Some(advice) = line.advice {
                lines.push(vec![Cell::dim(format!("  {advice} are advised"))]);
            }
            if !line.without.is_empty() {
                let users: Vec<&str> = line.without.iter().map(|user| user.as_str()).collect();
                let text = format!("  * without {}: {}", shouted(&line.product.key), users.join(", "));
                lines.push(vec![Cell::new(text, licence_role(line.state))]);
            }
        }
        let seats = licence::seats(&tenant.licensing, rules);
        if seats > 0 {
            let rule = rules.cite("seats");
            lines.push(vec![Cell::text(format!("{seats} seats")), Cell::dim(format!("  {rule}"))]);
        }
        lines.extend(teams(&tenant.licensing));
        lines.extend(sites(&tenant.licensing));
        lines.push(Vec::new());
        lines.extend(sentence(contract, rules.cite("scheme")));
        lines.extend(sentence(contract, rules.cite("order")));
        lines
    }
}

fn teams(licensing: &Licensing) -> impl Iterator<Item = Line> {
    licensing.teams.iter().map(|(name, team)| {
        let text = format!("{} members, {} leaders", team.members.len(), team.leaders.len());
        vec![Cell::dim(format!("team {name:<10} ")), Cell::text(text)]
    })
}

/// `site Hamburg  office 12, fax 2`; nothing where no user has a site (F175).
fn sites(licensing: &Licensing) -> Vec<Line> {
    if licensing.sites.is_empty() {
        return Vec::new();
    }
    let line = |(site, products): (Option<&Text>, BTreeMap<&str, BTreeSet<&Text>>)| {
        let counts: Vec<String> =
            products.iter().map(|(product, users)| format!("{product} {}", users.len())).collect();
        let site = site.map_or("none", |site| site.as_str());
        vec![Cell::dim(format!("site {site:<10} ")), Cell::text(counts.join(", "))]
    };
    licence::sites(licensing).into_iter().map(line).collect()
}
