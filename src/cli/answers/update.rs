//! Answers to acts about updates of servers.

use serde_json::json;

use crate::cli::act::Answer;
use crate::cli::lang;
use crate::client::Receipt;
use crate::domain::acts::begin::Begin;
use crate::domain::acts::decide::{Act, DecideDeferral, StartUpdate};
use crate::domain::acts::judgement::Check;
use crate::domain::facts::event::{Event, SlotChange};
use crate::domain::facts::rollout::RolloutChange;
use crate::domain::facts::slot::{DeferralState, Slot};
use crate::domain::readings::desk::{Desk, Present};
use crate::words::Words;
use crate::words::updating::Answer as Said;

/// `None` where what was recorded says enough.
pub(super) fn answer(act: &Act, receipt: &Receipt, cx: Present<'_>, words: Words) -> Option<Answer> {
    match act {
        Act::Release(_) => untested(receipt, cx, words),
        Act::StartUpdate(_) => find(receipt, |event| match event {
            Event::Slot { change: SlotChange::StartedFor { rules, .. }, .. } if !rules.is_empty() => {
                Some(Said::Despite(rules.clone()))
            }
            _ => None,
        })
        .map(|note| noting(receipt, note, words)),
        Act::RequestDeferral(_) => Some(requested(receipt, words)),
        Act::DecideDeferral(act) => Some(decided(act, words)),
        Act::WithdrawDeferral(act) => Some(withdrawn(act.number, receipt, words)),
        _ => None,
    }
}

fn find<'r, T>(receipt: &'r Receipt, found: impl Fn(&'r Event) -> Option<T>) -> Option<T> {
    receipt.records.iter().find_map(|record| found(&record.event))
}

/// That no test version came before the release, with the rule that wants one.
fn untested(receipt: &Receipt, cx: Present<'_>, words: Words) -> Option<Answer> {
    let is = |event: &Event| matches!(event, Event::Rollout { change: RolloutChange::Untested { .. }, .. });
    find(receipt, |event| is(event).then_some(()))?;
    let contract = cx.desk.update_contract(cx.now);
    let rule = contract.and_then(|contract| Some(&contract.updates.as_ref()?.cites.test_first));
    let mut answer = noting(receipt, Said::Untested, words);
    answer.json["rule"] = json!(rule);
    Some(Answer { line: lang::cited(answer.line, rule), ..answer })
}

/// What was recorded, with a note: in English for programs.
fn noting(receipt: &Receipt, note: Said, words: Words) -> Answer {
    let plain = Words::english(words.zone).update(note.clone());
    let answer = Answer::noting(receipt, &words.update(note), words);
    Answer { json: json!({ "events": receipt.kinds(), "note": plain }), ..answer }
}

fn requested(receipt: &Receipt, words: Words) -> Answer {
    let number = find(receipt, |event| match event {
        Event::Slot { change: SlotChange::DeferralRequested { number, .. }, .. } => Some(*number),
        _ => None,
    });
    let id = number.map(|number| format!("D-{number}")).unwrap_or_default();
    let line = number.map(|number| words.update(Said::Requested(number)));
    let line = line.unwrap_or_default();
    Answer::new(json!({ "deferral": id, "state": "requested" }), line)
}

fn decided(act: &DecideDeferral, words: Words) -> Answer {
    let state = if act.approve { DeferralState::Approved } else { DeferralState::Refused };
    let id = format!("D-{}", act.number);
    let line = words.update(Said::Stands(act.number, state));
    Answer::new(json!({ "deferral": id, "state": state.word() }), line)
}

fn withdrawn(number: u32, receipt: &Receipt, words: Words) -> Answer {
    let start = find(receipt, |event| match event {
        Event::Slot { change: SlotChange::DeferralWithdrawn { start, .. }, .. } => Some(*start),
        _ => None,
    });
    let line = start.map(|start| words.update(Said::Withdrawn { number, start }));
    let json = json!({ "deferral": format!("D-{number}"), "state": "withdrawn", "effective": start });
    Answer::new(json, line.unwrap_or_default())
}

/// What an update that was begun departs from without being refused for it.
pub(super) fn owed(act: &Act, desk: &Desk) -> Option<String> {
    let Act::StartUpdate(StartUpdate { server, release, .. }) = act else { return None };
    let found = desk.world().servers.by_id(server.as_str())?;
    let named = |slot: &&Slot| release.as_ref().is_none_or(|release| slot.release == *release);
    let slot = found.slots.iter().filter(|slot| slot.is_open()).find(named)?;
    let begin = Begin::find(desk, server.as_str(), slot.release.as_str(), slot.started?)?;
    let words = lang::words(desk.world().zone);
    let warned = begin.warnings().into_iter().filter_map(|check| {
        let rule = check.rule().map(|rule| format!(" ({})", rule.id)).unwrap_or_default();
        match check {
            Check::Warns(claim, _) => Some(format!("{}{rule}", words.claim(&claim))),
            Check::Tells(..) | Check::Holds(..) | Check::Refuses(_) => None,
        }
    });
    let warned: Vec<String> = warned.collect();
    (!warned.is_empty()).then(|| words.update(Said::Warned(warned)))
}
