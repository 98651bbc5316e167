//! Who called, found out later.

use super::{Caption, Field, Form, Line, Present, hint, judged, pick, titled};
use crate::domain::act::{Label, label};
use crate::domain::admission::Speakers;
use crate::domain::code::{Code, Given};
use crate::domain::decide::{Act, ClarifyCaller};
use crate::domain::incident::{Incident, Number};
use crate::domain::text::Text;
use crate::words::FormHeading;

/// `:caller`: who it was, what was found out otherwise, and a code that was not right yet (A22, A27).
#[derive(Debug)]
pub struct CallerForm {
    number: Number,
    name: Field,
    /// Only while the right one was not given.
    code: Option<Field>,
    note: Field,
}

impl CallerForm {
    pub fn new(incident: &Incident, cx: Present<'_>) -> Self {
        let name = incident.reporter.map(|name| cx.desk.world().names.get(name));
        let coded = cx.desk.contract(incident).is_some_and(|contract| contract.reporting.code.is_some());
        Self {
            number: incident.number,
            name: name.map_or_else(Field::empty, Field::proposed),
            code: (coded && incident.code != Given::Right).then(Field::secret),
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

impl CallerForm {
    fn clarify(&self, cx: Present<'_>) -> ClarifyCaller {
        let code = self.code.as_ref().and_then(|field| Code::of(field.value()));
        ClarifyCaller { number: self.number, name: self.meant(cx), code, note: self.note.line() }
    }
}

impl Form for CallerForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled(FormHeading::Caller, self.number, cx)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let code =
            self.code.iter().map(|code| (Caption::Said(Label::Report(label::Report::OffHoursCode)), code));
        [(Caption::Said(Label::Report(label::Report::Caller)), &self.name)]
            .into_iter()
            .chain(code)
            .chain([(Caption::Said(Label::Report(label::Report::FoundOut)), &self.note)])
            .collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.name].into_iter().chain(self.code.iter_mut()).chain([&mut self.note]).nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some((speakers, _)) = self.speakers(cx) else { return Vec::new() };
        let mut lines = judged([self.clarify(cx).into()], cx);
        let names: Vec<&str> = speakers.all().map(|contact| &*contact.name).collect();
        lines.push(hint(format!("contacts: {}", pick::some(names, 5))));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        Ok(self.clarify(cx).into())
    }

    fn what(&self) -> String {
        format!("caller of {}", self.number)
    }
}
