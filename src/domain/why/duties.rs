//! Telephony, waiting, and what is still owed.

use super::{Scene, Trace, quote};
use crate::domain::contract::Contract;
use crate::domain::duty::{self, Duty, DutyKind};
use crate::domain::incident::{Incident, Mark};
use crate::domain::span;

pub(super) fn traces(scene: Scene<'_>, incident: &Incident, contract: &Contract) -> Vec<Trace> {
    let owed = duty::open(incident, contract, scene.now);
    let owed = owed.iter().map(|duty| owed_trace(scene, incident, contract, duty));
    telephony(scene, incident, contract)
        .into_iter()
        .chain(waiting(scene, incident, contract))
        .chain(owed)
        .collect()
}

fn telephony(scene: Scene<'_>, incident: &Incident, contract: &Contract) -> Option<Trace> {
    let now = scene.now;
    let length =
        |outage: &crate::domain::incident::Outage| outage.until.unwrap_or(now).min(now) - outage.since;
    let all: i64 = incident.outages.iter().map(|outage| length(outage).max(0)).sum();
    let line = |outage: &crate::domain::incident::Outage| {
        let until = outage.until.map_or_else(|| "now".to_owned(), |until| scene.wall(until));
        format!("{} to {until}  {}", scene.wall(outage.since), span::clock_face(length(outage).max(0)))
    };
    (!incident.outages.is_empty()).then(|| Trace {
        title: "telephony down".to_owned(),
        answer: format!("{} in all", span::clock_face(all)),
        steps: incident.outages.iter().map(line).collect(),
        rules: quote::all(contract, ["A05", "A06", "F015"].into_iter()),
    })
}

/// Gross is the time since receipt, net the time that the desk had it.
fn waiting(scene: Scene<'_>, incident: &Incident, contract: &Contract) -> Option<Trace> {
    let waited = incident.life.waited(scene.now);
    let gross = (scene.now - incident.received).max(0);
    let net = (gross - waited).max(0);
    (waited > 0).then(|| Trace {
        title: "waiting for the customer".to_owned(),
        answer: format!("{} waited, net {}", span::clock_face(waited), span::clock_face(net)),
        steps: vec![
            format!("received {}", scene.wall(incident.received)),
            format!("gross = since then {}", span::clock_face(gross)),
            format!(
                "net = {} - {} = {}",
                span::clock_face(gross),
                span::clock_face(waited),
                span::clock_face(net)
            ),
            "the same for every clock; what a clock does meanwhile is the contract's".to_owned(),
        ],
        rules: quote::all(contract, ["A23"].into_iter()),
    })
}

fn owed_trace(scene: Scene<'_>, incident: &Incident, contract: &Contract, duty: &Duty) -> Trace {
    let priority = incident.class.priority.number();
    let steps = match duty.kind {
        DutyKind::NoCall => vec![format!("P{priority}, received by {}, no call recorded", incident.channel)],
        DutyKind::NoCode => vec![format!(
            "received {} outside of office hours, without a code",
            scene.wall(incident.received)
        )],
        DutyKind::NoTicket => vec![format!("received by {}, not in the ticket system yet", incident.channel)],
        DutyKind::NoEta => vec!["work has started, and no time of restoration was given".to_owned()],
        DutyKind::EtaPassed => {
            vec![format!("promised {}", incident.eta.map_or_else(String::new, |eta| scene.wall(eta)))]
        }
        DutyKind::Details { said, of } => {
            let missing = duty::missing(incident, contract);
            let missing =
                missing.iter().map(|required| format!("missing: {}  {}", required.label, required.cite()));
            std::iter::once(format!("{said} of {of} required details are known")).chain(missing).collect()
        }
        DutyKind::AskAgain => {
            let remind = incident.waiting(scene.now).and_then(|waiting| waiting.remind);
            vec![format!("to be asked again {}", remind.map_or_else(String::new, |at| scene.wall(at)))]
        }
        DutyKind::CheckFailed => {
            let items = contract.checklist.iter().flat_map(|list| &list.items);
            let failed = items.filter(|item| incident.account().checks.get(&*item.key) == Some(&Mark::Fail));
            failed
                .map(|item| {
                    format!("not met: {}  {}", item.label, item.cites.first().map_or("", |rule| rule))
                })
                .collect()
        }
        DutyKind::NoRequest => {
            vec![format!("received by {}, no request made: no clock runs yet", incident.channel)]
        }
        DutyKind::NoOutage => vec!["no calls can be placed or received, and no outage was begun".to_owned()],
        DutyKind::NoAccess => vec!["it lies with development, and no access was granted".to_owned()],
        DutyKind::NotCovered if duty::excluded(incident, contract).is_some() => excluded(incident, contract),
        DutyKind::NotCovered => {
            let said = duty::uncovered(incident, contract);
            said.map(|(required, answer)| format!("{}: {answer}  {}", required.label, required.cite()))
                .into_iter()
                .collect()
        }
    };
    Trace {
        title: "owed".to_owned(),
        answer: duty.kind.chip().into_owned(),
        steps,
        rules: quote::all(contract, [&*duty.rule].into_iter()),
    }
}

fn excluded(incident: &Incident, contract: &Contract) -> Vec<String> {
    let reason = incident.account().scope.as_ref().and_then(|scoped| scoped.reason.as_ref());
    let scope = duty::excluded(incident, contract).map(|scope| scope.label.to_string());
    let reason = reason.map(|reason| format!("because {reason}"));
    scope.into_iter().chain(reason).chain(["no target holds from then on".to_owned()]).collect()
}
