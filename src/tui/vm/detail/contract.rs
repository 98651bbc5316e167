//! The contract under the cursor closely: version, hours, backups, contacts, duties.

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, HoursCites, Mark, RuleId, Standing};
use crate::domain::facts::party::Contact;
use crate::domain::facts::tenant::Tenant;
use crate::domain::facts::watched::Watched;
use crate::domain::readings::{holding, hours};
use crate::tui::cell::{Cell, Line, fill};
use crate::tui::list::RowKey;
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::Words;
use crate::words::console::{Contract as Is, Label};

fn pair(label: &str, value: impl Into<String>) -> Line {
    vec![Cell::dim(fill(label, 11)), Cell::text(value.into())]
}

/// The same with something to be seen to.
fn warned(label: &str, text: String, role: Role) -> Line {
    vec![Cell::dim(fill(label, 11)), Cell::new(text, role)]
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

    fn held(&self, line: &holding::HoldingLine<'_>) -> Vec<Line> {
        let words = self.words();
        let title = Is::Under { tenant: line.id.as_str(), pack: line.holding.pack.as_str() };
        let mut out = vec![vec![Cell::new(words.of_contract(title), Role::Title)]];
        let Some(contract) = line.contract else {
            out.push(vec![Cell::new(words.aspect(Label::PackUnknown), Role::Missed)]);
            return out;
        };
        out.push(pair(words.aspect(Label::Version), format!("{}, {}", contract.version, contract.document)));
        let begins = line.holding.begins;
        let begins = begins.map_or_else(|| words.aspect(Label::NotWritten).to_owned(), |day| words.day(day));
        out.push(pair(words.aspect(Label::Begins), begins));
        if let Some(reading) = &line.hours {
            out.push(pair(words.aspect(Label::Phase), words.state(reading.phase)));
            out.extend(hours_lines(words, contract, reading));
        }
        if let Some(backups) = &line.backups {
            let own = || words.aspect(Label::OwnSystem).to_owned();
            let of = line.backed_up_with().map_or_else(own, ToString::to_string);
            let said = Is::BackupsOf { state: words.state(backups.state()), of: &of };
            out.push(pair(words.aspect(Label::Backups), words.of_contract(said)));
            for finding in &backups.findings {
                out.push(vec![
                    Cell::dim(" ".repeat(11)),
                    Cell::new(self.words().backed_up(*finding), Role::Soon),
                ]);
            }
        }
        let ruling = contract.settings.cites.party.as_ref().map(|rule| format!(" ({rule})"));
        let party = format!("{}{}", words.state(contract.party), ruling.unwrap_or_default());
        out.push(pair(words.aspect(Label::Party), party));
        out.extend(agreed_line(words, contract, line));
        out.extend(watched_lines(words, contract, line.watched));
        out.extend(contact_lines(words, contract, &line.incomplete));
        let settings = contract.settled().into_iter();
        out.extend(settings.filter_map(|setting| {
            let ruling = setting.ruling?;
            Some(pair(&ruling, format!("{} = {}", setting.name, setting.value)))
        }));
        out.push(Line::new());
        out
    }

    /// Who may speak for the tenant (F037, F259, F260).
    fn contacts_of(&self, tenant: &Tenant) -> Vec<Line> {
        let reseller = tenant.reseller.and_then(|reseller| self.desk.world().resellers.get(reseller));
        let words = self.words();
        let none = || words.aspect(Label::None).to_owned();
        let name = reseller.map_or_else(none, |reseller| reseller.name.to_string());
        let mut out = vec![pair(words.aspect(Label::Reseller), name)];
        for contact in tenant.definition.contacts.iter().chain(reseller.into_iter().flat_map(|r| &r.contacts))
        {
            let marks = [(contact.certified, Label::Certified), (contact.authorised, Label::Authorised)];
            let marks = marks.into_iter().filter(|(set, _)| *set);
            let marks: Vec<&str> = marks.map(|(_, mark)| words.aspect(mark)).collect();
            let reach = [&contact.email, &contact.phone];
            let reach: Vec<&str> = reach.into_iter().flatten().map(Text::as_str).collect();
            out.push(pair(
                words.aspect(Label::Contact),
                format!("{}  {}  {}", contact.name, marks.join(", "), reach.join(" ")),
            ));
        }
        out
    }
}

/// Hours of the present period: used, beyond the budget, outside what was agreed.
fn hours_lines(words: Words, contract: &Contract, reading: &hours::HoursReading) -> Vec<Line> {
    let cites = contract.hours.as_ref().map(|rules| &rules.cites);
    let may = |rule: fn(&HoursCites) -> &Option<RuleId>| RuleId::text(cites.and_then(|c| rule(c).as_ref()));
    let tenths = |minutes: i64| words.number(&format!("{:.1}", minutes as f64 / 60.0));
    let used = tenths(reading.used);
    let Some(budget) = &reading.budget else {
        let said = Is::HoursOpen { used: &used, rule: may(|cites| &cites.agreed) };
        return vec![warned(words.aspect(Label::Hours), words.of_contract(said), Role::Soon)];
    };
    let granted = tenths(budget.granted);
    let said = Is::HoursUsed { used: &used, granted: &granted, percent: budget.percent };
    let mut lines = vec![pair(words.aspect(Label::Hours), words.of_contract(said))];
    if budget.billable > 0 {
        let open = || words.of_contract(Is::RateOpen { rule: may(|cites| &cites.rate) });
        let known = |cost: String| format!("{} ({})", words.number(&cost), may(|cites| &cites.rate));
        let cost = budget.cost.map_or_else(open, |cost| known(cost.to_string()));
        let hours = tenths(budget.billable);
        let said =
            Is::Beyond { hours: &hours, rule: RuleId::text(cites.map(|cites| &cites.overrun)), cost: &cost };
        lines.push(warned(words.aspect(Label::Billable), words.of_contract(said), Role::Missed));
    }
    if reading.outside > 0 {
        let said = Is::NotAgreed { hours: &tenths(reading.outside), rule: may(|cites| &cites.services) };
        lines.push(warned(words.aspect(Label::Outside), words.of_contract(said), Role::Soon));
    }
    lines
}

/// How many contacts were agreed, and how many there are (F268).
fn agreed_line(words: Words, contract: &Contract, line: &holding::HoldingLine<'_>) -> Option<Line> {
    let duty = contract.reporting.reporter.as_ref()?;
    let rule = duty.agreed.first()?;
    let have = if duty.must_be == Standing::Certified { line.certified } else { line.authorised };
    let standing = words.state(duty.must_be);
    let (said, role) = match line.holding.contacts {
        None => (Is::ContactsOpen { have, standing }, Role::Dim),
        Some(agreed) if line.beyond_agreed > 0 => {
            (Is::TooManyContacts { have, standing, agreed }, Role::Soon)
        }
        Some(agreed) => (Is::ContactsAgreed { have, standing, agreed }, Role::Text),
    };
    Some(vec![Cell::new(words.of_contract(said), role), Cell::dim(format!("  {rule}"))])
}

/// Duties of the customer and what its installation must meet; what is not met in colour.
fn watched_lines(words: Words, contract: &Contract, watched: &Watched) -> Vec<Line> {
    let mut lines: Vec<Line> = contract
        .watched()
        .map(|item| {
            let (sign, role) = match watched.of(item) {
                Mark::Open => ("[ ]", Role::Dim),
                Mark::Ok => ("[v]", Role::Text),
                Mark::Fail => ("[x]", Role::Soon),
            };
            let cite = item.cites.first().map_or("", |id| id);
            vec![
                Cell::new(format!("{sign} {}", words.called(&item.label)), role),
                Cell::dim(format!("  {cite}")),
            ]
        })
        .collect();
    lines.extend(watched.note.as_ref().map(|note| pair(words.aspect(Label::Note), note.replace('\n', " "))));
    lines
}

/// Of whom what is not known, and how contacts are changed (F260).
fn contact_lines(words: Words, contract: &Contract, incomplete: &[&Contact]) -> Vec<Line> {
    let record = contract.reporting.reporter.as_ref().and_then(|duty| duty.record.first());
    let Some(rule) = record.and_then(|id| contract.rule(id)) else { return Vec::new() };
    let gap = |contact: &&Contact| {
        let (email, phone) = (contact.email.is_none(), contact.phone.is_none());
        let said = Is::Lacks { contact: contact.name.as_str(), email, phone };
        vec![Cell::new(words.of_contract(said), Role::Soon), Cell::dim(format!("  {}", rule.id))]
    };
    let mut lines: Vec<Line> = incomplete.iter().map(gap).collect();
    let label = words.aspect(Label::Contacts);
    lines.push(vec![Cell::dim(format!("{}{}  {}", fill(label, 11), words.meaning(rule), rule.id))]);
    lines
}
