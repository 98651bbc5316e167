//! Tables of a month.

use crate::words::Words;
use crate::words::report::{Heading, Named, Title};

pub(in crate::words) fn table(_: Words, title: Title) -> &'static str {
    match title {
        Title::Targets => "Targets",
        Title::Breaches => "Missed targets",
        Title::Incidents => "Incidents",
        Title::Availability => "Availability",
        Title::Storage => "Storage",
        Title::Credits => "Credits",
        Title::Licences => "Licences",
        Title::Billing => "Billing",
        Title::Hours => "Hours",
    }
}

pub(in crate::words) fn named(words: Words, named: &Named) -> String {
    let reason = |id: &Option<Box<str>>| id.as_deref().unwrap_or("none given").to_owned();
    match named {
        Named::State(state) => words.state(*state).to_owned(),
        Named::Unmeasured => "unmeasured".to_owned(),
        Named::Total => "total".to_owned(),
        Named::Period(period) => words.period(*period),
        Named::Clock(name) => words.clock_name(name).to_owned(),
        Named::Reason(id) => reason(id),
        Named::Reasons(counts) => {
            let words: Vec<String> =
                counts.iter().map(|(id, count)| format!("{} {count}", reason(id))).collect();
            words.join(", ")
        }
        Named::ReasonName(name) => words.recorded(name).into_owned(),
    }
}

/// The names that programs see; the unit stands beside each figure.
pub(in crate::words) fn heading(_: Words, heading: Heading) -> &'static str {
    match heading {
        Heading::Account => "account",
        Heading::Advice => "advice",
        Heading::Amount => "amount",
        Heading::Apart => "apart",
        Heading::Average => "average",
        Heading::Balance => "balance_isc",
        Heading::BillableAmount => "billable_amount",
        Heading::Billable => "billable",
        Heading::Budget => "budget",
        Heading::Cancelled => "cancelled",
        Heading::Clock => "clock",
        Heading::Contract => "contract",
        Heading::DownMonth => "down_month",
        Heading::DownYear => "down_year",
        Heading::Ends => "ends",
        Heading::Excluded => "excluded",
        Heading::FirstFix => "first_fix",
        Heading::FirstFixPercent => "first_fix_percent",
        Heading::Have => "have",
        Heading::InWords => "in_words",
        Heading::Incomplete => "incomplete",
        Heading::Invoice => "invoice",
        Heading::Kept => "kept_percent",
        Heading::Left | Heading::LeftMinutes | Heading::LeftSeconds => "left",
        Heading::Licences => "licences",
        Heading::Met => "met",
        Heading::Missed => "missed",
        Heading::Monthly => "monthly_isc",
        Heading::Need => "need",
        Heading::OfYear => "of_year_percent",
        Heading::Outside => "outside",
        Heading::Penalty => "penalty_estimate",
        Heading::Percent => "percent",
        Heading::Period => "period",
        Heading::Phase => "phase",
        Heading::Price => "price",
        Heading::Priority => "priority",
        Heading::Product => "product",
        Heading::Questions => "questions",
        Heading::Quota => "quota",
        Heading::Reason => "reason",
        Heading::Reasons => "reasons",
        Heading::Received => "received",
        Heading::Reseller => "reseller",
        Heading::Resolved => "resolved",
        Heading::Rounds => "rounds",
        Heading::Running => "running",
        Heading::Runtime => "runtime",
        Heading::Runway => "runway_days",
        Heading::Seats => "seats",
        Heading::State => "state",
        Heading::Tenant => "tenant",
        Heading::ToDate => "to_date_percent",
        Heading::TooMany => "too_many",
        Heading::Unrequested => "unrequested",
        Heading::Used | Heading::UsedMinutes => "used",
        Heading::UsersWithout => "users_without",
    }
}
