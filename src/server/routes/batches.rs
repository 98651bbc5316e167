//! Many commands at once, as imports bring them.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;

use crate::domain::acts::decide::Command;
use crate::engine::{BatchReport, Failure, Interrupted, Request};
use crate::server::body::Json;
use crate::server::caller::Caller;
use crate::server::described::{Bodied, Guarded};
use crate::server::node::Node;
use crate::server::routes::commands::{command, refused};
use crate::server::speaks::Speaks;
use crate::server::trouble::{Answer, Trouble};
use crate::store::{ServerError, StoreError};
use crate::wire::{Batch, BatchDone, Became, Problem};
use crate::words::Words;

/// Commands of one batch.
const MOST: usize = 2_000;

/// Has many commands decided in order. Refused ones are passed over and told, or keep all from being recorded
/// (`whole`).
#[utoipa::path(post, path = "/v1/batches", tag = "commands", request_body = Batch, responses(
    (status = OK, body = BatchDone),
    (status = FORBIDDEN, body = Problem, content_type = "application/problem+json"),
    (status = CONFLICT, body = Problem, content_type = "application/problem+json"),
    Guarded,
    Bodied,
))]
pub async fn send(
    State(node): State<Arc<Node>>,
    caller: Caller,
    speaks: Speaks,
    Json(batch): Json<Batch>,
) -> Answer<Json<BatchDone>> {
    if batch.commands.len() > MOST {
        let title = "more than 2,000 commands at once";
        return Err(Trouble::new(StatusCode::PAYLOAD_TOO_LARGE, "too-many", title));
    }
    let commands: Vec<Command> =
        batch.commands.into_iter().map(|order| command(order, &caller, &node)).collect::<Result<_, _>>()?;
    let words = speaks.words(node.desk.handle.desk());
    let handle = &node.desk.handle;
    let (report, failure) = match batch.whole {
        true => match handle.ask(|asker| Request::ExecuteWhole(commands, asker)).await {
            Ok(report) => (report, None),
            Err(failure) => (BatchReport::default(), Some(failure)),
        },
        false => {
            let done: Result<BatchReport, Box<Interrupted>> =
                handle.ask(|asker| Request::ExecuteAll(commands, asker)).await;
            match done {
                Ok(report) => (report, None),
                Err(interrupted) => (interrupted.report, Some(interrupted.failure)),
            }
        }
    };
    let interrupted = match failure {
        None => None,
        Some(Failure::Conflict) => Some(Became::Behind),
        Some(Failure::Store(StoreError::Server(ServerError::Unsure))) => Some(Became::Unsure),
        Some(failure) if report.events == 0 => return Err(failure.into()),
        Some(_) => Some(Became::Unsure),
    };
    node.note(&caller, "batch", None, interrupted.unwrap_or(Became::Done).word());
    Ok(Json(told(report, interrupted, words)))
}

fn told(report: BatchReport, interrupted: Option<Became>, words: Words) -> BatchDone {
    let BatchReport { events, known, unchanged, refused: places } = report;
    let refused = places.iter().map(|(place, refusal)| (*place, refused(refusal, words))).collect();
    BatchDone { events, known, unchanged, refused, interrupted }
}
