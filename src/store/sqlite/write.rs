//! Appending: one transaction, begun by the append itself or held since before.

use rusqlite::Connection;

use crate::domain::facts::event::Record;
use crate::store::error::StoreError;
use crate::store::journal::Appended;
use crate::store::sqlite::open::Open;
use crate::store::sqlite::rows;

/// Appends all or none; what was held is let go.
pub(super) fn append(open: &mut Open, after: u64, records: &[Record]) -> Result<Appended, StoreError> {
    hold(open)?;
    let connection = &open.connection;
    let done = fill(connection, after, records).and_then(|appended| {
        if appended == Appended::Done {
            connection.execute_batch("COMMIT")?;
        }
        Ok(appended)
    });
    // Whatever was not committed.
    let gone = let_go(connection);
    done.and_then(|appended| gone.map(|()| appended))
}

fn fill(connection: &Connection, after: u64, records: &[Record]) -> Result<Appended, StoreError> {
    if rows::head(connection)? != after {
        return Ok(Appended::Behind);
    }
    Ok(if rows::insert(connection, records)? { Appended::Done } else { Appended::Known })
}

/// Begins a transaction that other writers wait for.
pub(super) fn hold(open: &mut Open) -> Result<(), StoreError> {
    if open.full {
        return Err(StoreError::Full);
    }
    if !open.writable {
        return Err(StoreError::ReadOnly(open.place.path().display().to_string()));
    }
    if open.connection.is_autocommit() {
        open.connection.execute_batch("BEGIN IMMEDIATE")?;
    }
    Ok(())
}

pub(super) fn let_go(connection: &Connection) -> Result<(), StoreError> {
    if !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK")?;
    }
    Ok(())
}
