//! The desk as it was.

use std::sync::{Arc, PoisonError};

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::domain::base::instant::Instant;
use crate::domain::facts::code::Sealed;
use crate::engine;
use crate::server::body::Asked;
use crate::server::caller::Caller;
use crate::server::described::Guarded;
use crate::server::node::Node;
use crate::server::routes::snapshot::packed;
use crate::server::trouble::{Answer, Trouble};
use crate::store::Snapshot;
use crate::wire::Problem;

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct Then {
    /// As of when (UTC).
    #[param(value_type = String, format = DateTime)]
    at: Instant,
}

/// The desk as it was, as a snapshot: it is read anew, which takes a while.
#[utoipa::path(get, path = "/v1/past", tag = "desk", params(Then), responses(
    (status = OK, content_type = "application/octet-stream", body = Vec<u8>),
    (status = BAD_REQUEST, body = Problem, content_type = "application/problem+json"),
    (status = INTERNAL_SERVER_ERROR, body = Problem, content_type = "application/problem+json"),
    Guarded,
))]
pub async fn past(
    State(node): State<Arc<Node>>,
    caller: Caller,
    Asked(then): Asked<Then>,
) -> Answer<Response> {
    let Ok(_turn) = node.past.try_acquire() else {
        let title = "others look into the past at the moment";
        return Err(Trouble::new(StatusCode::TOO_MANY_REQUESTS, "busy", title).again_after(2));
    };
    let view = node.view(&caller.authority).await?;
    let journal = view.handle.journal().clone();
    let contracts = {
        let desk = view.handle.desk().read().unwrap_or_else(PoisonError::into_inner);
        desk.contracts().clone()
    };
    let desk = engine::past(&*journal, contracts, then.at).await?;
    let made = tokio::task::spawn_blocking(move || {
        let mut world = desk.read().unwrap_or_else(PoisonError::into_inner).world().clone();
        world.codes.values_mut().for_each(|sealed| *sealed = Sealed::withheld());
        Snapshot::of(&world)
    });
    let none =
        || Trouble::new(StatusCode::INTERNAL_SERVER_ERROR, "fault", "the desk of then cannot be written");
    let snapshot = made.await.ok().flatten().ok_or_else(none)?;
    let cursor = view.cursor(snapshot.seq).await?;
    Ok(packed(&snapshot, cursor, &format!("\"{}-{cursor}\"", snapshot.layout)))
}
