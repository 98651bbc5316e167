//! What a pack asks of reports, and its checklist.

use std::collections::BTreeSet;

use toml::Spanned;

use super::{Check, name};
use crate::domain::base::written::{Empty, Fault, Least, Named, OfPack, Wrong};
use crate::domain::contract::scope::ScopePack;
use crate::domain::contract::{
    Bandwidth, Called, ChannelDuty, CheckItem, Checklist, Components, Functions, Kinds, ReporterDuty,
    Reporting, Required, Scope, Source, Unrequested, raw,
};

impl Check<'_> {
    pub fn reporting(&self, r: &raw::ReportingPack) -> Result<Reporting, Fault> {
        let cites = |eta: &Option<raw::EtaPack>| eta.as_ref().map(|e| self.cites(&e.rules)).transpose();
        Ok(Reporting {
            phone: self.channel_duty(r.phone.as_ref())?,
            code: self.channel_duty(r.code.as_ref())?,
            ticket: self.channel_duty(r.ticket.as_ref())?,
            reporter: r.reporter.as_ref().map(|duty| self.reporter(duty)).transpose()?,
            eta: cites(&r.eta)?,
            workaround_eta: cites(&r.workaround_eta)?,
            unrequested_by: r.unrequested_by.as_ref().map(|u| self.unrequested(u)).transpose()?,
            access: cites(&r.access)?,
            development: cites(&r.development)?,
            news: cites(&r.news)?,
            kinds: r.kinds.as_ref().map(|kinds| self.kinds(kinds)).transpose()?,
            published_by: r.published_by.clone(),
            required: self.required(&r.required)?,
            functions: r.functions.as_ref().map(|f| self.functions(f)).transpose()?,
            components: r.components.as_ref().map(|c| self.components(c)).transpose()?,
        })
    }

    fn channel_duty(&self, duty: Option<&raw::DutyPack>) -> Result<Option<ChannelDuty>, Fault> {
        let Some(duty) = duty else { return Ok(None) };
        let priorities = self.priorities(&Spanned::new(0..0, ()), &duty.priorities)?;
        Ok(Some(ChannelDuty { priorities, cites: self.cites(&duty.rules)? }))
    }

    fn reporter(&self, duty: &raw::ReporterPack) -> Result<ReporterDuty, Fault> {
        Ok(ReporterDuty {
            must_be: duty.must_be,
            hard: duty.hard,
            exempt: self.priorities(&Spanned::new(0..0, ()), &duty.exempt)?,
            record: self.cites(&duty.record)?,
            agreed: self.cites(&duty.agreed)?,
            cites: self.cites(&duty.rules)?,
        })
    }

    fn kinds(&self, written: &raw::KindsPack) -> Result<Kinds, Fault> {
        Ok(Kinds { without_clocks: written.without_clocks.clone(), cites: self.cites(&written.rules)? })
    }

    fn unrequested(&self, written: &raw::UnrequestedPack) -> Result<Unrequested, Fault> {
        Ok(Unrequested { channels: written.channels.clone(), cites: self.cites(&written.rules)? })
    }

    fn required(&self, written: &[raw::RequiredPack]) -> Result<Vec<Required>, Fault> {
        self.unique(Named::Detail, written.iter().map(|r| &r.key))?;
        if let Some(second) = written.iter().filter(|r| r.from == Source::Description).nth(1) {
            return Err(self.source.fault(&second.key, OfPack::TwoDescriptions));
        }
        let required = |r: &raw::RequiredPack| {
            if let Some(prefix) = &r.licence_prefix {
                self.source.ensure(*prefix.get_ref() > 0, prefix, Least::Any)?;
            }
            Ok(Required {
                key: name(self.source, &r.key)?,
                label: self.called(&r.label, r.german.as_ref())?,
                hard: r.hard,
                from: r.from,
                licence_prefix: r.licence_prefix.as_ref().map(|prefix| *prefix.get_ref()),
                components: self.labels(&r.components)?,
                covered: self.labels(&r.covered)?,
                beside: r.beside,
                cites: [self.cite(&r.rule)?].into(),
            })
        };
        written.iter().map(required).collect()
    }

    fn functions(&self, written: &raw::FunctionsPack) -> Result<Functions, Fault> {
        let names = written.names.get_ref();
        self.unique(Named::Function, names.iter())?;
        let known = |call: &&Spanned<String>| names.iter().any(|name| name.get_ref() == call.get_ref());
        if let Some(call) = written.calls.iter().chain(&written.placing).find(|call| !known(call)) {
            return Err(self.no_such(Named::Function, call));
        }
        let placing = if written.placing.is_empty() { &written.calls } else { &written.placing };
        Ok(Functions {
            placing: self.labels(placing)?,
            names: self.labels(names)?,
            calls: self.labels(&written.calls)?,
            cites: self.cites(&written.rules)?,
        })
    }

    fn components(&self, written: &raw::ComponentsPack) -> Result<Components, Fault> {
        self.unique(Named::Component, written.names.get_ref().iter())?;
        self.source.ensure(!written.names.get_ref().is_empty(), &written.names, Empty::Components)?;
        let names = written.names.get_ref().iter().map(|component| self.label(component));
        Ok(Components { names: names.collect::<Result<_, _>>()?, cites: self.cites(&written.rules)? })
    }

    pub fn checklist(&self, written: &Spanned<raw::ChecklistPack>) -> Result<Checklist, Fault> {
        let pack = written.get_ref();
        self.source.ensure(!pack.items.is_empty(), written, Empty::Checklist)?;
        let bandwidth = |pack: &raw::KbitPack| {
            self.source.ensure(*pack.kbit.get_ref() > 0, &pack.kbit, Least::Any)?;
            Ok(Bandwidth { kbit: *pack.kbit.get_ref(), cite: self.cite(&pack.rule)? })
        };
        Ok(Checklist {
            items: self.items(&pack.items)?,
            cites: self.cites(&pack.rules)?,
            bandwidth: pack.kbit_per_call.as_ref().map(bandwidth).transpose()?,
        })
    }

    /// Items of a checklist, or duties of the customer.
    pub fn items(&self, written: &[raw::ItemPack]) -> Result<Vec<CheckItem>, Fault> {
        self.unique(Named::Item, written.iter().map(|item| &item.key))?;
        let item = |item: &raw::ItemPack| {
            Ok(CheckItem {
                key: name(self.source, &item.key)?,
                label: self.called(&item.label, item.german.as_ref())?,
                cites: [self.cite(&item.rule)?].into(),
            })
        };
        written.iter().map(item).collect()
    }

    /// Duties are told apart from the items of the checklist by their keys.
    pub fn duties(&self, pack: &raw::Pack) -> Result<Vec<CheckItem>, Fault> {
        let listed = pack.checklist.iter().flat_map(|list| &list.get_ref().items);
        self.unique(Named::Item, pack.duty.iter().chain(listed).map(|item| &item.key))?;
        self.items(&pack.duty)
    }

    pub fn scopes(&self, written: &[ScopePack]) -> Result<Vec<Scope>, Fault> {
        self.unique(Named::Scope, written.iter().map(|scope| &scope.key))?;
        let scope = |scope: &ScopePack| {
            Ok(Scope {
                key: name(self.source, &scope.key)?,
                label: self.called(&scope.label, scope.german.as_ref())?,
                targets: scope.targets,
                cites: [self.cite(&scope.rule)?].into(),
            })
        };
        written.iter().map(scope).collect()
    }

    pub(super) fn unique<'a>(
        &self,
        what: Named,
        names: impl Iterator<Item = &'a Spanned<String>>,
    ) -> Result<(), Fault> {
        let mut seen = BTreeSet::new();
        for name in names {
            let fresh = seen.insert(name.get_ref().to_lowercase());
            self.source.ensure(fresh, name, Wrong::Twice(what, name.get_ref().clone()))?;
        }
        Ok(())
    }

    fn labels(&self, written: &[Spanned<String>]) -> Result<Vec<Box<str>>, Fault> {
        written.iter().map(|label| self.label(label)).collect()
    }

    pub(super) fn called(
        &self,
        own: &Spanned<String>,
        german: Option<&Spanned<String>>,
    ) -> Result<Called, Fault> {
        let german = german.map(|german| self.label(german)).transpose()?;
        Ok(Called { own: self.label(own)?, german: german.unwrap_or_default() })
    }

    /// Words that fit a line of a form.
    pub(super) fn label(&self, written: &Spanned<String>) -> Result<Box<str>, Fault> {
        let label = written.get_ref().trim();
        self.source.ensure((1..=60).contains(&label.chars().count()), written, OfPack::Label)?;
        Ok(label.into())
    }
}
