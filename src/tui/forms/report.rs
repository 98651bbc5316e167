//! A new incident.

use super::class::{chosen, class_field, rating};
use super::{Choice, Field, Form, Line, Present, check, duty, hint};
use crate::domain::contract::{Contract, Standing};
use crate::domain::decide::{Act, ReportIncident};
use crate::domain::incident::{Channel, Incident, Priority};
use crate::domain::life::Life;
use crate::domain::tenant::Tenant;
use crate::domain::text::Text;

/// `o`: bring an incident to the desk.
#[derive(Debug)]
pub struct ReportForm {
    tenant: Field,
    contract: Field,
    channel: Field,
    reporter: Field,
    subject: Field,
    class: Field,
    reason: Field,
    down: Field,
    code: Field,
    /// Contract that the class field was made for.
    shaped_by: String,
}

impl ReportForm {
    pub fn new(tenant: Option<String>, cx: Present<'_>) -> Self {
        let mut form = Self {
            tenant: Field::proposed(tenant.unwrap_or_default()),
            contract: Field::Choice(Choice::default()),
            channel: Field::Choice(Choice::new(Channel::ALL.map(Channel::key))),
            reporter: Field::empty(),
            subject: Field::empty(),
            class: Field::Choice(Choice::default()),
            reason: Field::empty(),
            down: Field::Check(false),
            code: Field::empty(),
            shaped_by: String::new(),
        };
        form.changed(cx);
        form
    }

    /// The tenant that is meant: by its id, else the only one whose id or name begins so.
    fn meant<'a>(&self, cx: Present<'a>) -> Option<&'a Tenant> {
        let tenants = &cx.desk.world().tenants;
        let typed = self.tenant.value().to_lowercase();
        let exact = tenants.by_id(&typed);
        exact.or_else(|| self.candidates(cx).into_iter().next().filter(|_| !typed.is_empty()))
    }

    fn candidates<'a>(&self, cx: Present<'a>) -> Vec<&'a Tenant> {
        let typed = self.tenant.value().to_lowercase();
        let fits = |tenant: &&Tenant| {
            let definition = &tenant.definition;
            definition.id.as_str().contains(&typed) || definition.name.to_lowercase().contains(&typed)
        };
        let rows = cx.desk.world().tenants.rows().map(|(_, tenant)| tenant);
        rows.filter(|tenant| !tenant.definition.contracts.is_empty()).filter(fits).take(6).collect()
    }

    fn no_tenant(&self, cx: Present<'_>) -> String {
        let names: Vec<&str> = self.candidates(cx).iter().map(|t| t.definition.id.as_str()).collect();
        match (names.is_empty(), self.tenant.value()) {
            (false, _) => format!("which tenant? there are {}", names.join(", ")),
            (true, "") => "the desk has no tenant with a contract yet".to_owned(),
            (true, typed) => format!("no tenant with a contract is called `{typed}`"),
        }
    }

    fn contract<'a>(&self, cx: Present<'a>) -> Option<&'a Contract> {
        cx.desk.contracts().valid_at(self.contract.value(), cx.now).map(|contract| &**contract)
    }

    fn channel(&self) -> Channel {
        Channel::ALL[self.channel.chosen().min(3)]
    }

    fn priority(&self, cx: Present<'_>) -> Option<Priority> {
        let contract = self.contract(cx)?;
        let reason = Some(Text::line("as reported"));
        crate::domain::incident::Class::rate(contract, &rating(&self.class, reason))
            .ok()
            .map(|class| class.priority)
    }

    /// Whether the reporter may report: checked while typing as it will be decided (A27, A64).
    fn standing(
        &self,
        tenant: &Tenant,
        contract: &Contract,
        priority: Priority,
        cx: Present<'_>,
    ) -> Option<Line> {
        let asked = contract.reporting.reporter.as_ref()?;
        let reseller = cx.desk.world().resellers.get(tenant.reseller?)?;
        let word = match asked.must_be {
            Standing::Certified => "certified",
            Standing::Authorised => "authorised",
        };
        let cite = asked.cites.first().map_or("", |id| id);
        let typed = self.reporter.value();
        let Some(contact) = reseller.contact(&Text::line(typed)) else {
            let able = reseller.contacts.iter().filter(|contact| contact.is(asked.must_be));
            let names: Vec<&str> = able.map(|contact| contact.name.as_str()).take(4).collect();
            let who = if typed.is_empty() {
                "nobody named".to_owned()
            } else {
                format!("{typed} is no known contact")
            };
            return Some(duty(false, format!("{who}; {word} are {}", names.join(", ")), cite));
        };
        if contact.is(asked.must_be) {
            return Some(check(true, format!("{} is {word}", contact.name), cite));
        }
        let text = format!("{} is not {word}", contact.name);
        Some(match (asked.exempt.contains(&priority), self.reason.value().is_empty()) {
            (true, _) => {
                duty(false, format!("{text}; priority {} is never held up", priority.number()), cite)
            }
            (false, true) => check(false, format!("{text}: give the reason for an exception"), cite),
            (false, false) => duty(false, format!("{text}; an exception is made"), cite),
        })
    }

    fn similar(&self, tenant: &Tenant, cx: Present<'_>) -> Option<Line> {
        let world = cx.desk.world();
        let server = tenant.server?;
        let open = world.queue().numbers().take(world.queue().open().min(2_000));
        let same = |incident: &&Incident| incident.server == Some(server);
        let others: Vec<String> = open
            .filter_map(|number| world.incident(number))
            .filter(same)
            .take(3)
            .map(|i| format!("{} {} {}", i.number.0, world.tenants.id(i.tenant), i.subject))
            .collect();
        (!others.is_empty())
            .then(|| hint(format!("open on {}: {}", world.servers.id(server), others.join(" | "))))
    }
}

impl Form for ReportForm {
    fn title(&self, _cx: Present<'_>) -> String {
        "New incident".to_owned()
    }

    fn fields(&self) -> Vec<(&'static str, &Field)> {
        vec![
            ("tenant", &self.tenant),
            ("contract", &self.contract),
            ("channel", &self.channel),
            ("reporter", &self.reporter),
            ("subject", &self.subject),
            ("class", &self.class),
            ("telephony down", &self.down),
            ("off-hours code", &self.code),
            ("exception, why", &self.reason),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        let fields = [
            &mut self.tenant,
            &mut self.contract,
            &mut self.channel,
            &mut self.reporter,
            &mut self.subject,
            &mut self.class,
            &mut self.down,
            &mut self.code,
            &mut self.reason,
        ];
        fields.into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let mut lines = Vec::new();
        let Some(tenant) = self.meant(cx) else {
            lines.push(check(false, self.no_tenant(cx), ""));
            return lines;
        };
        let definition = &tenant.definition;
        lines.push(check(true, format!("{} ({})", definition.name, definition.id), ""));
        if let Some(contract) = self.contract(cx) {
            lines.extend(chosen(contract, &self.class));
            if let Some(priority) = self.priority(cx) {
                lines.extend(self.standing(tenant, contract, priority, cx));
                lines.extend(duties(contract, priority, self.channel(), self.code.value(), cx));
            }
        }
        lines.extend(self.similar(tenant, cx));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let tenant = self.meant(cx).ok_or("name the tenant")?;
        let subject = Text::line(self.subject.value());
        if subject.is_empty() {
            return Err("give the subject".to_owned());
        }
        let said = |field: &Field| Some(Text::line(field.value())).filter(|text| !text.is_empty());
        let contract = self.contract.value().parse().map_err(|_| "choose the contract")?;
        Ok(ReportIncident {
            tenant: tenant.definition.id.clone(),
            contract: Some(contract),
            rating: rating(&self.class, Some(Text::line("as reported"))),
            subject,
            channel: self.channel(),
            reporter: said(&self.reporter),
            code: said(&self.code),
            received: None,
            telephony_down: self.down.is_on().then_some(cx.now),
            override_reason: said(&self.reason),
        }
        .into())
    }

    fn what(&self) -> String {
        "the new incident".to_owned()
    }

    fn changed(&mut self, cx: Present<'_>) {
        let held: Vec<String> = match self.meant(cx) {
            Some(tenant) => tenant.definition.contracts.iter().map(|h| h.pack.to_string()).collect(),
            None => Vec::new(),
        };
        let known = held.into_iter().filter(|id| cx.desk.contracts().valid_at(id, cx.now).is_some());
        let options: Vec<String> = known.collect();
        if let Field::Choice(choice) = &mut self.contract
            && choice.options != options
        {
            *choice = Choice::new(options);
        }
        if self.shaped_by != self.contract.value() {
            self.shaped_by = self.contract.value().to_owned();
            let life = |priority| Life::new(cx.now, priority);
            self.class = match self.contract(cx) {
                Some(contract) => class_field(contract, cx.desk.world().zone, cx.now, life),
                None => Field::Choice(Choice::default()),
            };
        }
    }
}

/// What the contract asks of a report of this priority (F107 to F109).
fn duties(
    contract: &Contract,
    priority: Priority,
    channel: Channel,
    code: &str,
    cx: Present<'_>,
) -> Vec<Line> {
    let reporting = &contract.reporting;
    let mut lines = Vec::new();
    let cite = |cites: &[Box<str>]| cites.first().cloned().unwrap_or_default();
    if let Some(asked) = reporting.phone.as_ref().filter(|asked| asked.applies(priority)) {
        lines.push(duty(channel == Channel::Phone, "reported by phone", &cite(&asked.cites)));
    }
    if let Some(asked) = reporting.code.as_ref().filter(|asked| asked.applies(priority)) {
        let office = contract.office.is_open(cx.now);
        let text = if office { "in office hours: no code needed" } else { "out-of-hours code given" };
        lines.push(duty(office || !code.is_empty(), text, &cite(&asked.cites)));
    }
    if let Some(asked) = reporting.ticket.as_ref().filter(|asked| asked.applies(priority)) {
        lines.push(duty(
            channel == Channel::Ticket,
            "reported through the ticket system",
            &cite(&asked.cites),
        ));
    }
    lines
}
