//! What checks claim about updates of servers.

use crate::domain::acts::judgement::{OfBegin, OfDeferral, OfUpdate};
use crate::domain::base::span;
use crate::domain::base::text::Text;
use crate::domain::readings::rollout::Tally;
use crate::words::Words;
use crate::words::en::refusal::update::stands;
use crate::words::en::refusal::{begin, deferral};

pub(super) fn of_update(words: Words, claim: &OfUpdate) -> String {
    match claim {
        OfUpdate::Begin(claim) => of_begin(words, claim),
        OfUpdate::Deferral(claim) => of_deferral(words, claim),
        OfUpdate::NoticeLate(due) => {
            format!("too late for its term: it was to be sent by {}", words.wall(*due))
        }
        OfUpdate::OnlyRecorded => "only records that it was sent; nothing is sent from here".to_owned(),
        OfUpdate::Reaches { reseller, to } if to.is_empty() => format!("{reseller}: no address is stored"),
        OfUpdate::Reaches { reseller, to } => {
            let to: Vec<&str> = to.iter().map(Text::as_str).collect();
            format!("{reseller}: {}", to.join(", "))
        }
        OfUpdate::Rollout(Tally { of, done, running, failed, .. }) => {
            format!("{done} of {of} servers have it, {running} are running, {failed} failed")
        }
        OfUpdate::Stands(_) => "no update of it can be started until somebody resumes it".to_owned(),
        OfUpdate::Halted { at, by, reason } => format!("halted {} by {by}: {reason}", words.wall(*at)),
        OfUpdate::Forgives => "failures so far no longer count once it goes on".to_owned(),
        OfUpdate::Halts(release) => format!("the rollout of {release} halts with it, by rule"),
        OfUpdate::MessageOwed => "the success message is owed from then on".to_owned(),
        OfUpdate::AskedFirst => "nobody asked for it yet".to_owned(),
        OfUpdate::OnlyThere(reseller) => {
            format!("{reseller} asks: it can be scheduled on this server, and on no other")
        }
        OfUpdate::Untested => "a test version comes before it".to_owned(),
    }
}

fn of_begin(words: Words, claim: &OfBegin) -> String {
    match claim {
        OfBegin::NotBegun => "it has not begun yet".to_owned(),
        OfBegin::GoesOn(release) => format!("the rollout of {release} goes on"),
        OfBegin::Stable(release) => format!("{release} is stable"),
        OfBegin::TestAsked(release) => format!("the test version {release} was asked for here"),
        OfBegin::Runs { server, runs } => format!("{server} runs {runs}"),
        OfBegin::InTurn { slot, by } => {
            let by = by.map_or_else(String::new, |number| format!(", by D-{number}"));
            format!("not before its slot on {}{by}", words.wall(*slot))
        }
        OfBegin::InItsWindow { slot, kept: false } => {
            format!("not in the window of its slot on {}, which was announced", words.wall(*slot))
        }
        OfBegin::InItsWindow { slot, kept: true } => {
            format!("in the window of its slot on {}, as announced", words.wall(*slot))
        }
        OfBegin::OutsideHours => "outside office hours".to_owned(),
        OfBegin::InWindow => "in a maintenance window, with all of the time it takes".to_owned(),
        OfBegin::ClearOfBackup => "clear of the daily backup".to_owned(),
        OfBegin::Alone => "no other update of the server runs".to_owned(),
        OfBegin::Room => "room in the window".to_owned(),
        OfBegin::Urgent(urgency) => format!("urgent for {}: no notice is needed", urgency.word()),
        OfBegin::Noticed(sent) => format!("notice sent {}", words.wall(*sent)),
        OfBegin::Undecided(number) => format!("D-{number} asks for a later date and is not decided"),
        OfBegin::Despite(why) => begin::obstacle(words, why).what,
        OfBegin::Final => "it cannot be deferred once it runs".to_owned(),
    }
}

fn of_deferral(words: Words, claim: &OfDeferral) -> String {
    match claim {
        OfDeferral::NotSecurityCritical => "not a security-critical patch".to_owned(),
        OfDeferral::NotStarted => "the update has not started".to_owned(),
        OfDeferral::OnlyOne => "no other active deferral of this reseller".to_owned(),
        OfDeferral::Later => "later than the standard slot".to_owned(),
        OfDeferral::Within { days } => format!("at most {days} days after the standard slot"),
        OfDeferral::InWindow => "in a maintenance window outside office hours".to_owned(),
        OfDeferral::Ahead => "in the future".to_owned(),
        OfDeferral::NoticeBy(limit) => format!("new notice by {}", words.wall(*limit)),
        OfDeferral::Short(left) => format!("the update is only {} away", span::short(*left)),
        OfDeferral::Despite(why) => deferral::obstacle(words, why),
        OfDeferral::Asked { number, to, by, state } => {
            format!("D-{number} to {}, asked by {by}, {}", words.wall(*to), stands(*state))
        }
        OfDeferral::Returns(start) => format!("the update is on {} then", words.wall(*start)),
        OfDeferral::OwnNotice => "the new date needs a notice of its own".to_owned(),
        OfDeferral::PersonDecides => "a request is an application, not a right: a person decides".to_owned(),
    }
}
