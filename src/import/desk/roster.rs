//! The people of the desk, and who is on call.

use toml::Spanned;

use super::person::{OnCallRow, PersonRow};
use super::raw::File;
use super::{Reader, Wanted, name_or};
use crate::domain::acts::decide::{PutPerson, SetOnCall};
use crate::domain::base::text::Text;
use crate::domain::base::week::Week;
use crate::domain::base::written::Fault;
use crate::domain::calendar::Region;
use crate::domain::facts::roster::{self, Person};

impl Reader<'_> {
    /// Everybody before they are on call.
    pub(super) fn people(&self, file: &File) -> Result<Vec<Wanted>, Fault> {
        let person = |row: &Spanned<PersonRow>| Ok(self.wanted(row, PutPerson(self.person(row.get_ref())?)));
        let on_call = |row: &Spanned<OnCallRow>| Ok(self.wanted(row, self.on_call(row.get_ref())?));
        file.person.iter().map(person).chain(file.on_call.iter().map(on_call)).collect()
    }

    fn person(&self, row: &PersonRow) -> Result<Person, Fault> {
        let id = self.id(&row.id)?;
        let text = |text: &Option<String>| text.as_deref().map(Text::line).filter(|text| !text.is_empty());
        let region = row.region.as_ref().map(|code| self.source.value(code, Region::named)).transpose()?;
        let shift = |written: &Spanned<String>| self.source.value(written, roster::shift);
        let days = |written: &Spanned<String>| self.source.value(written, roster::absence);
        let level = |written: &Spanned<String>| self.source.value(written, str::parse::<roster::Rung>);
        Ok(Person {
            name: name_or(row.name.as_deref(), &id),
            phone: text(&row.phone),
            mail: text(&row.mail),
            hours: row.hours.iter().map(shift).collect::<Result<_, _>>()?,
            region: region.map(|region| Text::line(region.code)),
            absences: row.off.iter().map(days).collect::<Result<_, _>>()?,
            titles: row.titles.iter().map(|title| Text::line(title)).collect(),
            levels: row.levels.iter().map(level).collect::<Result<_, _>>()?,
            id,
        })
    }

    fn on_call(&self, row: &OnCallRow) -> Result<SetOnCall, Fault> {
        let week = self.source.value(&row.week, str::parse::<Week>)?;
        let (person, pack) = (Some(self.id(&row.person)?), self.optional_id(row.pack.as_ref())?);
        Ok(SetOnCall { week, person, pack, none: false })
    }
}
