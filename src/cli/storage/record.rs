//! `pikett storage record`

use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Measure};
use crate::domain::instant::Instant;
use crate::domain::table::Id;
use crate::domain::tenant::Parts;
use crate::engine::Receipt;
use serde_json::json;

#[derive(Debug, clap::Args)]
pub struct RecordArgs {
    /// Tenant, such as klinikum-nord
    tenant: Id,
    /// Bytes in use
    bytes: u64,
    /// Bytes of it that are call recordings
    #[arg(long, value_name = "BYTES")]
    recordings: Option<u64>,
    /// Bytes of it that are voicemail
    #[arg(long, value_name = "BYTES")]
    voicemail: Option<u64>,
    /// When it was measured [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<Instant>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for RecordArgs {
    fn act(&self, now: Instant) -> Result<Act, Problem> {
        let (at, bytes) = (self.at.unwrap_or(now), self.bytes);
        let parts = Parts { recordings: self.recordings, voicemail: self.voicemail };
        Ok(Measure { tenant: self.tenant.clone(), at, bytes, parts }.into())
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
