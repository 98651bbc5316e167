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
            let to = release.as_ref().map_or_else(String::new, |release| format!(" auf {release}"));
            said(format!("für {server} ist kein Update{to} geplant"), "zuerst eines planen")
        }
        OfUpdate::NothingToConfirm(server) => said(
            format!("kein abgeschlossenes Update von {server} wartet auf seine Erfolgsmeldung"),
            "zuerst festhalten, dass das Update erfolgreich war",
        ),
        OfUpdate::NothingToRollBack(server) => said(
            format!("kein Update von {server} hat begonnen, das zurückgerollt werden könnte"),
            "was geplant ist, zeigt `pikett update list`",
        ),
        OfUpdate::RunsAnother { server, runs, release } => {
            said(format!("{server} hat {runs} und nicht mehr {release}"), "das letzte Update zurückrollen")
        }
        OfUpdate::RunsNewer { server, runs, release } => said(
            format!("{server} hat {runs}, und {release} ist älter"),
            "ein neueres Release planen oder das letzte zurückrollen",
        ),
        OfUpdate::PlanPassed(at) => said(
            format!("{} liegt in der Vergangenheit", words.wall(*at)),
            "für einen künftigen Zeitpunkt planen",
        ),
        OfUpdate::TooSoon { at, days } => said(
            format!("für {} ist eine Ankündigung {days} Tage vorher nicht mehr möglich", words.wall(*at)),
            "später planen; nur ein dringendes Release kommt ohne Ankündigung aus",
        ),
        OfUpdate::Unfit(misfit) => begin::misfit(words, misfit),
        OfUpdate::WindowFull { owner, capacity, taken } => said(
            format!("ein Fenster von {owner} fasst {capacity} Updates und hätte {taken}"),
            "neu planen: der Zeitplan hat sich inzwischen geändert",
        ),
        OfUpdate::Release { release, is } => of_release(words, release, is),
        OfUpdate::Deferral { number, is } => of_deferral(words, *number, is),
        OfUpdate::CannotBegin { server, why, instead } => begin::said_of(words, server, why, *instead),
        OfUpdate::CannotDefer { server, why, times } => deferral::said_of(words, server, why, *times),
        OfUpdate::Plan(reason) => plan::said_of(words, reason),
    }
}

fn of_slot(words: Words, server: &Id, release: &Id, is: OfSlot) -> Said {
    let update = format!("das Update von {server} auf {release}");
    match is {
        OfSlot::NotBegun => said(
            format!("{update} hat nicht begonnen"),
            format!("zuerst den Beginn festhalten: `pikett update start {server}`"),
        ),
        OfSlot::Began(at) => {
            said(format!("{update} begann am {}", words.wall(at)), "einen Zeitpunkt danach angeben")
        }
        OfSlot::Noticed(at) => said(
            format!("die Ankündigung für {server} und {release} wurde am {} versandt", words.wall(at)),
            "es bleibt nichts zu tun",
        ),
        OfSlot::Done => {
            said(format!("{server} ist bereits auf {release} aktualisiert"), "ein anderes Release planen")
        }
        OfSlot::Announced => {
            said(format!("{update} ist angekündigt"), "der Termin ändert sich nur durch einen Aufschub")
        }
        OfSlot::Started => said(format!("{update} hat begonnen"), "den Aufschub ablehnen"),
        OfSlot::Fixed => said(format!("{update} hat begonnen"), "es lässt sich nicht mehr verschieben"),
        OfSlot::Unasked => said(
            format!("{release} ist eine Testversion, die für {server} niemand angefordert hat"),
            format!(
                "nach dem Test für stabil erklären oder den Wunsch des Resellers festhalten: `pikett update test {server} --release {release}`"
            ),
        ),
        OfSlot::Stable => said(
            format!("{release} ist stabil und keine Testversion"),
            format!("planen mit `pikett update schedule {server} --release {release}`"),
        ),
    }
}

fn of_release(words: Words, release: &Id, is: &OfRelease) -> Said {
    match is {
        OfRelease::Halted { since, reason } => said(
            format!(
                "der Rollout von {release} ist seit {} angehalten: {}",
                words.wall(*since),
                words.recorded(reason)
            ),
            format!("weiter geht es mit `pikett update resume {release} --reason TEXT`"),
        ),
        OfRelease::HaltedAlready { since, reason } => said(
            format!(
                "der Rollout von {release} ist seit {} angehalten: {}",
                words.wall(*since),
                words.recorded(reason)
            ),
            "ihn zuerst fortsetzen",
        ),
        OfRelease::NotHalted => {
            said(format!("der Rollout von {release} ist nicht angehalten"), "es bleibt nichts zu tun")
        }
        OfRelease::Stable => said(
            format!("{release} ist bereits stabil"),
            "was zurück in den Test geht, bekommt eine neue Versionsnummer",
        ),
        OfRelease::Untested => said(
            format!("von {release} gab es keine Testversion"),
            format!(
                "veröffentlichen mit `pikett update release {release} --stage test`; nur ein dringendes, mit seinem Grund, kommt ohne aus"
            ),
        ),
    }
}

fn of_deferral(words: Words, number: u32, is: &OfDeferral) -> Said {
    match is {
        OfDeferral::None => {
            said(format!("den Aufschub D-{number} gibt es nicht"), "siehe `pikett update list`")
        }
        OfDeferral::Decided(state) => {
            said(format!("D-{number} ist bereits {}", stands(*state)), "einen anderen Aufschub beantragen")
        }
        OfDeferral::Over(state) => {
            said(format!("D-{number} ist bereits {}", stands(*state)), "es bleibt nichts zurückzuziehen")
        }
        OfDeferral::Passed(to) => said(
            format!("{} liegt in der Vergangenheit", words.wall(*to)),
            "den Aufschub ablehnen und einen anderen beantragen",
        ),
        OfDeferral::Open(server) => said(
            format!("D-{number} verlangt einen anderen Termin für {server}"),
            "zuerst darüber entscheiden oder ihn zurückziehen lassen",
        ),
    }
}

/// How a deferral stands.
pub(in crate::words::de) fn stands(state: DeferralState) -> &'static str {
    match state {
        DeferralState::Requested => "beantragt",
        DeferralState::Approved => "genehmigt",
        DeferralState::Refused => "abgelehnt",
        DeferralState::Withdrawn => "zurückgezogen",
        DeferralState::Replaced => "ersetzt",
    }
}
