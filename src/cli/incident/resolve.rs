//! `pikett incident resolve`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Resolve, Why, unexplained};
use crate::domain::desk::Desk;
use crate::domain::incident::{Contact, Number};
use crate::domain::instant::Instant;
use crate::domain::span::{self, Length};
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ResolveArgs {
    /// Incident, such as I-4711
    number: Number,
    /// What it was
    #[arg(long, value_name = "TEXT")]
    cause: String,
    /// Calls are possible again
    #[arg(long)]
    telephony_works: bool,
    /// Time worked on it, such as 1h30m, 1:30 or 0.5wd
    #[arg(long, value_name = "SPAN", value_parser = span::read)]
    worked: Option<Length>,
    /// The customer was told, by ticket, mail or phone
    #[arg(long, value_name = "CONTACT")]
    told: Option<Contact>,
    /// Why a target was missed, one of the desk's reasons (see `incident explain`)
    #[arg(long, value_name = "REASON")]
    missed: Option<String>,
    /// More words on that
    #[arg(long, value_name = "TEXT", requires = "missed")]
    missed_note: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ResolveArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let Self { number, telephony_works, told, .. } = *self;
        let worked = self.worked.map(|length| cx.desk.worked(number, length));
        let why = |reason: &String| Why {
            reason: Text::line(reason),
            note: self.missed_note.as_deref().map(Text::lines),
        };
        let (cause, missed) = (Text::lines(&self.cause), self.missed.as_ref().map(why));
        Ok(Resolve { number, cause, telephony_works, worked, told, missed }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn owed(&self, _act: &Act, desk: &Desk, now: Instant) -> Option<String> {
        let incident = desk.world().incident(self.number)?;
        let clocks = unexplained(desk, incident, now);
        let what = format!("missed without a reason: {}", clocks.join(", "));
        let how = format!("pikett incident explain {} REASON", self.number);
        (!clocks.is_empty()).then(|| format!("{what}\ntry: {how}"))
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
