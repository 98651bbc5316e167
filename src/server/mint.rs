//! How a token is made, for whoever may have one.

use std::sync::PoisonError;

use axum::http::StatusCode;

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::authority::Authority;
use crate::domain::facts::token::Token;
use crate::server::node::Node;
use crate::server::trouble::{Answer, Trouble};
use crate::store::Secret;
use crate::wire::{KnownToken, MadeToken};

/// Makes one and keeps it; its secret is in the answer alone.
///
/// # Errors
/// It cannot be seen whose it is, it is to last too long, or the desk cannot be reached.
pub async fn mint(node: &Node, authority: Authority, label: Text, days: u16) -> Answer<MadeToken> {
    if !label.is_visible() {
        return Err(unfit("the label is empty"));
    }
    let secret = Secret::fresh().map_err(|error| Trouble::no_random(&error))?;
    let (id, now) = (secret.hash().id(), node.desk.handle.clock().now());
    let token = Token::new(id, authority, label, now, days)
        .map_err(|long| unfit(&format!("it is valid for 1 to {} days", long.most)))?;
    node.guard.tokens().put(token.clone(), secret.hash()).await?;
    Ok(MadeToken { token: secret.reveal().to_owned(), known: KnownToken::of(&token, now) })
}

pub fn unfit(detail: &str) -> Trouble {
    Trouble::new(StatusCode::UNPROCESSABLE_ENTITY, "unfit", "such a token cannot be made").saying(detail)
}

/// Whether the desk has such a reseller.
pub fn is_reseller(node: &Node, id: &Id) -> bool {
    let desk = node.desk.handle.desk().read().unwrap_or_else(PoisonError::into_inner);
    desk.world().resellers.find(id.as_str()).is_some()
}
