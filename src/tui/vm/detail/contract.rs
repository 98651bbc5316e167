//! The contract under the cursor closely: version, hours, backups, contacts, duties.

use super::super::{Cell, Line, View};
use crate::domain::contract::{Contract, Standing};
use crate::domain::holding;
use crate::domain::hours;
use crate::domain::incident::Mark;
use crate::domain::party::Contact;
use crate::domain::table::Id;
use crate::domain::tenant::Tenant;
use crate::domain::text::Text;
use crate::domain::watch::Watched;
use crate::tui::list::RowKey;
use crate::tui::role::Role;
use crate::words::Words;

fn pair(label: &str, value: impl Into<String>) -> Line {
    vec![Cell::dim(format!("{label:<11}")), Cell::text(value.into())]
}

impl View<'_> {
    pub(super) fn contract_lines(&self, id: &Id, tenant: &Tenant) -> Vec<Line> {
        let wanted = match self.model.row() {
            Some(RowKey::Contract(_, pack)) => Some(pack.as_str()),
            _ => None,
        };
        let lines = holding::lines(self.desk, self.now).into_iter();
        let own = lines.filter(|l| l.id == id && wanted.is_none_or(|pack| l.holding.pack.as_str() == pack));
        let mut out: Vec<Line> = own.flat_map(|line| self.held(&line)).collect();
        out.extend(self.contacts_of(tenant));
        out
    }

    fn held(&self, line: &holding::Line<'_>) -> Vec<Line> {
        let mut out = vec![vec![Cell::new(format!("{} under {}", line.id, line.holding.pack), Role::Title)]];
        let Some(contract) = line.contract else {
            out.push(vec![Cell::new("its pack is not known here", Role::Missed)]);
            return out;
        };
        out.push(pair("version", format!("{}, {}", contract.version, contract.document)));
        let begins = line.holding.begins;
        out.push(pair("begins", begins.map_or_else(|| "not written down".to_owned(), |day| day.to_string())));
        if let Some(reading) = &line.hours {
            out.push(pair("phase", self.words().state(reading.phase)));
            out.extend(hours_lines(contract, reading));
        }
        if let Some(backups) = &line.backups {
            let of = line.backed_up_with().map_or_else(|| "its own system".to_owned(), ToString::to_string);
            out.push(pair("backups", format!("{}, of {of}", self.words().state(backups.state()))));
            for finding in &backups.findings {
                out.push(vec![
                    Cell::dim(" ".repeat(11)),
                    Cell::new(self.words().backup_finding(*finding), Role::Soon),
                ]);
            }
        }
        out.push(pair("party", format!("{} (A70)", self.words().state(contract.party))));
        out.extend(agreed_line(self.words(), contract, line));
        out.extend(watched_lines(contract, line.watched));
        out.extend(contact_lines(contract, &line.incomplete));
        let settings = contract.settled().into_iter();
        out.extend(settings.filter_map(|setting| {
            let ruling = setting.ruling.filter(|ruling| contract.rule(ruling).is_some())?;
            Some(pair(ruling, format!("{} = {}", setting.name, setting.value)))
        }));
        out.push(Line::new());
        out
    }

    /// Who may speak for the tenant (F037, F259, F260).
    fn contacts_of(&self, tenant: &Tenant) -> Vec<Line> {
        let reseller = tenant.reseller.and_then(|reseller| self.desk.world().resellers.get(reseller));
        let name = reseller.map_or_else(|| "none".to_owned(), |reseller| reseller.name.to_string());
        let mut out = vec![pair("reseller", name)];
        for contact in tenant.definition.contacts.iter().chain(reseller.into_iter().flat_map(|r| &r.contacts))
        {
            let marks = [(contact.certified, "certified"), (contact.authorised, "authorised")];
            let marks: Vec<&str> = marks.into_iter().filter(|(set, _)| *set).map(|(_, word)| word).collect();
            let reach = [&contact.email, &contact.phone];
            let reach: Vec<&str> = reach.into_iter().flatten().map(Text::as_str).collect();
            out.push(pair("contact", format!("{}  {}  {}", contact.name, marks.join(", "), reach.join(" "))));
        }
        out
    }
}

/// Hours of the present period: used, beyond the budget, outside what was agreed.
fn hours_lines(contract: &Contract, reading: &hours::Reading) -> Vec<Line> {
    let rule = |check: &str| contract.hours.as_ref().map_or("", |rules| rules.cite(check)).to_owned();
    let warned =
        |label: &str, text: String, role| vec![Cell::dim(format!("{label:<11}")), Cell::new(text, role)];
    let used = reading.used as f64 / 60.0;
    let Some(budget) = &reading.budget else {
        let text = format!("{used:.1} used; how many a month is not agreed ({})", rule("agreed"));
        return vec![warned("hours", text, Role::Soon)];
    };
    let granted = budget.granted as f64 / 60.0;
    let mut lines = vec![pair("hours", format!("{used:.1} of {granted:.1} used, {} %", budget.percent))];
    if budget.billable > 0 {
        let cost = budget.cost.map_or_else(
            || format!("the rate is not agreed ({})", rule("rate")),
            |cost| format!("{cost} ({})", rule("rate")),
        );
        let beyond = budget.billable as f64 / 60.0;
        let text = format!("{beyond:.1} h beyond the budget ({}), {cost}", rule("overrun"));
        lines.push(warned("billable", text, Role::Missed));
    }
    if reading.outside > 0 {
        let outside = reading.outside as f64 / 60.0;
        let text = format!("{outside:.1} h of services that were not agreed ({})", rule("services"));
        lines.push(warned("outside", text, Role::Soon));
    }
    lines
}

/// How many contacts were agreed, and how many there are (F268).
fn agreed_line(words: Words, contract: &Contract, line: &holding::Line<'_>) -> Option<Line> {
    let duty = contract.reporting.reporter.as_ref()?;
    let rule = duty.agreed.first()?;
    let have = if duty.must_be == Standing::Certified { line.certified } else { line.authorised };
    let word = words.state(duty.must_be);
    let (text, role) = match line.holding.contacts {
        None => (format!("{have} {word} contacts, how many was not agreed"), Role::Dim),
        Some(agreed) if line.beyond_agreed > 0 => {
            (format!("! {have} {word} contacts, {agreed} are agreed"), Role::Soon)
        }
        Some(agreed) => (format!("{have} of {agreed} {word} contacts agreed"), Role::Text),
    };
    Some(vec![Cell::new(text, role), Cell::dim(format!("  {rule}"))])
}

/// Duties of the customer and what its installation must meet; what is not met in colour.
fn watched_lines(contract: &Contract, watched: &Watched) -> Vec<Line> {
    let mut lines: Vec<Line> = contract
        .watched()
        .map(|item| {
            let (sign, role) = match watched.of(item) {
                Mark::Open => ("[ ]", Role::Dim),
                Mark::Ok => ("[v]", Role::Text),
                Mark::Fail => ("[x]", Role::Soon),
            };
            let cite = item.cites.first().map_or("", |id| id);
            vec![Cell::new(format!("{sign} {}", item.label), role), Cell::dim(format!("  {cite}"))]
        })
        .collect();
    lines.extend(watched.note.as_ref().map(|note| pair("note", note.replace('\n', " "))));
    lines
}

/// Of whom what is not known, and how contacts are changed (F260).
fn contact_lines(contract: &Contract, incomplete: &[&Contact]) -> Vec<Line> {
    let record = contract.reporting.reporter.as_ref().and_then(|duty| duty.record.first());
    let Some(rule) = record.and_then(|id| contract.rule(id)) else { return Vec::new() };
    let gap = |contact: &&Contact| {
        let gaps = [(contact.email.is_none(), "e-mail address"), (contact.phone.is_none(), "direct phone")];
        let gaps: Vec<&str> = gaps.into_iter().filter(|(gap, _)| *gap).map(|(_, what)| what).collect();
        let text = format!("! {} has no {}", contact.name, gaps.join(" and no "));
        vec![Cell::new(text, Role::Soon), Cell::dim(format!("  {}", rule.id))]
    };
    let mut lines: Vec<Line> = incomplete.iter().map(gap).collect();
    lines.push(vec![Cell::dim(format!("contacts   {}  {}", rule.english, rule.id))]);
    lines
}
