//! What a pack is checked with: its source, and the rules that it quotes.

use std::collections::BTreeMap;

use toml::Spanned;

use super::rule_id::RuleId;
use crate::domain::base::span;
use crate::domain::base::written::{Fault, Named, OfPack, Source};
use crate::domain::contract::rule::{Cites, Rule};
use crate::domain::contract::terms::Priority;

pub struct Check<'a> {
    pub source: &'a Source<'a>,
    pub rules: BTreeMap<RuleId, Rule>,
}

impl Check<'_> {
    pub fn cites(&self, ids: &[Spanned<String>]) -> Result<Cites, Fault> {
        ids.iter().map(|id| self.cite(id)).collect()
    }

    pub fn cite(&self, id: &Spanned<String>) -> Result<RuleId, Fault> {
        match self.rules.get_key_value(id.get_ref().as_str()) {
            Some((id, _)) => Ok(id.clone()),
            None => Err(self.no_such(Named::Rule, id)),
        }
    }

    pub fn no_such(&self, what: Named, name: &Spanned<String>) -> Fault {
        self.source.fault(name, OfPack::NoSuch(what, name.get_ref().clone()))
    }

    /// Seconds, more than none.
    pub fn length(&self, text: &Spanned<String>) -> Result<i64, Fault> {
        let seconds = self.source.value(text, span::parse)?;
        self.source.ensure(seconds > 0, text, OfPack::NoLength)?;
        Ok(seconds)
    }

    pub fn priority<T>(&self, at: &Spanned<T>, number: u8) -> Result<Priority, Fault> {
        Priority::from_number(number).ok_or_else(|| self.source.fault(at, OfPack::NoPriority(number)))
    }

    pub fn priorities<T>(&self, at: &Spanned<T>, numbers: &[u8]) -> Result<Vec<Priority>, Fault> {
        numbers.iter().map(|n| self.priority(at, *n)).collect()
    }

    /// Refuses a table of rules that says nothing about something that its own table has: each with
    /// the key of the rule, and whether that is there.
    pub fn complete<T>(
        &self,
        rules: &Spanned<T>,
        wanted: &[(bool, &'static str, bool)],
    ) -> Result<(), Fault> {
        let each = |(needed, key, there): &(bool, &'static str, bool)| {
            self.source.ensure(!needed || *there, rules, OfPack::MissingKey(key))
        };
        wanted.iter().try_for_each(each)
    }
}
