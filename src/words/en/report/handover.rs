//! The handover to the next shift.

use crate::words::Words;
use crate::words::report::Handing;

pub(in crate::words) fn handing(words: Words, says: Handing<'_>) -> String {
    match says {
        Handing::Title(at) => format!("Handover {}", words.wall(at)),
        Handing::Alarms => "Alarms".to_owned(),
        Handing::Urgent => "Open, priority 1 and 2".to_owned(),
        Handing::Due => "Due within 12 hours".to_owned(),
        Handing::Waiting => "Waiting for the customer".to_owned(),
        Handing::Unowned => "Owned by nobody".to_owned(),
        Handing::Since(at) => format!("Since {}", words.wall(at)),
        Handing::Alarm { severity, since, says, rule } => {
            let (severity, since) = (words.state(severity), words.full_time(since));
            format!("{severity} since {since}: {} ({rule})", words.alarm(says))
        }
        Handing::MoreAlarms(more) => format!("and {more} more: `pikett alarms` has them all"),
        Handing::Incident { number, priority, stage, tenant, owner, subject, wants, missed } => {
            let (stage, owner) = (words.state(stage), owner.unwrap_or("nobody"));
            let wants = wants.map(|wants| format!(", waiting for {wants}")).unwrap_or_default();
            let missed = match missed {
                [] => String::new(),
                missed => format!(", missed: {}", missed.join(" and ")),
            };
            format!("{number} P{priority} {stage} {tenant}, owner {owner}: {subject}{wants}{missed}")
        }
        Handing::Target { number, clock } => format!("{number} {clock} target"),
        Handing::Level { number, level, who } => format!("{number} level {level}: {}", words.callee(who)),
        Handing::Promised(number) => format!("{number} promised to work again"),
        Handing::WaitingEnds(number) => format!("{number} waiting ends"),
        Handing::Update { server, release } => format!("{server} update to {release}"),
        Handing::Notice { server, release } => format!("{server} notice of {release}"),
    }
}
