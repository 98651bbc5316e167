//! `pikett incident start`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Start};
use crate::domain::incident::Number;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct StartArgs {
    /// Incident, such as I-4711
    number: Number,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for StartArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(Start { number: self.number }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
