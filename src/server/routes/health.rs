//! For machines that look after the server.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::domain::facts::authority::Read;
use crate::server::caller::Caller;
use crate::server::described::Guarded;
use crate::server::node::Node;
use crate::server::trouble::{Answer, Trouble};
use crate::wire::Problem;

/// The process answers.
#[utoipa::path(get, path = "/healthz", tag = "operation", security(()), responses(
    (status = NO_CONTENT, description = "it does"),
))]
pub async fn alive() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// The desk is in reach, and the server does not end.
#[utoipa::path(get, path = "/readyz", tag = "operation", security(()), responses(
    (status = NO_CONTENT, description = "commands are taken"),
    (status = SERVICE_UNAVAILABLE, body = Problem, content_type = "application/problem+json"),
))]
pub async fn ready(State(node): State<Arc<Node>>) -> Answer<StatusCode> {
    if node.stop.is_cancelled() {
        let title = "the server ends";
        return Err(Trouble::new(StatusCode::SERVICE_UNAVAILABLE, "ends", title));
    }
    match node.desk.handle.connection().borrow().is_connected() {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(Trouble::out_of_reach()),
    }
}

/// Counters in the text format of Prometheus.
#[utoipa::path(get, path = "/metrics", tag = "operation", responses(
    (status = OK, content_type = "text/plain", body = String),
    (status = FORBIDDEN, body = Problem, content_type = "application/problem+json"),
    Guarded,
))]
pub async fn metrics(State(node): State<Arc<Node>>, caller: Caller) -> Answer<Response> {
    caller.may_read(Read::Metrics)?;
    let head = node.desk.head();
    let connected = node.desk.handle.connection().borrow().is_connected();
    let text = node.meter.text(head, connected);
    Ok(([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response())
}
