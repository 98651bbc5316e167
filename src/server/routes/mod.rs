//! What can be asked for: a file for each thing.

mod batches;
mod commands;
mod events;
mod health;
mod hello;
mod known;
mod log;
mod login;
mod past;
mod presence;
mod snapshot;
mod sweep;
mod tokens;

use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, middleware};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::server::body::{Json, LONGEST};
use crate::server::log as lines;
use crate::server::node::Node;
use crate::server::recognise::recognise;
use crate::server::trouble::Trouble;

/// Longest time until an answer begins.
const LONG: Duration = Duration::from_secs(60);

#[derive(OpenApi)]
#[openapi(
    info(title = "pikett", description = "One desk for consoles, walls, resellers and programs"),
    modifiers(&Bearer),
    security(("token" = []))
)]
struct Described;

/// Every route takes a token but those by which one is had, and those for machines that look after the server.
struct Bearer;

impl utoipa::Modify for Bearer {
    fn modify(&self, document: &mut Document) {
        use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("pkt_").build();
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(scheme));
    }
}

/// All routes that a token opens.
fn guarded() -> OpenApiRouter<Arc<Node>> {
    OpenApiRouter::with_openapi(Described::openapi())
        .routes(routes!(hello::hello))
        .routes(routes!(snapshot::snapshot))
        .routes(routes!(past::past))
        .routes(routes!(log::log))
        .routes(routes!(events::events))
        .routes(routes!(commands::send))
        .routes(routes!(commands::answer))
        .routes(routes!(known::known))
        .routes(routes!(batches::send))
        .routes(routes!(sweep::sweep))
        .routes(routes!(presence::meet))
        .routes(routes!(tokens::list, tokens::make))
        .routes(routes!(tokens::revoke))
        .routes(routes!(tokens::audit))
        .routes(routes!(health::metrics))
}

/// All routes that nobody needs a token for.
fn open() -> OpenApiRouter<Arc<Node>> {
    OpenApiRouter::new()
        .routes(routes!(health::alive))
        .routes(routes!(health::ready))
        .routes(routes!(login::begin))
        .routes(routes!(login::poll))
}

/// The description of all routes (OpenAPI 3.1).
pub fn document() -> Document {
    let (_, mut document) = guarded().split_for_parts();
    let (_, open) = open().split_for_parts();
    document.merge(open);
    document
}

/// A server's routes with what goes before and after each of them.
pub fn router(node: Arc<Node>) -> Router {
    let described = document();
    let document = get(move || async move { Json(described) });
    let (guarded, _) = guarded().split_for_parts();
    let (open, _) = open().split_for_parts();
    guarded
        .route_layer(middleware::from_fn_with_state(node.clone(), recognise))
        .merge(open)
        .route("/openapi.json", document)
        .fallback(async || Trouble::missing())
        .method_not_allowed_fallback(async || {
            Trouble::new(StatusCode::METHOD_NOT_ALLOWED, "method", "there it is done by another method")
        })
        .layer(middleware::from_fn_with_state(node.clone(), lines::note))
        .layer(CompressionLayer::new().compress_when(worth_it()))
        .layer(RequestBodyLimitLayer::new(LONGEST))
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, LONG))
        .layer(middleware::map_response(as_problem))
        .layer(CatchPanicLayer::custom(panicked))
        .with_state(node)
}

/// Snapshots are packed already, and a stream must not wait until there is enough to pack.
fn worth_it() -> impl Predicate {
    SizeAbove::new(256)
        .and(NotForContentType::const_new("text/event-stream"))
        .and(NotForContentType::const_new("application/octet-stream"))
}

/// What a layer answers of its own accord is a problem as well.
async fn as_problem(response: Response) -> Response {
    let status = response.status();
    let plain = response.headers().get(axum::http::header::CONTENT_TYPE);
    let plain = plain.is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    match status {
        StatusCode::PAYLOAD_TOO_LARGE if plain => {
            Trouble::new(status, "too-long", "the request is longer than 8 MiB").into_response()
        }
        StatusCode::GATEWAY_TIMEOUT if plain => {
            Trouble::new(status, "slow", "it took too long; what was sent may have been recorded")
                .into_response()
        }
        _ => response,
    }
}

fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    Trouble::fault().into_response()
}
