//! `pikett update withdraw`

use serde_json::json;

use super::decide::deferral;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, WithdrawDeferral};
use crate::domain::event::{Event, SlotChange};
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct WithdrawArgs {
    /// Number of the deferral, such as D-3
    #[arg(value_parser = deferral)]
    id: u32,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for WithdrawArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(WithdrawDeferral { number: self.id }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        let id = format!("D-{}", self.id);
        let start = receipt.records.iter().find_map(|record| match &record.event {
            Event::Slot { change: SlotChange::DeferralWithdrawn { start, .. }, .. } => Some(*start),
            _ => None,
        });
        let line =
            start.map_or_else(String::new, |start| format!("{id} withdrawn; the update is on {start}"));
        Answer::new(json!({ "deferral": id, "state": "withdrawn", "effective": start }), line)
    }
}
