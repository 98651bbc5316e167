//! `pikett incident report`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::rating::RatingArgs;
use crate::cli::said::SaidArgs;
use crate::cli::time::past;
use crate::domain::decide::{Act, ReportIncident};
use crate::domain::incident::{Change, Channel, Priority};
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;
use serde_json::json;

#[derive(Debug, clap::Args)]
pub struct ReportArgs {
    /// Tenant who has it
    #[arg(long, value_name = "ID")]
    tenant: Id,
    /// May be left out when the tenant holds only one
    #[arg(long, value_name = "ID")]
    contract: Option<Id>,
    #[command(flatten)]
    rating: RatingArgs,
    /// Why the priority is set directly
    #[arg(long, value_name = "TEXT", requires = "priority")]
    reason: Option<String>,
    /// What it is about, in a line
    #[arg(long, value_name = "TEXT")]
    subject: String,
    /// phone, ticket, mail or monitoring
    #[arg(long, default_value = "ticket")]
    channel: Channel,
    /// Contact of the reseller who reports it
    #[arg(long, visible_alias = "contact", value_name = "NAME")]
    reporter: Option<String>,
    /// The code for reports outside office hours
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    /// Time of receipt [default: now]
    #[arg(long, value_name = "TIME")]
    received: Option<Moment>,
    /// Since when no calls are possible: a time with zone, or -2h
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    telephony_down: Option<Moment>,
    /// Accept a reporter without the required standing, for this reason
    #[arg(long = "override", value_name = "REASON")]
    override_reason: Option<String>,
    #[command(flatten)]
    said: SaidArgs,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ReportArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let line = |text: &Option<String>| text.as_deref().map(Text::line);
        let report = ReportIncident {
            tenant: self.tenant.clone(),
            contract: self.contract.clone(),
            rating: self.rating.rating(line(&self.reason))?,
            subject: Text::line(&self.subject),
            channel: self.channel,
            reporter: line(&self.reporter),
            code: line(&self.code),
            received: past(cx, self.received),
            telephony_down: past(cx, self.telephony_down),
            override_reason: line(&self.override_reason),
            said: self.said.said()?,
        };
        Ok(report.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        let priority = match receipt.change() {
            Some(Change::Reported(report)) => Some(report.class.priority),
            _ => None,
        };
        let number = receipt.number().map(|number| number.to_string()).unwrap_or_default();
        let line = format!("{number}, priority {}", priority.map_or(0, Priority::number));
        Answer::new(json!({ "number": number, "priority": priority }), line)
    }
}
