//! `pikett update fail`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::decide::{Act, FailUpdate};
use crate::domain::instant::Instant;
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct FailArgs {
    /// Server, such as srv-03
    server: Id,
    /// [default: the next update]
    #[arg(long, value_name = "VERSION")]
    release: Option<Id>,
    /// What went wrong
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// When it happened, if not now
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<Moment>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for FailArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let (server, release) = (self.server.clone(), self.release.clone());
        Ok(FailUpdate { server, release, what: Text::line(&self.reason) }.into())
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
