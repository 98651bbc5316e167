//! Telephony, waiting, and what is still owed.

use super::{Scene, Trace, quote};
use crate::domain::contract::{CheckItem, Contract, Required};
use crate::domain::duty::{self, Duty, DutyKind};
use crate::domain::incident::{Incident, Mark};
use crate::domain::span;
use crate::domain::watch::{self, Watched};

pub(super) fn traces(scene: Scene<'_>, incident: &Incident, contract: &Contract) -> Vec<Trace> {
    let owed = duty::open(incident, contract, scene.desk.world(), scene.now);
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
        let length = span::clock_face(length(outage).max(0));
        format!("{} to {until}  {length}, {}", scene.wall(outage.since), outage.words())
    };
    let read = contract.availability.as_ref().map(|rules| &rules.cites);
    let read = read.map(|cites| [cites.outage.as_ref(), Some(&cites.critical)]);
    let read = contract.cites.outage.iter().map(Some).chain(read.into_iter().flatten());
    (!incident.outages.is_empty()).then(|| Trace {
        title: "telephony down".to_owned(),
        answer: format!("{} in all", span::clock_face(all)),
        steps: incident.outages.iter().map(line).collect(),
        rules: quote::all(contract, read),
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
        rules: quote::all(contract, &contract.settings.cites.on_wait),
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
        DutyKind::WrongCode => vec!["the code that was given is not the reseller's".to_owned()],
        DutyKind::UncheckedCode => {
            vec!["a code was given, and the desk knows none of the reseller".to_owned()]
        }
        DutyKind::CallerUnclear => {
            let name = incident.reporter.map(|name| scene.desk.world().names.get(name));
            let named = name.map(|name| format!("{name} is nobody whom the contract's party has named"));
            vec![named.unwrap_or_else(|| "nobody is named".to_owned())]
        }
        DutyKind::NoTicket => vec![format!("received by {}, not in the ticket system yet", incident.channel)],
        DutyKind::NoEta => vec!["work has started, and no time of restoration was given".to_owned()],
        DutyKind::EtaPassed => {
            vec![format!("promised {}", incident.eta.map_or_else(String::new, |eta| scene.wall(eta)))]
        }
        DutyKind::Details { said, of } => {
            let missing = duty::missing(incident, contract);
            let missing =
                missing.iter().map(|required| format!("missing: {}  {}", required.label, number(required)));
            std::iter::once(format!("{said} of {of} required details are known")).chain(missing).collect()
        }
        DutyKind::AskAgain => {
            let remind = incident.waiting(scene.now).and_then(|waiting| waiting.remind);
            vec![format!("to be asked again {}", remind.map_or_else(String::new, |at| scene.wall(at)))]
        }
        DutyKind::CheckFailed => not_met(watch::of_incident(incident, scene.desk.world()), contract),
        DutyKind::NewsOwed => {
            let since = incident.account().news.map_or_else(String::new, |at| scene.wall(at));
            vec![format!("asked for {since}, and the customer was told nothing since")]
        }
        DutyKind::NotReproduced => {
            vec!["whether it happens on a certified platform too is not said".to_owned()]
        }
        DutyKind::NoRequest => {
            vec![format!("received by {}, no request made: no clock runs yet", incident.channel)]
        }
        DutyKind::NoOutage => vec!["no calls can be placed, and no outage was begun".to_owned()],
        DutyKind::NoAccess => vec!["it lies with development, and no access was granted".to_owned()],
        DutyKind::NotCovered if duty::excluded(incident, contract).is_some() => excluded(incident, contract),
        DutyKind::NotCovered => {
            let said = duty::uncovered(incident, contract);
            said.map(|(required, answer)| format!("{}: {answer}  {}", required.label, number(required)))
                .into_iter()
                .collect()
        }
    };
    Trace {
        title: "owed".to_owned(),
        answer: duty.kind.chip().into_owned(),
        steps,
        rules: quote::all(contract, &duty.rule),
    }
}

fn number(required: &Required) -> &str {
    required.cite().map_or("", |rule| rule)
}

fn not_met(found: &Watched, contract: &Contract) -> Vec<String> {
    let items = contract.checklist.iter().flat_map(|list| &list.items);
    let failed = items.filter(|item| found.of(item) == Mark::Fail);
    let rule = |item: &CheckItem| item.cites.first().map_or("", |rule| rule).to_owned();
    failed.map(|item| format!("not met: {}  {}", item.label, rule(item))).collect()
}

fn excluded(incident: &Incident, contract: &Contract) -> Vec<String> {
    let reason = incident.account().scope.as_ref().and_then(|scoped| scoped.reason.as_ref());
    let scope = duty::excluded(incident, contract).map(|scope| scope.label.to_string());
    let reason = reason.map(|reason| format!("because {reason}"));
    scope.into_iter().chain(reason).chain(["no target holds from then on".to_owned()]).collect()
}
