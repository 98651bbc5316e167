//! Why an update cannot begin.

use crate::domain::base::span;
use crate::domain::base::table::Id;
use crate::domain::readings::fitting::{Misfit, Unfit};
use crate::domain::readings::refusal::begin::{Instead, Obstacle};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, server: &Id, why: &Obstacle, instead: Instead) -> Said {
    let Said { what, help } = obstacle(words, why);
    let help = match instead {
        Instead::Reason => {
            "give the reason for which it begins nevertheless (`--reason`); it is recorded".to_owned()
        }
        Instead::Mend => help,
        Instead::Times(1) => format!("{help}, or begin at the admissible time"),
        Instead::Times(count) => format!("{help}, or begin at one of the {count} admissible times"),
    };
    said(format!("{server} cannot begin: {what}"), help)
}

/// What stands against it, and what would be right.
pub(in crate::words::en) fn obstacle(words: Words, why: &Obstacle) -> Said {
    match why {
        Obstacle::Over { release, at } => {
            said(format!("the update to {release} was over {}", words.wall(*at)), "plan it anew")
        }
        Obstacle::Runs { release, since } => said(
            format!("the update to {release} runs since {}", words.wall(*since)),
            "record that it is done when it is",
        ),
        Obstacle::Halted { release, since, reason } => said(
            format!("the rollout of {release} is halted since {}: {reason}", words.wall(*since)),
            format!("`pikett update resume {release} --reason TEXT` lets it go on"),
        ),
        Obstacle::Unasked(release) => said(
            format!("{release} is a test version, which nobody asked for here"),
            "declare it stable once it is tested",
        ),
        Obstacle::Newer { server, runs } => {
            said(format!("{server} runs {runs}"), "plan a newer release, or roll back the last one")
        }
        Obstacle::Early { slot, by } => {
            let by = by.map_or_else(String::new, |number| format!(", by D-{number}"));
            said(format!("not before its slot on {}{by}", words.wall(*slot)), "begin it in its slot")
        }
        Obstacle::Unfit(misfit) => self::misfit(words, misfit),
        Obstacle::NoWeight => {
            said("urgent, and the weighty reason is not recorded", "record it with the release")
        }
        Obstacle::NoticeLate { sent, days } => {
            let what = format!("the notice was sent {}, less than {days} days ago", words.wall(*sent));
            said(what, announce(*days))
        }
        Obstacle::NoNotice { days } => {
            let what = format!("no notice of this start was sent, which is due {days} days before");
            said(what, announce(*days))
        }
    }
}

fn announce(days: i64) -> String {
    format!("send it with `pikett update notice`, and begin {days} days after it")
}

/// What is wrong with a start, and what would be right.
pub(super) fn misfit(words: Words, misfit: &Misfit) -> Said {
    let Misfit { server, takes, unfit, .. } = misfit;
    let (at, clock) = (words.wall(misfit.at), |at| words.time_of_day(at));
    match unfit {
        Unfit::OfficeHours => said(
            format!("{at} lies in office hours, or the update would run into them"),
            "choose a time outside office hours",
        ),
        Unfit::OutsideWindow => {
            said(format!("{at} lies outside the maintenance windows of {server}"), "choose a window")
        }
        Unfit::RunsOver { end } => {
            let (takes, end) = (span::short(*takes), clock(*end));
            said(
                format!("at {at} the update, which takes {takes}, would run past the window's end at {end}"),
                "begin earlier in the window, or choose a longer one",
            )
        }
        Unfit::Backup { from, to } => said(
            format!("at {at} the update would meet the daily backup {}-{}", clock(*from), clock(*to)),
            "keep clear of the backup",
        ),
        Unfit::Full { capacity, taken } => {
            let taken: Vec<&str> = taken.iter().map(Id::as_str).collect();
            let names = words.list(&taken);
            said(
                format!("the window at {at} takes {capacity} updates and has them: {names}"),
                "choose another window",
            )
        }
        Unfit::Busy { release, at: other } => {
            let other = words.wall(*other);
            said(
                format!("at {at} {server} would still be in its update to {release}, planned for {other}"),
                "leave the other update time to end, or move it",
            )
        }
    }
}
