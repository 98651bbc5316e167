//! `pikett licence need`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::contract::Use;
use crate::domain::decide::{Act, ConfigureSystem, ConfigureUser};
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct NeedArgs {
    /// Tenant, such as nord
    tenant: Id,
    /// Product, such as office-plus
    product: Id,
    /// User that is configured for it
    #[arg(long, value_name = "ID", required_unless_present = "count")]
    user: Option<String>,
    /// Since when [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, requires = "user")]
    since: Option<Moment>,
    /// client, mobile-app or sms, where the user has it so
    #[arg(long, value_name = "USE", requires = "user")]
    uses: Vec<Use>,
    /// How many the system itself is configured for, in place of a user
    #[arg(long, value_name = "N", conflicts_with = "user")]
    count: Option<u32>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for NeedArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (tenant, product) = (self.tenant.clone(), self.product.clone());
        match (&self.user, self.count) {
            (Some(user), _) => {
                let (user, since, uses) = (Text::line(user), past(cx, self.since), self.uses.clone());
                Ok(ConfigureUser { tenant, user, product, since, uses }.into())
            }
            (None, Some(count)) => Ok(ConfigureSystem { tenant, product, count }.into()),
            (None, None) => Err(Problem::usage("neither user nor number", "give --user or --count")),
        }
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
