//! `pikett incident describe`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::said::SaidArgs;
use crate::domain::decide::{Act, Describe};
use crate::domain::incident::Number;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct DescribeArgs {
    /// Incident, such as I-4711
    number: Number,
    #[command(flatten)]
    said: SaidArgs,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for DescribeArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(Describe { number: self.number, said: self.said.said()? }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
