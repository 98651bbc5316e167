//! `pikett equipment reachable`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, SetReachable};
use crate::domain::decimal;
use crate::domain::equipment::Reachable;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ReachableArgs {
    /// Tenant, such as klinikum-nord
    tenant: Id,
    /// Person or object, such as "lift 2"
    name: String,
    /// It has a licence
    #[arg(long)]
    licensed: bool,
    /// Lines that it has
    #[arg(value_parser = decimal::count, long, value_name = "N", default_value_t = 1)]
    lines: u32,
    /// Phones that it has
    #[arg(value_parser = decimal::count, long, value_name = "N", default_value_t = 1)]
    phones: u32,
    /// It need not be reachable any more
    #[arg(long, conflicts_with_all = ["licensed", "lines", "phones"])]
    gone: bool,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ReachableArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let Self { licensed, lines, phones, .. } = *self;
        let reachable = (!self.gone).then_some(Reachable { licensed, lines, phones });
        Ok(SetReachable { tenant: self.tenant.clone(), name: Text::line(&self.name), reachable }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
