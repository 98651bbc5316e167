//! The rows of every list, kept until the desk, the filter or the minute changes: a key that moves
//! the cursor must not sort a hundred thousand incidents.

mod clocks;
mod names;
mod passing;
mod products;
mod shown;
mod stayed;
mod storage;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::facts::event::Record;
use crate::domain::readings::alarm::Alarm;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::filter::{Filter, Haystack, Query, Words};
use crate::domain::readings::{alarm, schedule};
use crate::tui::list::RowKey;
use crate::tui::model::{Model, Pane};
pub use clocks::ClockRow;
use passing::Passing;
pub use products::{AvailabilityRow, CancellationRow, Charged, ContractRow, CreditRow, LicenceRow};
pub use shown::PaneRows;
use stayed::Stayed;
pub use storage::{OnServer, StorageRow};

/// Rows that were worked out once.
#[derive(Debug, Default)]
pub struct Rows {
    stamp: Option<Stamp>,
    /// The rows stay as they are, whatever happens to the desk.
    held: bool,
    /// Incidents that pass the filter.
    incidents: Vec<Number>,
    haystack: Option<Haystack>,
    alarms: Vec<Alarm>,
    clocks: Vec<ClockRow>,
    updates: Vec<UpdateRow>,
    storage: Vec<StorageRow>,
    credits: Vec<CreditRow>,
    licences: Vec<LicenceRow>,
    cancellations: Vec<CancellationRow>,
    availability: Vec<AvailabilityRow>,
    contracts: Vec<ContractRow>,
    passing: Passing,
    stayed: Stayed,
}

/// What the rows were worked out from.
#[derive(Debug)]
struct Stamp {
    seq: u64,
    minute: i64,
    filter: Filter,
    /// What each list is narrowed to.
    words: [Words; Pane::ALL.len()],
}

impl Stamp {
    fn of(desk: &Desk, model: &Model, now: Instant) -> Self {
        Self {
            seq: desk.world().seq,
            minute: now.epoch().div_euclid(60),
            filter: model.filter.filter.clone(),
            words: model.lists.each_ref().map(|list| list.narrow.words.clone()),
        }
    }

    /// Whether the lists are narrowed as they were. Asked with every key: nothing is copied.
    fn has_filters_of(&self, model: &Model) -> bool {
        let words = model.lists.iter().map(|list| &list.narrow.words);
        self.filter == model.filter.filter && self.words.iter().eq(words)
    }

    /// Whether the desk shows what it showed.
    fn is_of(&self, desk: &Desk, now: Instant) -> bool {
        (self.seq, self.minute) == (desk.world().seq, now.epoch().div_euclid(60))
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UpdateRow {
    pub server: String,
    pub release: String,
}

impl Rows {
    /// Works out again what is out of date, for the next frame. Rows are never worked out between
    /// the frame and the key that was pressed because of it.
    pub fn refresh(&mut self, desk: &Desk, model: &Model, now: Instant) {
        let same_filter = self.stamp.as_ref().is_some_and(|old| old.has_filters_of(model));
        let same_desk = self.stamp.as_ref().is_some_and(|old| old.is_of(desk, now));
        if same_filter && (self.held || (same_desk && self.stayed.is_meant(model))) {
            return;
        }
        let stamp = Stamp::of(desk, model, now);
        let mut before = std::mem::take(self);
        let words = before.stamp.as_ref().map(|stamp| stamp.words.clone());
        self.incidents = filtered(desk, model, now, &mut before.haystack);
        if same_desk && before.stayed.is_empty() {
            let incidents = std::mem::take(&mut self.incidents);
            *self = Self { incidents, held: false, ..before };
        } else {
            self.haystack = before.haystack.take();
            self.work_out(desk, now);
            self.stay(&before, &stamp, desk, model);
        }
        let mut through = self.through(words.as_ref().map(<[Words; _]>::as_slice), desk, model);
        self.passing = Passing::of(self, &stamp.words, &mut through, desk, (now, model.session.lang));
        self.stayed.let_through(&through, model);
        self.stamp = Some(stamp);
    }

    /// What was typed as a filter holds for the next key, drawn or not.
    pub fn follow_filter(&mut self, desk: &Desk, model: &Model, now: Instant) {
        if !self.stamp.as_ref().is_some_and(|old| old.has_filters_of(model)) {
            self.refresh(desk, model, now);
        }
    }

    fn work_out(&mut self, desk: &Desk, now: Instant) {
        self.alarms = alarm::all(desk, now);
        self.clocks = clocks::rows(desk, &self.alarms, now);
        self.updates = updates(desk, now);
        self.storage = storage::rows(desk, now);
        self.credits = products::credits(desk, now);
        self.licences = products::licences(desk, now);
        self.cancellations = products::cancellations(desk, now);
        self.availability = products::availability(desk, now);
        self.contracts = products::contracts(desk, now);
    }

    /// Keeps every row in its place until [`release`](Self::release): while keys are pressed, no row
    /// may come under the cursor that was not there when the key was meant.
    pub fn hold(&mut self) {
        self.held = self.stamp.is_some();
    }

    /// Rows follow the desk again.
    pub fn release(&mut self) {
        self.held = false;
    }

    /// Whether the row at this index is shown only because the cursor is on it.
    pub fn is_kept(&self, model: &Model, pane: Pane, index: usize) -> bool {
        let kept = self.stayed.kept(pane);
        kept.is_some() && self.place(model, pane, index) == kept
    }

    /// Records that the log shows, the latest first: none that came since, or after a moment that is
    /// looked at.
    pub fn log<'m>(&self, model: &'m Model) -> impl Iterator<Item = &'m Record> + use<'m> {
        let newest = self.stamp.as_ref().map_or(0, |stamp| stamp.seq);
        model.log.iter().rev().skip_while(move |record| record.seq > newest)
    }

    pub fn len(&self, model: &Model, pane: Pane) -> usize {
        match pane {
            Pane::Incidents => self.incidents.len(),
            Pane::Log => self.log(model).count(),
            _ => self.passing.of_pane(model, pane).map_or_else(|| self.all(pane), <[usize]>::len),
        }
    }

    /// Number of incidents that the filter chooses from.
    pub fn chosen_from(&self, desk: &Desk, model: &Model) -> usize {
        model.filter.filter.chooses_from(desk.world().queue())
    }

    /// Number of rows of a pane, whatever it is narrowed to.
    pub fn all(&self, pane: Pane) -> usize {
        match pane {
            Pane::Incidents | Pane::Log => 0,
            Pane::Clocks => self.clocks.len(),
            Pane::Updates => self.updates.len(),
            Pane::Storage => self.storage.len(),
            Pane::Licences => self.credits.len() + self.licences.len() + self.cancellations.len(),
            Pane::Availability => self.availability.len(),
            Pane::Contracts => self.contracts.len(),
        }
    }

    /// Which of all rows of a pane is shown as the one with this index.
    pub fn place(&self, model: &Model, pane: Pane, index: usize) -> Option<usize> {
        match self.passing.of_pane(model, pane) {
            Some(places) => places.get(index).copied(),
            None => Some(index),
        }
    }

    /// The row's key; the log shows the latest first.
    pub fn key(&self, desk: &Desk, model: &Model, pane: Pane, index: usize) -> Option<RowKey> {
        let index = self.place(model, pane, index)?;
        match pane {
            Pane::Incidents => self.incident(index).map(RowKey::Incident),
            Pane::Clocks => self.clocks.get(index).map(ClockRow::key),
            Pane::Updates => self.updates.get(index).map(UpdateRow::key),
            Pane::Storage => self.storage.get(index).map(|row| row.key(desk)),
            Pane::Licences => {
                let below = index.checked_sub(self.credits.len());
                let lowest = below.and_then(|index| index.checked_sub(self.licences.len()));
                let credit = self.credits.get(index).map(CreditRow::key);
                let licence = || self.licences.get(below?).map(LicenceRow::key);
                let cancellation = || self.cancellations.get(lowest?).map(CancellationRow::key);
                credit.or_else(licence).or_else(cancellation)
            }
            Pane::Availability => self.availability.get(index).map(AvailabilityRow::key),
            Pane::Contracts => self.contracts.get(index).map(ContractRow::key),
            Pane::Log => self.log(model).nth(index).map(|record| RowKey::Record(record.seq)),
        }
    }

    pub fn position(&self, desk: &Desk, model: &Model, pane: Pane, key: &RowKey) -> Option<usize> {
        let place = self.place_of(desk, model, pane, key)?;
        match self.passing.of_pane(model, pane) {
            Some(places) => places.binary_search(&place).ok(),
            None => Some(place),
        }
    }

    /// Which of all rows of a pane has this key.
    fn place_of(&self, desk: &Desk, model: &Model, pane: Pane, key: &RowKey) -> Option<usize> {
        match (pane, key) {
            (Pane::Incidents, RowKey::Incident(number)) => {
                self.incidents.iter().position(|other| other == number)
            }
            (Pane::Clocks, key) => self.clocks.iter().position(|row| row.key() == *key),
            (Pane::Updates, RowKey::Update(server, release)) => {
                self.updates.iter().position(|row| row.server == *server && row.release == *release)
            }
            (Pane::Storage, RowKey::Tenant(id)) => {
                let tenant = desk.world().tenants.find(id)?;
                self.storage.iter().position(|row| row.tenant == tenant)
            }
            (Pane::Licences, key @ RowKey::Account(_)) => {
                self.credits.iter().position(|row| row.key() == *key)
            }
            (Pane::Licences, key @ RowKey::Licence(..)) => {
                let index = self.licences.iter().position(|row| row.key() == *key)?;
                Some(self.credits.len() + index)
            }
            (Pane::Licences, key @ (RowKey::Tenant(_) | RowKey::Reseller(_))) => {
                let index = self.cancellations.iter().position(|row| row.key() == *key)?;
                Some(self.credits.len() + self.licences.len() + index)
            }
            (Pane::Contracts, key) => self.contracts.iter().position(|row| row.key() == *key),
            (Pane::Availability, key) => self.availability.iter().position(|row| row.key() == *key),
            (Pane::Log, RowKey::Record(seq)) => self.log(model).position(|record| record.seq == *seq),
            _ => None,
        }
    }

    pub fn incident(&self, index: usize) -> Option<Number> {
        self.incidents.get(index).copied()
    }

    /// What wants attention, the worst first.
    pub fn alarms(&self) -> &[Alarm] {
        &self.alarms
    }

    /// The key of the row of pane 2 that shows an alarm.
    pub fn alarm_key(&self, alarm: &Alarm) -> RowKey {
        clocks::alarm_key(alarm, &self.clocks)
    }

    /// Whether a pane other than the queue has such a row, shown or not.
    pub fn has(&self, pane: Pane, key: &RowKey) -> bool {
        match pane {
            Pane::Incidents | Pane::Log => false,
            Pane::Clocks => self.clocks.iter().any(|row| row.key() == *key),
            Pane::Updates => self.updates.iter().any(|row| row.key() == *key),
            Pane::Storage => matches!(key, RowKey::Tenant(_)),
            Pane::Licences => {
                let credits = self.credits.iter().map(CreditRow::key);
                let licences = self.licences.iter().map(LicenceRow::key);
                let cancellations = self.cancellations.iter().map(CancellationRow::key);
                credits.chain(licences).chain(cancellations).any(|own| own == *key)
            }
            Pane::Availability => self.availability.iter().any(|row| row.key() == *key),
            Pane::Contracts => self.contracts.iter().any(|row| row.key() == *key),
        }
    }

    pub fn clocks(&self) -> &[ClockRow] {
        &self.clocks
    }

    pub fn updates(&self) -> &[UpdateRow] {
        &self.updates
    }

    /// How many rows of the three lists of pane 5 are shown, in their order.
    pub fn products(&self, model: &Model) -> [usize; 3] {
        let lens = [self.credits.len(), self.licences.len(), self.cancellations.len()];
        let Some(places) = self.passing.of_pane(model, Pane::Licences) else { return lens };
        let first = places.partition_point(|place| *place < lens[0]);
        let second = places.partition_point(|place| *place < lens[0] + lens[1]);
        [first, second - first, places.len() - second]
    }

    pub fn credits(&self) -> &[CreditRow] {
        &self.credits
    }

    pub fn licences(&self) -> &[LicenceRow] {
        &self.licences
    }

    pub fn cancellations(&self) -> &[CancellationRow] {
        &self.cancellations
    }

    pub fn contracts(&self) -> &[ContractRow] {
        &self.contracts
    }

    pub fn availability(&self) -> &[AvailabilityRow] {
        &self.availability
    }

    pub fn storage(&self) -> &[StorageRow] {
        &self.storage
    }
}

impl UpdateRow {
    fn of(line: &schedule::Line<'_>) -> Self {
        Self { server: line.server.definition.id.to_string(), release: line.slot.release.to_string() }
    }

    fn key(&self) -> RowKey {
        RowKey::Update(self.server.clone(), self.release.clone())
    }
}

/// Incidents that pass the filter. What words are looked for in is kept while some are.
fn filtered(desk: &Desk, model: &Model, now: Instant, haystack: &mut Option<Haystack>) -> Vec<Number> {
    let (filter, world) = (&model.filter.filter, desk.world());
    let kept = haystack.take().filter(|stack| stack.is_of(world));
    *haystack = filter.has_words().then(|| kept.unwrap_or_else(|| Haystack::of(world)));
    let head = filter.chooses_from(world.queue());
    Query::new(filter, desk, &model.session.user, now).chosen(head, haystack.as_ref())
}

fn updates(desk: &Desk, now: Instant) -> Vec<UpdateRow> {
    let lines = schedule::lines(desk, now);
    lines.iter().map(UpdateRow::of).collect()
}
