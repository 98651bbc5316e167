//! What comes from the desk, or does not come.

use std::time::Duration;

use tokio::time::Instant as Tick;

use super::App;
use crate::client::{Connection, Failure};
use crate::wall::age::Age;
use crate::wall::run::reach::{AGAIN, Came, Desk, Moved};
use crate::words::Words;

/// How often it is read where the desk is kept.
const GLIMPSE: Duration = Duration::from_secs(2);

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
                self.reach.forget();
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
                if self.reach.is_another(&glimpse.last) {
                    return self.reach.open();
                }
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
