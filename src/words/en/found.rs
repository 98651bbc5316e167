//! What would follow, and what is not as a contract wants it.

use crate::domain::base::span;
use crate::domain::readings::backup;
use crate::domain::readings::billing::Ground;
use crate::domain::readings::finding::{
    Cancelling, Cost, Found, Hosting, Lasts, Note, Over, Releasing, TopUp, Warning, Wrong,
};
use crate::domain::readings::licence::Missing;
use crate::domain::readings::storage::Pool;
use crate::words::Words;
use crate::words::en::phrase::days;

pub(in crate::words) fn found(words: Words, found: &Found) -> String {
    match found {
        Found::Cancelling(what) => cancelling(words, what),
        Found::TopUp(what) => top_up(words, what),
        Found::Note(what) => note(words, what),
        Found::Warning(what) => warning(what),
        Found::Releasing(what) => releasing(what),
        Found::Equipment(what) => equipment(what),
    }
}

fn cancelling(words: Words, what: &Cancelling) -> String {
    match what {
        Cancelling::Count { before, after } => format!("licences {before} -> {after}"),
        Cancelling::NoBaseline => "no baseline in this calendar year".to_owned(),
        Cancelling::MayCancel(may) => {
            let whose = match &may.whose {
                Over::Reseller(id) => format!("reseller {id}"),
                Over::Tenant(id) => id.to_string(),
            };
            let star = if may.marked { "*" } else { "" };
            let of = format!("{} % of {} on {}{star}", may.percent, may.of, words.date(may.day));
            format!("{whose} may cancel {} in {}: {of}", may.allowance, may.year)
        }
        Cancelling::Counted { before, after, allowance, left, net } => {
            format!("cancelled {before} -> {after} of {allowance}, {left} left; net {net}")
        }
        Cancelling::Amount(amount) => {
            let (cancelled, allowance) = (words.amount(amount.cancelled), words.amount(amount.allowance));
            format!("{cancelled} a month cancelled of {allowance}")
        }
        Cancelling::TooMany { excess, cost } => match cost {
            Cost::Penalty(penalty) => {
                let penalty = words.amount(penalty);
                format!("{excess} too many; penalty {penalty}: an estimate, billing decides")
            }
            Cost::Fees(months) => {
                format!("{excess} too many; each costs {months} monthly fees, which are not recorded")
            }
        },
        Cancelling::Month { before, after } => {
            let (before, after) = (words.amount(before), words.amount(after));
            format!("this month costs {before} -> {after}, if nothing else changes")
        }
        Cancelling::Pool { before, after } => {
            let quota = format!("{} -> {}", words.size(before.quota), words.size(after.quota));
            format!("quota {quota}, used {} -> {}", percent(before), percent(after))
        }
    }
}

fn percent(pool: &Pool) -> String {
    pool.percent().map_or_else(|| "?".to_owned(), |percent| format!("{percent} %"))
}

fn top_up(words: Words, what: &TopUp) -> String {
    let lasts = |lasts: &Lasts| match lasts {
        Some((seconds, ends)) => format!("{}, until {}", span::short(*seconds), words.wall(*ends)),
        None => "for as long as nothing is rented".to_owned(),
    };
    match what {
        TopUp::Balance { before, after } => {
            format!("balance {} -> {} iSC", words.amount(before), words.amount(after))
        }
        TopUp::Now(now) => format!("now lasts {}", lasts(now)),
        TopUp::Then(then) => format!("then, at today's prices, {}", lasts(then)),
        TopUp::AtNewPrices(then) => format!("at the new prices {}", lasts(then)),
        TopUp::Month { before, after } => {
            format!("a month costs {} -> {} iSC", words.amount(before), words.amount(after))
        }
        TopUp::Contact => {
            "loading contacts the licence server: prices that have changed hold from then on".to_owned()
        }
        TopUp::Bound => "credits are not taken back or paid out".to_owned(),
    }
}

fn note(words: Words, what: &Note) -> String {
    match what {
        Note::UsedUp => "used up: what is rented is off until credits are loaded".to_owned(),
        Note::Reminder(count) => format!("the reminder {} before is due", days(*count)),
        Note::Switched { licence, cycles, days, last } => {
            let last = words.day(*last);
            let what = format!("{licence} went down and up {cycles} times in {days} days, last on {last}");
            format!("{what}: regular switching is forbidden")
        }
        Note::Firmware { firmware, from } => format!("firmware {firmware} is older than {from}"),
        Note::Hosting(Hosting::NoCloudContract) => {
            "it runs in the cloud, and no contract for that is recorded".to_owned()
        }
        Note::Hosting(Hosting::Platform { on, wanted }) => {
            format!("it runs on {on}; rented licences run on {}", wanted.join(", "))
        }
        Note::Bought { licence, count } => {
            format!("{count} {licence} were bought: nothing is rented beside them")
        }
        Note::NoTerm => "what is rented can be given back at any time, there is no shortest term".to_owned(),
        Note::Maintenance => "maintenance is included: the newest software may be used".to_owned(),
        Note::Prices => "these prices hold until the licence server is spoken to again".to_owned(),
        Note::Kept => {
            "what is left is kept, for how long is not said; it is lost with the account".to_owned()
        }
    }
}

fn warning(what: &Warning) -> String {
    match what {
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
    }
}

fn releasing(what: &Releasing) -> String {
    match what {
        Releasing::SettingsLost { user, product } => {
            format!("personal settings of {user} for {product} are deleted, the function is gone")
        }
        Releasing::Licensed { user, product } => format!("{user} is licensed for {product} then"),
        Releasing::MayPresuppose { user, product, released } => {
            format!("{product} of {user} may presuppose {released}")
        }
    }
}

fn equipment(what: &Wrong) -> String {
    match what {
        Wrong::TrunkFailed(trunk) => format!("the trunk {trunk} failed its test: it is not supported"),
        Wrong::TrunkUntested(trunk) => format!("the trunk {trunk} was not tested: it is not supported"),
        Wrong::Unlicensed(who) => format!("{who} must be reachable and has no licence"),
        Wrong::Lines { who, lines } => format!("{who} has a licence and {lines} lines instead of one"),
        Wrong::NoPhone(who) => format!("{who} has a licence and no phone"),
    }
}

pub(in crate::words) fn backed_up(_: Words, finding: backup::Finding) -> &'static str {
    use backup::Finding;
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

pub(in crate::words) fn no_longer(words: Words, finding: backup::Finding) -> String {
    format!("no longer: {}", backed_up(words, finding))
}

pub(in crate::words) fn missing(_: Words, missing: &Missing) -> String {
    let any = missing.any_of.join(" or ");
    let many = if missing.at_least > 1 { format!("{} {any}", missing.at_least) } else { any };
    match missing.users {
        0 => many,
        1 => format!("{many} for 1 user"),
        users => format!("{many} for {users} users"),
    }
}

pub(in crate::words) fn advised(_: Words, count: u32) -> String {
    format!("{count} advised")
}

pub(in crate::words) fn ground(_: Words, ground: Ground) -> &'static str {
    match ground {
        Ground::FirstWorkday => "first working day of the year",
        Ground::ContractBegan => "first working day of the contract",
        Ground::FirstKnown => "first count that is known",
        Ground::Ahead => "count now, the first working day is still ahead",
    }
}
