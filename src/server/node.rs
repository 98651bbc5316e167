//! What all requests of one server share.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, Semaphore};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::authority::Authority;
use crate::domain::facts::token::Audited;
use crate::engine::{Engine, Failure, Handle};
use crate::server::caller::Caller;
use crate::server::diary::Diary;
use crate::server::guard::Guard;
use crate::server::login::Logins;
use crate::server::meter::Meter;
use crate::server::outward::Snapshots;
use crate::server::tries::Tries;
use crate::server::view::View;
use crate::store::{Presences, ScopedJournal, Tokens};

/// Longest time for what is left to write when the server ends.
const LAST: Duration = Duration::from_secs(10);

/// What a server is made of.
pub struct Parts {
    pub handle: Handle,
    pub presences: Arc<dyn Presences>,
    pub tokens: Arc<dyn Tokens>,
}

/// One server of a desk.
pub struct Node {
    /// The whole desk; its engine decides every command.
    pub desk: Arc<View>,
    /// What resellers see, made when the first of each asks.
    views: Mutex<HashMap<Id, Arc<View>>>,
    pub presences: Arc<dyn Presences>,
    pub guard: Guard,
    pub diary: Diary,
    pub snapshots: Snapshots,
    pub meter: Meter,
    /// Where people log in by a provider of identities.
    pub logins: Option<Logins>,
    /// Codes that were tried out by dry runs, by token.
    pub codes: Tries<Id>,
    /// How the desk was at some time is read anew each time: not by many at once.
    pub past: Semaphore,
    /// Cancelled when the server is to end.
    pub stop: CancellationToken,
}

impl Node {
    pub fn new(parts: Parts, stop: CancellationToken) -> Arc<Self> {
        Self::with_logins(parts, None, stop)
    }

    pub fn with_logins(parts: Parts, logins: Option<Logins>, stop: CancellationToken) -> Arc<Self> {
        let Parts { handle, presences, tokens } = parts;
        Arc::new(Self {
            desk: View::of(handle, stop.clone()),
            views: Mutex::default(),
            presences,
            guard: Guard::new(tokens.clone()),
            diary: Diary::begin(tokens),
            snapshots: Snapshots::default(),
            meter: Meter::default(),
            logins,
            codes: Tries::default(),
            past: Semaphore::new(2),
            stop,
        })
    }

    /// Writes down what was done with a token. It is written soon, and nobody waits for it: what was done is in the
    /// journal in any case.
    pub fn note(&self, caller: &Caller, what: &str, command: Option<Uuid>, outcome: &str) {
        let at = self.desk.handle.clock().now();
        self.diary.note(Audited {
            at,
            token: Some(caller.token.clone()),
            label: Some(caller.label.clone()),
            who: caller.label.clone(),
            from: Text::line(&caller.peer.to_string()),
            what: what.into(),
            act: None,
            command,
            outcome: outcome.into(),
        });
    }

    /// Waits until what was noted is written.
    pub async fn finish(&self) {
        self.diary.finish(LAST).await;
    }

    /// What somebody sees of the desk.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub async fn view(&self, authority: &Authority) -> Result<Arc<View>, Failure> {
        let Some(reseller) = authority.reseller() else { return Ok(self.desk.clone()) };
        let mut views = self.views.lock().await;
        if let Some(view) = views.get(reseller) {
            return Ok(view.clone());
        }
        let whole = &self.desk.handle;
        let contracts =
            whole.desk().read().unwrap_or_else(std::sync::PoisonError::into_inner).contracts().clone();
        let journal = ScopedJournal::open(whole.journal().clone(), reseller.clone()).await?;
        let engine = Engine::open(Arc::new(journal), contracts, whole.clock()).await?;
        let view = View::of(engine.start(), self.stop.clone());
        views.insert(reseller.clone(), view.clone());
        Ok(view)
    }
}
