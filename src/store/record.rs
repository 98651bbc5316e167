//! A record as a table keeps it, in whatever database: its columns, and the link that chains it to the one
//! before it, so that what was changed or taken out is noticed.
//!
//! The chain holds against accidents, a damaged disk or a careless hand, not against somebody who
//! writes the whole chain anew.

use blake2::{Blake2b256, Digest};
use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::facts::event::{self, Event, Record, Via};
use crate::domain::facts::upcast;
use crate::store::error::{Damage, StoreError};

/// Over a record and what came before it.
pub type Link = [u8; 32];

/// What the first record follows.
pub(super) const BEGIN: Link = [0; 32];

/// In place of the link of a desk that was never chained and cannot be: it is only looked at.
pub(super) const UNCHAINED: &[u8] = b"unchained";

/// The columns of a [`Row`], as they are called and in the order in which they go into its link.
pub(super) const COLUMNS: &str =
    "seq, command, part, entity, kind, happened, recorded, by, via, version, body";

/// What a table keeps of a record.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub seq: i64,
    pub command: Uuid,
    /// Its place among the records of that command.
    pub part: i64,
    pub entity: &'a str,
    pub kind: &'a str,
    pub happened: i64,
    pub recorded: i64,
    pub by: &'a str,
    pub via: &'a str,
    /// Of the body.
    pub version: i64,
    /// The event as JSON.
    pub body: &'a str,
}

impl<'a> Row<'a> {
    /// Of a record with what [`entity`] and [`body`] say of its event.
    pub fn of(record: &'a Record, part: i64, entity: &'a str, body: &'a str) -> Self {
        Self {
            seq: number(record.seq),
            command: record.command,
            part,
            entity,
            kind: record.event.kind(),
            happened: record.happened.epoch(),
            recorded: record.recorded.epoch(),
            by: record.by.as_str(),
            via: record.via.word(),
            version: event::VERSION.into(),
            body,
        }
    }

    /// The record in it, whatever version of pikett wrote it.
    pub fn record(&self) -> Result<Record, StoreError> {
        let seq = self.seq.unsigned_abs();
        let wrong = |how| StoreError::Damaged { seq, how };
        let unreadable = |why: String| wrong(Damage::Unreadable(why));
        let version = u16::try_from(self.version).ok().filter(|version| *version <= event::VERSION);
        let Some(version) = version else {
            return Err(wrong(Damage::Version(u32::try_from(self.version).unwrap_or(u32::MAX))));
        };
        Ok(Record {
            seq,
            happened: Instant::from_epoch(self.happened),
            recorded: Instant::from_epoch(self.recorded),
            by: self.by.into(),
            via: Via::parse(self.via).ok_or_else(|| wrong(Damage::Channel(self.via.to_owned())))?,
            command: self.command,
            event: upcast::read(version, self.body).map_err(|e| unreadable(e.to_string()))?,
        })
    }

    /// Its link after the one before it.
    pub fn link(&self, before: &Link) -> Link {
        let mut hash = Blake2b256::new_with_prefix(before);
        // The length first: `ab`, `c` is not `a`, `bc`.
        let bytes = |hash: &mut Blake2b256, bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        };
        hash.update(self.seq.to_le_bytes());
        bytes(&mut hash, self.command.as_bytes());
        hash.update(self.part.to_le_bytes());
        [self.entity, self.kind].iter().for_each(|text| bytes(&mut hash, text.as_bytes()));
        hash.update(self.happened.to_le_bytes());
        hash.update(self.recorded.to_le_bytes());
        [self.by, self.via].iter().for_each(|text| bytes(&mut hash, text.as_bytes()));
        hash.update(self.version.to_le_bytes());
        bytes(&mut hash, self.body.as_bytes());
        hash.finalize().into()
    }

    /// Its link, which has to be the one that was kept.
    pub fn follow(&self, before: &Link, kept: &[u8]) -> Result<Link, StoreError> {
        let link = self.link(before);
        match kept == link || kept == UNCHAINED {
            true => Ok(link),
            false => Err(StoreError::Damaged { seq: self.seq.unsigned_abs(), how: Damage::Checksum }),
        }
    }
}

/// Each with its place among those of its command.
pub(super) fn parts(records: &[Record]) -> impl Iterator<Item = (i64, &Record)> {
    records.chunk_by(|one, next| one.command == next.command).flat_map(|same| (0..).zip(same))
}

/// What an event is about: a retraction is about what it takes back, as `earlier` finds it.
pub(super) fn entity(
    event: &Event,
    earlier: impl FnOnce(u64) -> Result<String, StoreError>,
) -> Result<String, StoreError> {
    match event {
        Event::Retracted { seq } => earlier(*seq),
        event => Ok(event.entity().map(|entity| entity.to_string()).unwrap_or_default()),
    }
}

pub(super) fn body(event: &Event) -> Result<String, StoreError> {
    serde_json::to_string(event).map_err(|e| StoreError::Database(e.to_string()))
}

/// A record that is not there.
pub(super) fn missing(seq: u64) -> StoreError {
    StoreError::Damaged { seq, how: Damage::Missing }
}

pub(super) fn number(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}
