//! `pikett storage record`

use serde_json::json;

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::bytes;
use crate::domain::decide::{Act, Measure};
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::domain::tenant::Parts;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct RecordArgs {
    /// Tenant, such as klinikum-nord
    tenant: Id,
    /// What is in use, in bytes or such as '118 GB'
    #[arg(value_parser = bytes::parse)]
    bytes: u64,
    /// Bytes of it that are call recordings
    #[arg(long, value_name = "BYTES", value_parser = bytes::parse)]
    recordings: Option<u64>,
    /// Bytes of it that are voicemail
    #[arg(long, value_name = "BYTES", value_parser = bytes::parse)]
    voicemail: Option<u64>,
    /// When it was measured [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<Moment>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for RecordArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (at, bytes) = (past(cx, self.at).unwrap_or(cx.now), self.bytes);
        let parts = Parts { recordings: self.recordings, voicemail: self.voicemail };
        Ok(Measure { tenant: self.tenant.clone(), at, bytes, parts }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        let events = receipt.records.len();
        let line = if events == 0 { "recorded before" } else { "recorded" };
        Answer::new(json!({ "tenant": self.tenant, "events": events }), line)
    }
}
