//! `pikett hours accept`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::{OnDay, past_day};
use crate::domain::decide::{Accept, Act};
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct AcceptArgs {
    /// Tenant, such as kabel-ost
    tenant: Id,
    /// Day of the acceptance, the first of the operation phase [default: today]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    at: Option<OnDay>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for AcceptArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        Ok(Accept { tenant: self.tenant.clone(), on: past_day(cx, self.at) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
