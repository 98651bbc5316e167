//! The log of a server: a line for each request, on standard error. It names routes and not what is asked of
//! them, the token's label and never a token.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Level;

use crate::server::caller::Caller;
use crate::server::listen::Peer;
use crate::server::node::Node;

/// How a log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// For people.
    #[default]
    Text,
    /// An object a line.
    Json,
}

/// Begins to write what happens, once in a process.
pub fn begin(form: Form, verbose: bool) {
    let level = if verbose { Level::DEBUG } else { Level::INFO };
    let builder =
        tracing_subscriber::fmt().with_max_level(level).with_writer(std::io::stderr).with_ansi(false);
    // Refused only where somebody else writes a log already.
    let _ = match form {
        Form::Text => builder.with_target(false).try_init(),
        Form::Json => builder.json().flatten_event(true).with_target(false).try_init(),
    };
}

/// Counts and notes each request.
pub async fn note(State(node): State<Arc<Node>>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    let peer = request.extensions().get::<ConnectInfo<Peer>>().map(|ConnectInfo(peer)| *peer);
    let method = request.method().clone();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    node.meter.answered(status);
    let caller = response.extensions().get::<Caller>();
    let by = caller.map(|caller| caller.label.as_str().to_owned()).unwrap_or_default();
    let took = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
    let from = peer.map(|peer| peer.to_string()).unwrap_or_default();
    tracing::info!(%method, route, status, micros = took, from, by, "request");
    response
}
