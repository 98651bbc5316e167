//! `pikett update rollback`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, RollBack};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct RollbackArgs {
    /// Server, such as srv-03
    server: Id,
    /// [default: the update that began last]
    #[arg(long, value_name = "VERSION")]
    release: Option<Id>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for RollbackArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let (server, release) = (self.server.clone(), self.release.clone());
        Ok(RollBack { server, release, why: Text::line(&self.reason) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::events(receipt)
    }
}
