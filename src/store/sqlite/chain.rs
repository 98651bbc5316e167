//! Each record is chained to the one before it, so that what was changed or taken out is noticed.
//!
//! The chain holds against accidents, a damaged disk or a careless hand, not against somebody who
//! writes the whole chain anew.

use blake2::{Blake2b256, Digest};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::store::StoreError;

/// Over a record and what came before it.
pub(super) type Link = [u8; 32];

/// What the first record follows.
pub(super) const BEGIN: Link = [0; 32];

/// Columns of a record in the order in which they go into its link.
pub(super) const LINKED: &str =
    "seq, command, part, entity, kind, happened, recorded, by, via, version, body";

/// The link of a record whose row begins with [`LINKED`].
pub(super) fn link(before: &Link, row: &Row<'_>) -> rusqlite::Result<Link> {
    let mut hash = Blake2b256::new();
    hash.update(before);
    for column in 0..LINKED.split(',').count() {
        let value = row.get_ref(column)?;
        match value {
            rusqlite::types::ValueRef::Integer(number) => hash.update(number.to_le_bytes()),
            value => {
                let bytes = value.as_bytes().unwrap_or_default();
                // The length first: `ab`, `c` is not `a`, `bc`.
                hash.update((bytes.len() as u64).to_le_bytes());
                hash.update(bytes);
            }
        }
    }
    Ok(hash.finalize().into())
}

/// The link of a record that is there; [`BEGIN`] for what the first one follows.
pub(super) fn of(connection: &Connection, seq: i64) -> Result<Option<Link>, StoreError> {
    if seq == 0 {
        return Ok(Some(BEGIN));
    }
    let mut statement = connection.prepare_cached("SELECT hash FROM event WHERE seq = ?1")?;
    let found: Option<Option<Vec<u8>>> = statement.query_row([seq], |row| row.get(0)).optional()?;
    // One without a link breaks the chain with whatever follows it.
    Ok(found.map(|hash| hash.and_then(|hash| hash.try_into().ok()).unwrap_or(BEGIN)))
}

/// Chains the records after `seq`, which have just been written or never were chained.
pub(super) fn extend(connection: &Connection, seq: i64) -> Result<(), StoreError> {
    let mut before = of(connection, seq)?.unwrap_or(BEGIN);
    let sql = format!("SELECT {LINKED} FROM event WHERE seq > ?1 ORDER BY seq");
    let mut read = connection.prepare_cached(&sql)?;
    let mut write = connection.prepare_cached("UPDATE event SET hash = ?2 WHERE seq = ?1")?;
    let mut rows = read.query([seq])?;
    while let Some(row) = rows.next()? {
        before = link(&before, row)?;
        write.execute(params![row.get::<_, i64>(0)?, before.as_slice()])?;
    }
    Ok(())
}
