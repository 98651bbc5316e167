//! `pikett credit top-up`

use super::prices::PriceArgs;
use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::credit::Isc;
use crate::domain::decide::{Act, TopUp};
use crate::domain::moment::Moment;
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
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<Moment>,
    #[command(flatten)]
    new: PriceArgs,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for TopUpArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (account, reference) = (self.account.clone(), Text::line(&self.reference));
        let prices = self.new.prices()?;
        Ok(TopUp { account, amount: self.amount, reference, at: past(cx, self.at), prices }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        let answer = recorded(&self.account, receipt);
        // Said back with its unit: what was loaded cannot be given back (F195).
        match receipt.records.is_empty() {
            true => answer,
            false => {
                Answer { line: format!("{} iSC loaded on account {}", self.amount, self.account), ..answer }
            }
        }
    }
}
