//! The details that a contract requires, a field each.

use std::collections::BTreeMap;

use super::{Caption, Field, Folded, Line, check, duty, hint};
use crate::domain::contract::{Contract, Source};
use crate::domain::text::Text;

/// Missing details that are named in a line.
const NAMED: usize = 4;

/// Fields for the details that are given one by one; the description is a field of its own.
#[derive(Debug, Default)]
pub(super) struct Details {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    key: Text,
    label: String,
    field: Field,
}

impl Details {
    /// The details of a contract, with what is `known` of them; what was typed before stays.
    pub fn of(contract: &Contract, known: impl Fn(&str) -> Option<String>, before: Self) -> Self {
        let typed: BTreeMap<Text, Field> = before
            .entries
            .into_iter()
            .filter(|entry| matches!(&entry.field, Field::Text(input) if !input.value().is_empty()))
            .map(|entry| (entry.key, entry.field))
            .collect();
        Self { entries: Self::entries(contract, known, typed) }
    }

    fn entries(
        contract: &Contract,
        known: impl Fn(&str) -> Option<String>,
        mut typed: BTreeMap<Text, Field>,
    ) -> Vec<Entry> {
        let own = contract.reporting.required.iter().filter(|required| required.from == Source::Detail);
        own.map(|required| {
            let key = Text::line(&required.key);
            let proposed = || known(&required.key).map_or_else(Field::empty, Field::proposed);
            let field = typed.remove(&key).unwrap_or_else(proposed);
            Entry { key, label: required.label.to_string(), field }
        })
        .collect()
    }

    pub fn fields(&self) -> impl Iterator<Item = (Caption<'_>, &Field)> {
        self.entries.iter().map(|entry| (Caption::Own(entry.label.as_str()), &entry.field))
    }

    pub fn fields_mut(&mut self) -> impl Iterator<Item = &mut Field> {
        self.entries.iter_mut().map(|entry| &mut entry.field)
    }

    /// The fields as one line; they begin at `first` in their form.
    pub fn folded(&self, first: usize) -> Option<Folded> {
        let all = self.entries.len();
        let filled = self.entries.iter().filter(|entry| !entry.field.is_empty());
        let filled: Vec<&str> = filled.map(|entry| entry.label.as_str()).collect();
        let names = if filled.is_empty() { "none".to_owned() } else { filled.join(", ") };
        let text = format!("{} of {all}: {names}", filled.len());
        (all > 0).then(|| Folded { fields: first..first + all, label: "details", text })
    }

    /// What is filled in.
    pub fn said(&self) -> BTreeMap<Text, Text> {
        let filled = self.entries.iter().filter(|entry| !entry.field.is_empty());
        filled.map(|entry| (entry.key.clone(), Text::lines(entry.field.value()))).collect()
    }

    /// How many of the required details are given, which are not, and what contradicts the
    /// licence code; `pardoned` where nothing is refused for want of one.
    pub fn checks(
        &self,
        contract: &Contract,
        described: bool,
        code: Option<&str>,
        pardoned: bool,
    ) -> Vec<Line> {
        let all = &contract.reporting.required;
        if all.is_empty() {
            return Vec::new();
        }
        let said = self.said();
        let mut lines = Vec::new();
        let mut missing = Vec::new();
        for required in all {
            let value = said.get(&*required.key);
            let given = if required.from == Source::Description { described } else { value.is_some() };
            if let Some(fault) = value.and_then(|value| required.fault(value, code)) {
                lines.push(check(false, fault, required.cite()));
            } else if !given && required.hard && !pardoned {
                lines.push(check(false, format!("the {} is missing", required.label), required.cite()));
            }
            if !given && !required.beside {
                missing.push(&*required.label);
            }
        }
        let counted = all.iter().filter(|required| !required.beside).count();
        let count = format!("{}/{counted} required details", counted - missing.len());
        lines.push(duty(missing.is_empty(), count, contract.cites.details.as_ref()));
        if !missing.is_empty() {
            let more = missing.len().saturating_sub(NAMED);
            missing.truncate(NAMED);
            let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
            lines.push(hint(format!("to be asked for: {}{rest}", missing.join(", "))));
        }
        lines
    }
}
