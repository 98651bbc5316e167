//! `pikett incident wait`

use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::moment;
use crate::domain::decide::{Act, Resume, Wait};
use crate::domain::incident::Number;
use crate::domain::instant::Instant;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct WaitArgs {
    /// Incident, such as I-4711
    number: Number,
    /// What is waited for
    #[arg(long = "for", value_name = "TEXT", required_unless_present = "end")]
    wants: Option<String>,
    /// When waiting ends by itself: a time with zone, or +2d
    #[arg(long, value_name = "TIME", conflicts_with = "end")]
    until: Option<String>,
    /// What was waited for has arrived
    #[arg(long, conflicts_with = "wants")]
    end: bool,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for WaitArgs {
    fn act(&self, now: Instant) -> Result<Act, Problem> {
        let number = self.number;
        let Some(wants) = self.wants.as_deref() else {
            return Ok(Resume { number, note: None }.into());
        };
        let until = self.until.as_deref().map(|text| moment(text, now)).transpose()?;
        Ok(Wait { number, wants: Text::lines(wants), until }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
