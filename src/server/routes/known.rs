//! Which commands are recorded.

use std::sync::Arc;

use axum::extract::State;
use uuid::Uuid;

use crate::server::body::Json;
use crate::server::caller::Caller;
use crate::server::described::{Bodied, Guarded};
use crate::server::node::Node;
use crate::server::trouble::Answer;

/// Which of these commands are recorded, whoever sent them.
#[utoipa::path(post, path = "/v1/commands/known", tag = "commands", request_body = Vec<Uuid>, responses(
    (status = OK, body = Vec<Uuid>),
    Guarded,
    Bodied,
))]
pub async fn known(
    State(node): State<Arc<Node>>,
    caller: Caller,
    Json(ids): Json<Vec<Uuid>>,
) -> Answer<Json<Vec<Uuid>>> {
    let view = node.view(&caller.authority).await?;
    let known = view.handle.journal().known(ids.clone()).await?;
    Ok(Json(ids.into_iter().filter(|id| known.contains(id)).collect()))
}
