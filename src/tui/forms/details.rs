//! The details that a contract requires, a field each.

use std::collections::BTreeMap;

use crate::domain::acts::entry::Label;
use crate::domain::acts::entry::label::Report as L;
use crate::domain::base::text::Text;
use crate::domain::contract::{Called, Contract, Source};
use crate::tui::forms::field::Field;
use crate::tui::forms::form::{Caption, Folded};
use crate::words::Hint;

/// Fields for the details that are given one by one; the description is a field of its own.
#[derive(Debug, Default)]
pub(super) struct Details {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    key: Text,
    label: Called,
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
            Entry { key, label: required.label.clone(), field }
        })
        .collect()
    }

    pub fn fields(&self) -> impl Iterator<Item = (Caption<'_>, &Field)> {
        self.entries.iter().map(|entry| (Caption::Own(&entry.label), &entry.field))
    }

    pub fn fields_mut(&mut self) -> impl Iterator<Item = &mut Field> {
        self.entries.iter_mut().map(|entry| &mut entry.field)
    }

    /// The fields as one line; they begin at `first` in their form.
    pub fn folded(&self, first: usize) -> Option<Folded> {
        let all = self.entries.len();
        let filled = self.entries.iter().filter(|entry| !entry.field.is_empty());
        let said = Hint::Filled { names: filled.map(|entry| entry.label.clone()).collect(), of: all };
        (all > 0).then(|| Folded { fields: first..first + all, label: Label::Report(L::Detail), said })
    }

    /// What is filled in.
    pub fn said(&self) -> BTreeMap<Text, Text> {
        let filled = self.entries.iter().filter(|entry| !entry.field.is_empty());
        filled.map(|entry| (entry.key.clone(), Text::lines(entry.field.value()))).collect()
    }
}
