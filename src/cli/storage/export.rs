//! `pikett storage export`

use serde_json::json;

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::bytes;
use crate::domain::decide::{Act, RecordExport};
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    /// Tenant, such as klinikum-nord
    tenant: Id,
    /// Bytes that were taken out
    #[arg(long, value_parser = bytes::parse)]
    bytes: u64,
    /// What it was, and where it went
    #[arg(long, value_name = "TEXT")]
    note: String,
    /// When it was taken out [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<Moment>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ExportArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (tenant, note) = (self.tenant.clone(), Text::line(&self.note));
        Ok(RecordExport { tenant, at: past(cx, self.at), bytes: self.bytes, note }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        let events = receipt.kinds();
        let line = if events.is_empty() {
            "recorded before"
        } else {
            "recorded; keeping it safe is the reseller's responsibility (F079)"
        };
        Answer::new(json!({ "tenant": self.tenant, "events": events }), line)
    }
}
