//! The way to the desk: opening it, again and again, and reading where it is kept.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::time::Instant as Tick;

use crate::client::{Connection, Failure, Follower, Glimpse};
use crate::domain::facts::event::Record;

/// Records of which the last are told.
const RECORDS: usize = 8;
/// A desk that cannot be reached is tried again after so long.
pub const AGAIN: Duration = Duration::from_secs(5);

/// Opens the desk, or says why it cannot be; it is called again and again.
pub type Connect = Arc<dyn Fn() -> Reached + Send + Sync>;
type Reached = Pin<Box<dyn Future<Output = Result<Follower, String>> + Send>>;

/// What came from elsewhere.
pub enum Came {
    Desk(Result<Follower, String>),
    /// With the number of the opening that it belongs to.
    Glimpse(u64, Result<Glimpse, Failure>),
}

/// A desk that was reached, and whether it moves on.
pub struct Desk {
    pub follower: Follower,
    pub connection: watch::Receiver<Connection>,
    /// It has stopped: what is known of it is shown, and grows old.
    pub is_gone: bool,
}

/// The way to the desk.
pub struct Reach {
    connect: Connect,
    answers: mpsc::Sender<Came>,
    pub desk: Option<Desk>,
    /// How often one was reached: answers of former ones do not count.
    pub opening: u64,
    /// The last records that were read where the desk is kept.
    last: Vec<Record>,
    /// Somebody is on the way to open it, or to read from it.
    pub is_opening: bool,
    pub is_reading: bool,
    /// When to go there next.
    pub next: Tick,
    /// When it was tried to open it last.
    pub tried: Tick,
}

impl Reach {
    pub fn new(connect: Connect, answers: mpsc::Sender<Came>) -> Self {
        let (next, tried) = (Tick::now() + AGAIN, Tick::now());
        let (is_opening, is_reading) = (false, false);
        Self {
            connect,
            answers,
            desk: None,
            opening: 0,
            last: Vec::new(),
            is_opening,
            is_reading,
            next,
            tried,
        }
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

    /// What was read is not what the desk has had so far: another one lies at its path.
    pub fn is_another(&mut self, last: &[Record]) -> bool {
        let before = std::mem::replace(&mut self.last, last.to_vec());
        let seq = |records: &[Record]| records.last().map_or(0, |record| record.seq);
        let differs = |record: &Record| before.iter().any(|old| old.seq == record.seq && old != record);
        seq(last) < seq(&before) || last.iter().any(differs)
    }

    /// Another desk, or the same anew: nothing of it was read yet.
    pub fn forget(&mut self) {
        self.last.clear();
    }

    /// Sends somebody to read from it.
    pub fn read(&mut self) {
        let Some(desk) = self.desk.as_ref().filter(|desk| !desk.is_gone && !self.is_reading) else { return };
        self.is_reading = true;
        let (opening, answers, read) = (self.opening, self.answers.clone(), desk.follower.glimpse(RECORDS));
        tokio::spawn(async move { drop(answers.send(Came::Glimpse(opening, read.await)).await) });
    }
}

/// What a desk tells by itself.
pub enum Moved {
    Trouble(Connection),
    /// It has stopped.
    Gone,
}

pub async fn moved(desk: &mut Option<Desk>) -> Moved {
    let Some(desk) = desk.as_mut().filter(|desk| !desk.is_gone) else { return std::future::pending().await };
    match desk.connection.changed().await {
        Ok(()) => Moved::Trouble(desk.connection.borrow_and_update().clone()),
        Err(_) => {
            desk.is_gone = true;
            Moved::Gone
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::base::instant::Instant;
    use crate::domain::base::text::Text;
    use crate::domain::facts::event::{Event, Via};

    /// Records of one desk, each by somebody of its own.
    fn desk(seqs: std::ops::RangeInclusive<u64>, own: u8) -> Vec<Record> {
        let at = Instant::from_epoch(1_790_000_000);
        let record = |seq| Record {
            seq,
            happened: at,
            recorded: at,
            by: Text::line(&format!("desk {own}")),
            via: Via::Import,
            command: Default::default(),
            event: Event::PersonLeft { person: "weiss".parse().unwrap() },
        };
        seqs.map(record).collect()
    }

    #[test]
    fn a_desk_that_was_replaced_is_told_from_one_that_went_on() {
        let cases: [(&str, Vec<Record>, bool); 7] = [
            ("the first that is read", desk(1..=8, 1), false),
            ("nothing has happened", desk(1..=8, 1), false),
            ("it went on", desk(4..=11, 1), false),
            ("it went on for so long that none of the records is known", desk(30..=37, 1), false),
            ("fewer records than there were", desk(1..=5, 1), true),
            ("the same numbers, other records", desk(3..=10, 2), true),
            ("the other one goes on", desk(4..=11, 2), false),
        ];
        let (answers, _) = mpsc::channel(1);
        let mut reach = Reach::new(Arc::new(|| Box::pin(std::future::pending())), answers);
        for (story, last, is_another) in cases {
            assert_eq!(reach.is_another(&last), is_another, "{story}");
        }
        reach.forget();
        assert!(!reach.is_another(&desk(1..=2, 3)), "nothing of it was read yet");
        assert!(reach.is_another(&[]), "an empty one");
    }
}
