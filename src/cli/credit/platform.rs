//! `pikett credit platform`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::decide::{Act, SetHosting};
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct PlatformArgs {
    /// Account, such as 88
    account: Id,
    /// vmware, hyper-v, innovaphone (its own hardware), or cloud
    platform: String,
    /// There is a contract for the cloud
    #[arg(long)]
    cloud_contract: bool,
    /// Since when [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<Moment>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for PlatformArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (account, on) = (self.account.clone(), Text::line(&self.platform));
        Ok(SetHosting { account, on, cloud_contract: self.cloud_contract, at: past(cx, self.at) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.account, receipt)
    }
}
