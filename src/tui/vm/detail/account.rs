//! What was said and found about an incident, and what is waited for.

use super::super::{Cell, Line, View};
use crate::domain::contract::{Contract, RuleId, Source};
use crate::domain::duty;
use crate::domain::incident::{Incident, Mark, Waiting};
use crate::domain::span;
use crate::domain::text::Text;
use crate::domain::watch::{self, Watched};
use crate::tui::role::Role;

impl View<'_> {
    /// Description, component, required details, checklist, work; nothing for what is not there.
    pub(super) fn account_lines(&self, incident: &Incident, contract: &Contract) -> Vec<Line> {
        let account = incident.account();
        let labelled = |label: &str, text: String| vec![Cell::dim(format!("{label} ")), Cell::text(text)];
        let mut lines: Vec<Line> = scope(incident, contract).into_iter().collect();
        if account.access {
            lines.push(labelled("access", "to the customer's system is granted".to_owned()));
        }
        lines.extend(
            account
                .development
                .map(|since| labelled("development", format!("has it since {}", self.clock_time(since)))),
        );
        lines.extend(account.component.as_ref().map(|name| labelled("component", name.to_string())));
        lines.extend(account.description.as_ref().map(|text| labelled("text", text.replace('\n', " "))));
        if !account.failing.is_empty() {
            let failing: Vec<&str> = account.failing.iter().map(Text::as_str).collect();
            lines.push(labelled("fails", failing.join(", ")));
        }
        lines.extend(details(incident, contract));
        lines.extend(account.exception.as_ref().map(|why| labelled("accepted because", why.to_string())));
        lines.extend(checklist(watch::of_incident(incident, self.desk.world()), contract));
        lines.extend(account.fix_owner.as_ref().map(|name| labelled("permanent fix", name.to_string())));
        let told = account.told.map(|contact| format!(", customer told by {contact}")).unwrap_or_default();
        if account.worked > 0 || account.told.is_some() {
            lines.push(labelled("worked", format!("{}{told}", span::short(account.worked))));
        }
        lines
    }

    /// What the customer is asked for.
    pub(super) fn waiting_line(&self, waiting: &Waiting) -> Line {
        let Waiting { since, wants, until, from, remind, .. } = waiting;
        let from = from.as_ref().map(|name| format!(" from {name}")).unwrap_or_default();
        let until = until.map(|at| format!(", until {}", self.clock_time(at))).unwrap_or_default();
        let remind = remind.map(|at| format!(", ask again {}", self.clock_time(at))).unwrap_or_default();
        let since = self.clock_time(*since);
        vec![Cell::text(format!("waiting since {since} for {wants}{from}{until}{remind}"))]
    }
}

/// What it is about, and whether that is covered.
fn scope(incident: &Incident, contract: &Contract) -> Option<Line> {
    let scoped = incident.account().scope.as_ref()?;
    let scope = contract.scope(&scoped.scope)?;
    let (label, role) = if scope.targets { ("about ", Role::Text) } else { ("not covered ", Role::Soon) };
    let reason = scoped.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
    let text = Cell::new(format!("{}{reason}", scope.label), role);
    Some(vec![Cell::dim(label), text, Cell::dim(format!("  {}", RuleId::text(scope.cite())))])
}

/// The details that are known, and those that are not (A64).
fn details(incident: &Incident, contract: &Contract) -> Vec<Line> {
    let account = incident.account();
    let known = contract.reporting.required.iter().filter(|required| required.from == Source::Detail);
    let known = known.filter_map(|required| {
        let value = account.details.get(&*required.key)?;
        let value = Cell::text(value.replace('\n', " "));
        Some(vec![Cell::dim(format!("{} ", required.label)), value])
    });
    let mut lines: Vec<Line> = known.collect();
    let missing: Vec<&str> = duty::missing(incident, contract).iter().map(|r| &*r.label).collect();
    if !missing.is_empty() {
        lines.push(vec![Cell::dim("missing "), Cell::new(missing.join(", "), Role::Soon)]);
    }
    lines
}

/// What was looked at on site, in the contract's order.
fn checklist(found: &Watched, contract: &Contract) -> Vec<Line> {
    let Some(list) = &contract.checklist else { return Vec::new() };
    let marks = list.items.iter().map(|item| (item, found.of(item)));
    let seen = marks.clone().filter(|(_, mark)| *mark != Mark::Open).count();
    if seen == 0 {
        return Vec::new();
    }
    let failed = marks.filter(|(_, mark)| *mark == Mark::Fail);
    let head = format!("checked on site {seen}/{}", list.items.len());
    let note = found.note.as_ref().map(|note| format!("  {note}")).unwrap_or_default();
    let mut lines = vec![vec![Cell::dim(head), Cell::text(note)]];
    lines.extend(failed.map(|(item, _)| {
        let rule = item.cites.first().map_or("", |rule| rule);
        vec![Cell::new(format!("x not met: {}", item.label), Role::Soon), Cell::dim(format!("  {rule}"))]
    }));
    lines
}
