//! `pikett equipment tested`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::{OnDay, past_day};
use crate::domain::decide::{Act, RecordTest};
use crate::domain::equipment::{Kind, Tested};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct TestedArgs {
    /// phone, headset, conference or trunk
    kind: Kind,
    /// Its name, such as colt-sip
    id: Id,
    /// The test failed
    #[arg(long)]
    failed: bool,
    /// Day of the test, such as 2026-03-02
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    on: Option<OnDay>,
    /// Settings that it was tested with, or what failed
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for TestedArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (id, note) = (self.id.clone(), self.note.as_deref().map(Text::line));
        Ok(RecordTest(Tested { id, kind: self.kind, ok: !self.failed, on: past_day(cx, self.on), note })
            .into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.id, receipt)
    }
}
