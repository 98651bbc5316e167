//! Licences of one tenant closely: every product, and the users without.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::licence::Licensing;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::licence;
use crate::tui::cell::{Cell, Line, fill};
use crate::tui::panes::{licence_role, shouted};
use crate::tui::role::Role;
use crate::tui::vm::detail::credit::sentence;
use crate::tui::vm::view::View;
use crate::words::Words;
use crate::words::console::{Label, Product};

impl View<'_> {
    pub(super) fn licence_lines(&self, id: &Id, tenant: &Tenant) -> Vec<Line> {
        let Some((contract, rules)) = licence::contract(self.desk, tenant, self.now) else {
            return self.tenant_lines(tenant);
        };
        let words = self.words();
        let title = format!("{}  {} {}", tenant.definition.name, contract.title, contract.version);
        let mut lines = vec![vec![Cell::new(title, Role::Title)]];
        for line in licence::of_tenant(self.desk, id, tenant, self.now) {
            let cites: Vec<&str> = line.product.cites.iter().map(|id| &**id).collect();
            lines.push(vec![
                Cell::text(words.of_product(Product::NeedHave {
                    product: &line.product.name,
                    need: line.need,
                    have: line.have,
                })),
                Cell::new(
                    format!("{:>3} {}", line.diff(), fill(words.state(line.state), 7)),
                    licence_role(line.state),
                ),
                Cell::dim(cites.join(" ")),
            ]);
            for missing in &line.missing {
                let text = format!("  {} {}", words.aspect(Label::Missing), words.missing(missing));
                lines.push(vec![Cell::new(text, licence_role(licence::LicenceState::Prerequisite))]);
            }
            for warning in &line.warnings {
                let role = licence_role(licence::LicenceState::Prerequisite);
                let said = format!("  ! {}", self.words().found(&warning.what));
                lines.push(vec![Cell::new(said, role), Cell::cited(warning.rule.as_ref())]);
            }
            if let Some(capacity) = line.capacity {
                lines.push(vec![Cell::dim(words.of_product(Product::Opens(&capacity.to_string())))]);
            }
            if let Some(advice) = line.advice {
                lines.push(vec![Cell::dim(words.of_product(Product::Advised(advice)))]);
            }
            if !line.without.is_empty() {
                let users: Vec<&str> = line.without.iter().map(|user| user.as_str()).collect();
                let (product, users) = (shouted(&line.product.key), users.join(", "));
                let said = Product::Without { product: &product, users: &users };
                lines.push(vec![Cell::new(words.of_product(said), licence_role(line.state))]);
            }
        }
        let seats = licence::seats(&tenant.licensing, rules);
        if seats > 0 {
            let said = words.of_product(Product::Seats(seats));
            lines.push(vec![Cell::text(said), Cell::cited(rules.cites.seats.as_ref())]);
        }
        lines.extend(teams(words, &tenant.licensing));
        lines.extend(sites(words, &tenant.licensing));
        lines.push(Vec::new());
        lines.extend(sentence(words, contract, &rules.cites.scheme));
        lines.extend(rules.cites.order.iter().flat_map(|order| sentence(words, contract, order)));
        lines
    }
}

fn teams(words: Words, licensing: &Licensing) -> impl Iterator<Item = Line> {
    licensing.teams.iter().map(move |(name, team)| {
        let (members, leaders) = (team.members.len(), team.leaders.len());
        let text = words.of_product(Product::Members { members, leaders });
        vec![Cell::dim(words.of_product(Product::Team { name: name.as_str() })), Cell::text(text)]
    })
}

/// `site Hamburg  office 12, fax 2`; nothing where no user has a site (F175).
fn sites(words: Words, licensing: &Licensing) -> Vec<Line> {
    if licensing.sites.is_empty() {
        return Vec::new();
    }
    let line = |(site, products): (Option<&Text>, BTreeMap<&str, BTreeSet<&Text>>)| {
        let counts: Vec<String> =
            products.iter().map(|(product, users)| format!("{product} {}", users.len())).collect();
        let name = site.map_or(words.aspect(Label::NoSite), |site| site.as_str());
        vec![Cell::dim(words.of_product(Product::Site { name })), Cell::text(counts.join(", "))]
    };
    licence::sites(licensing).into_iter().map(line).collect()
}
