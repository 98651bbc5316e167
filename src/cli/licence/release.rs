//! `pikett licence release`

use std::process::ExitCode;

use serde_json::{Value, json};

use super::recorded;
use crate::cli::act::{self, Answer, Present, Written};
use crate::cli::args::{DeskArgs, WriteArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_findings, print_json};
use crate::domain::decide::{Act, ReleaseUser};
use crate::domain::finding::Finding;
use crate::domain::licence;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;
use crate::store::Access;
use crate::words::Words;

#[derive(Debug, clap::Args)]
pub struct ReleaseArgs {
    /// Tenant, such as nord
    tenant: Id,
    /// Product, such as office-plus
    product: Id,
    /// User whose function is off
    #[arg(long, value_name = "ID")]
    user: String,
    /// Only say what would follow: settings that are lost, who gets the licence
    #[arg(long)]
    what_if: bool,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ReleaseArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let (tenant, product) = (self.tenant.clone(), self.product.clone());
        Ok(ReleaseUser { tenant, user: Text::line(&self.user), product }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}

/// Records it, or only says what would follow.
pub fn run(desk_args: &DeskArgs, args: &ReleaseArgs) -> Result<ExitCode, Problem> {
    if !args.what_if {
        return act::run(desk_args, args);
    }
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let (now, desk) = (engine.now(), engine.desk());
        let tenant = desk.world().tenants.by_id(args.tenant.as_str());
        let rules = tenant.and_then(|tenant| licence::contract(&desk, tenant, now));
        let findings = tenant.zip(rules).map(|(tenant, (_, rules))| {
            licence::release(&tenant.licensing, rules, &Text::line(&args.user), args.product.as_str())
        });
        let Some(findings) = findings.filter(|findings| !findings.is_empty()) else {
            let what = format!("{} of {} is not configured for {}", args.user, args.tenant, args.product);
            let refusal = Refusal::state(what, "see `pikett licence list`");
            return Err(Problem::refused(&refusal, args.write.json));
        };
        if args.write.json {
            let plain = Words::english(desk.world().zone);
            let one = |f: &Finding| json!({ "what": plain.found(&f.what), "rule": f.rule, "fine": f.fine });
            return print_json(&findings.iter().map(one).collect::<Vec<Value>>());
        }
        print_findings(lang::words(desk.world().zone), &findings)
    })?;
    Ok(ExitCode::SUCCESS)
}
