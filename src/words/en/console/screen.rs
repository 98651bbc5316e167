//! What stands above, below and over the panes.

use crate::words::Words;
use crate::words::console::{Corner, Empty, Header, Over, Status};

pub(in crate::words) fn header(_: Words, said: Header<'_>) -> String {
    match said {
        Header::Escalations(count) => format!("esc {count}"),
        Header::Waiting(count) => format!(" wait {count}"),
        Header::Unowned(count) => format!(" unowned {count}"),
        Header::OnCall(None, _) => "on call: nobody".to_owned(),
        Header::OnCall(Some(who), 0) => format!("on call: {who}"),
        Header::OnCall(Some(who), more) => format!("on call: {who} +{more}"),
        Header::Only(reseller) => format!("only {reseller}"),
        Header::WritesAs(user) => format!("rw:{user}"),
        Header::AsOf(at) => format!("AT {at}"),
        Header::AwayFor(away) => format!("away {away}"),
        Header::LocksIn(left) => format!(" | lock {left}"),
        Header::MutedFor(left) => format!("mute {left}"),
        Header::Trouble { what, since } => format!("TROUBLE since {since}: {what}"),
        Header::Frozen { at, key } => format!("FROZEN at {at}  {key} goes on"),
        Header::PastDesk { at } => {
            format!("THE DESK AS IT WAS at {at}, read-only  :now comes back")
        }
        Header::Chosen { count, all, hint } => format!("   ({count} of {all})  {hint}"),
        Header::NoDesk { path } => format!("There is no desk yet: {path}"),
        Header::View(name) => format!("   view: {name}"),
        Header::KeepOrLeave { keep, leave } => format!("{keep} keep, {leave} leave"),
        Header::Narrowed { count, all } => format!(" {count} of {all}"),
    }
}

pub(in crate::words) fn status(words: Words, said: Status<'_>) -> String {
    match said {
        Status::Leave(Some(key)) => format!("leave pikett? {key} once more, anything else stays"),
        Status::Leave(None) => "leave pikett? :quit leaves, anything else stays".to_owned(),
        Status::PasteHasNoEnd { key } => {
            format!("a paste has no end yet: keys are text until it comes; {key} ends it")
        }
        Status::WasAway { away, yes, no } => {
            format!("you were away for {away}; go on writing? {yes} yes, {no} no")
        }
        Status::Asked(what) => format!("{}?", words.doing(what)),
        Status::TakeOver { number, owner } => format!("{number} is {owner}'s: take it over?"),
        Status::DoToTheirs { what, owner } => {
            format!("it belongs to {owner}; {} all the same?", words.doing(what))
        }
        Status::DoToSome { what, count, number, owner } => {
            let others = if count == 1 { "1 is" } else { &format!("{count} are") };
            format!("{}? {others} somebody else's, as {number} is {owner}'s", words.doing(what))
        }
        Status::Undone(what) => format!("undone: {}", words.doing(what)),
        Status::Seconds(left) => format!("{left} s"),
        Status::Minutes(minutes) => format!("{minutes} min"),
        Status::Policy { id, version } => format!("policy {id} {version}"),
        Status::Calendar(code) => format!("calendar {code}"),
        Status::Zone(zone) => format!("tz {zone}"),
        Status::Desk(name) => format!("desk {name}"),
        Status::Terminal { ms } => format!("term {ms}ms"),
        Status::OwnClock { by, fast: true } => format!("own clock {by} fast"),
        Status::OwnClock { by, fast: false } => format!("own clock {by} slow"),
        Status::LocksIn(left) => format!("lock {left}"),
    }
}

pub(in crate::words) fn over(words: Words, said: Over<'_>) -> String {
    match said {
        Over::SortedBy(pane) => format!("{} sorted by", words.pane(pane)),
        Over::ColumnsOf(pane) => format!("Columns of {}", words.pane(pane)),
        Over::Alarms(count) => format!("{count} alarms, the most urgent first"),
        Over::More { count, key } => format!(" and {count} more: type on, or {key}"),
        Over::DraftThere { at, take, discard } => {
            format!("there is a draft of {at}: {take} fills it in, {discard} discards it")
        }
        Over::DraftOf { at, key } => format!("draft of {at}; {key} discards it"),
        Over::Several { count, title } => format!("{count} incidents: {title}"),
        Over::Belongs { owner, title } => format!("belongs to {owner} - {title}"),
        Over::SomeBelong { count: 1, title } => format!("1 belongs to somebody else - {title}"),
        Over::SomeBelong { count, title } => format!("{count} belong to somebody else - {title}"),
        Over::OfAll { count, all } => format!(" ({count} of {all})"),
        Over::RefusedOf { count, all } => format!("{count} of {all} refused:"),
        Over::FormKeys { next, save, cancel } => format!("{next} field  {save} save  {cancel} cancel"),
        Over::MoreLines { count, key } => format!("{count} more lines: {key} goes on to them"),
        Over::EditorGaveUp => "the editor gave up: the text is as it was".to_owned(),
        Over::NoEditor { why } => format!("no editor: {why}; EDITOR names one"),
        Over::TextFull { most } => format!("a text has at most {most} bytes; put the rest into another one"),
        Over::TypedAfterwards { save, leave } => {
            format!("recorded; this was typed afterwards: {save} records it too, {leave} keeps it")
        }
        Over::AnotherIn { seconds } => format!("wrong; another one in {seconds} s"),
        Over::WhatIf { impact, urgency } => format!("What if: impact {impact}, urgency {urgency}"),
        Over::LogOf(what) => format!("Log {what}"),
        Over::NewestLast(count) => format!("{count}, newest last"),
    }
}

pub(in crate::words) fn empty(_: Words, said: Empty<'_>) -> String {
    match said {
        Empty::NoIncidentsYet { key } => {
            format!("no incidents yet: {key} brings one in, `pikett import` many")
        }
        Empty::NoIncidentPasses { key } => format!("no incident passes the filter: {key} clears it"),
        Empty::NoIncidents => "no incidents".to_owned(),
        Empty::NoRowPasses { key } => format!("no row passes the filter: {key} clears it"),
        Empty::NothingRunsOut => "nothing runs out".to_owned(),
        Empty::NoUpdates => "no updates planned".to_owned(),
        Empty::NoStorage => "no tenant with storage".to_owned(),
        Empty::NoProducts => "no licences of systems, no credit accounts".to_owned(),
        Empty::NoAvailability => "no tenant with a promise of availability".to_owned(),
        Empty::NoContracts => "no tenant holds a contract".to_owned(),
        Empty::NoRows => "no tenants".to_owned(),
        Empty::NothingYet => "nothing yet".to_owned(),
        Empty::OlderThanKept => "older than the records that are kept here".to_owned(),
    }
}

pub(in crate::words) fn corner(_: Words, said: Corner<'_>) -> String {
    match said {
        Corner::Sort("") => "sort: prio,received".to_owned(),
        Corner::Sort(order) => format!("sort: {order}"),
        Corner::HiddenColumns(count) => format!("+{count} columns"),
        Corner::NewAbove(count) => format!("{count} new above"),
        Corner::Marked { shown, hidden: 0 } => format!("{shown} marked"),
        Corner::Marked { shown, hidden } => format!("{shown} marked ({hidden} hidden)"),
        Corner::Warned(count) => format!("{count} warn"),
        Corner::Overbooked { warned, servers } => format!("{warned} warn, {servers} overbooked"),
        Corner::NearCeiling(count) => format!("{count} near ceiling"),
        Corner::Soon { count, all } => format!("{count}/{all} in 7d"),
        Corner::Pictures { first, last, of } => format!("{first}-{last} of {of}"),
        Corner::Rollout { release, done, all, halted } => {
            let halted = if halted { " HALTED" } else { "" };
            format!(" {release}: {done}/{all}{halted}")
        }
    }
}
