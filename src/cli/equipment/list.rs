//! `pikett equipment list`

use serde_json::json;

use crate::cli::args::{DeskArgs, TenantReadArgs};
use crate::cli::output::{Problem, print_list};
use crate::cli::{desk, lang};
use crate::domain::base::table::Id;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::equipment;
use crate::domain::readings::finding::Finding;
use crate::words::Words;
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, args: &TenantReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, args.read.at, |desk, now| {
        let written = |(id, tenant): &(&Id, &Tenant)| {
            args.tenant.as_ref().is_none_or(|wanted| wanted == *id)
                && (!tenant.equipment.trunks.is_empty() || !tenant.equipment.reachable.is_empty())
        };
        let tenants: Vec<(&Id, &Tenant)> = desk.world().tenants.rows().filter(written).collect();
        let [plain, words] = [Words::english(desk.world().zone), lang::words(desk.world().zone)];
        let finding = |f: &Finding| json!({ "what": plain.found(&f.what), "rule": f.rule });
        let object = |(id, tenant): &(&Id, &Tenant)| {
            let findings = equipment::findings(desk, tenant, now);
            json!({
                "tenant": id,
                "trunks": tenant.equipment.trunks,
                "reachable": tenant.equipment.reachable,
                "findings": findings.iter().map(finding).collect::<Vec<_>>(),
            })
        };
        let row = |(id, tenant): &(&Id, &Tenant)| {
            let findings = equipment::findings(desk, tenant, now);
            let findings: Vec<String> =
                findings.iter().map(|f| format!("{} ({})", words.found(&f.what), f.cite())).collect();
            let trunks: Vec<&str> = tenant.equipment.trunks.iter().map(Id::as_str).collect();
            let reachable = tenant.equipment.reachable.len().to_string();
            vec![id.to_string(), trunks.join(" "), reachable, findings.join("; ")]
        };
        let heading = [Head::Tenant, Head::Trunks, Head::Reachable, Head::ToBeSeenTo];
        print_list(args.read.json, &tenants, object, &heading, row)
    })
}
