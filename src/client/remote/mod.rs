//! A desk behind a server: the replica is here, and follows what the server says; what somebody wants is sent
//! there, and is decided there.

mod address;
mod batch;
mod cache;
mod feed;
mod follow;
mod http;
mod journal;
mod link;
mod login;
mod seen;
mod send;
mod sse;
mod talk;
mod tokens;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::domain::contract::Contracts;
use crate::engine::{Clock, Connection, Engine, Failure, Handle, Request};
use crate::store::{NodeError, StoreError};
use crate::wire::Hello;
pub use address::{Address, Place, is_address, shown};
use cache::Cache;
use feed::{Feed, Hearing};
pub use http::Credentials;
use http::Http;
use journal::RemoteJournal;
pub use login::{Login, is_away};
pub use tokens::RemoteTokens;

/// How often the desk is kept as it is seen, and how soon where nothing is kept yet.
const OFTEN: Duration = Duration::from_secs(600);
const SOON: Duration = Duration::from_secs(2);

/// How a server is reached.
#[derive(Clone, Debug)]
pub struct Reach {
    pub address: Address,
    pub with: Credentials,
    /// The reseller whose part was asked for: that of the token has to be the same.
    pub only: Option<String>,
    /// Where the desk is kept for the next start.
    pub folder: Option<PathBuf>,
    /// It goes on by itself, as for whoever looks at it; otherwise it is read when it is asked for.
    pub follows: bool,
    /// What is kept is shown where no server answers.
    pub unreached: bool,
    /// How long it is tried to learn what became of a command.
    pub patience: Duration,
}

impl Reach {
    /// How long whoever has pressed a key waits for it.
    pub const PATIENCE: Duration = Duration::from_secs(8);
}

/// A desk behind a server.
pub struct Remote {
    engine: Handle,
    journal: RemoteJournal,
    contracts: Arc<Contracts>,
    connection: watch::Receiver<Connection>,
    patience: Duration,
    tasks: Vec<JoinHandle<()>>,
}

impl Remote {
    /// Brings a replica up to date, and has it follow where that is wanted.
    ///
    /// # Errors
    /// No server answers and nothing is kept, or one says no.
    pub async fn open(reach: Reach, contracts: Arc<Contracts>) -> Result<Self, Failure> {
        let http = Arc::new(Http::new(&reach.address, &reach.with)?);
        let token = reach.with.token.as_deref();
        let cache = Cache::new(reach.folder.as_deref(), reach.address.shown(), token);
        let (feed, cache) = (Arc::new(Feed::default()), Arc::new(cache));
        match greet(&http, &feed, &cache, &reach).await {
            Ok(()) => {}
            Err(error) => unreached(&error, &feed, &cache, &reach).ok_or(error)?,
        }
        let journal = RemoteJournal { http, feed, cache };
        let clock = Clock::Shifted(journal.feed.behind());
        let engine = Engine::open(Arc::new(journal.clone()), contracts.clone(), clock).await?.start();
        let mut tasks = Vec::new();
        if reach.follows {
            tasks.push(tokio::spawn(follow::follow(journal.clone())));
            tasks.push(tokio::spawn(keep(engine.clone(), journal.clone())));
        }
        let (connection, task) = with_age(engine.connection(), journal.feed.clone());
        tasks.push(task);
        Ok(Self { engine, journal, contracts, connection, patience: reach.patience, tasks })
    }
}

/// Keeps the desk as it is seen for the next start, from time to time.
async fn keep(engine: Handle, journal: RemoteJournal) {
    let mut wait = if journal.cache.is_there() { OFTEN } else { SOON };
    loop {
        tokio::time::sleep(wait).await;
        if journal.cache.keeps(&journal.feed) {
            // What goes wrong costs a slower start.
            let _: Result<(), Failure> = engine.ask(Request::Save).await;
        }
        wait = OFTEN;
    }
}

/// Nobody needs what is done for it any more.
impl Drop for Remote {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

async fn greet(http: &Http, feed: &Feed, cache: &Cache, reach: &Reach) -> Result<(), StoreError> {
    let greeted = http.hello().await;
    if greeted.as_ref().err().and_then(StoreError::node).is_some_and(NodeError::shuts_out) {
        // Who is not let in any more keeps nothing.
        cache.forget();
    }
    let (hello, asked, answered) = greeted?;
    if reach.only.is_some() && reach.only != hello.reseller {
        let at = http.shown().to_owned();
        return Err(NodeError::OtherView { at, shows: hello.reseller.as_deref().map(http::clean) }.into());
    }
    cache.check(http, &hello).await;
    feed.greet(hello, asked, answered);
    Ok(())
}

/// Without a server what is kept has to do, where that is wanted.
fn unreached(error: &StoreError, feed: &Feed, cache: &Cache, reach: &Reach) -> Option<()> {
    let away = matches!(error.node(), Some(NodeError::Away { .. }));
    let kept = cache.recent().filter(|_| away && reach.unreached && reach.only.is_none())?;
    feed.kept(kept.seen());
    feed.set_line(Hearing::Kept);
    Some(())
}

/// What does not move on is as old as the last that was heard of the server, and not as when that was
/// noticed.
fn with_age(
    mut engine: watch::Receiver<Connection>,
    feed: Arc<Feed>,
) -> (watch::Receiver<Connection>, JoinHandle<()>) {
    let (sender, receiver) = watch::channel(engine.borrow_and_update().clone());
    let task = tokio::spawn(async move {
        while engine.changed().await.is_ok() {
            let mut now = engine.borrow_and_update().clone();
            if let (Connection::Waiting { since, .. }, Some(heard)) = (&mut now, feed.heard()) {
                *since = heard.min(*since);
            }
            sender.send_replace(now);
        }
    });
    (receiver, task)
}

/// Who answers there, and by how many milliseconds this machine's clock is behind.
///
/// # Errors
/// Nobody does.
pub async fn hello(address: &Address, with: &Credentials) -> Result<(Hello, i64), StoreError> {
    let feed = Feed::default();
    let (hello, asked, answered) = Http::new(address, with)?.hello().await?;
    feed.greet(hello.clone(), asked, answered);
    Ok((hello, feed.behind()))
}
