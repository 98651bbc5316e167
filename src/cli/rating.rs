//! How an incident is rated: by impact and urgency, or directly.

use super::output::Problem;
use crate::domain::incident::{Impact, Priority, Rating, Urgency};
use crate::domain::text::Text;

#[derive(Debug, clap::Args)]
pub struct RatingArgs {
    /// high, medium, limited or very-limited
    #[arg(long, requires = "urgency")]
    impact: Option<Impact>,
    /// critical, high, medium or low
    #[arg(long, requires = "impact")]
    urgency: Option<Urgency>,
    /// 1 to 4, in place of impact and urgency; reports under a matrix want --reason
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

/// Reads a priority.
///
/// # Errors
/// It is none.
pub fn priority(text: &str) -> Result<Priority, String> {
    text.parse().ok().and_then(Priority::from_number).ok_or_else(|| "a priority is 1, 2, 3 or 4".to_owned())
}
