//! `pikett equipment trunk`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, SetTrunk};
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct TrunkArgs {
    /// Tenant, such as klinikum-nord
    tenant: Id,
    /// Name of the trunk, by which its test is found
    trunk: Id,
    /// The tenant calls over it no longer
    #[arg(long)]
    gone: bool,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for TrunkArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let (tenant, trunk) = (self.tenant.clone(), self.trunk.clone());
        Ok(SetTrunk { tenant, trunk, there: !self.gone }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
