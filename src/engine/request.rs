//! What a running engine is asked for, and in which order it gets to it.

use std::collections::VecDeque;
use std::pin::Pin;

use tokio::sync::{mpsc, oneshot};

use crate::domain::acts::decide::Command;
use crate::engine::batch::{BatchReport, Interrupted};
use crate::engine::failure::Failure;
use crate::engine::receipt::Receipt;
use crate::engine::together::MOST;

/// What an engine answers when it gets to it.
pub type Answer<T, E = Failure> = Pin<Box<dyn Future<Output = Result<T, E>> + Send>>;

/// Who is answered.
pub type Asker<T, E = Failure> = oneshot::Sender<Result<T, E>>;

/// What an engine can be asked for: what it does is told at the method of that name.
pub enum Request {
    Execute(Box<Command>, Asker<Receipt>),
    ExecuteAll(Vec<Command>, Asker<BatchReport, Box<Interrupted>>),
    ExecuteWhole(Vec<Command>, Asker<BatchReport>),
    SweepAll(Asker<()>),
    Save(Asker<()>),
}

/// What is done next.
pub(super) enum Next {
    /// Commands of several askers, who are answered in this order.
    Together(Vec<Command>, Vec<Asker<Receipt>>),
    One(Request),
}

/// Requests that wait, in the order in which they came.
pub(super) struct Inbox {
    queue: mpsc::Receiver<Request>,
    /// The first of them: taken from the queue, and not begun.
    first: VecDeque<Request>,
}

impl Inbox {
    pub fn new(queue: mpsc::Receiver<Request>) -> Self {
        Self { queue, first: VecDeque::new() }
    }

    /// The next request with those that can be done together with it; `None` when nobody is left who could
    /// ask. Whoever stops waiting for it loses nothing.
    pub async fn next(&mut self) -> Option<Next> {
        if self.first.is_empty() {
            self.first.push_back(self.queue.recv().await?);
        }
        // Who was answered a moment ago may have more to ask, and comes along.
        tokio::task::yield_now().await;
        while self.first.len() < MOST
            && let Ok(request) = self.queue.try_recv()
        {
            self.first.push_back(request);
        }
        let (mut commands, mut askers) = (Vec::new(), Vec::new());
        while let Some(request) = self.first.pop_front() {
            match request {
                Request::Execute(command, asker) => {
                    commands.push(*command);
                    askers.push(asker);
                }
                other if commands.is_empty() => return Some(Next::One(other)),
                other => {
                    self.first.push_front(other);
                    break;
                }
            }
        }
        Some(Next::Together(commands, askers))
    }

    /// What was not come to is next again.
    pub fn put_back(&mut self, commands: Vec<Command>, askers: Vec<Asker<Receipt>>) {
        let requests = commands.into_iter().zip(askers);
        for (command, asker) in requests.rev() {
            self.first.push_front(Request::Execute(Box::new(command), asker));
        }
    }
}
