//! The snapshot of a desk. It is only of use to whoever sees the very record it was made after.

use crate::store::error::StoreError;
use crate::store::postgres::session::Session;
use crate::store::record::number;
use crate::store::snapshot::Snapshot;

const READ: &str = "SELECT layout, seq, snapshot.body FROM snapshot JOIN event USING (seq, hash)";
const KEEP: &str = "INSERT INTO snapshot (id, layout, seq, hash, body) VALUES (1, $1, $2, $3, $4)
    ON CONFLICT (id) DO UPDATE SET layout = $1, seq = $2, hash = $3, body = $4
    WHERE snapshot.seq <= $2 OR snapshot.layout <> $1
        OR NOT EXISTS (SELECT FROM event WHERE (seq, hash) = (snapshot.seq, snapshot.hash))";

pub(super) async fn snapshot(session: &mut Session) -> Result<Option<Snapshot>, StoreError> {
    let row = session.ask(async |line| line.client.query_opt(READ, &[]).await).await?;
    // A number that no layout has is that of another program.
    Ok(row.and_then(|row| {
        let (layout, seq): (i64, i64) = (row.get(0), row.get(1));
        Some(Snapshot { layout: u32::try_from(layout).ok()?, seq: seq.unsigned_abs(), body: row.get(2) })
    }))
}

pub(super) async fn put(session: &mut Session, snapshot: &Snapshot) -> Result<(), StoreError> {
    // Without the link of its record nobody could tell whether it is of this journal.
    let Some(link) = session.trail.at(snapshot.seq) else { return Ok(()) };
    let (layout, seq, hash) = (i64::from(snapshot.layout), number(snapshot.seq), link.as_slice());
    session
        .ask(async |line| line.client.execute(KEEP, &[&layout, &seq, &hash, &snapshot.body]).await)
        .await?;
    Ok(())
}
