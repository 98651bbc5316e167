//! Records, in order.

use std::sync::Arc;

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::domain::base::number::Number;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::server::body::{Asked, Json};
use crate::server::caller::Caller;
use crate::server::described::Guarded;
use crate::server::node::Node;
use crate::server::outward;
use crate::server::trouble::{Answer, Trouble};
use crate::wire::{Cursor, Problem, WireRecord};

/// Records that one answer may have.
const MOST: usize = 5_000;
const USUAL: usize = 200;

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct Which {
    /// Those after this one; the last ones where it is left out.
    after: Option<u64>,
    /// At most so many, 200 where it is left out and never more than 5,000.
    limit: Option<usize>,
    /// The last so many.
    tail: Option<usize>,
    /// Of one thing: `incident/4711`, `tenant/kuhn-logistik`, `server/srv-03`, `desk`.
    about: Option<String>,
}

/// Records, and how far was read with them.
#[derive(Debug, Serialize, ToSchema)]
pub struct Log {
    records: Vec<WireRecord>,
    /// Where to go on: in what a reseller sees it may lie beyond the last record.
    #[schema(value_type = String)]
    cursor: Cursor,
}

/// What happened, in order.
#[utoipa::path(get, path = "/v1/log", tag = "desk", params(Which), responses(
    (status = OK, body = Log),
    (status = BAD_REQUEST, body = Problem, content_type = "application/problem+json"),
    Guarded,
))]
pub async fn log(
    State(node): State<Arc<Node>>,
    caller: Caller,
    Asked(which): Asked<Which>,
) -> Answer<Json<Log>> {
    let view = node.view(&caller.authority).await?;
    let limit = which.tail.or(which.limit).unwrap_or(USUAL).min(MOST);
    let journal = view.handle.journal();
    let records = match (&which.about, which.after) {
        (Some(about), None) => {
            let entity =
                parse(about).ok_or_else(|| Trouble::misread(format!("nothing is called {about:?}")))?;
            journal.about(entity, limit).await?
        }
        (None, Some(after)) => {
            let (records, cursor) = view.read(after, limit).await?;
            return Ok(Json(Log { records: said(&records)?, cursor }));
        }
        (None, None) => journal.tail(limit).await?,
        (Some(_), Some(_)) => return Err(Trouble::misread("`after` and `about` do not go together")),
    };
    let cursor = view.cursor(records.last().map_or(0, |record| record.seq)).await?;
    Ok(Json(Log { records: said(&records)?, cursor }))
}

fn said(records: &[Record]) -> Answer<Vec<WireRecord>> {
    let said: Result<_, _> =
        records.iter().map(|record| WireRecord::of(&outward::record(record.clone()))).collect();
    said.map_err(|e| Trouble::misread(e.to_string()))
}

/// As an entity is printed.
fn parse(text: &str) -> Option<Entity> {
    if text == "desk" {
        return Some(Entity::Desk);
    }
    let (kind, name) = text.split_once('/')?;
    Some(match kind {
        "incident" => Entity::Incident(Number(name.parse().ok()?)),
        "server" => Entity::Server(name.parse().ok()?),
        "tenant" => Entity::Tenant(name.parse().ok()?),
        "reseller" => Entity::Reseller(name.parse().ok()?),
        "release" => Entity::Release(name.parse().ok()?),
        "account" => Entity::Account(name.parse().ok()?),
        "data-centre" => Entity::DataCentre(name.parse().ok()?),
        _ => return None,
    })
}
