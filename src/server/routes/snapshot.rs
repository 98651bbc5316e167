//! The whole desk at once, for who begins.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::server::body::Asked;
use crate::server::caller::Caller;
use crate::server::described::Guarded;
use crate::server::node::Node;
use crate::server::trouble::{Answer, Trouble};
use crate::store::Snapshot;
use crate::wire::{Cursor, Problem};

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    /// The layout that whoever asks can read.
    layout: Option<u32>,
}

/// The latest snapshot, in a form of this version alone: what was recorded since then is in the log.
#[utoipa::path(get, path = "/v1/snapshot", tag = "desk", params(Wanted), responses(
    (status = OK, content_type = "application/octet-stream", body = Vec<u8>),
    (status = NO_CONTENT, description = "there is none: all is in the log"),
    (status = NOT_MODIFIED, description = "it is still the one that the etag names"),
    (status = BAD_REQUEST, body = Problem, content_type = "application/problem+json"),
    (status = NOT_ACCEPTABLE, body = Problem, content_type = "application/problem+json"),
    Guarded,
))]
pub async fn snapshot(
    State(node): State<Arc<Node>>,
    caller: Caller,
    Asked(wanted): Asked<Wanted>,
    headers: HeaderMap,
) -> Answer<Response> {
    // Of what is one reseller's there is none.
    if caller.authority.reseller().is_some() {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let journal = node.desk.handle.journal();
    let Some(snapshot) = node.snapshots.latest(&**journal).await? else {
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    if wanted.layout.is_some_and(|layout| layout != snapshot.layout) {
        let title = "the snapshot has another layout: all is in the log";
        return Err(Trouble::new(StatusCode::NOT_ACCEPTABLE, "layout", title));
    }
    let cursor = node.desk.cursor(snapshot.seq).await?;
    let etag = format!("\"{}-{cursor}\"", snapshot.layout);
    if headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == etag.as_bytes()) {
        return Ok(StatusCode::NOT_MODIFIED.into_response());
    }
    Ok(packed(&snapshot, cursor, &etag))
}

/// A snapshot with what says how to read it.
pub fn packed(snapshot: &Snapshot, cursor: Cursor, etag: &str) -> Response {
    let mut response = snapshot.body.clone().into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    headers.insert(HeaderName::from_static("pikett-layout"), snapshot.layout.into());
    headers.insert(HeaderName::from_static("pikett-seq"), snapshot.seq.into());
    for (name, value) in
        [(HeaderName::from_static("pikett-cursor"), cursor.to_string()), (ETAG, etag.to_owned())]
    {
        // Digits and dots: always a header.
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(name, value);
        }
    }
    response
}
