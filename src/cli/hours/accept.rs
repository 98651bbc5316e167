//! `pikett hours accept`

use chrono::NaiveDate;

use super::recorded;
use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Accept, Act};
use crate::domain::instant::Instant;
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct AcceptArgs {
    /// Tenant, such as kabel-ost
    tenant: Id,
    /// Day of the acceptance, the first of the operation phase [default: today]
    #[arg(long, value_name = "DATE")]
    at: Option<NaiveDate>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for AcceptArgs {
    fn act(&self, _now: Instant) -> Result<Act, Problem> {
        Ok(Accept { tenant: self.tenant.clone(), on: self.at }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
