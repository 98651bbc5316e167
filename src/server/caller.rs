//! Who asks: recognised by a token, once for all routes.

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use tokio::sync::watch;

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::authority::{Authority, Read};
use crate::server::listen::Peer;
use crate::server::trouble::Trouble;

/// Somebody whose token holds.
#[derive(Clone, Debug)]
pub struct Caller {
    pub authority: Authority,
    /// What the token is called.
    pub label: Text,
    /// Id of the token.
    pub token: Id,
    /// Until when it is valid.
    pub expires: Instant,
    pub peer: Peer,
    /// False from the moment when the token does not hold any more.
    pub holds: watch::Receiver<bool>,
}

impl Caller {
    /// # Errors
    /// The role may not read that.
    pub fn may_read(&self, what: Read) -> Result<(), Trouble> {
        self.authority.may_read(what).map_err(|_| {
            let role = self.authority.role();
            Trouble::forbidden(format!("the role {role} has no right to {}", what.word()))
        })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        let none = || Trouble::new(StatusCode::UNAUTHORIZED, "no-token", "a token is needed");
        parts.extensions.get::<Caller>().cloned().ok_or_else(none)
    }
}
