//! `pikett update done`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::decide::{Act, FinishUpdate};
use crate::domain::instant::Instant;
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct DoneArgs {
    /// Server, such as srv-03
    server: Id,
    /// [default: the next update]
    #[arg(long, value_name = "VERSION")]
    release: Option<Id>,
    /// When it happened, if not now
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<Moment>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for DoneArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(FinishUpdate { server: self.server.clone(), release: self.release.clone() }.into())
    }

    fn happened(&self, cx: Present<'_>) -> Option<Instant> {
        past(cx, self.at)
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::events(receipt)
    }
}
