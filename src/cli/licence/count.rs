//! `pikett licence count`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::billing::{Cents, Since};
use crate::domain::decide::{Act, CountLicences};
use crate::domain::decimal;
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct CountArgs {
    /// Tenant, such as klinikum-nord
    tenant: Id,
    /// Active user licences there are
    #[arg(value_parser = decimal::count)]
    count: u32,
    /// Day such as 2026-01-02, or time, from which on it holds [default: now]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    at: Option<Since>,
    /// Monthly fee of one from then on, such as 3.50 [default: as before]
    #[arg(long, value_name = "AMOUNT")]
    price: Option<Cents>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for CountArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let (tenant, since) = (self.tenant.clone(), self.at.unwrap_or_default());
        Ok(CountLicences { tenant, count: self.count, since, price: self.price }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
