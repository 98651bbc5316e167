//! `pikett credit top-up`

use super::prices::PriceArgs;
use super::recorded;
use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::credit::Isc;
use crate::domain::decide::{Act, TopUp};
use crate::domain::instant::Instant;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct TopUpArgs {
    /// Account, such as 88
    account: Id,
    /// iSC that were loaded, such as 250 or 88.25
    amount: Isc,
    /// Activation key or number of the order; told twice, it loads once
    #[arg(long, value_name = "TEXT", default_value = "")]
    reference: String,
    /// When they were loaded [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<Instant>,
    #[command(flatten)]
    new: PriceArgs,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for TopUpArgs {
    fn act(&self, _now: Instant) -> Result<Act, Problem> {
        let (account, reference) = (self.account.clone(), Text::line(&self.reference));
        let prices = self.new.prices()?;
        Ok(TopUp { account, amount: self.amount, reference, at: self.at, prices }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        recorded(&self.account, receipt)
    }
}
