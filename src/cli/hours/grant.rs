//! `pikett hours grant`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::{OnDay, near_day};
use crate::domain::decide::{Act, GrantHours};
use crate::domain::decimal;
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct GrantArgs {
    /// Tenant, such as kabel-ost
    tenant: Id,
    /// Hours of a month of the operation phase
    #[arg(value_parser = decimal::count)]
    hours: u32,
    /// They hold for periods that begin on that day or later [default: today]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<OnDay>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for GrantArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        Ok(GrantHours { tenant: self.tenant.clone(), hours: self.hours, from: near_day(cx, self.from) }
            .into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
