//! `pikett incident telephony`

use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Telephony};
use crate::domain::incident::Number;
use crate::domain::instant::Instant;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct TelephonyArgs {
    /// Incident, such as I-4711
    number: Number,
    /// What the tenant's telephony does
    #[arg(value_parser = ["down", "works"])]
    state: String,
    /// Since when [default: now]
    #[arg(long, value_name = "TIME")]
    since: Option<Instant>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for TelephonyArgs {
    fn act(&self, _now: Instant) -> Result<Act, Problem> {
        Ok(Telephony { number: self.number, works: self.state == "works" }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn happened(&self) -> Option<Instant> {
        self.since
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
