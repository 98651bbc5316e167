//! `pikett licence release`

use super::recorded;
use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, ReleaseUser};
use crate::domain::instant::Instant;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ReleaseArgs {
    /// Tenant, such as nord
    tenant: Id,
    /// Product, such as office-plus
    product: Id,
    /// User whose function is off
    #[arg(long, value_name = "ID")]
    user: String,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ReleaseArgs {
    fn act(&self, _now: Instant) -> Result<Act, Problem> {
        let (tenant, product) = (self.tenant.clone(), self.product.clone());
        Ok(ReleaseUser { tenant, user: Text::line(&self.user), product }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
