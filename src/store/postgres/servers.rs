//! Which of several servers is the one that holds the desk.

use std::time::Duration;

use tokio::task::JoinSet;
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::store::error::{NoServer, ServerError, StoreError};
use crate::store::postgres::address::Address;
use crate::store::postgres::line::{Heard, Line};
use crate::store::postgres::tls;

/// For the others once one has answered: an old primary that came back may be faster than the one that
/// took its place.
const GRACE: Duration = Duration::from_millis(250);

/// The servers of an address.
#[derive(Clone)]
pub(super) struct Servers {
    pub address: Address,
    tls: MakeRustlsConnect,
}

impl Servers {
    /// # Errors
    /// When certificates are named that cannot be read.
    pub fn of(address: Address) -> Result<Self, StoreError> {
        let tls = tls::connector(address.roots.as_deref())?;
        Ok(Self { address, tls })
    }

    /// The connection to whoever takes writes on the latest timeline, which is none before `timeline`:
    /// what a primary says that was left behind is no longer so.
    ///
    /// # Errors
    /// When there is none at the moment, with what each of them says.
    pub async fn open(&self, timeline: u32, heard: Option<&Heard>) -> Result<Line, StoreError> {
        let mut asked = JoinSet::new();
        for (place, config) in self.address.hosts.iter().cloned().enumerate() {
            let (tls, heard) = (self.tls.clone(), heard.cloned());
            asked.spawn(async move { (place, Line::open(&config, &tls, heard).await) });
        }
        let mut best: Option<Line> = None;
        let mut reasons = Vec::new();
        let mut limit = None;
        loop {
            let next = match limit {
                None => asked.join_next().await,
                Some(at) => tokio::time::timeout_at(at, asked.join_next()).await.unwrap_or(None),
            };
            // One that panicked answers nothing.
            let Some(Ok((place, answer))) = next else { break };
            match answer {
                Ok(line) if line.timeline < timeline => reasons.push((place, NoServer::LeftBehind)),
                Ok(line) => {
                    limit.get_or_insert_with(|| tokio::time::Instant::now() + GRACE);
                    if best.as_ref().is_none_or(|best| best.timeline < line.timeline) {
                        best = Some(line);
                    }
                }
                Err(why) => reasons.push((place, why)),
            }
        }
        best.ok_or_else(|| {
            reasons.sort();
            reasons.dedup_by(|one, other| one.1 == other.1);
            let why = reasons.into_iter().map(|(_, why)| why).collect();
            ServerError::Unreachable { at: self.address.shown().to_owned(), why }.into()
        })
    }
}
