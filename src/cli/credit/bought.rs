//! `pikett credit bought`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::decide::{Act, SetBoughtLicence};
use crate::domain::decimal;
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct BoughtArgs {
    /// Account, such as 88
    account: Id,
    /// Name or part number of the licence
    licence: String,
    /// How many were bought; 0 takes it back
    #[arg(value_parser = decimal::count)]
    count: u32,
    /// Since when [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<Moment>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for BoughtArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (account, licence) = (self.account.clone(), Text::line(&self.licence));
        Ok(SetBoughtLicence { account, licence, count: self.count, at: past(cx, self.at) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.account, receipt)
    }
}
