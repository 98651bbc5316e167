//! How an incident is rated: by impact and urgency, or directly.

use super::lang::help;
use super::output::Problem;
use super::value::misread;
use crate::domain::base::misread::Misread;
use crate::domain::base::text::Text;
use crate::domain::contract::{Impact, Priority, Urgency};
use crate::domain::facts::incident::Rating;
use crate::words::help::All;
use crate::words::trouble::OfTime;

#[derive(Debug, clap::Args)]
pub struct RatingArgs {
    #[arg(long, requires = "urgency", help = help(All::Impact))]
    impact: Option<Impact>,
    #[arg(long, requires = "impact", help = help(All::Urgency))]
    urgency: Option<Urgency>,
    #[arg(long, conflicts_with_all = ["impact", "urgency"], value_parser = priority)]
    #[arg(help = help(All::Priority))]
    priority: Option<Priority>,
}

impl RatingArgs {
    pub fn rating(&self, reason: Option<Text>) -> Result<Rating, Problem> {
        match (self.priority, self.impact, self.urgency) {
            (Some(priority), ..) => Ok(Rating::Direct(priority, reason)),
            (None, Some(impact), Some(urgency)) => Ok(Rating::Matrix(impact, urgency)),
            _ => Err(Problem::wrong(OfTime::NoRating)),
        }
    }
}

/// Reads a priority.
///
/// # Errors
/// It is none.
pub fn priority(text: &str) -> Result<Priority, String> {
    let read = text.parse().ok().and_then(Priority::from_number);
    read.ok_or_else(|| misread(Misread::Priority(text.to_owned())))
}
