//! `pikett hours services`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::{OnDay, near_day};
use crate::domain::decide::{Act, AgreeServices};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ServicesArgs {
    /// Tenant, such as kabel-ost
    tenant: Id,
    /// Kinds of work that were agreed, such as updates changes; all of them
    #[arg(required = true, value_name = "SERVICE")]
    services: Vec<String>,
    /// They are agreed from that day on [default: today]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<OnDay>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ServicesArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let services = self.services.iter().map(|service| Text::line(service)).collect();
        Ok(AgreeServices { tenant: self.tenant.clone(), services, from: near_day(cx, self.from) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
