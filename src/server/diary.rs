//! What was done with which token, written down in the background: many lines at once, so that commands wait
//! for none of it. When the server ends what is left is written.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::sync::oneshot;

use crate::domain::facts::token::Audited;
use crate::store::Tokens;

/// Lines that may wait; beyond them they are counted in the log and lost, before a server is.
const WAITING: usize = 20_000;
/// Lines that are written at once.
const TOGETHER: usize = 1_000;
/// So long lines are gathered.
const GATHER: Duration = Duration::from_millis(250);
/// Until the next try, when the desk is out of reach.
const AGAIN: Duration = Duration::from_secs(1);

pub struct Diary(mpsc::Sender<Entry>);

enum Entry {
    Line(Box<Audited>),
    /// Answered when all before it is written.
    End(oneshot::Sender<()>),
}

impl Diary {
    pub fn begin(tokens: Arc<dyn Tokens>) -> Self {
        let (sender, lines) = mpsc::channel(WAITING);
        tokio::spawn(write(tokens, lines));
        Self(sender)
    }

    pub fn note(&self, line: Audited) {
        if let Err(mpsc::error::TrySendError::Full(Entry::Line(line))) =
            self.0.try_send(Entry::Line(Box::new(line)))
        {
            tracing::error!(what = %line.what, token = ?line.token, "a line of the audit is lost: too many wait");
        }
    }

    /// Waits until what was noted is written, or cannot be within `longest`.
    pub async fn finish(&self, longest: Duration) {
        let (sender, done) = oneshot::channel();
        if self.0.send(Entry::End(sender)).await.is_ok() && tokio::time::timeout(longest, done).await.is_err()
        {
            tracing::error!("the end of the audit is lost: the desk is out of reach");
        }
    }
}

async fn write(tokens: Arc<dyn Tokens>, mut lines: mpsc::Receiver<Entry>) {
    let mut waiting = Vec::new();
    while let Some(first) = lines.recv().await {
        let mut entries = vec![first];
        if matches!(entries[0], Entry::Line(_)) {
            tokio::time::sleep(GATHER).await;
        }
        while entries.len() < TOGETHER {
            let Ok(entry) = lines.try_recv() else { break };
            entries.push(entry);
        }
        let mut ends = Vec::new();
        for entry in entries {
            match entry {
                Entry::Line(line) => waiting.push(*line),
                Entry::End(asker) => ends.push(asker),
            }
        }
        while !waiting.is_empty() {
            match tokens.note(waiting.clone()).await {
                Ok(()) => waiting.clear(),
                Err(_) => tokio::time::sleep(AGAIN).await,
            }
        }
        for asker in ends {
            // Nobody waits any longer.
            let _ = asker.send(());
        }
    }
}
