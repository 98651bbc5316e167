//! What findings say in an alarm, until alarms are values themselves.

use crate::domain::backup::Finding;
use crate::domain::equipment::Wrong;
use crate::domain::finding::Found;
use crate::domain::licence::{Line, Missing, Warning};

pub(super) fn backed_up(finding: Finding) -> &'static str {
    match finding {
        Finding::NoneGood => "no good backup is known",
        Finding::Lost => "the last good backup is far too old",
        Finding::Late => "the daily backup is late",
        Finding::Failed => "the last run failed",
        Finding::SameCountry => "its backup is stored in the server's own country",
        Finding::Elsewhere => "its backup is stored outside the countries that the contract names",
        Finding::SiteUnknown => "the country its backup is stored in, or the server's, is not known",
        Finding::RestoreFailed => "the last test of restoring failed",
        Finding::RestoreOverdue => "restoring was not tested for too long",
        Finding::ColdOverdue => "the last cold backup is too old",
        Finding::NoSecondSystem => "no second backup system is known",
    }
}

pub(super) fn found(found: &Found) -> String {
    match found {
        Found::Equipment(wrong) => match wrong {
            Wrong::TrunkFailed(trunk) => format!("the trunk {trunk} failed its test: it is not supported"),
            Wrong::TrunkUntested(trunk) => format!("the trunk {trunk} was not tested: it is not supported"),
            Wrong::Unlicensed(who) => format!("{who} must be reachable and has no licence"),
            Wrong::Lines { who, lines } => format!("{who} has a licence and {lines} lines instead of one"),
            Wrong::NoPhone(who) => format!("{who} has a licence and no phone"),
        },
        Found::Warning(warning) => match warning {
            Warning::Platform { wanted, there } => {
                let there = there.as_deref().unwrap_or("not written down");
                format!("works with {wanted} only; the platform is {there}")
            }
            Warning::MostUsers { users, most } => format!("{users} users; it is meant for up to {most}"),
            Warning::AnalyticsShut { members, have } => {
                format!("Analytics is shut: {members} members of teams, {have} licences")
            }
            Warning::NoCti => {
                "Analytics without the client needs a CTI link (TAPI, CSTA), and there is none".to_owned()
            }
        },
        Found::Cancelling(_) | Found::TopUp(_) | Found::Note(_) | Found::Releasing(_) => String::new(),
    }
}

pub(super) fn seen_to(line: &Line<'_>) -> String {
    let missing = line.missing.iter().map(missing);
    let warned = line.warnings.iter().map(|warning| found(&warning.what));
    missing.chain(warned).collect::<Vec<_>>().join(", ")
}

fn missing(missing: &Missing) -> String {
    let any = missing.any_of.join(" or ");
    let many = if missing.at_least > 1 { format!("{} {any}", missing.at_least) } else { any };
    match missing.users {
        0 => many,
        1 => format!("{many} for 1 user"),
        users => format!("{many} for {users} users"),
    }
}
