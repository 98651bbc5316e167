//! `pikett storage record`

use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Measure};
use crate::domain::instant::Instant;
use crate::domain::table::Id;
use crate::engine::Receipt;
use serde_json::json;

#[derive(Debug, clap::Args)]
pub struct RecordArgs {
    /// Tenant, such as klinikum-nord
    tenant: Id,
    /// Bytes in use
    bytes: u64,
    /// When it was measured [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<Instant>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for RecordArgs {
    fn act(&self, now: Instant) -> Result<Act, Problem> {
        Ok(Measure { tenant: self.tenant.clone(), at: self.at.unwrap_or(now), bytes: self.bytes }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        let events = receipt.records.len();
        let line = if events == 0 { "recorded before" } else { "recorded" };
        Answer::new(json!({ "tenant": self.tenant, "events": events }), line)
    }
}
