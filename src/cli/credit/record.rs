//! `pikett credit record`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::credit::Isc;
use crate::domain::decide::{Act, ReadBalance};
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct RecordArgs {
    /// Account, such as 88
    account: Id,
    /// Balance in iSC, such as 250 or 88.25
    balance: Isc,
    /// When it was read [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<Moment>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for RecordArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (account, amount) = (self.account.clone(), self.balance);
        Ok(ReadBalance { account, amount, at: Some(past(cx, self.at).unwrap_or(cx.now)) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.account, receipt)
    }
}
