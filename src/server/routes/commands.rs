//! Commands: decided by the one engine, in the name of whose token came with them.

use std::sync::{Arc, PoisonError};
use std::time::Instant as Moment;

use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::domain::acts::decide::{Command, Footing, judge};
use crate::domain::acts::judgement::Check;
use crate::domain::base::text::Text;
use crate::domain::facts::authority::Authority;
use crate::domain::facts::event::{Record, Via};
use crate::domain::readings::refusal::{Common, Reason, Refusal};
use crate::engine::Failure;
use crate::server::body::{Asked, Json, Named};
use crate::server::caller::Caller;
use crate::server::described::{Bodied, Guarded};
use crate::server::meter::count;
use crate::server::node::Node;
use crate::server::outward;
use crate::server::speaks::Speaks;
use crate::server::trouble::{Answer, Trouble};
use crate::store::{ServerError, StoreError};
use crate::wire::{Became, Done, Order, Problem, Refused, Spoken, WireRecord};
use crate::words::Words;

/// Commands of one request; more go as a batch.
const MOST: usize = 256;

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct How {
    /// Only says what would follow.
    #[serde(default)]
    dry_run: bool,
}

/// What became of a command, or would.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum Told {
    Done(Done),
    Judged(Judged),
}

/// What would become of a command.
#[derive(Debug, Serialize, ToSchema)]
pub struct Judged {
    id: Uuid,
    refused: Option<Refused>,
    checks: Vec<Checked>,
    /// Kinds of what would be recorded.
    events: Vec<String>,
}

/// Something that was looked at on the way.
#[derive(Debug, Serialize, ToSchema)]
pub struct Checked {
    /// `tells`, `holds`, `warns` or `refuses`.
    verdict: String,
    what: String,
    rule: Option<String>,
}

/// Has commands decided and recorded, one after the other; each has its own answer. What is answered as done is
/// on disk.
#[utoipa::path(post, path = "/v1/commands", tag = "commands", params(How), request_body = Vec<Order>, responses(
    (status = OK, body = Vec<Told>),
    (status = FORBIDDEN, body = Problem, content_type = "application/problem+json"),
    (status = INTERNAL_SERVER_ERROR, body = Problem, content_type = "application/problem+json"),
    Guarded,
    Bodied,
))]
pub async fn send(
    State(node): State<Arc<Node>>,
    caller: Caller,
    speaks: Speaks,
    Asked(how): Asked<How>,
    Json(orders): Json<Vec<Order>>,
) -> Answer<Json<Vec<Told>>> {
    if orders.len() > MOST {
        let title = "more than 256 commands at once: they go to /v1/batches";
        return Err(Trouble::new(StatusCode::PAYLOAD_TOO_LARGE, "too-many", title));
    }
    let commands: Vec<Command> =
        orders.into_iter().map(|order| command(order, &caller, &node)).collect::<Result<_, _>>()?;
    let words = speaks.words(node.desk.handle.desk());
    if how.dry_run {
        return dry(node, &caller, commands, words).await;
    }
    let mut all = Vec::with_capacity(commands.len());
    for command in commands {
        let (id, node, caller) = (command.id, node.clone(), caller.clone());
        // It is done, and written down, also where whoever sent it has hung up.
        let done = tokio::spawn(async move { execute(&node, &caller, command, words).await });
        match done.await.unwrap_or_else(|_| Err(Trouble::fault())) {
            Ok(done) => all.push(Told::Done(done)),
            Err(trouble) if all.is_empty() => return Err(trouble),
            // What was done before is told; of the rest its sender learns by sending it again.
            Err(_) => {
                all.push(Told::Done(Done { id, state: Became::Unsure, records: Vec::new(), refused: None }));
            }
        }
    }
    Ok(Json(all))
}

/// What would follow. Who asks for that leaves no record, so a code is tried out only so often, and it is
/// written down.
async fn dry(
    node: Arc<Node>,
    caller: &Caller,
    commands: Vec<Command>,
    words: Words,
) -> Answer<Json<Vec<Told>>> {
    for command in commands.iter().filter(|command| command.act.brings_code()) {
        let left = node.codes.count(caller.token.clone());
        node.note(
            caller,
            &command.act.name(),
            Some(command.id),
            if left.is_none() { "tried" } else { "locked-out" },
        );
        if let Some(left) = left {
            let title = "too many codes were tried with this token";
            return Err(Trouble::new(StatusCode::TOO_MANY_REQUESTS, "locked-out", title).again_after(left));
        }
    }
    // To hold a code against its hash takes a while on purpose: nobody else waits for that.
    let told = tokio::task::spawn_blocking(move || {
        commands.iter().map(|command| Told::Judged(judged(&node, command, words))).collect()
    });
    told.await.map(Json).map_err(|_| Trouble::fault())
}

/// The first answer to a command, at any time.
#[utoipa::path(get, path = "/v1/commands/{id}", tag = "commands", params(("id" = Uuid, Path)), responses(
    (status = OK, body = Done),
    (status = BAD_REQUEST, body = Problem, content_type = "application/problem+json"),
    (status = NOT_FOUND, body = Problem, content_type = "application/problem+json"),
    Guarded,
))]
pub async fn answer(
    State(node): State<Arc<Node>>,
    caller: Caller,
    Named(id): Named<Uuid>,
) -> Answer<Json<Done>> {
    let view = node.view(&caller.authority).await?;
    let records = view.handle.journal().of(id).await?;
    if records.is_empty() {
        return Err(Trouble::missing());
    }
    Ok(Json(Done { id, state: Became::Done, records: said(&records), refused: None }))
}

/// The command as it is decided: in whose name, the token says.
///
/// # Errors
/// It came in a way, or under a name, that nobody may claim.
pub fn command(order: Order, caller: &Caller, node: &Node) -> Answer<Command> {
    let Order { id, act, seen, by, via, at } = order;
    let via = via.unwrap_or(Via::CommandLine);
    if matches!(via, Via::Clock | Via::Demo) {
        return Err(Trouble::forbidden("nobody acts as the clock"));
    }
    let by = match caller.authority.reseller() {
        // A customer's name stands for the customer. Whoever has the name of an act may take it back: so it is one
        // that nobody of the desk has.
        Some(reseller) => Authority::name_for(reseller, &caller.label),
        None => by.unwrap_or_else(|| caller.label.clone()),
    };
    if caller.authority.reseller().is_none() && is_of_reseller(&by, node) {
        return Err(Trouble::forbidden("such a name has whoever acts for a reseller"));
    }
    let footing = Footing { authority: caller.authority.clone(), seen };
    Ok(Command { id, by, via, at, act, footing })
}

/// Whether it is a name that resellers' people have.
fn is_of_reseller(by: &Text, node: &Node) -> bool {
    let desk = node.desk.handle.desk().read().unwrap_or_else(PoisonError::into_inner);
    desk.world().resellers.rows().any(|(reseller, _)| Authority::is_name_for(reseller, by))
}

/// # Errors
/// The desk cannot be used; nothing was recorded.
async fn execute(node: &Node, caller: &Caller, command: Command, words: Words) -> Answer<Done> {
    let (id, kind, begun) = (command.id, command.act.name(), Moment::now());
    let done = node.desk.handle.execute(command).await;
    node.meter.took(begun.elapsed());
    let (state, records, refused) = match done {
        Ok(receipt) => {
            count(&node.meter.done);
            let view = node.view(&caller.authority).await?;
            let seen = if view.whole { receipt.records } else { view.handle.journal().of(id).await? };
            (Became::Done, said(&seen), None)
        }
        Err(Failure::Refused(refusal)) if matches!(*refusal.reason, Reason::Common(Common::Moved { .. })) => {
            count(&node.meter.behind);
            (Became::Behind, Vec::new(), None)
        }
        Err(Failure::Refused(refusal)) => {
            count(&node.meter.refused);
            (Became::Refused, Vec::new(), Some(refused(&refusal, words)))
        }
        Err(Failure::Conflict) => {
            count(&node.meter.behind);
            (Became::Behind, Vec::new(), None)
        }
        Err(Failure::Store(StoreError::Server(ServerError::Unsure))) => {
            count(&node.meter.unsure);
            (Became::Unsure, Vec::new(), None)
        }
        Err(failure) => return Err(failure.into()),
    };
    node.note(caller, &kind, Some(id), state.word());
    Ok(Done { id, state, records, refused })
}

fn judged(node: &Node, command: &Command, words: Words) -> Judged {
    let handle = &node.desk.handle;
    let desk = handle.desk().read().unwrap_or_else(PoisonError::into_inner);
    let judged = judge(&desk, command, desk.world().present(handle.clock().now()));
    let checked = |check: &Check| {
        let (verdict, what) = match check {
            Check::Tells(claim, _) => ("tells", words.claim(claim)),
            Check::Holds(claim, _) => ("holds", words.claim(claim)),
            Check::Warns(claim, _) => ("warns", words.claim(claim)),
            Check::Refuses(refusal) => ("refuses", words.reason(&refusal.reason).what),
        };
        let rule = check.rule().map(|rule| rule.id.to_string());
        Checked { verdict: verdict.to_owned(), what, rule }
    };
    let checks = judged.checks.iter().map(checked).collect();
    let events = judged.facts.iter().map(|fact| fact.event.kind().to_owned()).collect();
    let refused = judged.verdict().err().map(|refusal| refused(&refusal, words));
    Judged { id: command.id, refused, checks, events }
}

/// A refusal with its code, and in words.
pub fn refused(refusal: &Refusal, words: Words) -> Refused {
    let said = words.reason(&refusal.reason);
    Refused::of(refusal, Spoken { what: said.what, mend: said.help })
}

fn said(records: &[Record]) -> Vec<WireRecord> {
    records.iter().filter_map(|record| WireRecord::of(&outward::record(record.clone())).ok()).collect()
}
