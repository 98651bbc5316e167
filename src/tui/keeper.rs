//! Writes what is to be kept, beside the loop: a slow disk must not hold up a key.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use super::model::Model;
use super::msg::Msg;
use super::update;
use crate::client::Link;
use crate::config::{Kept, StateFile};
use crate::domain::base::instant::Instant;
use crate::words::console::OfAct;

/// At most one write in this time.
const SPACING: Duration = Duration::from_secs(1);
/// Longest wait for the last write at the end.
const PATIENCE: Duration = Duration::from_secs(2);

/// Takes what is to be kept; the latest holds.
pub struct Keeper {
    wanted: Sender<String>,
    closing: Sender<()>,
    ended: Receiver<()>,
    /// What is kept already, or on its way.
    last: String,
}

impl Keeper {
    /// Goes on where the last session ended, and keeps where this one gets to. `None` when nothing
    /// can be kept; the console says why.
    pub fn recall(
        file: StateFile,
        model: &mut Model,
        now: Instant,
        answers: &tokio::sync::mpsc::Sender<Msg>,
    ) -> Option<Self> {
        let Kept { value, file, complaint } = file.read();
        update::recall(model, value, now);
        if let Some(complaint) = complaint {
            model.complain(now, complaint);
        }
        Some(Self::start(file?, answers.clone()))
    }

    fn start(file: StateFile, answers: tokio::sync::mpsc::Sender<Msg>) -> Self {
        let (wanted, texts) = channel();
        let (closing, closed) = channel();
        let (end, ended) = channel();
        std::thread::spawn(move || {
            keep(&file, &texts, &closed, &answers);
            // Nobody waits when the program is gone already.
            let _ = end.send(());
        });
        Self { wanted, closing, ended, last: String::new() }
    }

    /// Keeps it within a second.
    pub fn keep(&mut self, model: &Model) {
        // All of it is text, numbers and lists: this cannot fail.
        let text = serde_json::to_string_pretty(&update::remembered(model)).unwrap_or_default();
        if text != self.last {
            self.last.clone_from(&text);
            // A writer that has gone has said why.
            let _ = self.wanted.send(text);
        }
    }

    /// Keeps it at once, and waits until it is on disk.
    pub fn finish(mut self, model: &Model) {
        self.keep(model);
        let Self { wanted, closing, ended, .. } = self;
        drop((wanted, closing));
        // A disk that hangs must not keep anybody from leaving.
        let _ = ended.recv_timeout(PATIENCE);
    }
}

/// Drafts whose act was recorded after all, before a kill or a cut line, are none; the others are
/// offered.
pub async fn offer_drafts(keeper: &mut Option<Keeper>, model: &mut Model, link: &dyn Link, now: Instant) {
    let recorded = tokio::time::timeout(PATIENCE, link.known(model.memory.sent())).await;
    let recorded = recorded.ok().and_then(Result::ok).unwrap_or_default();
    if update::offer(model, &recorded, now)
        && let Some(keeper) = keeper
    {
        keeper.keep(model);
    }
}

/// Writes until nobody wants anything any more; says once that it cannot.
fn keep(
    file: &StateFile,
    texts: &Receiver<String>,
    closed: &Receiver<()>,
    answers: &tokio::sync::mpsc::Sender<Msg>,
) {
    let mut told = false;
    while let Ok(first) = texts.recv() {
        // Changes come in bursts. Whoever leaves does not wait for the end of one.
        let closing = closed.recv_timeout(SPACING) != Err(RecvTimeoutError::Timeout);
        let text = texts.try_iter().last().unwrap_or(first);
        if let Err(why) = file.write(&text)
            && !std::mem::replace(&mut told, true)
            && !closing
        {
            let what = OfAct::NotKept { file: file.path().to_owned(), why };
            // With a queue that is full there are other worries.
            let _ = answers.try_send(Msg::Notice(what.into()));
        }
    }
}
