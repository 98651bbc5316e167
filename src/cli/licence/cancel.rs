//! `pikett licence cancel`

use std::process::ExitCode;

use serde_json::json;

use super::recorded;
use crate::cli::act::{self, Answer, Present, Written};
use crate::cli::args::{DeskArgs, WriteArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_findings, print_json};
use crate::domain::billing::{self, Cancellation, Since};
use crate::domain::decide::{Act, CancelLicences};
use crate::domain::decimal;
use crate::domain::event::Event;
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
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    at: Option<Since>,
    /// Position of the price list
    #[arg(long, value_name = "REF", conflicts_with = "offer")]
    price_list: Option<String>,
    /// Number of the accepted offer
    #[arg(long, value_name = "REF")]
    offer: Option<String>,
    /// Cancel although some are too many, and the penalty is due
    #[arg(long)]
    accept_penalty: bool,
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
        let Self { count, accept_penalty, .. } = *self;
        Ok(CancelLicences { tenant, count, since, reference, accept_penalty }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        let mut answer = recorded(&self.tenant, receipt);
        let many = receipt.records.iter().find_map(|record| match &record.event {
            Event::Count { too_many, .. } => Some(*too_many),
            _ => None,
        });
        match many {
            None => answer.line += ": the same request counts once; for another one give its --offer or --at",
            Some(0) => {}
            Some(many) => {
                answer.line += &format!(": {many} too many, their penalty is accepted");
                answer.json["too_many"] = json!(many);
            }
        }
        answer
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
        let cancellation = Cancellation::what_if(&desk, id, args.count, at, now).map_err(refused)?;
        if args.write.json {
            return print_json(&whole(id, &cancellation));
        }
        print_findings(lang::words(desk.world().zone), &cancellation.findings())
    })?;
    Ok(ExitCode::SUCCESS)
}

fn whole(tenant: &str, cancellation: &Cancellation<'_>) -> serde_json::Value {
    let (before, after) = (&cancellation.before, &cancellation.after);
    let ceiling = after.ceiling;
    let pool = cancellation.pool;
    json!({
        "tenant": tenant,
        "ceiling_of": cancellation.whose.id(),
        "cancel": cancellation.count,
        "count_before": before.count,
        "count": after.count,
        "baseline": ceiling.map(|c| c.baseline.count),
        "baseline_day": ceiling.map(|c| c.baseline.day),
        "baseline_marked": ceiling.map(|c| c.baseline.ground.is_marked()),
        "allowance": ceiling.map(|c| c.allowance),
        "cancelled_before": before.gross(),
        "cancelled": after.gross(),
        "counted": ceiling.map(|c| c.counted),
        "net": ceiling.map(|c| c.net),
        "left": ceiling.map(|c| c.left),
        "excess": ceiling.map(|c| c.excess),
        "too_many": cancellation.too_many(),
        "penalty_cents": ceiling.and_then(|c| c.penalty),
        "month_cents_before": cancellation.month.map(|(before, _)| before),
        "month_cents": cancellation.month.map(|(_, after)| after),
        "quota_bytes_before": pool.map(|(before, _)| before.quota),
        "quota_bytes": pool.map(|(_, after)| after.quota),
        "percent": pool.and_then(|(_, after)| after.percent()),
        "warning_percent": cancellation.warning,
    })
}
