//! Tokens of a desk behind a server, for a manager.

use std::time::Duration;

use crate::client::remote::address::Address;
use crate::client::remote::http::{Ask, Credentials, Http};
use crate::client::remote::talk::says;
use crate::domain::base::table::Id;
use crate::store::StoreError;
use crate::wire::{KnownToken, MadeToken, NewToken};

const SOON: Duration = Duration::from_secs(5);
/// Status for what is not there.
const MISSING: u16 = 404;

/// The tokens of the desk behind an address.
pub struct RemoteTokens(Http);

impl RemoteTokens {
    /// # Errors
    /// The token or the certificates cannot be used.
    pub fn of(address: &Address, with: &Credentials) -> Result<Self, StoreError> {
        Http::new(address, with).map(Self)
    }

    /// # Errors
    /// Nobody answers, or says no.
    pub async fn make(&self, wanted: &NewToken) -> Result<MadeToken, StoreError> {
        let ask = Ask::post("/v1/tokens", self.0.write(wanted)?);
        self.0.read(&self.0.ask(&ask, SOON).await?)
    }

    /// # Errors
    /// As [`make`](Self::make)'s.
    pub async fn list(&self) -> Result<Vec<KnownToken>, StoreError> {
        self.0.read(&self.0.ask(&Ask::get("/v1/tokens"), SOON).await?)
    }

    /// `None` where there is none of that id.
    ///
    /// # Errors
    /// As [`make`](Self::make)'s.
    pub async fn revoke(&self, id: &Id) -> Result<Option<KnownToken>, StoreError> {
        match self.0.ask(&Ask::delete(format!("/v1/tokens/{id}")), SOON).await {
            Err(error) if says(&error, MISSING) => Ok(None),
            answer => self.0.read(&answer?).map(Some),
        }
    }
}
