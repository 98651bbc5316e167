//! All incidents by number, and the order in which they are worked.

use std::collections::BTreeSet;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::contract::{Priority, Stop};
use crate::domain::facts::incident::Incident;

/// Incidents sorted by number. Numbers only grow, so a new one goes to the end.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incidents(Vec<Incident>);

impl Incidents {
    pub fn get(&self, number: Number) -> Option<&Incident> {
        self.position(number).ok().map(|index| &self.0[index])
    }

    pub fn get_mut(&mut self, number: Number) -> Option<&mut Incident> {
        self.position(number).ok().map(|index| &mut self.0[index])
    }

    /// Adds or replaces.
    pub fn put(&mut self, incident: Incident) {
        match self.position(incident.number) {
            Ok(index) => self.0[index] = incident,
            Err(index) => self.0.insert(index, incident),
        }
    }

    pub fn remove(&mut self, number: Number) {
        if let Ok(index) = self.position(number) {
            self.0.remove(index);
        }
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Incident> {
        self.0.iter()
    }

    pub fn as_slice(&self) -> &[Incident] {
        &self.0
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where it stands in [`iter`](Self::iter).
    pub fn place(&self, number: Number) -> Option<usize> {
        self.position(number).ok()
    }

    fn position(&self, number: Number) -> Result<usize, usize> {
        place(&self.0, number, |incident| incident.number)
    }
}

/// Several lists after each other, in order of their numbers.
impl FromIterator<Vec<Incident>> for Incidents {
    fn from_iter<I: IntoIterator<Item = Vec<Incident>>>(lists: I) -> Self {
        let mut lists = lists.into_iter();
        let mut all = lists.next().unwrap_or_default();
        let others: Vec<_> = lists.collect();
        all.reserve_exact(others.iter().map(Vec::len).sum());
        others.into_iter().for_each(|list| all.extend(list));
        if !all.is_sorted_by(|before, after| before.number < after.number) {
            all.sort_by_key(|incident| incident.number);
            all.dedup_by_key(|incident| incident.number);
        }
        Self(all)
    }
}

/// Finds a number among rows that are sorted by it, or where it belongs. Hardly one is missing, so
/// that a place follows from its number but for those few.
fn place<T>(rows: &[T], number: Number, of: impl Fn(&T) -> Number) -> Result<usize, usize> {
    let (Some(first), Some(last)) = (rows.first().map(&of), rows.last().map(&of)) else { return Err(0) };
    let farthest = number.0.saturating_sub(first.0) as usize;
    let missing = ((last.0 - first.0) as usize + 1).saturating_sub(rows.len());
    let to = rows.len().min(farthest + 1);
    let from = farthest.saturating_sub(missing).min(to);
    let found = rows[from..to].binary_search_by_key(&number, of);
    found.map(|index| from + index).map_err(|index| from + index)
}

/// The order of work (F114, A20): open incidents by priority, then received, then number; below
/// them the resolved ones and then the closed ones, the latest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue {
    /// Open, resolved, closed. Sets, since a row in the middle of a long list would move all behind it
    /// with each record.
    lists: [BTreeSet<Place>; 3],
    tally: Tally,
}

/// Counts over the open incidents, kept up with every change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub by_priority: [usize; 4],
    pub waiting: usize,
    pub unowned: usize,
    /// A level of the ladder was recorded as due and not called.
    pub escalations_due: usize,
}

impl Tally {
    fn of(incident: &Incident) -> Self {
        let mut tally = Self::default();
        if incident.is_open() {
            tally.by_priority[incident.class.priority.index()] = 1;
            tally.waiting = usize::from(incident.is_asked());
            tally.unowned = usize::from(incident.owner.is_none());
            tally.escalations_due = usize::from(incident.escalation_due());
        }
        tally
    }

    fn each(&mut self, other: &Self, change: impl Fn(&mut usize, usize)) {
        for (own, other) in self.by_priority.iter_mut().zip(other.by_priority) {
            change(own, other);
        }
        change(&mut self.waiting, other.waiting);
        change(&mut self.unowned, other.unowned);
        change(&mut self.escalations_due, other.escalations_due);
    }
}

/// Where an incident stands; the fields in the order in which they sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    rank: i64,
    received: Instant,
    number: Number,
}

impl Place {
    fn of(incident: &Incident) -> Self {
        let priority: Priority = incident.class.priority;
        let open = incident.is_open();
        let ended = || incident.closed.or_else(|| incident.life.stopped(Stop::Restored));
        let rank = match (!open).then(ended).flatten() {
            Some(ended) => -ended.epoch(),
            None => i64::from(priority.number()),
        };
        Self { rank, received: incident.received, number: incident.number }
    }
}

impl Queue {
    pub fn of(incidents: &Incidents) -> Self {
        let mut lists = [const { Vec::new() }; 3];
        let mut tally = Tally::default();
        for incident in incidents.iter() {
            lists[list(incident)].push(Place::of(incident));
            tally.each(&Tally::of(incident), |own, more| *own += more);
        }
        Self { lists: lists.map(BTreeSet::from_iter), tally }
    }

    pub fn insert(&mut self, incident: &Incident) {
        if self.lists[list(incident)].insert(Place::of(incident)) {
            self.tally.each(&Tally::of(incident), |own, more| *own += more);
        }
    }

    pub fn remove(&mut self, incident: &Incident) {
        if self.lists[list(incident)].remove(&Place::of(incident)) {
            self.tally.each(&Tally::of(incident), |own, less| *own = own.saturating_sub(less));
        }
    }

    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Number of open incidents.
    pub fn open(&self) -> usize {
        self.lists[0].len()
    }

    /// Number of those that are not closed; they come first.
    pub fn unclosed(&self) -> usize {
        self.lists[0].len() + self.lists[1].len()
    }

    pub fn len(&self) -> usize {
        self.lists.iter().map(BTreeSet::len).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn numbers(&self) -> impl Iterator<Item = Number> {
        self.lists.iter().flatten().map(|place| place.number)
    }

    /// Sorts incidents in the order of work.
    pub fn order(incident: &Incident) -> impl Ord + use<> {
        (list(incident), Place::of(incident))
    }
}

/// Which of the queue's lists an incident is in.
fn list(incident: &Incident) -> usize {
    match incident.closed {
        _ if incident.is_open() => 0,
        None => 1,
        Some(_) => 2,
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::btree_set;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_number_is_where_a_search_finds_it(numbers in btree_set(0..60_u32, 0..40), number in 0..70_u32) {
            let numbers: Vec<Number> = numbers.into_iter().map(Number).collect();
            let number = Number(number);
            prop_assert_eq!(place(&numbers, number, |own| *own), numbers.binary_search(&number));
        }
    }
}
