//! `pikett incident wait`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::coming;
use crate::domain::decide::{Act, Resume, Wait};
use crate::domain::incident::{Asked, Number};
use crate::domain::moment::Moment;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct WaitArgs {
    /// Incident, such as I-4711
    number: Number,
    /// What is waited for
    #[arg(long = "for", value_name = "TEXT", required_unless_present_any = ["end", "missing"])]
    wants: Option<String>,
    /// A required detail that is asked for, by its key; repeatable
    #[arg(long, value_name = "KEY", conflicts_with = "end")]
    missing: Vec<String>,
    /// Who is to answer
    #[arg(long, value_name = "NAME", conflicts_with = "end")]
    from: Option<String>,
    /// When waiting ends by itself: a time with zone, or +2d
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, conflicts_with = "end")]
    until: Option<Moment>,
    /// When to ask again, while the waiting goes on: a time with zone, or +4h
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, conflicts_with = "end")]
    remind: Option<Moment>,
    /// What was waited for has arrived
    #[arg(long, conflicts_with = "wants")]
    end: bool,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for WaitArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let number = self.number;
        if self.end {
            return Ok(Resume { number, note: None }.into());
        }
        let asked = Asked {
            wants: Text::lines(self.wants.as_deref().unwrap_or_default()),
            until: self.until.map(|until| coming(cx, until)),
            from: self.from.as_deref().map(Text::line),
            remind: self.remind.map(|remind| coming(cx, remind)),
            missing: self.missing.iter().map(|key| Text::line(key)).collect(),
        };
        Ok(Wait { number, asked }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
