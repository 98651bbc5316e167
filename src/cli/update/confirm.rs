//! `pikett update confirm`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Confirm};
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ConfirmArgs {
    /// Server, such as srv-03
    server: Id,
    /// [default: the next update]
    #[arg(long, value_name = "VERSION")]
    release: Option<Id>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ConfirmArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(Confirm { server: self.server.clone(), release: self.release.clone() }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::events(receipt)
    }
}
