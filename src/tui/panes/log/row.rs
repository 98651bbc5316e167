//! Records that the console keeps.

use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::{Event, Record};
use crate::domain::facts::incident::{Change, Step};
use crate::domain::readings::desk::Desk;
use crate::tui::cell::{Cell, NOTHING};
use crate::tui::list::RowKey;
use crate::tui::model::{Model, Pane};
use crate::tui::panes::row::{Column, Row};
use crate::tui::panes::scene::Scene;
use crate::tui::role::Role;
use crate::words::console::Column as Title;

/// A record by its number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Recorded(u64);

type Of = Column<Recorded>;

impl Row for Recorded {
    type Seen<'a> = &'a Record;

    const PANE: Pane = Pane::Log;
    const COLUMNS: &'static [Of] = &[
        Of::left(Title::Time, 9, 0, |record, at| Cell::dim(at.log_time(record.happened))),
        Of::left(Title::By, 5, 1, |record, at| Cell::text(at.words().actor(record))),
        Of::left(Title::What, 8, 0, |record, at| Cell::text(thing(record, at))),
        Of::flexible(Title::Bar, 12, 0, |record, at| {
            Cell::new(at.words().told(record, &at.model.log).replace('\n', " / "), role(record))
        }),
    ];

    /// None that came after the moment that is looked at.
    fn all(at: Scene<'_>) -> Vec<Self> {
        let newest = at.desk.world().seq;
        let seqs = at.model.log.iter().rev().map(|record| record.seq);
        seqs.skip_while(|seq| *seq > newest).map(Self).collect()
    }

    fn records(model: &Model) -> Option<(u64, u64)> {
        model.log.front().zip(model.log.back()).map(|(first, last)| (first.seq, last.seq))
    }

    fn key(&self, _: &Desk) -> RowKey {
        RowKey::Record(self.0)
    }

    fn seen<'a>(&'a self, at: Scene<'a>) -> Option<&'a Record> {
        at.model.log.iter().rev().find(|record| record.seq == self.0)
    }
}

fn thing(record: &Record, at: Scene<'_>) -> String {
    let named = match &record.event {
        Event::Retracted { seq } => {
            at.model.log.iter().find(|r| r.seq == *seq).and_then(|r| r.event.entity())
        }
        event => event.entity(),
    };
    match named {
        Some(Entity::Incident(number)) => number.0.to_string(),
        Some(other) => at.words().thing(&other),
        None => NOTHING.to_owned(),
    }
}

/// Alarms stand out, retractions step back.
pub fn role(record: &Record) -> Role {
    match &record.event {
        Event::Incident { change: Change::StepReached { step, .. }, .. } => match step {
            Step::Warning { .. } => Role::Soon,
            Step::Missed { .. } | Step::Level { .. } => Role::Missed,
        },
        Event::Incident { change: Change::Escalated { .. }, .. } => Role::Soon,
        Event::Retracted { .. } => Role::Dim,
        _ => Role::Text,
    }
}
