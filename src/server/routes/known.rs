//! Which commands are recorded.

use std::sync::Arc;

use axum::extract::State;
use uuid::Uuid;

use crate::server::body::Json;
use crate::server::caller::Caller;
use crate::server::node::Node;
use crate::server::trouble::Answer;
use crate::wire::Problem;

/// Which of these commands are recorded, whoever sent them.
#[utoipa::path(post, path = "/v1/commands/known", tag = "commands", request_body = Vec<Uuid>, responses(
    (status = OK, body = Vec<Uuid>),
    (status = BAD_REQUEST, body = Problem, content_type = "application/problem+json"),
    (status = UNAUTHORIZED, body = Problem, content_type = "application/problem+json"),
    (status = PAYLOAD_TOO_LARGE, body = Problem, content_type = "application/problem+json"),
    (status = UNSUPPORTED_MEDIA_TYPE, body = Problem, content_type = "application/problem+json"),
    (status = UNPROCESSABLE_ENTITY, body = Problem, content_type = "application/problem+json"),
    (status = TOO_MANY_REQUESTS, body = Problem, content_type = "application/problem+json"),
    (status = SERVICE_UNAVAILABLE, body = Problem, content_type = "application/problem+json"),
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
