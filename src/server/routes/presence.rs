//! Who is where.

use std::sync::Arc;

use axum::extract::State;

use crate::domain::facts::authority::Read;
use crate::server::body::Json;
use crate::server::caller::Caller;
use crate::server::described::{Bodied, Guarded};
use crate::server::node::Node;
use crate::server::trouble::Answer;
use crate::wire::{Here, There};

/// Says where a console is, or that it is nowhere, and answers with where the others are.
#[utoipa::path(put, path = "/v1/presence", tag = "desk", request_body = Here, responses(
    (status = OK, body = Vec<There>),
    Guarded,
    Bodied,
))]
pub async fn meet(
    State(node): State<Arc<Node>>,
    caller: Caller,
    Json(here): Json<Here>,
) -> Answer<Json<Vec<There>>> {
    // Who only sees a part is told of nobody, and nobody of him.
    if caller.may_read(Read::Presence).is_err() {
        return Ok(Json(Vec::new()));
    }
    let now = node.desk.handle.clock().now();
    let own = here.at.map(Into::into);
    let others = node.presences.meet(here.console, own, now).await?;
    Ok(Json(others.into_iter().map(There::from).collect()))
}
