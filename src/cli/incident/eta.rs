//! `pikett incident eta`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::coming;
use crate::domain::decide::{Act, GiveEta};
use crate::domain::incident::Number;
use crate::domain::moment::Moment;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct EtaArgs {
    /// Incident, such as I-4711
    number: Number,
    /// A time with zone, or from now on: +2h
    time: Moment,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for EtaArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        Ok(GiveEta { number: self.number, eta: coming(cx, self.time) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
