//! Reasons of acts about updates of servers.

use super::{begin, deferral, plan};
use crate::domain::base::table::Id;
use crate::domain::facts::slot::DeferralState;
use crate::domain::readings::refusal::{OfDeferral, OfRelease, OfSlot, OfUpdate};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfUpdate) -> Said {
    match reason {
        OfUpdate::Slot { server, release, is } => of_slot(words, server, release, *is),
        OfUpdate::NonePlanned { server, release } => {
            let to = release.as_ref().map_or_else(String::new, |release| format!(" to {release}"));
            said(format!("no update of {server}{to} is planned"), "schedule one first")
        }
        OfUpdate::NothingToConfirm(server) => said(
            format!("no finished update of {server} waits for its success message"),
            "record the update as done first",
        ),
        OfUpdate::NothingToRollBack(server) => said(
            format!("no update of {server} has begun that could be rolled back"),
            "see `pikett update list` for what is planned",
        ),
        OfUpdate::RunsAnother { server, runs, release } => said(
            format!("{server} runs {runs} and no longer {release}"),
            "roll back the update that came last",
        ),
        OfUpdate::RunsNewer { server, runs, release } => said(
            format!("{server} runs {runs}, and {release} is older"),
            "plan a newer release, or roll back the last one",
        ),
        OfUpdate::PlanPassed(at) => {
            said(format!("{} has passed", words.wall(*at)), "plan it for a time that lies ahead")
        }
        OfUpdate::TooSoon { at, days } => said(
            format!("{} is too soon for a notice {days} days before", words.wall(*at)),
            "plan it later; only an urgent release goes without its notice",
        ),
        OfUpdate::Unfit(misfit) => begin::misfit(words, misfit),
        OfUpdate::WindowFull { owner, capacity, taken } => said(
            format!("a window of {owner} takes {capacity} updates and would have {taken}"),
            "plan anew: the schedule has changed meanwhile",
        ),
        OfUpdate::Release { release, is } => of_release(words, release, is),
        OfUpdate::Deferral { number, is } => of_deferral(words, *number, is),
        OfUpdate::CannotBegin { server, why, instead } => begin::said_of(words, server, why, *instead),
        OfUpdate::CannotDefer { server, why, times } => deferral::said_of(words, server, why, *times),
        OfUpdate::Plan(reason) => plan::said_of(words, reason),
    }
}

fn of_slot(words: Words, server: &Id, release: &Id, is: OfSlot) -> Said {
    match is {
        OfSlot::NotBegun => said(
            format!("the update of {server} to {release} has not begun"),
            format!("record its start first: `pikett update start {server}`"),
        ),
        OfSlot::Began(at) => said(
            format!("the update of {server} to {release} began {}", words.wall(at)),
            "give a time after that",
        ),
        OfSlot::Noticed(at) => said(
            format!("the notice for {server} and {release} was sent on {}", words.wall(at)),
            "nothing is left to do",
        ),
        OfSlot::Done => said(format!("{server} has been updated to {release}"), "schedule another release"),
        OfSlot::Announced => said(
            format!("the update of {server} to {release} is announced"),
            "its date moves by a deferral only",
        ),
        OfSlot::Started => {
            said(format!("the update of {server} to {release} has started"), "refuse the deferral")
        }
        OfSlot::Fixed => {
            said(format!("the update of {server} to {release} has started"), "it can no longer be moved")
        }
        OfSlot::Unasked => said(
            format!("{release} is a test version, which nobody asked for on {server}"),
            format!(
                "declare it stable once it is tested, or record the reseller's request with `pikett update test {server} --release {release}`"
            ),
        ),
        OfSlot::Stable => said(
            format!("{release} is stable and no test version"),
            format!("plan it with `pikett update schedule {server} --release {release}`"),
        ),
    }
}

fn of_release(words: Words, release: &Id, is: &OfRelease) -> Said {
    match is {
        OfRelease::Halted { since, reason } => said(
            format!("the rollout of {release} is halted since {}: {reason}", words.wall(*since)),
            format!("`pikett update resume {release} --reason TEXT` lets it go on"),
        ),
        OfRelease::HaltedAlready { since, reason } => said(
            format!("the rollout of {release} is halted since {}: {reason}", words.wall(*since)),
            "resume it first",
        ),
        OfRelease::NotHalted => {
            said(format!("the rollout of {release} is not halted"), "nothing is left to do")
        }
        OfRelease::Stable => said(
            format!("{release} is stable already"),
            "give a new version number to what goes back to test",
        ),
        OfRelease::Untested => said(
            format!("there has been no test version of {release}"),
            format!(
                "publish it with `pikett update release {release} --stage test`; only an urgent one, with its reason, goes without"
            ),
        ),
    }
}

fn of_deferral(words: Words, number: u32, is: &OfDeferral) -> Said {
    match is {
        OfDeferral::None => said(format!("there is no deferral D-{number}"), "see `pikett update list`"),
        OfDeferral::Decided(state) => {
            said(format!("D-{number} is {} already", stands(*state)), "apply for another deferral")
        }
        OfDeferral::Over(state) => {
            said(format!("D-{number} is {} already", stands(*state)), "nothing is left to withdraw")
        }
        OfDeferral::Passed(to) => {
            said(format!("{} has passed", words.wall(*to)), "refuse the deferral and apply for another one")
        }
        OfDeferral::Open(server) => said(
            format!("D-{number} asks for another date of {server}"),
            "decide on it first, or have it withdrawn",
        ),
    }
}

/// How a deferral stands.
pub(in crate::words::en) fn stands(state: DeferralState) -> &'static str {
    match state {
        DeferralState::Requested => "requested",
        DeferralState::Approved => "approved",
        DeferralState::Refused => "refused",
        DeferralState::Withdrawn => "withdrawn",
        DeferralState::Replaced => "replaced",
    }
}
