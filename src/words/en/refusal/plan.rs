//! Why no rollout can be planned.

use crate::domain::base::table::Id;
use crate::domain::readings::plan::{Blocked, Reach, Shortage};
use crate::domain::readings::refusal::{NoStart, OfPlan};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfPlan) -> Said {
    match reason {
        OfPlan::TestVersion(release) => {
            said(format!("{release} is a test version"), "declare it stable once it is tested")
        }
        OfPlan::Blocked(blocked) => {
            said(format!("no plan is possible: {}", self::blocked(words, blocked)), lift(blocked))
        }
        OfPlan::Unsettled(Reach { wave, planned, servers }) => {
            let of = count(*servers);
            let how = format!("gave out in wave {wave}, with slots for {planned} of {of}");
            said(
                format!("no plan was found, and none ruled out: the search {how}"),
                "give it more nights (`--until`), or plan part of the servers",
            )
        }
        OfPlan::NoStart { servers, why } => {
            let names: Vec<&str> = servers.iter().map(Id::as_str).collect();
            let (why, help) = no_start(words, *why);
            said(format!("no plan is possible: {}: {why}", words.list(&names)), help)
        }
    }
}

/// Which rule stands in the way.
fn blocked(words: Words, blocked: &Blocked) -> String {
    match blocked {
        Blocked::NoStart { servers } => {
            let names: Vec<&str> = servers.iter().map(Id::as_str).collect();
            let verb = if names.len() == 1 { "has" } else { "have" };
            format!("{} {verb} no possible start", names.join(", "))
        }
        Blocked::Windows(shortage) => {
            format!("the windows take at most {}", short(words, shortage))
        }
        Blocked::Resellers { shortage, per_night, reseller: None } => {
            let short = short(words, shortage);
            format!("{per_night} a night for each reseller leaves a slot for at most {short}")
        }
        Blocked::Resellers { shortage, per_night, reseller: Some(reseller) } => {
            let Shortage { wave, servers, at_most, .. } = shortage;
            let (servers, when) = (count(*servers), when(words, shortage));
            format!(
                "{per_night} a night leaves a slot for at most {at_most} of the {servers} of {reseller} in wave {wave}{when}"
            )
        }
        Blocked::Waves(Shortage { wave, servers, at_most, from, until }) => {
            let (from, until) = (words.day(*from), words.day(*until));
            let find = if *servers == 1 { "finds" } else { "find" };
            let servers = count(*servers);
            format!(
                "wave {wave} can begin on {from} at the earliest, and until {until} at most {at_most} of its {servers} {find} a slot"
            )
        }
        Blocked::Together(shortage) => {
            let short = short(words, shortage);
            format!("windows, resellers' nights and waves together allow at most {short}")
        }
    }
}

fn lift(blocked: &Blocked) -> &'static str {
    match blocked {
        Blocked::Windows(_) => "allow more nights (`--until`), or more room in the windows",
        Blocked::Resellers { .. } => "allow more nights (`--until`), or more a night (`--per-night`)",
        Blocked::Waves(_) => "allow more nights (`--until`), or fewer waves (`--waves`)",
        Blocked::NoStart { .. } | Blocked::Together(_) => "allow more nights (`--until`)",
    }
}

/// `3 of the 5 servers of wave 2 from 2026-12-08 to 2026-12-20`
fn short(words: Words, shortage: &Shortage) -> String {
    let Shortage { wave, servers, at_most, .. } = shortage;
    format!("{at_most} of the {} of wave {wave}{}", count(*servers), when(words, shortage))
}

fn count(servers: usize) -> String {
    if servers == 1 { "1 server".to_owned() } else { format!("{servers} servers") }
}

fn when(words: Words, shortage: &Shortage) -> String {
    let (from, until) = (words.day(shortage.from), words.day(shortage.until));
    if shortage.from <= shortage.until {
        format!(" from {from} to {until}")
    } else {
        format!(" from {from} on, after the last window on {until}")
    }
}

fn no_start(words: Words, why: NoStart) -> (String, &'static str) {
    let (why, help) = match why {
        NoStart::NoWindowKnown => {
            ("no maintenance window is known", "write down its windows, or those of its data centre")
        }
        NoStart::NoneOpens { from, until } => {
            let (from, until) = (words.wall(from), words.wall(until));
            return (format!("no window opens from {from} to {until}"), "allow more nights (`--until`)");
        }
        NoStart::Backup => ("every window meets the daily backup", "move the backup or the window"),
        NoStart::TooShort => ("no window is open for as long as the update takes", "make a window longer"),
        NoStart::OfficeHours => ("every window meets office hours", "move the window"),
        NoStart::Busy => ("every night has another update of it", "allow more nights (`--until`)"),
        NoStart::Unknown => ("nothing is known of it", ""),
    };
    (why.to_owned(), help)
}
