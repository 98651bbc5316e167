//! `pikett incident reopen`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Reopen};
use crate::domain::incident::Number;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ReopenArgs {
    /// Incident, such as I-4711
    number: Number,
    /// Why it is not over
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ReopenArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(Reopen { number: self.number, reason: Text::lines(&self.reason) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
