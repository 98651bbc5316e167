//! `pikett incident class`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::rating::RatingArgs;
use crate::domain::decide::{Act, Classify};
use crate::domain::incident::Number;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ClassArgs {
    /// Incident, such as I-4711
    number: Number,
    #[command(flatten)]
    rating: RatingArgs,
    /// Why the class changes
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ClassArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let reason = Text::lines(&self.reason);
        let rating = self.rating.rating(Some(reason.clone()))?;
        Ok(Classify { number: self.number, rating, reason }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
