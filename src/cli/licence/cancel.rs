//! `pikett licence cancel`

use std::process::ExitCode;

use serde_json::json;

use super::recorded;
use crate::cli::act::{self, Answer, Present, Written};
use crate::cli::args::{DeskArgs, WriteArgs};
use crate::cli::desk;
use crate::cli::output::{Problem, print_findings, print_json};
use crate::domain::billing::{self, Cancellation, Since};
use crate::domain::decide::{Act, CancelLicences};
use crate::domain::decimal;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;
use crate::store::Access;

#[derive(Debug, clap::Args)]
pub struct CancelArgs {
    /// Tenant, such as klinikum-nord
    tenant: Id,
    /// User licences to cancel
    #[arg(value_parser = decimal::count)]
    count: u32,
    /// Only say what would follow: allowance, penalty, storage
    #[arg(long)]
    pub what_if: bool,
    /// Day such as 2026-03-02, or time, from which on they are gone [default: now]
    #[arg(long, value_name = "DAY")]
    at: Option<Since>,
    /// Position of the price list
    #[arg(long, value_name = "REF", conflicts_with = "offer")]
    price_list: Option<String>,
    /// Number of the accepted offer
    #[arg(long, value_name = "REF")]
    offer: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for CancelArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let (tenant, since) = (self.tenant.clone(), self.at.unwrap_or_default());
        let named = |word: &str, reference: &Option<String>| {
            reference.as_ref().map(|reference| Text::line(&format!("{word} {reference}")))
        };
        let reference = named("price list", &self.price_list).or_else(|| named("offer", &self.offer));
        Ok(CancelLicences { tenant, count: self.count, since, reference }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}

/// Records the cancellation, or only says what would follow.
pub fn run(desk_args: &DeskArgs, args: &CancelArgs) -> Result<ExitCode, Problem> {
    if !args.what_if {
        return act::run(desk_args, args);
    }
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let (now, desk, id) = (engine.now(), engine.desk(), args.tenant.as_str());
        let zone = billing::of(&desk, id, now).map_or(desk.world().zone, |line| line.terms.zone);
        let at = args.at.unwrap_or_default().instant(zone, now);
        let refused = |refusal| Problem::refused(&refusal, args.write.json);
        let cancellation = Cancellation::what_if(&desk, id, args.count, at).map_err(refused)?;
        if args.write.json {
            return print_json(&whole(id, &cancellation));
        }
        print_findings(&cancellation.findings())
    })?;
    Ok(ExitCode::SUCCESS)
}

fn whole(tenant: &str, cancellation: &Cancellation<'_>) -> serde_json::Value {
    let (before, after) = (&cancellation.before, &cancellation.after);
    let ceiling = after.ceiling;
    let pool = cancellation.pool;
    json!({
        "tenant": tenant,
        "cancel": cancellation.count,
        "count_before": before.count,
        "count": after.count,
        "baseline": ceiling.map(|c| c.baseline.count),
        "baseline_day": ceiling.map(|c| c.baseline.day),
        "baseline_marked": ceiling.map(|c| c.baseline.ground.is_marked()),
        "allowance": ceiling.map(|c| c.allowance),
        "cancelled_before": before.gross(),
        "cancelled": after.gross(),
        "net": ceiling.map(|c| c.net),
        "left": ceiling.map(|c| c.left),
        "excess": ceiling.map(|c| c.excess),
        "penalty_cents": ceiling.and_then(|c| c.penalty),
        "quota_bytes_before": pool.map(|(before, _)| before.quota),
        "quota_bytes": pool.map(|(_, after)| after.quota),
        "percent": pool.and_then(|(_, after)| after.percent()),
        "warning_percent": cancellation.warning,
    })
}
