//! Logins by a code that is entered elsewhere, for whoever has no token yet.

use std::sync::Arc;

use axum::extract::{ConnectInfo, State};

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::token::Audited;
use crate::server::body::Json;
use crate::server::described::Bodied;
use crate::server::listen::Peer;
use crate::server::login::{Logins, Progress};
use crate::server::mint::{is_reseller, mint};
use crate::server::node::Node;
use crate::server::trouble::{Answer, Trouble};
use crate::wire::{DeviceLogin, DevicePoll, LoginState, Problem};

/// Begins a login: whoever wants to come in enters the code at the address, and asks here how far it is.
#[utoipa::path(post, path = "/v1/login/device", tag = "login", security(()), responses(
    (status = OK, body = DeviceLogin),
    (status = NOT_FOUND, body = Problem, content_type = "application/problem+json", description = "the server has no provider: a token comes from who sees to the desk"),
    (status = TOO_MANY_REQUESTS, body = Problem, content_type = "application/problem+json"),
    (status = INTERNAL_SERVER_ERROR, body = Problem, content_type = "application/problem+json"),
    (status = BAD_GATEWAY, body = Problem, content_type = "application/problem+json"),
))]
pub async fn begin(
    State(node): State<Arc<Node>>,
    ConnectInfo(peer): ConnectInfo<Peer>,
) -> Answer<Json<DeviceLogin>> {
    logins(&node)?.begin(peer).await.map(Json)
}

/// How far a login is; at its end there is a token, told this once.
#[utoipa::path(post, path = "/v1/login/device/poll", tag = "login", security(()), request_body = DevicePoll, responses(
    (status = OK, body = LoginState),
    (status = NOT_FOUND, body = Problem, content_type = "application/problem+json"),
    (status = INTERNAL_SERVER_ERROR, body = Problem, content_type = "application/problem+json"),
    (status = BAD_GATEWAY, body = Problem, content_type = "application/problem+json"),
    (status = SERVICE_UNAVAILABLE, body = Problem, content_type = "application/problem+json"),
    Bodied,
))]
pub async fn poll(
    State(node): State<Arc<Node>>,
    ConnectInfo(peer): ConnectInfo<Peer>,
    Json(DevicePoll { device }): Json<DevicePoll>,
) -> Answer<Json<LoginState>> {
    let logins = logins(&node)?;
    let now = node.desk.handle.clock().now().to_utc().timestamp();
    let claims = match logins.poll(&device, now).await? {
        Progress::Pending(interval) => return Ok(Json(LoginState::Pending { interval })),
        Progress::Denied => return Ok(Json(LoginState::Denied)),
        Progress::Expired => return Ok(Json(LoginState::Expired)),
        Progress::Known(claims) => claims,
    };
    let who = claims.who();
    let authority = logins.authority(&claims).filter(|found| match found.reseller() {
        Some(reseller) if !is_reseller(&node, reseller) => {
            tracing::error!(%reseller, "a grant of logins names a reseller that the desk does not have");
            false
        }
        _ => true,
    });
    let Some(authority) = authority else {
        note(&node, peer, &who, None, "refused");
        return Ok(Json(LoginState::NotLetIn { who: who.as_str().to_owned() }));
    };
    let made = mint(&node, authority.clone(), who.clone(), logins.days()).await?;
    note(&node, peer, &who, made.known.id.parse().ok(), "done");
    Ok(Json(LoginState::Done { made }))
}

fn logins(node: &Node) -> Answer<&Logins> {
    node.logins.as_ref().ok_or_else(Trouble::missing)
}

fn note(node: &Node, peer: Peer, who: &Text, token: Option<Id>, outcome: &str) {
    node.diary.note(Audited {
        at: node.desk.handle.clock().now(),
        label: token.is_some().then(|| who.clone()),
        token,
        who: who.clone(),
        from: Text::line(&peer.to_string()),
        what: "login.device".into(),
        act: None,
        command: None,
        outcome: outcome.into(),
    });
}
