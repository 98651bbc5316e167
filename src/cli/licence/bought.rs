//! `pikett licence bought`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, SetBought};
use crate::domain::decimal;
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct BoughtArgs {
    /// Tenant, such as nord
    tenant: Id,
    /// Product, such as office-plus
    product: Id,
    /// Licences there are now, without those that come with another product
    #[arg(value_parser = decimal::count)]
    count: u32,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for BoughtArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let (tenant, product) = (self.tenant.clone(), self.product.clone());
        Ok(SetBought { tenant, product, count: self.count }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
