//! Reaching the desk, again and again, and reading where it is kept.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::time::Instant as Tick;

use super::App;
use crate::client::{Connection, Failure, Follower, Glimpse};
use crate::wall::age::Age;
use crate::words::Words;

/// How often it is read where the desk is kept.
const GLIMPSE: Duration = Duration::from_secs(2);
/// Records of which the last are told.
const RECORDS: usize = 8;
/// A desk that cannot be reached is tried again after so long.
const AGAIN: Duration = Duration::from_secs(5);

/// Opens the desk, or says why it cannot be; it is called again and again.
pub type Connect = Arc<dyn Fn() -> Reached + Send + Sync>;
type Reached = Pin<Box<dyn Future<Output = Result<Follower, String>> + Send>>;

/// What came from elsewhere.
pub(super) enum Came {
    Desk(Result<Follower, String>),
    /// With the number of the opening that it belongs to.
    Glimpse(u64, Result<Glimpse, Failure>),
}

/// A desk that was reached, and whether it moves on.
pub(super) struct Desk {
    pub follower: Follower,
    connection: watch::Receiver<Connection>,
    /// It has stopped: what is known of it is shown, and grows old.
    is_gone: bool,
}

/// The way to the desk.
pub(super) struct Reach {
    connect: Connect,
    answers: mpsc::Sender<Came>,
    pub desk: Option<Desk>,
    /// How often one was reached: answers of former ones do not count.
    opening: u64,
    /// Somebody is on the way to open it, or to read from it.
    is_opening: bool,
    is_reading: bool,
    /// When to go there next.
    pub next: Tick,
    /// When it was tried to open it last.
    tried: Tick,
}

impl Reach {
    pub fn new(connect: Connect, answers: mpsc::Sender<Came>) -> Self {
        let (next, tried) = (Tick::now() + AGAIN, Tick::now());
        Self { connect, answers, desk: None, opening: 0, is_opening: false, is_reading: false, next, tried }
    }

    /// Sends somebody to open the desk.
    pub fn open(&mut self) {
        if self.is_opening {
            return;
        }
        (self.is_opening, self.tried) = (true, Tick::now());
        let (opened, answers) = ((self.connect)(), self.answers.clone());
        // The wall may have ended meanwhile.
        tokio::spawn(async move { drop(answers.send(Came::Desk(opened.await)).await) });
    }

    /// Sends somebody to read from it.
    fn read(&mut self) {
        let Some(desk) = self.desk.as_ref().filter(|desk| !desk.is_gone && !self.is_reading) else { return };
        self.is_reading = true;
        let (opening, answers, read) = (self.opening, self.answers.clone(), desk.follower.glimpse(RECORDS));
        tokio::spawn(async move { drop(answers.send(Came::Glimpse(opening, read.await)).await) });
    }
}

/// What a desk tells by itself.
pub(super) enum Moved {
    Trouble(Connection),
    /// It has stopped.
    Gone,
}

pub(super) async fn moved(desk: &mut Option<Desk>) -> Moved {
    let Some(desk) = desk.as_mut().filter(|desk| !desk.is_gone) else { return std::future::pending().await };
    match desk.connection.changed().await {
        Ok(()) => Moved::Trouble(desk.connection.borrow_and_update().clone()),
        Err(_) => {
            desk.is_gone = true;
            Moved::Gone
        }
    }
}

impl App<'_> {
    /// It is time to read from the desk; to open it where there is none, and to open it anew where it could
    /// not be read for a while: what lies at its path may be another file by now.
    pub(super) fn reach_out(&mut self) {
        self.reach.next = Tick::now() + GLIMPSE;
        self.reach.read();
        let is_old = !matches!(self.wall.age(self.runs()), Age::Fresh(_));
        if (self.reach.desk.is_none() || is_old) && self.reach.tried.elapsed() >= AGAIN {
            self.reach.open();
        }
    }

    pub(super) fn came(&mut self, what: Came) {
        match what {
            Came::Desk(Ok(follower)) => {
                let connection = follower.connection();
                self.reach.is_opening = false;
                self.reach.is_reading = false;
                self.reach.opening += 1;
                self.reach.desk = Some(Desk { follower, connection, is_gone: false });
                self.wall.reopened();
                self.reach.read();
                self.tick = Tick::now();
            }
            Came::Desk(Err(why)) => {
                self.reach.is_opening = false;
                self.wall.missed(why, Some(self.runs() + AGAIN));
                self.pacing.want();
            }
            Came::Glimpse(opening, _) if opening != self.reach.opening => {}
            Came::Glimpse(_, Ok(glimpse)) => {
                self.reach.is_reading = false;
                let seq = self.reach.desk.as_ref().map_or(0, |desk| desk.follower.read().world().seq);
                self.wall.glimpsed(glimpse, seq, self.begun.elapsed());
            }
            Came::Glimpse(_, Err(failure)) => {
                self.reach.is_reading = false;
                self.cannot_read(&failure);
            }
        }
    }

    pub(super) fn moved(&mut self, moved: Moved) {
        match moved {
            Moved::Trouble(Connection::Waiting { why, .. }) => self.cannot_read(&why),
            Moved::Trouble(Connection::Connected) => {}
            Moved::Gone => self.reach.open(),
        }
    }

    fn cannot_read(&mut self, failure: &Failure) {
        let words = Words::new(self.wall.setup.lang, chrono_tz::UTC);
        self.wall.missed(words.failure(failure).what, None);
    }
}
