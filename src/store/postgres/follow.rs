//! Hearing of what other nodes append.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, watch};

use crate::store::postgres::line::Line;
use crate::store::postgres::servers::Servers;
use crate::store::postgres::session::{ANSWER, Common};

/// What was heard is only a hint: connections break, and what was said meanwhile is lost.
const LOOK: Duration = Duration::from_millis(500);

/// Tells `head` whenever there may be more to read for as long as its thread lives.
pub(super) async fn follow(servers: Servers, common: Arc<Common>, head: Arc<watch::Sender<u64>>) {
    let mut again = false;
    loop {
        let (heard, mut said) = mpsc::unbounded_channel();
        let opened = servers.open(common.timeline(), Some(&heard)).await;
        drop(heard);
        if let Ok(line) = opened {
            common.saw(line.timeline);
            // Listens first: what is appended between the two is either read or heard.
            let listening = format!("LISTEN {}", servers.address.channel());
            if line.client.batch_execute(&listening).await.is_ok() {
                // Another server may show other records: who reads them looks at their links.
                if std::mem::replace(&mut again, true) {
                    head.send_modify(|_| {});
                }
                listen(&line, &servers.address.schema, &mut said, &head).await;
                // Whoever reads the journal finds out whether it still can be.
                head.send_modify(|_| {});
            }
        }
        tokio::time::sleep(LOOK).await;
    }
}

async fn listen(
    line: &Line,
    schema: &str,
    said: &mut mpsc::UnboundedReceiver<()>,
    head: &watch::Sender<u64>,
) {
    let sql = format!("SELECT coalesce(max(seq), 0) FROM {schema}.event");
    let Ok(statement) = line.client.prepare(&sql).await else { return };
    loop {
        let asked = tokio::time::timeout(ANSWER, line.client.query_one(&statement, &[])).await;
        let Ok(Ok(row)) = asked else { return };
        let last = row.get::<_, i64>(0).unsigned_abs();
        head.send_if_modified(|known| std::mem::replace(known, last) != last);
        // Many at once are one reason to look.
        while said.try_recv().is_ok() {}
        tokio::select! {
            heard = said.recv() => if heard.is_none() { return },
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}
