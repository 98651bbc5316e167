//! Many commands over a line, in requests that are not too large.

use std::time::Duration;

use crate::client::remote::http::Http;
use crate::client::remote::send::{Post, refusal, unsure};
use crate::domain::acts::decide::Command;
use crate::engine::{BatchReport, Failure, Interrupted};
use crate::store::{NodeError, StoreError};
use crate::wire::{Batch, BatchDone, Became, Order};

/// Most commands of a request, and most bytes.
const MOST: usize = 2_000;
const LARGEST: usize = 8 << 20;
/// How long it is tried to learn what became of a request.
const PATIENCE: Duration = Duration::from_secs(120);

/// Sends them in order; refused ones are passed over and reported.
///
/// # Errors
/// The line broke, or a server could not go on; what was done before is kept.
pub async fn send_all(http: &Http, commands: Vec<Command>) -> Result<BatchReport, Box<Interrupted>> {
    let mut report = BatchReport::default();
    let mut rest = commands.into_iter().map(Order::from).peekable();
    let mut first = 0;
    while rest.peek().is_some() {
        let (mut some, mut bytes) = (Vec::new(), 0);
        while let Some(next) = rest.peek().filter(|_| some.len() < MOST) {
            let size = serde_json::to_vec(next).map_or(0, |json| json.len() + 1);
            if !some.is_empty() && bytes + size > LARGEST - 1_024 {
                break;
            }
            bytes += size;
            some.extend(rest.next());
        }
        let count = some.len();
        let done = match request(http, Batch { commands: some, whole: false }).await {
            Ok(done) => done,
            Err(failure) => return Err(Box::new(Interrupted { report, failure })),
        };
        let interrupted = done.interrupted;
        add(&mut report, &done, first);
        first += count;
        if let Some(state) = interrupted {
            return Err(Box::new(Interrupted { report, failure: why(state) }));
        }
    }
    Ok(report)
}

/// Sends them in one request: all are done, or none.
///
/// # Errors
/// They are too many for one, or as above.
pub async fn send_whole(http: &Http, commands: Vec<Command>) -> Result<BatchReport, Failure> {
    let too_much = || Failure::Store(NodeError::TooMuch { most: MOST }.into());
    if commands.len() > MOST {
        return Err(too_much());
    }
    let batch = Batch { commands: commands.into_iter().map(Order::from).collect(), whole: true };
    let done = request(http, batch).await?;
    let interrupted = done.interrupted;
    let mut report = BatchReport::default();
    add(&mut report, &done, 0);
    interrupted.map_or(Ok(report), |state| Err(why(state)))
}

async fn request(http: &Http, batch: Batch) -> Result<BatchDone, Failure> {
    let body = http.write(&batch)?;
    if body.len() > LARGEST {
        return Err(StoreError::from(NodeError::TooMuch { most: MOST }).into());
    }
    let post = Post { path: "/v1/batches", body, patience: PATIENCE };
    // Sent again, what was done is known, and the rest is done.
    Ok(http.send(post, |done: &BatchDone| done.interrupted != Some(Became::Unsure)).await?)
}

fn add(report: &mut BatchReport, done: &BatchDone, first: usize) {
    report.events += done.events;
    report.known += done.known;
    report.unchanged += done.unchanged;
    let refused = done.refused.iter().map(|(place, refused)| (first + place, refusal(refused)));
    report.refused.extend(refused);
}

fn why(state: Became) -> Failure {
    match state {
        Became::Behind => Failure::Conflict,
        Became::Done | Became::Refused | Became::Unsure => unsure(),
    }
}
