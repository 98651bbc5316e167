//! Hearing of what other nodes append.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, watch};

use crate::store::postgres::fault::is_refusal;
use crate::store::postgres::line::Line;
use crate::store::postgres::servers::Servers;
use crate::store::postgres::session::{ANSWER, Common};
use crate::store::token::REVISION;

/// What was heard is only a hint: connections break, and what was said meanwhile is lost.
const LOOK: Duration = Duration::from_millis(500);

/// Who is told of what.
#[derive(Clone)]
pub(super) struct News {
    /// The number of the last record.
    pub head: Arc<watch::Sender<u64>>,
    /// A number that grows when tokens are made or revoked.
    pub tokens: Arc<watch::Sender<u64>>,
}

/// Tells whenever there may be more to read for as long as its thread lives.
pub(super) async fn follow(servers: Servers, common: Arc<Common>, news: News) {
    let address = &servers.address;
    let listening = format!("LISTEN {}; LISTEN {}", address.channel(), address.token_channel());
    let mut again = false;
    loop {
        let (heard, mut said) = mpsc::unbounded_channel();
        let opened = servers.open(common.timeline(), Some(&heard)).await;
        drop(heard);
        if let Ok(line) = opened {
            common.saw(line.timeline);
            // Listens first: what is appended between the two is either read or heard.
            if line.client.batch_execute(&listening).await.is_ok() {
                // Another server may show other records: who reads them looks at their links.
                if std::mem::replace(&mut again, true) {
                    news.head.send_modify(|_| {});
                }
                listen(&line, &servers.address.schema, &mut said, &news).await;
                // Whoever reads the journal finds out whether it still can be.
                news.head.send_modify(|_| {});
            }
        }
        tokio::time::sleep(LOOK).await;
    }
}

async fn listen(
    line: &Line,
    schema: &str,
    said: &mut mpsc::UnboundedReceiver<()>,
    News { head, tokens }: &News,
) {
    let sql = format!("SELECT coalesce(max(seq), 0) FROM {schema}.event");
    let Ok(statement) = line.client.prepare(&sql).await else { return };
    let revision = REVISION.replace("FROM ", &format!("FROM {schema}."));
    loop {
        let asked = tokio::time::timeout(ANSWER, line.client.query_one(&statement, &[])).await;
        let Ok(Ok(row)) = asked else { return };
        let last = row.get::<_, i64>(0).unsigned_abs();
        head.send_if_modified(|known| std::mem::replace(known, last) != last);
        if tokens.receiver_count() > 0 && !look(line, &revision, tokens).await {
            return;
        }
        // Many at once are one reason to look.
        while said.try_recv().is_ok() {}
        tokio::select! {
            heard = said.recv() => if heard.is_none() { return },
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// Looks for tokens that were made or revoked. Whoever may not see them hears of none. Answers whether the
/// connection still serves.
async fn look(line: &Line, revision: &str, tokens: &watch::Sender<u64>) -> bool {
    let asked = async {
        let statement = line.statement(revision).await?;
        line.client.query_one(&statement, &[]).await
    };
    match tokio::time::timeout(ANSWER, asked).await {
        Ok(Ok(row)) => {
            let found = row.get::<_, i64>(0).unsigned_abs();
            tokens.send_if_modified(|known| std::mem::replace(known, found) != found);
            true
        }
        Ok(Err(e)) => is_refusal(&e),
        Err(_) => false,
    }
}
