//! `pikett hours agree`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::{OnDay, coming_day};
use crate::domain::decide::{Act, AgreeIntroduction};
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct AgreeArgs {
    /// Tenant, such as kabel-ost
    tenant: Id,
    /// Day by which the system is to be accepted
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: OnDay,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for AgreeArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        Ok(AgreeIntroduction { tenant: self.tenant.clone(), until: coming_day(cx, self.until) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
