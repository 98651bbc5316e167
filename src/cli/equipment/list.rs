//! `pikett equipment list`

use crate::words::head::Head;
use std::process::ExitCode;

use serde_json::json;

use crate::cli::args::{DeskArgs, TenantReadArgs};
use crate::cli::desk;
use crate::cli::output::{Problem, print_json, print_rows};
use crate::domain::equipment;
use crate::domain::finding::Finding;
use crate::domain::table::Id;
use crate::domain::tenant::Tenant;
use crate::store::Access;

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
            let finding = |f: &Finding| json!({ "what": f.text, "rule": f.rule });
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
        let row = |(id, tenant): &(&Id, &Tenant)| {
            let findings = equipment::findings(&desk, tenant, now);
            let findings: Vec<String> =
                findings.iter().map(|finding| format!("{} ({})", finding.text, finding.rule)).collect();
            let trunks: Vec<&str> = tenant.equipment.trunks.iter().map(Id::as_str).collect();
            let reachable = tenant.equipment.reachable.len().to_string();
            vec![id.to_string(), trunks.join(" "), reachable, findings.join("; ")]
        };
        let rows: Vec<Vec<String>> = tenants.iter().map(row).collect();
        print_rows(&[Head::Tenant, Head::Trunks, Head::Reachable, Head::ToBeSeenTo], &rows)
    })?;
    Ok(ExitCode::SUCCESS)
}
