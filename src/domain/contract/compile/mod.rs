//! From a written pack to a checked contract.

mod backups;
mod check;
mod clocks;
mod hours;
mod matrix;
mod products;
mod promises;
mod reporting;
mod rule_id;
mod updates;

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::Spanned;

use super::raw::{self, Language, Pack};
use super::{Contract, HandlingCites, Level, Priority, Rule, StorageRules};
use crate::domain::base::misread;
use crate::domain::base::written::{Fault, Named, OfPack, Source, Wrong};
use crate::domain::calendar::Calendar;
pub(super) use check::Check;
pub use rule_id::RuleId;

pub(super) fn contract(source: &Source<'_>) -> Result<Contract, Fault> {
    let pack: Pack = source.read()?;
    let valid_from = source.value(&pack.valid_from, misread::date)?;
    let check = Check { source, rules: rules(source, &pack)? };
    let office = match &pack.office {
        Some(office) => office.compile(source)?,
        None => Calendar::ALWAYS,
    };
    let clocks = check.clocks(&pack, &office)?;
    Ok(Contract {
        id: name(source, &pack.id)?,
        version: pack.version.get_ref().as_str().into(),
        title: pack.title.as_str().into(),
        document: pack.document.as_str().into(),
        valid_from,
        settings: pack.settings.check(&check)?,
        priorities: check.levels(&pack)?,
        matrix: pack.matrix.as_ref().map(|m| check.matrix(m)).transpose()?,
        ladder: check.ladder(&pack, &clocks)?,
        manual_level: pack.escalation.manual_level,
        again: pack.escalation.again,
        manual_cites: check.cites(&pack.escalation.rules)?,
        cites: check.handling(&pack)?,
        party: pack.party,
        reporting: check.reporting(&pack.reporting)?,
        checklist: pack.checklist.as_ref().map(|c| check.checklist(c)).transpose()?,
        scopes: check.scopes(&pack.scope)?,
        duties: check.duties(&pack)?,
        equipment: pack.equipment.as_ref().map(|e| check.equipment(e)).transpose()?,
        updates: pack.updates.as_ref().map(|u| check.updates(u)).transpose()?,
        versions: pack.versions.as_ref().map(|v| check.versions(v)).transpose()?,
        credits: pack.credits.as_ref().map(|c| check.credits(c)).transpose()?,
        hours: pack.hours.as_ref().map(|h| check.hours(h)).transpose()?,
        licences: pack.licences.as_ref().map(|l| check.licences(l)).transpose()?,
        availability: pack.availability.as_ref().map(|a| check.availability(a)).transpose()?,
        billing: pack.billing.as_ref().map(|b| check.billing(b)).transpose()?,
        storage: pack.storage.as_ref().map(|s| check.storage(&pack, s)).transpose()?,
        incidents: !(pack.priority.is_empty() && clocks.is_empty()),
        places: pack.data_centres.as_ref().map(|p| check.places(p)).transpose()?,
        backups: pack.backups.as_ref().map(|b| check.backups(b)).transpose()?,
        office: Arc::new(office),
        clocks,
        rules: check.rules,
    })
}

fn rules(source: &Source<'_>, pack: &Pack) -> Result<BTreeMap<RuleId, Rule>, Fault> {
    let facts = pack.rule.iter().map(|r| (&r.id, r.original.as_str(), r.english.as_str(), &r.german));
    let rulings = pack.ruling.iter().map(|r| (&r.id, "", r.text.as_str(), &r.german));
    let mut rules = BTreeMap::new();
    for (id, original, english, german) in facts.chain(rulings) {
        let is_german = pack.language == Language::De && !original.is_empty();
        let german = german.as_deref().unwrap_or(if is_german { "" } else { english });
        let (original, english, german) = (original.into(), english.into(), german.into());
        let rule = Rule { id: RuleId::new(id.get_ref()), original, english, german };
        if rules.insert(rule.id.clone(), rule).is_some() {
            return Err(source.fault(id, Wrong::Twice(Named::Rule, id.get_ref().clone())));
        }
    }
    Ok(rules)
}

fn name(source: &Source<'_>, id: &Spanned<String>) -> Result<Box<str>, Fault> {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    let fine = !id.get_ref().is_empty() && id.get_ref().bytes().all(plain);
    source.ensure(fine, id, OfPack::Id)?;
    Ok(id.get_ref().as_str().into())
}

impl Check<'_> {
    fn levels(&self, pack: &Pack) -> Result<[Level; 4], Fault> {
        if pack.priority.is_empty() && pack.clock.is_empty() {
            return Ok(Priority::ALL.map(Level::unnamed));
        }
        if pack.office.is_none() {
            return Err(self.source.fault_in(None, OfPack::NoHours));
        }
        let level = |number: u8| {
            let found = pack.priority.iter().find(|p| p.get_ref().number == number);
            let missing = || self.source.fault_in(None, OfPack::MissingPriority(number));
            let p = found.ok_or_else(missing)?.get_ref();
            Ok(Level {
                name: p.name.as_str().into(),
                english: p.english.as_str().into(),
                text: p.text.as_str().into(),
                cites: self.cites(&p.rules)?,
            })
        };
        if let Some(extra) = pack.priority.get(4) {
            return Err(self.source.fault(extra, OfPack::FivePriorities));
        }
        Ok([level(1)?, level(2)?, level(3)?, level(4)?])
    }

    fn storage(&self, pack: &Pack, s: &raw::StoragePack) -> Result<StorageRules, Fault> {
        let gb = pack.settings.check(self)?.gb;
        Ok(StorageRules {
            licence: s.licence.as_str().into(),
            bytes_per_licence: gb * u64::from(s.gb_per_licence),
            gb,
            warn_percent: s.warn_percent.clone(),
            cites: s.rules.compile(self)?,
        })
    }

    fn handling(&self, pack: &Pack) -> Result<HandlingCites, Fault> {
        let cites = pack.handling.as_ref().map(|handling| handling.rules.compile(self)).transpose()?;
        Ok(cites.unwrap_or_default())
    }
}

impl Contract {
    /// Reads and checks a pack; `origin` is the file name that complaints give.
    pub fn parse(origin: &str, text: &str) -> Result<Self, crate::domain::base::written::Fault> {
        contract(&crate::domain::base::written::Source::new(origin, text))
    }
}
