//! Updates as entries of a calendar.

use crate::domain::facts::slot::Outcome;
use crate::words::Words;
use crate::words::report::Entry;

pub(in crate::words) fn entry(words: Words, says: Entry<'_>) -> String {
    match says {
        Entry::Calendar => "Server updates".to_owned(),
        Entry::Update { server, from, to } => format!("{server}: update {from} to {to}"),
        Entry::SendNotice { server, release } => {
            format!("{server}: send the notice of the update to {release}")
        }
        Entry::Reseller { id, name: None } => format!("reseller: {id}"),
        Entry::Reseller { id, name: Some(name) } => format!("reseller: {name} ({id})"),
        Entry::Tenants([]) => "tenants: none".to_owned(),
        Entry::Tenants(names) => format!("tenants: {}", names.join("; ")),
        Entry::Stage(stage) => format!("stage: {}", words.state(stage)),
        Entry::Standard(at) => format!("standard date: {}", words.wall(at)),
        Entry::Latest(at) => format!("latest date: {}", words.wall(at)),
        Entry::NoticeSent { at, late: false } => format!("notice: sent {}", words.wall(at)),
        Entry::NoticeSent { at, late: true } => format!("notice: sent late, {}", words.wall(at)),
        Entry::NoticeOwed { notice, by } => {
            format!("notice: {}, to be sent by {}", words.state(notice), words.wall(by))
        }
        Entry::NoticeWaived => "notice: not needed".to_owned(),
        Entry::Deferral(deferral) => {
            let (number, state) = (deferral.number, words.state(deferral.state));
            let to = words.wall(deferral.to);
            format!("deferral: D-{number} to {to}, asked by {}, {state}", deferral.by)
        }
        Entry::Ended { at, outcome } => {
            let at = words.wall(at);
            match outcome {
                Outcome::Done => format!("done: {at}"),
                Outcome::Failed { what } => format!("failed: {at}, {what}"),
                Outcome::RolledBack { why } => format!("rolled back: {at}, {why}"),
            }
        }
        Entry::Halted(reason) => format!("the rollout is halted: {}", words.recorded(reason)),
    }
}
