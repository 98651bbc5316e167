//! Who answers, and who was recognised.

use std::sync::{Arc, PoisonError};

use axum::extract::State;

use crate::server::body::Json;
use crate::server::caller::Caller;
use crate::server::described::Guarded;
use crate::server::node::Node;
use crate::server::trouble::Answer;
use crate::wire::{Hello, PROTOCOL};

/// Who answers, and who was recognised.
#[utoipa::path(get, path = "/v1/hello", tag = "desk", responses(
    (status = OK, body = Hello),
    Guarded,
))]
pub async fn hello(State(node): State<Arc<Node>>, caller: Caller) -> Answer<Json<Hello>> {
    let view = node.view(&caller.authority).await?;
    let head = view.head();
    let zone = {
        let desk = view.handle.desk().read().unwrap_or_else(PoisonError::into_inner);
        desk.world().zone.name().to_owned()
    };
    Ok(Json(Hello {
        protocol: PROTOCOL,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        time: view.handle.clock().millis(),
        role: caller.authority.role().word().to_owned(),
        reseller: caller.authority.reseller().map(ToString::to_string),
        label: caller.label.as_str().to_owned(),
        expires: Some(caller.expires),
        zone,
        head: view.cursor(head).await?,
        writable: node.desk.handle.journal().is_writable(),
    }))
}
