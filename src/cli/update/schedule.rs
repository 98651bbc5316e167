//! `pikett update schedule`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::coming;
use crate::domain::decide::{Act, Schedule};
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ScheduleArgs {
    /// Server, such as srv-03
    server: Id,
    /// Version to update to
    #[arg(long, value_name = "VERSION")]
    release: Id,
    /// When the update begins
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Moment,
    /// Wave of the rollout it belongs to
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    wave: Option<u16>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ScheduleArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (server, release) = (self.server.clone(), self.release.clone());
        Ok(Schedule { server, release, at: coming(cx, self.at), wave: self.wave }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::events(receipt)
    }
}
