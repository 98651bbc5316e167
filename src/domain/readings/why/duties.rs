//! Telephony, waiting, and what is still owed.

use super::quote;
use super::scene::Scene;
use super::steps::{DutyStep, Lack};
use super::trace::{Answer, Step, Title, Trace};
use crate::domain::contract::{CheckItem, Contract, Mark};
use crate::domain::facts::incident::{Incident, Outage};
use crate::domain::facts::watched::Watched;
use crate::domain::readings::duty::{self, Duty, DutyKind};
use crate::domain::readings::watch;

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
    let length = |outage: &Outage| (outage.until.unwrap_or(now).min(now) - outage.since).max(0);
    let all: i64 = incident.outages.iter().map(length).sum();
    let step = |outage: &Outage| {
        let (length, fails) = (length(outage), outage.fails.clone());
        DutyStep::Outage { since: outage.since, until: outage.until, length, fails }.into()
    };
    let read = contract.availability.as_ref().map(|rules| &rules.cites);
    let read = read.map(|cites| [cites.outage.as_ref(), Some(&cites.critical)]);
    let read = contract.cites.outage.iter().map(Some).chain(read.into_iter().flatten());
    (!incident.outages.is_empty()).then(|| Trace {
        title: Title::Telephony,
        answer: Answer::InAll(all),
        steps: incident.outages.iter().map(step).collect(),
        rules: quote::all(contract, read),
    })
}

/// Gross is the time since receipt, net the time that the desk had it.
fn waiting(scene: Scene<'_>, incident: &Incident, contract: &Contract) -> Option<Trace> {
    let waited = incident.life.waited(scene.now);
    let gross = (scene.now - incident.received).max(0);
    let net = (gross - waited).max(0);
    let steps = [
        DutyStep::Received(incident.received),
        DutyStep::Gross(gross),
        DutyStep::Net { gross, waited, net },
        DutyStep::EveryClock,
    ];
    (waited > 0).then(|| Trace {
        title: Title::Waiting,
        answer: Answer::Waited { waited, net },
        steps: steps.map(Step::from).into(),
        rules: quote::all(contract, &contract.settings.cites.on_wait),
    })
}

fn owed_trace(scene: Scene<'_>, incident: &Incident, contract: &Contract, duty: &Duty) -> Trace {
    let steps = match duty.kind {
        DutyKind::NoCall => {
            let (priority, channel) = (incident.class.priority, incident.channel);
            vec![DutyStep::NoCall { priority, channel }]
        }
        DutyKind::NoCode => vec![DutyStep::NoCode(incident.received)],
        DutyKind::WrongCode => vec![DutyStep::Lacks(Lack::WrongCode)],
        DutyKind::UncheckedCode => vec![DutyStep::Lacks(Lack::UncheckedCode)],
        DutyKind::CallerUnclear => {
            let name = incident.reporter.map(|name| scene.desk.world().names.get(name));
            vec![name.map_or(DutyStep::Lacks(Lack::Nobody), |name| DutyStep::Stranger(name.into()))]
        }
        DutyKind::NoTicket => vec![DutyStep::NoTicket(incident.channel)],
        DutyKind::NoEta => vec![DutyStep::Lacks(Lack::NoEta)],
        DutyKind::EtaPassed => vec![DutyStep::Promised(incident.eta)],
        DutyKind::Details { said, of } => {
            let missing = duty::missing(incident, contract).map(|required| DutyStep::Missing {
                label: required.label.clone(),
                rule: required.cite().cloned(),
            });
            std::iter::once(DutyStep::Details { said, of }).chain(missing).collect()
        }
        DutyKind::AskAgain => {
            vec![DutyStep::AskAgain(incident.waiting(scene.now).and_then(|waiting| waiting.remind))]
        }
        DutyKind::CheckFailed => not_met(watch::of_incident(incident, scene.desk.world()), contract),
        DutyKind::NewsOwed => vec![DutyStep::NewsSince(incident.account().news)],
        DutyKind::NotReproduced => vec![DutyStep::Lacks(Lack::NotReproduced)],
        DutyKind::NoRequest => vec![DutyStep::NoRequest(incident.channel)],
        DutyKind::NoOutage => vec![DutyStep::Lacks(Lack::NoOutage)],
        DutyKind::NoAccess => vec![DutyStep::Lacks(Lack::NoAccess)],
        DutyKind::NotCovered if duty::excluded(incident, contract).is_some() => excluded(incident, contract),
        DutyKind::NotCovered => {
            let said = duty::uncovered(incident, contract);
            let step = said.map(|(required, answer)| DutyStep::Uncovered {
                label: required.label.clone(),
                answer: answer.into(),
                rule: required.cite().cloned(),
            });
            step.into_iter().collect()
        }
    };
    Trace {
        title: Title::Owed,
        answer: Answer::Owed(duty.kind),
        steps: steps.into_iter().map(Step::from).collect(),
        rules: quote::all(contract, &duty.rule),
    }
}

fn not_met(found: &Watched, contract: &Contract) -> Vec<DutyStep> {
    let items = contract.checklist.iter().flat_map(|list| &list.items);
    let failed = items.filter(|item| found.of(item) == Mark::Fail);
    let rule = |item: &CheckItem| item.cites.first().cloned();
    failed.map(|item| DutyStep::NotMet { label: item.label.clone(), rule: rule(item) }).collect()
}

fn excluded(incident: &Incident, contract: &Contract) -> Vec<DutyStep> {
    let reason = incident.account().scope.as_ref().and_then(|scoped| scoped.reason.clone());
    let scope = duty::excluded(incident, contract).map(|scope| DutyStep::Excluded(scope.label.clone()));
    scope.into_iter().chain(reason.map(DutyStep::Because)).chain([DutyStep::Lacks(Lack::NoTarget)]).collect()
}
