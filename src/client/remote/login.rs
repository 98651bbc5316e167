//! Whoever has no token yet logs in by a code that is entered elsewhere.

use std::time::Duration;

use crate::client::remote::address::Address;
use crate::client::remote::http::{Ask, Credentials, Http, clean};
use crate::client::remote::talk::{MISSING, says};
use crate::store::{NoAnswer, NoNode, NodeError, StoreError};
use crate::wire::{DeviceLogin, DevicePoll, LoginState};

/// How long the server may take, which asks somebody else in the meantime.
const PATIENCE: Duration = Duration::from_secs(30);
/// Characters of what is read out to people.
const SHORT: usize = 400;

/// The way to a login.
pub struct Login(Http);

impl Login {
    /// # Errors
    /// The certificates cannot be used.
    pub fn at(address: &Address, with: &Credentials) -> Result<Self, StoreError> {
        Http::new(address, &Credentials { token: None, ..with.clone() }).map(Self)
    }

    /// Begins one; `None` where the server knows no such thing. What is to be shown is clean.
    ///
    /// # Errors
    /// Nobody answers, or with what cannot be used.
    pub async fn begin(&self) -> Result<Option<DeviceLogin>, StoreError> {
        let answer = match self.0.ask(&Ask::post("/v1/login/device", Vec::new()), PATIENCE).await {
            Err(error) if says(&error, MISSING) => return Ok(None),
            answer => answer?,
        };
        let login: DeviceLogin = self.0.read(&answer)?;
        let web = ["https://", "http://"].iter().any(|scheme| login.verification_uri.starts_with(scheme));
        let long =
            [&login.verification_uri, &login.user_code].iter().any(|text| text.chars().count() > SHORT);
        if !web || long || clean(&login.user_code).is_empty() {
            return Err(self.0.garbled("/v1/login/device"));
        }
        let (verification_uri, user_code) = (clean(&login.verification_uri), clean(&login.user_code));
        Ok(Some(DeviceLogin { verification_uri, user_code, ..login }))
    }

    /// How far it is.
    ///
    /// # Errors
    /// As [`begin`](Self::begin)'s.
    pub async fn poll(&self, device: &str) -> Result<LoginState, StoreError> {
        let body = self.0.write(&DevicePoll { device: device.to_owned() })?;
        let answer = self.0.ask(&Ask::post("/v1/login/device/poll", body), PATIENCE).await?;
        Ok(match self.0.read(&answer)? {
            LoginState::NotLetIn { who } => LoginState::NotLetIn { who: clean(&who) },
            state => state,
        })
    }
}

/// Whether nobody was there: another time somebody may be. What a server says of itself it has done with the login.
pub fn is_away(error: &StoreError) -> bool {
    let heard = |no: &NoNode| matches!(no.how, NoAnswer::Busy(_));
    matches!(error.node(), Some(NodeError::Away { why, .. }) if !why.iter().any(heard))
}
