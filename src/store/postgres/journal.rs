//! A desk on PostgreSQL as a journal.

use std::collections::HashSet;
use std::sync::Arc;

use tokio::sync::watch;
use uuid::Uuid;

use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::store::access::Access;
use crate::store::error::StoreError;
use crate::store::journal::{Answer, Appended, Journal};
use crate::store::postgres::address::Address;
use crate::store::postgres::follow::News;
use crate::store::postgres::servers::Servers;
use crate::store::postgres::session::{Common, Opened, Session};
use crate::store::postgres::thread::ServerThread;
use crate::store::postgres::{append, kept, rows};
use crate::store::record::Link;
use crate::store::snapshot::Snapshot;

/// A desk on one PostgreSQL server or several of which one is the primary. Clones share its connections.
#[derive(Clone)]
pub struct PostgresJournal {
    pub(super) thread: Arc<ServerThread>,
    common: Arc<Common>,
    channel: Arc<str>,
    head: Arc<watch::Sender<u64>>,
    pub(super) token_channel: Arc<str>,
    pub(super) tokens: Arc<watch::Sender<u64>>,
    writable: bool,
}

impl PostgresJournal {
    /// Connects to the desk at an address as `postgres://USER@HOST[,HOST…]/DATABASE`; a `password` counts
    /// where it has none. Blocks until a server has answered.
    ///
    /// # Errors
    /// See [`StoreError`]; what is no desk, or a newer one, is left as it is.
    pub fn open(address: &str, password: Option<&str>, access: Access) -> Result<Self, StoreError> {
        let address = Address::parse(address, password)?;
        let (channel, token_channel) = (address.channel().into(), address.token_channel().into());
        let servers = Servers::of(address)?;
        let common = Arc::new(Common::default());
        let (head, tokens) = (Arc::new(watch::Sender::new(0)), Arc::new(watch::Sender::new(0)));
        let news = News { head: head.clone(), tokens: tokens.clone() };
        let session = Session::new(servers.clone(), access, common.clone());
        let (thread, Opened { writable, .. }) = ServerThread::start(session, servers, news)?;
        Ok(Self {
            thread: Arc::new(thread),
            common,
            channel,
            head,
            token_channel,
            tokens,
            writable: writable && access != Access::Look,
        })
    }
}

impl Journal for PostgresJournal {
    fn append(&self, after: u64, records: Vec<Record>) -> Answer<Appended> {
        let (channel, head) = (self.channel.clone(), self.head.clone());
        self.thread.run(async move |session| {
            let appended = append::append(session, &channel, after, &records).await?;
            if appended == Appended::Done {
                let last = after + records.len() as u64;
                head.send_if_modified(|known| last > std::mem::replace(known, last.max(*known)));
            }
            Ok(appended)
        })
    }

    fn hold(&self) -> Answer<()> {
        self.thread.run(append::hold)
    }

    fn let_go(&self) -> Answer<()> {
        self.thread.run(append::let_go)
    }

    fn read(&self, after: u64, limit: usize) -> Answer<Vec<Record>> {
        self.thread.run(async move |session| rows::after(session, after, limit).await)
    }

    fn tail(&self, limit: usize) -> Answer<Vec<Record>> {
        self.thread.run(async move |session| rows::tail(session, limit).await)
    }

    fn about(&self, entity: Entity, limit: usize) -> Answer<Vec<Record>> {
        self.thread.run(async move |session| rows::about(session, &entity, limit).await)
    }

    fn of(&self, command: Uuid) -> Answer<Vec<Record>> {
        self.thread.run(async move |session| rows::of(session, command).await)
    }

    fn known(&self, commands: Vec<Uuid>) -> Answer<HashSet<Uuid>> {
        self.thread.run(async move |session| rows::known(session, &commands).await)
    }

    fn link(&self, seq: u64) -> Answer<Option<Link>> {
        self.thread.run(async move |session| rows::link_at(session, seq).await)
    }

    fn snapshot(&self) -> Answer<Option<Snapshot>> {
        self.thread.run(kept::snapshot)
    }

    fn put_snapshot(&self, snapshot: Snapshot) -> Answer<()> {
        self.thread.run(async move |session| kept::put(session, &snapshot).await)
    }

    fn changed(&self) -> watch::Receiver<u64> {
        self.thread.follow();
        self.head.subscribe()
    }

    fn is_writable(&self) -> bool {
        self.writable
    }

    fn edition(&self) -> u64 {
        self.common.edition()
    }
}
