//! `pikett credit firmware`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::decide::{Act, SetFirmware};
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct FirmwareArgs {
    /// Account, such as 88
    account: Id,
    /// Version of the firmware, such as 13r3
    firmware: String,
    /// Since when [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<Moment>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for FirmwareArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (account, firmware) = (self.account.clone(), Text::line(&self.firmware));
        Ok(SetFirmware { account, firmware, at: past(cx, self.at) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.account, receipt)
    }
}
