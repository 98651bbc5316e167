//! A tenant as the desk knows it now.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::table::{Id, Ref};
use crate::domain::base::text::Text;
use crate::domain::facts::backup::Backups;
use crate::domain::facts::count::{CountChange, Entry, History};
use crate::domain::facts::equipment::Equipment;
use crate::domain::facts::event::Event;
use crate::domain::facts::exclusion::Exclusion;
use crate::domain::facts::hours::Ledger;
use crate::domain::facts::licence::Licensing;
use crate::domain::facts::party::Reseller;
use crate::domain::facts::server::Server;
use crate::domain::facts::tenant::definition::{Export, Holding, Parts, Purchase, TenantDefinition};
use crate::domain::facts::watched::Watched;

/// A tenant as the desk knows it now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tenant {
    pub definition: TenantDefinition,
    pub reseller: Option<Ref<Reseller>>,
    pub server: Option<Ref<Server>>,
    /// Storage bought through the desk (F078).
    pub purchases: Vec<Purchase>,
    /// Sorted by time, one a day at most, not older than [`Tenant::KEPT_DAYS`].
    pub usage: Vec<Sample>,
    /// What does not count to its availability, as recorded by hand.
    pub exclusions: Vec<Exclusion>,
    /// Licences of its own telephony system.
    pub licensing: Licensing,
    /// Active licences over time, by kind.
    pub counts: BTreeMap<Text, History>,
    /// Hours of work under its contracts, by pack.
    pub hours: BTreeMap<Id, Ledger>,
    /// The last data taken out by hand, oldest first, [`Tenant::KEPT_EXPORTS`] at most.
    pub exports: Vec<Export>,
    /// What was recorded about backups of its own system.
    pub backups: Backups,
    /// What was found about its duties under its contracts, by pack.
    pub watched: BTreeMap<Id, Watched>,
    pub equipment: Equipment,
    /// Sequence number of the last record that touched it.
    pub touched: u64,
}

/// Measured use of the pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    pub at: Instant,
    pub bytes: u64,
    pub parts: Parts,
}

impl Tenant {
    /// What happened to it and what it has; whatever is about something else changes nothing.
    pub fn apply(&mut self, event: &Event, by: &Text, at: Instant) {
        match event {
            Event::Usage { at, bytes, parts, .. } => {
                self.measure(Sample { at: *at, bytes: *bytes, parts: *parts });
            }
            Event::Exported { export, .. } => self.exported(export.clone()),
            Event::Bought { purchase, .. } => self.purchases.push(purchase.clone()),
            Event::Excluded { exclusion, .. } => self.exclusions.push(exclusion.clone()),
            Event::Licence { change, .. } => self.licensing.apply(change),
            Event::Count { kind, entry, .. } => self.count(kind, entry.clone()),
            Event::Hours { pack, change, .. } => {
                self.hours.entry(pack.clone()).or_default().apply(change, by);
            }
            Event::Equipment { change, .. } => self.equipment.apply(change),
            Event::Watched { pack, marks, note, .. } => {
                self.watched.entry(pack.clone()).or_default().mark(marks, note.as_ref(), at);
            }
            _ => {}
        }
    }

    /// Samples older than this, counted from the newest, leave the desk's memory.
    pub const KEPT_DAYS: i64 = 60;
    pub const KEPT_EXPORTS: usize = 12;

    pub fn new(definition: TenantDefinition, at: Instant) -> Self {
        let mut tenant = Self {
            definition,
            reseller: None,
            server: None,
            purchases: Vec::new(),
            usage: Vec::new(),
            exclusions: Vec::new(),
            licensing: Licensing::default(),
            counts: BTreeMap::new(),
            hours: BTreeMap::new(),
            exports: Vec::new(),
            backups: Backups::default(),
            watched: BTreeMap::new(),
            equipment: Equipment::default(),
            touched: 0,
        };
        tenant.count_defined(&BTreeMap::new(), at);
        tenant
    }

    /// Another definition replaces this one's.
    pub fn redefine(&mut self, definition: TenantDefinition, at: Instant) {
        let before = std::mem::replace(&mut self.definition, definition);
        self.count_defined(&before.licences, at);
    }

    /// Active licences at `at`; before the first count, that one.
    pub fn licences(&self, kind: &str, at: Instant) -> u32 {
        let known = |history: &History| history.at(at).or(history.first().map(|(_, count)| count));
        self.counts.get(kind).and_then(known).unwrap_or(0)
    }

    /// Adds to what is known of the number of its licences.
    pub fn count(&mut self, kind: &str, entry: Entry) {
        match self.counts.get_mut(kind) {
            Some(history) => history.add(entry),
            None => self.counts.entry(Text::line(kind)).or_default().add(entry),
        }
    }

    /// Counts what its definition says otherwise than the licences `before`.
    fn count_defined(&mut self, before: &BTreeMap<Text, u32>, at: Instant) {
        let gone = before.keys().filter(|kind| !self.definition.licences.contains_key(*kind));
        let mut counts: Vec<(Text, u32)> = gone.map(|kind| (kind.clone(), 0)).collect();
        let said = self.definition.licences.iter().filter(|(kind, count)| before.get(*kind) != Some(count));
        counts.extend(said.map(|(kind, count)| (kind.clone(), *count)));
        for (kind, count) in counts {
            self.count(&kind, Entry { at, change: CountChange::Counted { count, price: None } });
        }
    }

    pub fn holds(&self, pack: &str) -> bool {
        self.definition.contracts.iter().any(|holding| holding.pack.as_str() == pack)
    }

    /// The contracts that it holds on a day: where one was renewed, so that it is written down several
    /// times, that which began last; before any of them began the first one.
    pub fn holdings(&self, day: NaiveDate) -> impl Iterator<Item = &Holding> {
        let all = &self.definition.contracts;
        all.iter().filter(move |holding| {
            let same = all.iter().filter(|other| other.pack == holding.pack);
            let begun = same.clone().filter(|other| other.begins.is_none_or(|begins| begins <= day));
            let current = begun.max_by_key(|other| other.begins).or_else(|| same.min_by_key(|o| o.begins));
            current.is_some_and(|current| std::ptr::eq(current, *holding))
        })
    }

    /// First day of a contract, of its first writing where it was renewed.
    pub fn first_day(&self, pack: &Id) -> Option<NaiveDate> {
        let own = self.definition.contracts.iter().filter(|holding| holding.pack == *pack);
        own.map(|holding| holding.begins).min().flatten()
    }

    /// The licence code under one of its contracts.
    pub fn licence_code(&self, pack: &str) -> Option<&Text> {
        let own = self.definition.contracts.iter().rev().filter(|holding| holding.pack.as_str() == pack);
        own.filter_map(|holding| holding.licence_code.as_ref()).next()
    }

    /// What happened to the hours of one of its contracts.
    pub fn hours(&self, pack: &Id) -> &Ledger {
        self.hours.get(pack).unwrap_or(Ledger::EMPTY)
    }

    /// What was found about its duties under one of its contracts.
    pub fn watched(&self, pack: &Id) -> &Watched {
        self.watched.get(pack).unwrap_or(Watched::EMPTY)
    }

    /// GB bought and valid at `at`.
    pub fn bought_gb(&self, at: Instant) -> u64 {
        let later = self.purchases.iter().filter(|p| p.from <= at).map(|p| u64::from(p.gb));
        u64::from(self.definition.storage_bought_gb) + later.sum::<u64>()
    }

    /// Adds an export by its time; the oldest ones leave the desk's memory.
    pub fn exported(&mut self, export: Export) {
        let index = self.exports.partition_point(|known| known.at <= export.at);
        self.exports.insert(index, export);
        let surplus = self.exports.len().saturating_sub(Self::KEPT_EXPORTS);
        self.exports.drain(..surplus);
    }

    /// Adds a sample; the last one of a UTC day stands for it.
    pub fn measure(&mut self, sample: Sample) {
        const DAY: i64 = 86_400;
        let day = sample.at.epoch().div_euclid(DAY);
        let index = self.usage.partition_point(|s| s.at.epoch().div_euclid(DAY) < day);
        match self.usage.get_mut(index) {
            Some(same) if same.at.epoch().div_euclid(DAY) == day => {
                if same.at <= sample.at {
                    *same = sample;
                }
            }
            _ => self.usage.insert(index, sample),
        }
        if let Some(newest) = self.usage.last().map(|s| s.at) {
            self.usage.retain(|s| newest - s.at <= Self::KEPT_DAYS * DAY);
        }
    }
}

impl Sample {
    /// The rest, which is neither recordings nor voicemail; `None` where nothing is split up.
    pub fn other(&self) -> Option<u64> {
        self.parts.is_known().then(|| self.bytes.saturating_sub(self.parts.sum().unwrap_or(self.bytes)))
    }
}
