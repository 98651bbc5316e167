//! Steps whose moment has come.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;

use crate::domain::facts::authority::Role;
use crate::engine::Request;
use crate::server::caller::Caller;
use crate::server::described::Guarded;
use crate::server::node::Node;
use crate::server::trouble::{Answer, Trouble};
use crate::wire::Problem;

/// Records every step whose moment has come, as before something that comes in late.
#[utoipa::path(post, path = "/v1/sweep", tag = "commands", responses(
    (status = NO_CONTENT, description = "all of them are recorded"),
    (status = FORBIDDEN, body = Problem, content_type = "application/problem+json"),
    Guarded,
))]
pub async fn sweep(State(node): State<Arc<Node>>, caller: Caller) -> Answer<StatusCode> {
    if matches!(caller.authority.role(), Role::Viewer | Role::Wall | Role::Reseller) {
        return Err(Trouble::forbidden("only who works on the desk"));
    }
    node.desk.handle.ask(Request::SweepAll).await?;
    Ok(StatusCode::NO_CONTENT)
}
