//! `pikett backup second`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, SetSecondSystem};
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct SecondArgs {
    /// Tenant whose system is backed up by itself
    #[arg(value_name = "TENANT")]
    of: Id,
    /// There is none
    #[arg(long)]
    none: bool,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for SecondArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(SetSecondSystem { tenant: self.of.clone(), there: !self.none }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.of, receipt)
    }
}
