//! What the console and the command line ask of a desk behind a server.

use std::collections::HashSet;
use std::sync::{Arc, RwLock};

use tokio::sync::watch;
use uuid::Uuid;

use crate::client::link::{Link, Reply, Station};
use crate::client::remote::feed::{Feed, Hearing};
use crate::client::remote::journal::RemoteJournal;
use crate::client::remote::seen::Seen;
use crate::client::remote::send::{Post, failure, is_settled, unsure};
use crate::client::remote::{Remote, batch};
use crate::domain::acts::decide::Command;
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::Contracts;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::domain::facts::presence::Presence;
use crate::domain::readings::deadline::Part;
use crate::domain::readings::desk::Desk;
use crate::engine::{
    self, BatchReport, Clock, Connection, Failure, Interrupted, Receipt, SharedDesk, Updates,
};
use crate::store::{self, Journal, NodeError};
use crate::wire::{Done, Here, Order, There};

impl Remote {
    /// Made before anything is sent, so that nothing of what comes of it is missed.
    fn seen(&self) -> Seen {
        Seen {
            desk: self.engine.desk().clone(),
            updates: self.engine.updates(),
            feed: self.journal.feed.clone(),
        }
    }
}

/// Where what comes cannot be read, nothing is sent either: who does not see what he does, looks.
fn may_send(feed: &Feed) -> Result<(), Failure> {
    match feed.line() {
        Hearing::Down(why) if matches!(why.node(), Some(NodeError::Newer { .. })) => Err(why.into()),
        _ => Ok(()),
    }
}

/// What the store answers, as a link does.
fn found<T: Send + 'static>(answer: store::Answer<T>) -> Reply<T> {
    Box::pin(async move { Ok(answer.await?) })
}

async fn past(journal: RemoteJournal, contracts: Arc<Contracts>, at: Instant) -> Result<SharedDesk, Failure> {
    let snapshot = journal.http.snapshot(Some(at)).await?;
    let read = snapshot.and_then(|s| s.read(|world, incidents| Part::of(incidents, world, &contracts)));
    match read {
        Some((world, parts)) => Ok(Arc::new(RwLock::new(Desk::read(world, contracts, parts)))),
        None => engine::past(&journal, contracts, at).await,
    }
}

impl Link for Remote {
    fn desk(&self) -> &SharedDesk {
        self.engine.desk()
    }

    fn clock(&self) -> Clock {
        Clock::Shifted(self.journal.feed.behind())
    }

    fn follow(&self) -> Updates {
        self.engine.updates()
    }

    fn connection(&self) -> watch::Receiver<Connection> {
        self.connection.clone()
    }

    fn meet(&self, console: Uuid, own: Option<Presence>) -> Reply<Vec<Presence>> {
        let http = self.journal.http.clone();
        Box::pin(async move {
            let met = http.meet(&Here { console, at: own.map(There::from) }).await?;
            Ok(met.into_iter().map(Presence::from).collect())
        })
    }

    fn send(&self, command: Command) -> Reply<Receipt> {
        let (http, seen, patience) = (self.journal.http.clone(), self.seen(), self.patience);
        Box::pin(async move {
            may_send(&seen.feed)?;
            let id = command.id;
            let post = Post { path: "/v1/commands", body: http.write(&[Order::from(command)])?, patience };
            let is_known = |done: &Vec<Done>| done.iter().any(|done| done.id == id && is_settled(done));
            let done: Vec<Done> = http.send(post, is_known).await?;
            let Some(done) = done.into_iter().find(|done| done.id == id) else { return Err(unsure()) };
            if let Some(failure) = failure(&done) {
                return Err(failure);
            }
            // Done is done, also where a later version says what this one cannot read.
            let read =
                done.records.into_iter().filter_map(|record| http.records(vec![record]).ok()).flatten();
            let records: Vec<Record> = read.collect();
            if let Some(last) = records.last() {
                seen.reaches(last.seq).await;
            }
            Ok(Receipt { records })
        })
    }

    fn send_all(&self, commands: Vec<Command>) -> Reply<BatchReport, Box<Interrupted>> {
        let (http, seen) = (self.journal.http.clone(), self.seen());
        Box::pin(async move {
            may_send(&seen.feed)?;
            let done = batch::send_all(&http, commands).await;
            seen.reaches_all(&http).await;
            done
        })
    }

    fn send_whole(&self, commands: Vec<Command>) -> Reply<BatchReport> {
        let (http, seen) = (self.journal.http.clone(), self.seen());
        Box::pin(async move {
            may_send(&seen.feed)?;
            let done = batch::send_whole(&http, commands).await?;
            seen.reaches_all(&http).await;
            Ok(done)
        })
    }

    fn sweep(&self) -> Reply<()> {
        let (http, seen) = (self.journal.http.clone(), self.seen());
        Box::pin(async move {
            http.sweep().await?;
            seen.reaches_all(&http).await;
            Ok(())
        })
    }

    /// The server sees to its own.
    fn save(&self) -> Reply<()> {
        Box::pin(async { Ok(()) })
    }

    fn about(&self, entity: Entity, limit: usize) -> Reply<Vec<Record>> {
        found(self.journal.about(entity, limit))
    }

    fn past(&self, at: Instant) -> Reply<SharedDesk> {
        Box::pin(past(self.journal.clone(), self.contracts.clone(), at))
    }

    fn known(&self, commands: Vec<Uuid>) -> Reply<HashSet<Uuid>> {
        found(self.journal.known(commands))
    }

    fn tail(&self, limit: usize) -> Reply<Vec<Record>> {
        found(self.journal.tail(limit))
    }

    fn station(&self) -> Station {
        let (hello, behind) = (self.journal.feed.hello(), self.journal.feed.behind());
        let Some(hello) = hello else { return Station { behind, ..Station::default() } };
        Station {
            reseller: hello.reseller.as_deref().map(Text::line),
            only_looks: matches!(hello.role.as_str(), "viewer" | "wall"),
            behind,
        }
    }
}
