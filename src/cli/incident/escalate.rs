//! `pikett incident escalate`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Escalate};
use crate::domain::incident::{Number, Requester};
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct EscalateArgs {
    /// Incident, such as I-4711
    number: Number,
    /// Level of the ladder, from 1
    #[arg(long)]
    level: u8,
    /// Why it is called
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The reseller asked for it
    #[arg(long)]
    by_reseller: bool,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for EscalateArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let requested_by = if self.by_reseller { Requester::Reseller } else { Requester::Us };
        let (number, level) = (self.number, self.level);
        Ok(Escalate { number, level, reason: Text::lines(&self.reason), requested_by }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
