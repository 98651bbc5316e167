//! `pikett equipment list`

use std::process::ExitCode;

use serde_json::json;

use crate::cli::args::{DeskArgs, TenantReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_json, print_table};
use crate::domain::equipment;
use crate::domain::finding::Finding;
use crate::domain::table::Id;
use crate::domain::tenant::Tenant;
use crate::store::Access;
use crate::words::Words;

pub fn run(desk_args: &DeskArgs, args: &TenantReadArgs) -> Result<ExitCode, Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = args.read.now(&engine);
        let desk = engine.desk();
        let written = |(id, tenant): &(&Id, &Tenant)| {
            args.tenant.as_ref().is_none_or(|wanted| wanted == *id)
                && (!tenant.equipment.trunks.is_empty() || !tenant.equipment.reachable.is_empty())
        };
        let tenants: Vec<(&Id, &Tenant)> = desk.world().tenants.rows().filter(written).collect();
        if args.read.json {
            let plain = Words::english(desk.world().zone);
            let finding = |f: &Finding| json!({ "what": plain.found(&f.what), "rule": f.rule });
            let one = |(id, tenant): &(&Id, &Tenant)| {
                let findings = equipment::findings(&desk, tenant, now);
                json!({
                    "tenant": id,
                    "trunks": tenant.equipment.trunks,
                    "reachable": tenant.equipment.reachable,
                    "findings": findings.iter().map(finding).collect::<Vec<_>>(),
                })
            };
            return print_json(&tenants.iter().map(one).collect::<Vec<_>>());
        }
        let words = lang::words(desk.world().zone);
        let row = |(id, tenant): &(&Id, &Tenant)| {
            let findings = equipment::findings(&desk, tenant, now);
            let findings: Vec<String> =
                findings.iter().map(|f| format!("{} ({})", words.found(&f.what), f.cite())).collect();
            let trunks: Vec<&str> = tenant.equipment.trunks.iter().map(Id::as_str).collect();
            let reachable = tenant.equipment.reachable.len().to_string();
            vec![id.to_string(), trunks.join(" "), reachable, findings.join("; ")]
        };
        let rows: Vec<Vec<String>> = tenants.iter().map(row).collect();
        print_table(&["TENANT", "TRUNKS", "REACHABLE", "TO BE SEEN TO"], &rows)
    })?;
    Ok(ExitCode::SUCCESS)
}
