//! `pikett credit rent`

use super::prices::PriceArgs;
use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::credit::Isc;
use crate::domain::decide::{Act, RentLicence};
use crate::domain::decimal;
use crate::domain::moment::Moment;
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
    #[arg(value_parser = decimal::count)]
    count: u32,
    /// iSC for one and an average month [default: that of the recorded price list in force]
    #[arg(long, value_name = "ISC")]
    monthly: Option<Isc>,
    /// Who makes the software [default: the maker whose rental it is]
    #[arg(long, value_name = "NAME")]
    maker: Option<String>,
    /// When it was configured [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<Moment>,
    #[command(flatten)]
    new: PriceArgs,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for RentArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (account, licence) = (self.account.clone(), Text::line(&self.licence));
        let (count, monthly, at) = (self.count, self.monthly, past(cx, self.at));
        let (maker, prices) = (self.maker.as_deref().map(Text::line), self.new.prices()?);
        Ok(RentLicence { account, licence, count, monthly, maker, at, prices }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        let answer = recorded(&self.account, receipt);
        match self.count == 0 && receipt.records.is_empty() {
            true => Answer {
                line: format!("no {} is rented: nothing to give back", Text::line(&self.licence)),
                ..answer
            },
            false => answer,
        }
    }
}
