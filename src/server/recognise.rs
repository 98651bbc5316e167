//! A token is asked for before any route that one opens.

use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::server::listen::Peer;
use crate::server::meter::count;
use crate::server::node::Node;
use crate::server::trouble::Trouble;

/// Lets through whom a token vouches for.
pub async fn recognise(State(node): State<Arc<Node>>, mut request: Request, next: Next) -> Response {
    let peer =
        request.extensions().get::<ConnectInfo<Peer>>().map_or(Peer::Socket, |ConnectInfo(peer)| *peer);
    let caller = match bearer(request.headers()) {
        Some(secret) => node.guard.recognise(secret, peer, node.desk.handle.clock().now()).await,
        None => {
            let title = "a token is needed: Authorization: Bearer pkt_...";
            Err(Trouble::new(StatusCode::UNAUTHORIZED, "no-token", title))
        }
    };
    match caller {
        Ok(caller) => {
            request.extensions_mut().insert(caller.clone());
            let mut response = next.run(request).await;
            response.extensions_mut().insert(caller);
            response
        }
        Err(trouble) => {
            if trouble.status() == StatusCode::UNAUTHORIZED {
                count(&node.meter.strangers);
            }
            trouble.into_response()
        }
    }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, secret) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim())
}
