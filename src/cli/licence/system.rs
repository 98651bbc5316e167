//! `pikett licence system`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, DescribeSystem};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct SystemArgs {
    /// Tenant, such as nord
    tenant: Id,
    /// What it works with, such as skype-for-business
    #[arg(long, value_name = "NAME", required_unless_present = "cti")]
    platform: Option<String>,
    /// Whether its server has a CTI link (TAPI, CSTA) to the telephone system
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no)]
    cti: Option<bool>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for SystemArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let platform = self.platform.as_deref().map(Text::line);
        Ok(DescribeSystem { tenant: self.tenant.clone(), platform, cti: self.cti }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}

fn yes_or_no(word: &str) -> Result<bool, String> {
    match word {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("write yes or no".to_owned()),
    }
}
