//! Tokens, for who sees to them.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::authority::{Authority, Read, Role};
use crate::domain::facts::token::USUAL_DAYS;
use crate::server::body::{Asked, Json, Named};
use crate::server::caller::Caller;
use crate::server::described::{Bodied, Guarded};
use crate::server::mint::{is_reseller, mint, unfit};
use crate::server::node::Node;
use crate::server::trouble::{Answer, Trouble};
use crate::wire::{Audit, KnownToken, MadeToken, NewToken, Problem};

/// All tokens that there ever were, the latest first. The secret of none is kept.
#[utoipa::path(get, path = "/v1/tokens", tag = "tokens", responses(
    (status = OK, body = Vec<KnownToken>),
    (status = FORBIDDEN, body = Problem, content_type = "application/problem+json"),
    Guarded,
))]
pub async fn list(State(node): State<Arc<Node>>, caller: Caller) -> Answer<Json<Vec<KnownToken>>> {
    caller.may_read(Read::Tokens)?;
    let now = node.desk.handle.clock().now();
    let tokens = node.guard.tokens().list().await?;
    Ok(Json(tokens.iter().map(|token| KnownToken::of(token, now)).collect()))
}

/// Makes a token, whose secret is shown this once. None has more rights than the one that makes it.
#[utoipa::path(post, path = "/v1/tokens", tag = "tokens", request_body = NewToken, responses(
    (status = CREATED, body = MadeToken),
    (status = FORBIDDEN, body = Problem, content_type = "application/problem+json"),
    (status = INTERNAL_SERVER_ERROR, body = Problem, content_type = "application/problem+json"),
    Guarded,
    Bodied,
))]
pub async fn make(
    State(node): State<Arc<Node>>,
    caller: Caller,
    Json(wanted): Json<NewToken>,
) -> Answer<(StatusCode, Json<MadeToken>)> {
    caller.may_read(Read::Tokens)?;
    let authority = authority(&node, &wanted)?;
    if caller.authority.may_make(&authority).is_err() {
        return Err(Trouble::forbidden("it would have rights that this token does not have"));
    }
    let days = wanted.days.unwrap_or(USUAL_DAYS);
    let made = mint(&node, authority, Text::line(&wanted.label), days).await?;
    node.note(&caller, &format!("token new {}", made.known.id), None, "done");
    Ok((StatusCode::CREATED, Json(made)))
}

fn authority(node: &Node, wanted: &NewToken) -> Answer<Authority> {
    let role: Role = wanted.role.parse().map_err(|_| {
        let roles: Vec<&str> = Role::ALL.iter().map(|role| role.word()).collect();
        unfit(&format!("the roles are {}", roles.join(", ")))
    })?;
    let reseller: Option<Id> = match &wanted.reseller {
        Some(id) => Some(id.parse().map_err(|_| unfit("the reseller is no id"))?),
        None => None,
    };
    if reseller.as_ref().is_some_and(|id| !is_reseller(node, id)) {
        return Err(unfit("the desk has no such reseller"));
    }
    Authority::of(role, reseller)
        .map_err(|_| unfit("a reseller goes with the role reseller, and with no other"))
}

/// Ends a token, on every node within a second.
#[utoipa::path(delete, path = "/v1/tokens/{id}", tag = "tokens", params(("id" = String, Path)), responses(
    (status = OK, body = KnownToken),
    (status = BAD_REQUEST, body = Problem, content_type = "application/problem+json"),
    (status = FORBIDDEN, body = Problem, content_type = "application/problem+json"),
    (status = NOT_FOUND, body = Problem, content_type = "application/problem+json"),
    Guarded,
))]
pub async fn revoke(
    State(node): State<Arc<Node>>,
    caller: Caller,
    Named(id): Named<String>,
) -> Answer<Json<KnownToken>> {
    caller.may_read(Read::Tokens)?;
    let id: Id = id.parse().map_err(|_| Trouble::missing())?;
    let now = node.desk.handle.clock().now();
    let token = node.guard.tokens().revoke(id, now).await?.ok_or_else(Trouble::missing)?;
    node.note(&caller, &format!("token revoke {}", token.id), None, "done");
    node.guard.end(&token.id);
    Ok(Json(KnownToken::of(&token, now)))
}

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct Last {
    /// The last so many lines, 200 where it is left out and never more than 5,000.
    limit: Option<usize>,
}

/// What was done with which token, in order.
#[utoipa::path(get, path = "/v1/audit", tag = "tokens", params(Last), responses(
    (status = OK, body = Vec<Audit>),
    (status = BAD_REQUEST, body = Problem, content_type = "application/problem+json"),
    (status = FORBIDDEN, body = Problem, content_type = "application/problem+json"),
    Guarded,
))]
pub async fn audit(
    State(node): State<Arc<Node>>,
    caller: Caller,
    Asked(last): Asked<Last>,
) -> Answer<Json<Vec<Audit>>> {
    caller.may_read(Read::Audit)?;
    let lines = node.guard.tokens().audit(last.limit.unwrap_or(200).min(5_000)).await?;
    Ok(Json(lines.into_iter().map(Audit::from).collect()))
}
