//! `pikett licence sites`

use std::collections::BTreeMap;

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::help;
use crate::cli::output::{Problem, print_json, print_rows};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::readings::licence;
use crate::domain::readings::refusal::{Refusal, Thing};
use crate::words::head::Head;
use crate::words::help::All;

#[derive(Debug, clap::Args)]
pub struct SitesArgs {
    #[arg(help = help(All::Tenant("nord")))]
    tenant: Id,
    #[command(flatten)]
    read: ReadArgs,
}

/// Which licences each site needs, and who there is without (F145, F150, F175).
pub fn run(desk_args: &DeskArgs, args: &SitesArgs) -> Result<(), Problem> {
    desk::at(desk_args, args.read.at, |desk, now| {
        let (name, tenants) = (args.tenant.as_str(), &desk.world().tenants);
        let unknown = || Refusal::none_of(Thing::Tenant, name, tenants.ids());
        let found = tenants.row(name).ok_or_else(|| Problem::refused(&unknown(), args.read.json));
        let (id, tenant) = found?;
        let lines = licence::of_tenant(desk, id, tenant, now);
        let without: BTreeMap<&str, &Vec<&Text>> =
            lines.iter().map(|line| (&*line.product.key, &line.without)).collect();
        let sites = licence::sites(&tenant.licensing);
        let rows = sites.iter().flat_map(|(site, products)| {
            products.iter().map(|(product, users)| {
                let lacking = without.get(product).into_iter().flat_map(|users| users.iter());
                let lacking: Vec<&str> =
                    lacking.filter(|user| users.contains(**user)).map(|user| user.as_str()).collect();
                (site.map_or("-", |site| site.as_str()), *product, users.len(), lacking)
            })
        });
        if args.read.json {
            let row = |(site, product, need, without)| json!({ "site": site, "product": product, "need": need, "without": without });
            return print_json(&rows.map(row).collect::<Vec<_>>());
        }
        let row = |(site, product, need, without): (&str, &str, usize, Vec<&str>)| {
            vec![site.to_owned(), product.to_owned(), need.to_string(), without.join(" ")]
        };
        print_rows(
            &[Head::Site, Head::Product, Head::Need, Head::Without],
            &rows.map(row).collect::<Vec<_>>(),
        )
    })
}
