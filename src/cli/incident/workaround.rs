//! `pikett incident workaround`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::rating;
use crate::cli::time::coming;
use crate::domain::decide::{Act, GiveWorkaround};
use crate::domain::incident::{Impact, Number, Priority, Rating, Urgency};
use crate::domain::moment::Moment;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct WorkaroundArgs {
    /// Incident, such as I-4711
    number: Number,
    /// How the tenant can work meanwhile
    text: String,
    /// Calls are possible again with it
    #[arg(long)]
    telephony_works: bool,
    /// Who sees to the permanent fix
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    /// Estimated time of the permanent fix: a time with zone, or +2d
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    eta: Option<Moment>,
    /// Impact of what remains, with --urgency
    #[arg(long, requires = "urgency", conflicts_with = "priority")]
    impact: Option<Impact>,
    /// Urgency of what remains, with --impact
    #[arg(long, requires = "impact")]
    urgency: Option<Urgency>,
    /// Priority of what remains, 1 to 4, in place of impact and urgency
    #[arg(long, value_parser = rating::priority)]
    priority: Option<Priority>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for WorkaroundArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let reason = Text::from("what remains after the workaround");
        let matrix = self.impact.zip(self.urgency).map(|(impact, urgency)| Rating::Matrix(impact, urgency));
        let direct = self.priority.map(|priority| Rating::Direct(priority, Some(reason)));
        let workaround = GiveWorkaround {
            number: self.number,
            text: Text::lines(&self.text),
            telephony_works: self.telephony_works,
            remainder: matrix.or(direct),
            owner: self.owner.as_deref().map(Text::line),
            eta: self.eta.map(|eta| coming(cx, eta)),
        };
        Ok(workaround.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
