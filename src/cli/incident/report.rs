//! `pikett incident report`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::rating::RatingArgs;
use crate::cli::said::SaidArgs;
use crate::cli::time::past;
use crate::domain::code::{Code, Given};
use crate::domain::decide::{Act, ReportIncident};
use crate::domain::incident::{Change, Channel, Kind, Priority, Rating};
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
    /// incident, question or advice; the latter two need no rating
    #[arg(long, default_value = "incident")]
    kind: Kind,
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
    /// Contact who reports it: the reseller's, or the tenant's own where the contract is the tenant's
    #[arg(long, visible_alias = "contact", value_name = "NAME")]
    reporter: Option<String>,
    /// The code for reports outside office hours
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    /// Time of receipt [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    received: Option<Moment>,
    /// Since when no calls are possible, or what --fails says: a time with zone, or -2h
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

impl ReportArgs {
    /// What is no incident is rated lowest unless something else is said.
    fn rating(&self, reason: Option<Text>) -> Result<Rating, Problem> {
        if !self.kind.is_incident() && self.rating.is_empty() {
            let reason = self.kind.kept().map(Text::from);
            return Ok(Rating::Direct(Priority::P4, reason));
        }
        self.rating.rating(reason)
    }
}

impl Written for ReportArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let line = |text: &Option<String>| text.as_deref().map(Text::line);
        let report = ReportIncident {
            tenant: self.tenant.clone(),
            contract: self.contract.clone(),
            kind: self.kind,
            rating: self.rating(line(&self.reason))?,
            subject: Text::line(&self.subject),
            channel: self.channel,
            reporter: line(&self.reporter),
            code: self.code.as_deref().and_then(Code::of),
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

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        let priority = match receipt.change() {
            Some(Change::Reported(report)) => Some(report.class.priority),
            _ => None,
        };
        let code = match receipt.change() {
            Some(Change::Reported(report)) => report.code,
            _ => Given::Nothing,
        };
        let number = receipt.number().map(|number| number.to_string()).unwrap_or_default();
        let said = match code {
            Given::Nothing | Given::Right => "",
            Given::Unchecked => "; the code was not checked: the desk knows none of the reseller (F108)",
            Given::Wrong => "; WRONG CODE: it is not the reseller's (F108)",
        };
        let line = format!("{number}, priority {}{said}", priority.map_or(0, Priority::number));
        Answer::new(json!({ "number": number, "priority": priority, "code": code.word() }), line)
    }

    /// What is missing is asked for while the caller is still on the line.
    fn complete(&self, answer: &mut Answer, receipt: &Receipt, cx: Present<'_>) {
        let incident = receipt.number().and_then(|number| cx.desk.world().incident(number));
        let duties = incident.map(|incident| super::duties(incident, cx)).unwrap_or_default();
        answer.json["duties"] = super::duties_json(&duties);
        for duty in &duties {
            answer.line += &format!("\n{}", super::duty_line(duty));
        }
    }
}
