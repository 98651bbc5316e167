//! What happens, as it happens.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::task::{Context, Poll};

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use futures_util::Stream;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::server::body::Asked;
use crate::server::caller::Caller;
use crate::server::described::Guarded;
use crate::server::node::Node;
use crate::server::stream::Follower;
use crate::server::trouble::{Answer, Trouble};
use crate::wire::{Cursor, Problem};

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct From {
    /// From behind this record on; from the first one where it is left out.
    after: Option<u64>,
    /// The link that was read at it, 64 hexadecimal digits.
    link: Option<String>,
}

/// What happens, from some record on: messages `records`, `bookmark`, `reset` and `bye`, each with its place as id,
/// and a comment every 15 seconds. A header `Last-Event-ID` goes before what is asked.
#[utoipa::path(get, path = "/v1/events", tag = "desk", params(
    From,
    ("last-event-id" = Option<String>, Header, description = "where the stream broke off"),
), responses(
    (status = OK, content_type = "text/event-stream", body = String),
    (status = BAD_REQUEST, body = Problem, content_type = "application/problem+json"),
    Guarded,
))]
pub async fn events(
    State(node): State<Arc<Node>>,
    caller: Caller,
    Asked(from): Asked<From>,
    headers: HeaderMap,
) -> Answer<Response> {
    let from = match headers.get("last-event-id") {
        Some(id) => id.to_str().unwrap_or_default().to_owned(),
        None => match from.link {
            Some(link) => format!("{}.{link}", from.after.unwrap_or(0)),
            None => from.after.unwrap_or(0).to_string(),
        },
    };
    let from: Cursor = from.parse().map_err(|e| Trouble::misread(format!("{from:?} is {e}")))?;
    let view = node.view(&caller.authority).await?;
    let follower = Follower::new(view, from, node.stop.clone(), caller.holds).await?;
    let counted = Counted::new(follower.messages(), node);
    let mut response = Body::from_stream(counted).into_response();
    for (name, value) in [
        (CONTENT_TYPE, "text/event-stream"),
        (CACHE_CONTROL, "no-store, no-transform"),
        (HeaderName::from_static("x-accel-buffering"), "no"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}

/// A stream that is counted while it is open.
struct Counted<S> {
    inner: Pin<Box<S>>,
    node: Arc<Node>,
}

impl<S> Counted<S> {
    fn new(inner: S, node: Arc<Node>) -> Self {
        node.meter.followers.fetch_add(1, Ordering::Relaxed);
        Self { inner: Box::pin(inner), node }
    }
}

impl<S> Drop for Counted<S> {
    fn drop(&mut self) {
        self.node.meter.followers.fetch_sub(1, Ordering::Relaxed);
    }
}

impl<S: Stream> Stream for Counted<S> {
    type Item = S::Item;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        self.inner.as_mut().poll_next(cx)
    }
}
