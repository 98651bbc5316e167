//! Who called, found out later.

use super::off_hours::OffHours;
use super::{Caption, Field, Form, Line, Present, check, duty, hint, pick, titled};
use crate::domain::admission::{Caller, Speakers};
use crate::domain::code::Given;
use crate::domain::decide::{Act, ClarifyCaller};
use crate::domain::incident::{Incident, Number};
use crate::domain::text::Text;

/// Nothing is to be recorded yet.
const UNSAID: &str = "give a name, a code or a note";

/// `:caller`: who it was, what was found out otherwise, and a code that was not right yet (A22, A27).
#[derive(Debug)]
pub struct CallerForm {
    number: Number,
    name: Field,
    /// Only while the right one was not given.
    code: Option<OffHours>,
    note: Field,
}

impl CallerForm {
    pub fn new(incident: &Incident, cx: Present<'_>) -> Self {
        let name = incident.reporter.map(|name| cx.desk.world().names.get(name));
        let coded = cx.desk.contract(incident).is_some_and(|contract| contract.reporting.code.is_some());
        Self {
            number: incident.number,
            name: name.map_or_else(Field::empty, Field::proposed),
            code: (coded && incident.code != Given::Right).then(OffHours::new),
            note: Field::empty(),
        }
    }

    fn speakers<'a>(&self, cx: Present<'a>) -> Option<(Speakers<'a>, &'a Incident)> {
        let world = cx.desk.world();
        let incident = world.incident(self.number)?;
        let tenant = world.tenants.get(incident.tenant)?;
        Some((Speakers::of(world, tenant, cx.desk.contract(incident)?), incident))
    }

    /// The contact's whole name, or what is typed when nobody is meant by it.
    fn meant(&self, cx: Present<'_>) -> Option<Text> {
        let typed = self.name.line()?;
        let speakers = self.speakers(cx).map(|(speakers, _)| speakers);
        let names = speakers.into_iter().flat_map(Speakers::all).map(|contact| &*contact.name);
        let known = pick::meant(&typed, names);
        Some(known.map_or(typed, Text::line))
    }
}

impl Form for CallerForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Caller of", self.number, cx)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let code = self.code.iter().map(|code| (Caption::Own("off-hours code"), &code.field));
        [(Caption::Own("caller"), &self.name)]
            .into_iter()
            .chain(code)
            .chain([(Caption::Own("found out"), &self.note)])
            .collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        let code = self.code.iter_mut().map(|code| &mut code.field);
        [&mut self.name].into_iter().chain(code).chain([&mut self.note]).nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some((speakers, incident)) = self.speakers(cx) else { return Vec::new() };
        let contract = cx.desk.contract(incident);
        let asked = contract.and_then(|contract| contract.reporting.reporter.as_ref());
        let mut lines = Vec::new();
        let name = self.meant(cx);
        if let Some(asked) = asked {
            let standing = asked.must_be.word();
            lines.push(match speakers.caller(name.as_deref(), Some(asked)) {
                Caller::Nobody => duty(false, "nobody is named", asked.cite()),
                Caller::Stranger => duty(!self.note.is_empty(), "the name is nobody's we know", asked.cite()),
                Caller::EndCustomer(contact) => {
                    duty(false, format!("{} is the end customer's", contact.name), asked.cite())
                }
                caller @ Caller::Contact(contact) => {
                    let not = if caller.meets(asked) { "" } else { "not " };
                    duty(caller.meets(asked), format!("{}, {not}{standing}", contact.name), asked.cite())
                }
            });
        }
        let asked = contract.and_then(|contract| contract.reporting.code.as_ref());
        let cite = asked.and_then(|asked| asked.cites.first());
        let given = self.code.iter().filter(|code| code.given() != Given::Nothing);
        lines.extend(given.map(|code| code.line(cite)));
        let names: Vec<&str> = speakers.all().map(|contact| &*contact.name).collect();
        lines.push(hint(format!("contacts: {}", pick::some(names, 5))));
        let said = [Some(&self.name), self.code.as_ref().map(|code| &code.field), Some(&self.note)];
        let said =
            said.into_iter().flatten().any(|field| matches!(field, Field::Text(_)) && !field.is_empty());
        lines.push(check(said, if said { "that is recorded" } else { UNSAID }, None));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let code = self.code.as_ref().and_then(OffHours::code);
        let (name, note) = (self.meant(cx), self.note.line());
        if name.is_none() && code.is_none() && note.is_none() {
            return Err(UNSAID.to_owned());
        }
        Ok(ClarifyCaller { number: self.number, name, code, note }.into())
    }

    fn changed(&mut self, cx: Present<'_>) {
        let world = cx.desk.world();
        let tenant = world.incident(self.number).and_then(|incident| world.tenants.get(incident.tenant));
        self.code.iter_mut().for_each(|code| code.follow(tenant, world));
    }

    fn what(&self) -> String {
        format!("caller of {}", self.number)
    }
}
