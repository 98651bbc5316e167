//! `pikett credit rent`

use super::prices::PriceArgs;
use super::recorded;
use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::credit::Isc;
use crate::domain::decide::{Act, RentLicence};
use crate::domain::instant::Instant;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct RentArgs {
    /// Account, such as 88
    account: Id,
    /// Name or part number of the licence
    licence: String,
    /// How many from then on; 0 gives them back
    count: u32,
    /// iSC for one and an average month, by the price list in force
    #[arg(long, value_name = "ISC")]
    monthly: Isc,
    /// When it was configured [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<Instant>,
    #[command(flatten)]
    new: PriceArgs,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for RentArgs {
    fn act(&self, _now: Instant) -> Result<Act, Problem> {
        let (account, licence) = (self.account.clone(), Text::line(&self.licence));
        let Self { count, monthly, at, .. } = *self;
        Ok(RentLicence { account, licence, count, monthly, at, prices: self.new.prices()? }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        recorded(&self.account, receipt)
    }
}
