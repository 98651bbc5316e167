//! `pikett incident kind`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, SetKind};
use crate::domain::incident::{Kind, Number};
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct KindArgs {
    /// Incident, such as I-4711
    number: Number,
    /// incident, question or advice
    kind: Kind,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for KindArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(SetKind { number: self.number, kind: self.kind }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
