//! Orders other than the queue's own: `sort:due`, `sort:-age,tenant`.

use std::cmp::Ordering;
use std::fmt;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::desk::Desk;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortKey {
    Priority,
    Received,
    Age,
    Due,
    Eta,
    Stage,
    Tenant,
    Server,
    Owner,
    Number,
}

/// The words of `sort:` with what they mean.
pub const SORTS: [(&str, SortKey); 10] = [
    ("prio", SortKey::Priority),
    ("received", SortKey::Received),
    ("age", SortKey::Age),
    ("due", SortKey::Due),
    ("eta", SortKey::Eta),
    ("state", SortKey::Stage),
    ("tenant", SortKey::Tenant),
    ("server", SortKey::Server),
    ("owner", SortKey::Owner),
    ("number", SortKey::Number),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SortTerm {
    key: SortKey,
    reversed: bool,
}

impl SortTerm {
    pub fn parse(text: &str) -> Option<Self> {
        let (word, reversed) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
        let (_, key) = SORTS.iter().find(|(known, _)| *known == word)?;
        Some(Self { key: *key, reversed })
    }
}

impl fmt::Display for SortTerm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = SORTS.iter().find(|(_, key)| *key == self.key).map_or("", |(word, _)| word);
        write!(f, "{}{word}", if self.reversed { "-" } else { "" })
    }
}

/// What one incident is sorted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Value<'a> {
    Number(i64),
    Text(&'a str),
}

/// Sorts; what is equal keeps the queue's order.
pub(super) fn sort(terms: &[SortTerm], desk: &Desk, now: Instant, numbers: &mut Vec<Number>) {
    if terms.is_empty() {
        return;
    }
    let keyed = numbers.iter().map(|number| {
        let incident = desk.world().incident(*number);
        let values = incident.map(|i| terms.iter().map(|term| value(term.key, desk, i, now)).collect());
        (values.unwrap_or_default(), *number)
    });
    let mut keyed: Vec<(Vec<Value<'_>>, Number)> = keyed.collect();
    keyed.sort_by(|(a, _), (b, _)| {
        let orders = a.iter().zip(b).zip(terms).map(|((a, b), term)| match term.reversed {
            true => b.cmp(a),
            false => a.cmp(b),
        });
        orders.fold(Ordering::Equal, Ordering::then)
    });
    *numbers = keyed.into_iter().map(|(_, number)| number).collect();
}

fn value<'a>(key: SortKey, desk: &'a Desk, incident: &Incident, now: Instant) -> Value<'a> {
    let world = desk.world();
    let last = |at: Option<Instant>| Value::Number(at.map_or(i64::MAX, Instant::epoch));
    match key {
        SortKey::Priority => Value::Number(incident.class.priority.number().into()),
        SortKey::Received => Value::Number(incident.received.epoch()),
        SortKey::Age => Value::Number(-incident.received.epoch()),
        SortKey::Due => {
            let clocks = desk.clocks(incident, now);
            last(clocks.iter().filter(|(_, r)| r.stopped.is_none()).filter_map(|(_, r)| r.due).min())
        }
        SortKey::Eta => last(incident.eta.filter(|_| incident.is_open())),
        SortKey::Stage => Value::Number(incident.stage(now) as i64),
        SortKey::Tenant => Value::Text(world.tenants.id(incident.tenant)),
        SortKey::Server => Value::Text(incident.server.map_or("", |server| world.servers.id(server))),
        SortKey::Owner => Value::Text(incident.owner.map_or("", |owner| world.names.get(owner))),
        SortKey::Number => Value::Number(incident.number.0.into()),
    }
}
