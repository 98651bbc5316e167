//! `pikett update test`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, RequestTest};
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct TestArgs {
    /// Server, such as srv-03
    server: Id,
    /// Test version that is asked for
    #[arg(long, value_name = "VERSION")]
    release: Id,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for TestArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(RequestTest { server: self.server.clone(), release: self.release.clone() }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::events(receipt)
    }
}
