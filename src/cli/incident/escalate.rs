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
    #[arg(long, conflicts_with = "by_customer")]
    by_reseller: bool,
    /// The customer asked for it, where the contract is the customer's own
    #[arg(long)]
    by_customer: bool,
    /// Who asked, by name
    #[arg(long, value_name = "NAME")]
    asked_by: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for EscalateArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let requested_by = match (self.by_reseller, self.by_customer) {
            (true, _) => Requester::Reseller,
            (_, true) => Requester::Customer,
            _ => Requester::Us,
        };
        let (number, level, reason) = (self.number, self.level, Text::lines(&self.reason));
        let asked_by = self.asked_by.as_deref().map(Text::line);
        Ok(Escalate { number, level, reason, requested_by, asked_by }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
