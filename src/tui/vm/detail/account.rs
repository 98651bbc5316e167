//! What was said and found about an incident, and what is waited for.

use crate::domain::base::span;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, Mark, Source};
use crate::domain::facts::incident::{Incident as Case, Waiting};
use crate::domain::facts::watched::Watched;
use crate::domain::readings::{duty, watch};
use crate::tui::cell::{Cell, Line};
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::Words;
use crate::words::console::{Incident, Label};

impl View<'_> {
    /// Description, component, required details, checklist, work; nothing for what is not there.
    pub(super) fn account_lines(&self, incident: &Case, contract: &Contract) -> Vec<Line> {
        let account = incident.account();
        let words = self.words();
        let labelled = |label: Label, text: String| {
            vec![Cell::dim(format!("{} ", words.aspect(label))), Cell::text(text)]
        };
        let mut lines: Vec<Line> = scope(words, incident, contract).into_iter().collect();
        if account.access {
            lines.push(labelled(Label::Access, words.aspect(Label::AccessGranted).to_owned()));
        }
        lines.extend(account.development.map(|since| {
            let since = self.at().clock_time(since);
            labelled(Label::Development, words.of_incident(Incident::DevelopedSince(&since)))
        }));
        lines.extend(account.component.as_ref().map(|name| labelled(Label::Component, name.to_string())));
        lines.extend(
            account.description.as_ref().map(|text| labelled(Label::Description, text.replace('\n', " "))),
        );
        if !account.failing.is_empty() {
            let failing: Vec<&str> = account.failing.iter().map(Text::as_str).collect();
            lines.push(labelled(Label::Fails, failing.join(", ")));
        }
        lines.extend(details(words, incident, contract));
        lines.extend(account.exception.as_ref().map(|why| labelled(Label::Exception, why.to_string())));
        lines.extend(checklist(words, watch::of_incident(incident, self.desk.world()), contract));
        lines.extend(account.fix_owner.as_ref().map(|name| labelled(Label::PermanentFix, name.to_string())));
        let told = account
            .told
            .map(|contact| words.of_incident(Incident::ToldBy(words.state(contact))))
            .unwrap_or_default();
        if account.worked > 0 || account.told.is_some() {
            lines.push(labelled(Label::Worked, format!("{}{told}", span::short(account.worked))));
        }
        lines
    }

    /// What the customer is asked for.
    pub(super) fn waiting_line(&self, waiting: &Waiting) -> Line {
        let Waiting { since, wants, until, from, remind, .. } = waiting;
        let (until, remind) =
            (until.map(|at| self.at().clock_time(at)), remind.map(|at| self.at().clock_time(at)));
        let said = Incident::Waiting {
            since: &self.at().clock_time(*since),
            wants: wants.as_str(),
            from: from.as_ref().map(Text::as_str),
            until: until.as_deref(),
            remind: remind.as_deref(),
        };
        vec![Cell::text(self.words().of_incident(said))]
    }
}

/// What it is about, and whether that is covered.
fn scope(words: Words, incident: &Case, contract: &Contract) -> Option<Line> {
    let scoped = incident.account().scope.as_ref()?;
    let scope = contract.scope(&scoped.scope)?;
    let (label, role) = match scope.targets {
        true => (Label::About, Role::Text),
        false => (Label::NotCovered, Role::Soon),
    };
    let reason = scoped.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
    let text = Cell::new(format!("{}{reason}", words.called(&scope.label)), role);
    Some(vec![Cell::dim(format!("{} ", words.aspect(label))), text, Cell::cited(scope.cite())])
}

/// The details that are known, and those that are not (A64).
fn details(words: Words, incident: &Case, contract: &Contract) -> Vec<Line> {
    let account = incident.account();
    let known = contract.reporting.required.iter().filter(|required| required.from == Source::Detail);
    let known = known.filter_map(|required| {
        let value = account.details.get(&required.key)?;
        let value = Cell::text(value.replace('\n', " "));
        Some(vec![Cell::dim(format!("{} ", words.called(&required.label))), value])
    });
    let mut lines: Vec<Line> = known.collect();
    let missing: Vec<&str> = duty::missing(incident, contract).map(|r| words.called(&r.label)).collect();
    if !missing.is_empty() {
        lines.push(vec![
            Cell::dim(format!("{} ", words.aspect(Label::Missing))),
            Cell::new(missing.join(", "), Role::Soon),
        ]);
    }
    lines
}

/// What was looked at on site, in the contract's order.
fn checklist(words: Words, found: &Watched, contract: &Contract) -> Vec<Line> {
    let Some(list) = &contract.checklist else { return Vec::new() };
    let marks = list.items.iter().map(|item| (item, found.of(item)));
    let seen = marks.clone().filter(|(_, mark)| *mark != Mark::Open).count();
    if seen == 0 {
        return Vec::new();
    }
    let failed = marks.filter(|(_, mark)| *mark == Mark::Fail);
    let head = words.of_incident(Incident::CheckedOnSite { seen, of: list.items.len() });
    let note = found.note.as_ref().map(|note| format!("  {note}")).unwrap_or_default();
    let mut lines = vec![vec![Cell::dim(head), Cell::text(note)]];
    lines.extend(failed.map(|(item, _)| {
        vec![
            Cell::new(words.of_incident(Incident::NotMet(words.called(&item.label))), Role::Soon),
            Cell::cited(item.cites.first()),
        ]
    }));
    lines
}
