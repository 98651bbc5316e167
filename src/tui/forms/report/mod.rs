//! A new incident.

mod check;
mod tenant;

use crate::domain::acts::decide::{Act, ReportIncident};
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::base::kept::Kept;
use crate::domain::base::text::Text;
use crate::domain::contract::{Channel, Contract, Kind, Priority};
use crate::domain::facts::incident::{Class, Rating, Said};
use crate::domain::facts::life::Life;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::admission::{Admission, Speakers, admit};
use crate::tui::cell::Line;
use crate::tui::forms::class::{class_field, rating};
use crate::tui::forms::describe::component;
use crate::tui::forms::details::Details;
use crate::tui::forms::field::{Choice, Field};
use crate::tui::forms::form::{Caption, Folded, Form, headed};
use crate::tui::forms::off_hours::OffHours;
use crate::tui::forms::present::Present;
use crate::tui::forms::{pick, when};
use crate::words::console::{Doing, Of, What};

/// `o`: bring an incident to the desk.
#[derive(Debug)]
pub struct ReportForm {
    tenant: Field,
    contract: Field,
    contact: Field,
    channel: Field,
    /// What is asked for.
    kind: Field,
    subject: Field,
    class: Field,
    /// Only where the contract names components.
    component: Option<Field>,
    description: Field,
    details: Details,
    /// Since when calls fail.
    down: Field,
    /// Only where the contract asks for it now.
    code: Option<OffHours>,
    /// Only where a reason would make an exception.
    exception: Option<Field>,
    /// Tenant and contract that the fields were made for.
    made_for: (String, String),
}

impl ReportForm {
    pub fn new(tenant: Option<String>, cx: Present<'_>) -> Self {
        let words = cx.words();
        let mut form = Self {
            tenant: Field::proposed(tenant.unwrap_or_default()),
            contract: Field::Choice(Choice::default()),
            contact: Field::empty(),
            channel: Field::Choice(Choice::of(
                Channel::ALL.map(|channel| (channel.key(), words.state(channel))),
            )),
            kind: Field::Choice(Choice::of(Kind::ALL.map(|kind| (kind.key(), words.state(kind))))),
            subject: Field::empty(),
            class: Field::Choice(Choice::default()),
            component: None,
            description: Field::area(),
            details: Details::default(),
            down: Field::empty(),
            code: None,
            exception: None,
            made_for: Default::default(),
        };
        form.changed(cx);
        form
    }

    fn contract<'a>(&self, cx: Present<'a>) -> Option<&'a Contract> {
        cx.desk.contracts().valid_at(self.contract.value(), cx.now).map(|contract| &**contract)
    }

    fn channel(&self) -> Channel {
        Channel::ALL[self.channel.chosen().min(3)]
    }

    fn kind(&self) -> Kind {
        Kind::parse(self.kind.value()).unwrap_or_default()
    }

    fn rating(&self) -> Rating {
        rating(&self.class, Some(Kept::AsReported.into()))
    }

    fn priority(&self, contract: &Contract) -> Option<Priority> {
        Class::rate(contract, &self.rating()).ok().map(|class| class.priority)
    }

    /// The contact's whole name, or what is typed when nobody is meant by it.
    fn reporter(&self, speakers: Option<Speakers<'_>>) -> Option<Text> {
        let typed = self.contact.line()?;
        let names = speakers.into_iter().flat_map(Speakers::all).map(|contact| &*contact.name);
        let known = pick::meant(&typed, names);
        Some(known.map_or(typed, Text::line))
    }

    /// Who may speak for the tenant under the chosen contract.
    fn speakers<'a>(&self, tenant: &'a Tenant, cx: Present<'a>) -> Option<Speakers<'a>> {
        self.contract(cx).map(|contract| Speakers::of(cx.desk.world(), tenant, contract))
    }

    fn optional(field: Option<&Field>) -> Option<Text> {
        field.and_then(Field::line)
    }

    /// What is filled in, but for the code: to hold that against the reseller's takes its time.
    fn report(&self, cx: Present<'_>) -> Result<ReportIncident, String> {
        let tenant = self.meant(cx).ok_or_else(|| self.no_tenant(cx))?;
        let down = match self.down.value() {
            "" => None,
            text => Some(when::past(text, cx)?),
        };
        let description = Some(Text::lines(self.description.value())).filter(|text| !text.is_empty());
        let component = self.component.as_ref().and_then(|field| component(field, self.contract(cx)));
        Ok(ReportIncident {
            tenant: tenant.definition.id.clone(),
            contract: self.contract.value().parse().ok(),
            kind: self.kind(),
            rating: self.rating(),
            subject: self.subject.line().unwrap_or_default(),
            channel: self.channel(),
            reporter: self.reporter(self.speakers(tenant, cx)),
            code: None,
            received: None,
            telephony_down: down,
            override_reason: Self::optional(self.exception.as_ref()),
            said: Said { description, component, details: self.details.said(), ..Said::default() },
        })
    }

    /// Makes the fields that depend on the contract, or on the tenant under it.
    fn shape(&mut self, tenant: Option<&Tenant>, cx: Present<'_>) {
        let Some(contract) = self.contract(cx) else {
            self.class = Field::Choice(Choice::default());
            self.details = Details::default();
            (self.component, self.code, self.exception) = (None, None, None);
            return;
        };
        if self.made_for.1 != self.contract.value() {
            let life = |priority| Life::new(cx.now, priority);
            self.class = class_field(contract, cx, life);
        }
        let reporting = &contract.reporting;
        let code = tenant.and_then(|tenant| tenant.licence_code(&contract.id)).map(|code| &**code);
        let known = |key: &str| reporting.required.iter().find(|r| &*r.key == key)?.by_licence(code);
        self.details = Details::of(contract, known, std::mem::take(&mut self.details));
        keep_if(&mut self.component, reporting.components.is_some());
    }

    /// Fields that are there as long as they are needed, or filled in.
    fn ask(&mut self, tenant: Option<&Tenant>, cx: Present<'_>) {
        let Some(contract) = self.contract(cx) else { return };
        let priority = self.priority(contract);
        let duty = contract.reporting.code.as_ref();
        let coded = duty.zip(priority).is_some_and(|(duty, priority)| duty.applies(priority));
        let filled = self.code.as_ref().is_some_and(|code| code.code().is_some());
        let wanted = coded && !contract.office.is_open(cx.now);
        self.code =
            if wanted || filled { Some(self.code.take().unwrap_or_else(OffHours::new)) } else { None };
        self.code.iter_mut().for_each(|code| code.follow(tenant, cx.desk.world()));
        let speakers = tenant.map(|tenant| Speakers::of(cx.desk.world(), tenant, contract));
        let asked = contract.reporting.reporter.as_ref();
        let hard = contract.reporting.reporter.as_ref().is_none_or(|duty| duty.hard);
        let refused = priority.is_some_and(|priority| {
            let name = self.reporter(speakers);
            let caller = speakers.map(|speakers| speakers.caller(name.as_deref(), asked));
            let admission = |caller| admit(contract, caller, priority, self.channel(), false);
            caller.is_some_and(|caller| admission(caller) == Admission::Refused)
        });
        keep_if(&mut self.exception, refused && !hard);
    }
}

/// Makes the field, or takes it away; one that is filled in stays.
fn keep_if(field: &mut Option<Field>, wanted: bool) {
    let filled = field.as_ref().is_some_and(|field| !field.is_empty());
    *field = if wanted || filled { Some(field.take().unwrap_or_else(Field::empty)) } else { None };
}

impl Form for ReportForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let first = [
            (Caption::Said(Label::Report(label::Report::Tenant)), &self.tenant),
            (Caption::Said(Label::Report(label::Report::Contract)), &self.contract),
            (Caption::Said(Label::Report(label::Report::Reporter)), &self.contact),
            (Caption::Said(Label::Report(label::Report::Channel)), &self.channel),
            (Caption::Said(Label::Report(label::Report::Subject)), &self.subject),
            (Caption::Said(Label::Report(label::Report::Class)), &self.class),
        ];
        let component = self
            .component
            .iter()
            .map(|field| (Caption::Said(Label::Report(label::Report::Component)), field));
        let middle = [(Caption::Said(Label::Report(label::Report::Description)), &self.description)]
            .into_iter()
            .chain(self.details.fields());
        let code = self
            .code
            .iter()
            .map(|code| (Caption::Said(Label::Report(label::Report::OffHoursCode)), &code.field));
        let exception = self
            .exception
            .iter()
            .map(|field| (Caption::Said(Label::Report(label::Report::Exception)), field));
        let last = [(Caption::Said(Label::Report(label::Report::NoCallsSince)), &self.down)]
            .into_iter()
            .chain(code)
            .chain(exception)
            .chain([(Caption::Said(Label::Report(label::Report::ReportKind)), &self.kind)]);
        first.into_iter().chain(component).chain(middle).chain(last).collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        let first = [
            &mut self.tenant,
            &mut self.contract,
            &mut self.contact,
            &mut self.channel,
            &mut self.subject,
            &mut self.class,
        ];
        let component = self.component.iter_mut();
        let middle = [&mut self.description].into_iter().chain(self.details.fields_mut());
        let last = [&mut self.down]
            .into_iter()
            .chain(self.code.iter_mut().map(|code| &mut code.field))
            .chain(&mut self.exception);
        let last = last.chain([&mut self.kind]);
        first.into_iter().chain(component).chain(middle).chain(last).nth(index)
    }

    fn folded(&self) -> Option<Folded> {
        let before = 7 + self.component.iter().count();
        self.details.folded(before)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        self.lines(cx)
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let code = self.code.as_ref().and_then(OffHours::code);
        Ok(ReportIncident { code, ..self.report(cx)? }.into())
    }

    fn is_about_row(&self) -> bool {
        false
    }

    fn of(&self) -> (&'static Spec, String) {
        (&ReportIncident::SPEC, String::new())
    }

    fn title(&self, cx: Present<'_>) -> String {
        let title = headed(&Doing { what: What::New, of: Of::Nothing }, cx);
        // The field of the tenant may be out of sight.
        self.meant(cx).map_or(title.clone(), |tenant| format!("{title}: {}", tenant.definition.name))
    }

    fn changed(&mut self, cx: Present<'_>) {
        let tenant = self.meant(cx);
        let day = cx.desk.day(cx.now);
        let held = tenant.into_iter().flat_map(|tenant| tenant.holdings(day));
        let known = held.map(|holding| holding.pack.to_string());
        let options: Vec<String> =
            known.filter(|id| cx.desk.contracts().valid_at(id, cx.now).is_some()).collect();
        if let Field::Choice(choice) = &mut self.contract
            && choice.options != options
        {
            *choice = Choice::new(options);
        }
        let id = tenant.map(|tenant| tenant.definition.id.to_string()).unwrap_or_default();
        let made_for = (id, self.contract.value().to_owned());
        if self.made_for != made_for {
            self.shape(tenant, cx);
            self.made_for = made_for;
        }
        self.ask(tenant, cx);
    }
}
