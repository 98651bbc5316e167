//! The tables of a desk: made and brought up to date by whoever comes first.

use tokio_postgres::Client;

use crate::store::access::Access;
use crate::store::error::{Foreign, StoreError};
use crate::store::postgres::address::Address;
use crate::store::postgres::fault::fault;

/// The latest layout.
const LAYOUT: u32 = 2;
/// What leads from each layout to the next; the first one from nothing.
const STEPS: [&str; LAYOUT as usize] =
    [include_str!("../migrations/postgres/1.sql"), include_str!("../migrations/postgres/2.sql")];

/// Looks that the tables of a desk are there, or makes them.
///
/// # Errors
/// When there is no desk and none is to be made, or it is a newer one or none of pikett's.
pub(super) async fn prepare(client: &Client, address: &Address, access: Access) -> Result<(), StoreError> {
    let (at, schema) = (address.shown(), &address.schema);
    match layout(client, schema).await? {
        Found::Desk(found) if found > LAYOUT => {
            return Err(StoreError::Newer { at: at.to_owned(), found, known: LAYOUT });
        }
        Found::Desk(found) if found < LAYOUT && access != Access::Look => raise(client, schema).await?,
        Found::Desk(_) => {}
        Found::Other => return Err(StoreError::Foreign { at: at.to_owned(), why: Foreign::OtherProgram }),
        Found::Nothing if access == Access::Create => make(client, schema).await?,
        Found::Nothing => return Err(StoreError::Missing(at.to_owned())),
    }
    let mut settings = format!("SET search_path = {schema}");
    if access == Access::Look {
        settings += "; SET default_transaction_read_only = on";
    }
    client.batch_execute(&settings).await.map_err(fault)
}

/// What stands in a schema.
enum Found {
    Nothing,
    Other,
    Desk(u32),
}

async fn layout(client: &Client, schema: &str) -> Result<Found, StoreError> {
    let sql = "SELECT to_regclass($1 || '.layout') IS NOT NULL AND to_regclass($1 || '.event') IS NOT NULL,
        EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace($1))";
    let row = client.query_one(sql, &[&schema]).await.map_err(fault)?;
    match (row.get(0), row.get(1)) {
        (true, _) => {
            let sql = format!("SELECT max(number) FROM {schema}.layout");
            let number: Option<i32> = client.query_one(&sql, &[]).await.map_err(fault)?.get(0);
            Ok(Found::Desk(number.and_then(|number| u32::try_from(number).ok()).unwrap_or(u32::MAX)))
        }
        (false, true) => Ok(Found::Other),
        (false, false) => Ok(Found::Nothing),
    }
}

/// An older desk gets what it lacks, if this role may give it: until then it does without.
async fn raise(client: &Client, schema: &str) -> Result<(), StoreError> {
    match make(client, schema).await {
        Err(StoreError::ReadOnly(_)) => Ok(()),
        done => done,
    }
}

/// In one transaction, under a lock: of several nodes that start at once one makes them.
async fn make(client: &Client, schema: &str) -> Result<(), StoreError> {
    let lock = format!("BEGIN; SELECT pg_advisory_xact_lock(hashtext('pikett'), hashtext('{schema}'))");
    let made = async {
        client.batch_execute(&lock).await?;
        // Not by `to_regclass`: what it said before the lock is remembered within the transaction.
        let there = "SELECT EXISTS (SELECT FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
            WHERE nspname = $1 AND relname = 'layout')";
        let mut found = 0;
        if client.query_one(there, &[&schema]).await?.get::<_, bool>(0) {
            let sql = format!("SELECT max(number) FROM {schema}.layout");
            found = client.query_one(&sql, &[]).await?.get::<_, Option<i32>>(0).unwrap_or_default();
        } else {
            client.batch_execute(&format!("CREATE SCHEMA IF NOT EXISTS {schema}")).await?;
        }
        client.batch_execute(&format!("SET LOCAL search_path = {schema}")).await?;
        for step in STEPS.iter().skip(usize::try_from(found).unwrap_or(STEPS.len())) {
            client.batch_execute(step).await?;
        }
        client.batch_execute("COMMIT").await
    };
    if let Err(e) = made.await {
        // The fault itself says more than that of taking it back.
        let _ = client.batch_execute("ROLLBACK").await;
        return Err(fault(e));
    }
    Ok(())
}
