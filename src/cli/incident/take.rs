//! `pikett incident take`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Take};
use crate::domain::incident::Number;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct TakeArgs {
    /// Incident, such as I-4711
    number: Number,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for TakeArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(Take { number: self.number }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
