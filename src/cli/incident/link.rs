//! `pikett incident link` and `unlink`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Link, Unlink};
use crate::domain::incident::Number;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct LinkArgs {
    /// Incident, such as I-4711
    number: Number,
    /// The master that stands for the common cause
    #[arg(long, value_name = "MASTER")]
    to: Number,
    #[command(flatten)]
    write: WriteArgs,
}

#[derive(Debug, clap::Args)]
pub struct UnlinkArgs {
    /// Incident, such as I-4711
    number: Number,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for LinkArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(Link { number: self.number, to: self.to }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}

impl Written for UnlinkArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(Unlink { number: self.number }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
