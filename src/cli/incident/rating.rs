//! How an incident is rated: by impact and urgency, or directly.

use crate::cli::output::Problem;
use crate::cli::sla::priority;
use crate::domain::incident::{Impact, Priority, Rating, Urgency};
use crate::domain::text::Text;

#[derive(Debug, clap::Args)]
pub struct RatingArgs {
    /// high, medium, limited or very-limited
    #[arg(long, requires = "urgency", required_unless_present = "priority")]
    impact: Option<Impact>,
    /// critical, high, medium or low
    #[arg(long, requires = "impact")]
    urgency: Option<Urgency>,
    /// 1 to 4, in place of impact and urgency; a contract with a matrix wants --reason
    #[arg(long, conflicts_with_all = ["impact", "urgency"], value_parser = priority)]
    priority: Option<Priority>,
}

impl RatingArgs {
    pub fn rating(&self, reason: Option<Text>) -> Result<Rating, Problem> {
        match (self.priority, self.impact, self.urgency) {
            (Some(priority), ..) => Ok(Rating::Direct(priority, reason)),
            (None, Some(impact), Some(urgency)) => Ok(Rating::Matrix(impact, urgency)),
            _ => {
                let mend = "give --impact and --urgency, or --priority";
                Err(Problem::usage("neither priority nor impact and urgency", mend))
            }
        }
    }
}
