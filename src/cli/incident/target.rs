//! `pikett incident target`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, SetTarget};
use crate::domain::incident::Number;
use crate::domain::span::{self, Length};
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct TargetArgs {
    /// Incident, such as I-4711
    number: Number,
    /// Clock, such as restore
    clock: String,
    /// Length on the clock's own calendar from receipt on, such as 16h, or 3wd by the contract's office day
    #[arg(value_name = "SPAN", value_parser = span::read)]
    length: Length,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for TargetArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (clock, seconds) = (Text::line(&self.clock), cx.desk.worked(self.number, self.length));
        Ok(SetTarget { number: self.number, clock, seconds }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
