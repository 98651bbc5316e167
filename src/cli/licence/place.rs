//! `pikett licence place`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, PlaceUser};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct PlaceArgs {
    /// Tenant, such as nord
    tenant: Id,
    /// User, such as a.behn
    user: String,
    /// Where the user sits
    #[arg(long, value_name = "SITE", required_unless_present = "nowhere")]
    site: Option<String>,
    /// At no site that is known
    #[arg(long, conflicts_with = "site")]
    nowhere: bool,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for PlaceArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let site = self.site.as_deref().map(Text::line);
        Ok(PlaceUser { tenant: self.tenant.clone(), user: Text::line(&self.user), site }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
