//! `pikett hours rate`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::{OnDay, near_day};
use crate::domain::billing::Cents;
use crate::domain::decide::{Act, AgreeRate};
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct RateArgs {
    /// Tenant, such as kabel-ost
    tenant: Id,
    /// What an hour beyond the budget costs, such as 95.00
    rate: Cents,
    /// It holds for periods that begin on that day or later [default: today]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<OnDay>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for RateArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        Ok(AgreeRate { tenant: self.tenant.clone(), rate: self.rate, from: near_day(cx, self.from) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
