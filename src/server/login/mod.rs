//! Logins by a code that is entered elsewhere (RFC 8628): whoever has no token gets one here, if somebody whom
//! the server trusts says who it is. The server speaks with the provider; the client never does.

mod claims;
mod open;
mod provider;
mod settings;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant as Moment;

use axum::http::StatusCode;

use crate::domain::facts::authority::Authority;
use crate::server::listen::Peer;
use crate::server::tries::Tries;
use crate::server::trouble::{Answer, Trouble};
use crate::store::handle;
use crate::wire::DeviceLogin;
use claims::Claims;
use open::{Full, OpenLogins, Turn};
use provider::{NoProvider, Provider, Told};

pub use provider::is_private;
pub use settings::{Grant, Oidc};

/// How a server lets people in by a provider of identities.
pub struct Logins {
    provider: Provider,
    open: Mutex<OpenLogins>,
    /// Logins that were begun, by where from.
    begun: Tries<Peer>,
}

/// How far a login is.
pub enum Progress {
    /// Seconds until it is worth asking again.
    Pending(u64),
    Denied,
    Expired,
    Known(Claims),
}

impl Logins {
    /// # Errors
    /// The system's certificates cannot be used, as it says it.
    pub fn new(settings: Oidc) -> Result<Self, String> {
        Ok(Self { provider: Provider::new(settings)?, open: Mutex::default(), begun: Tries::default() })
    }

    fn open(&self) -> MutexGuard<'_, OpenLogins> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// For how many days a token is valid that comes of a login.
    pub fn days(&self) -> u16 {
        self.provider.settings.days
    }

    /// What somebody with these claims may do, if anything.
    pub fn authority(&self, claims: &Claims) -> Option<&Authority> {
        self.provider.settings.authority(claims)
    }

    /// # Errors
    /// Too many are open, or the provider does not answer as it should.
    pub async fn begin(&self, peer: Peer) -> Answer<DeviceLogin> {
        if let Some(seconds) = self.begun.count(peer.network()) {
            return Err(full(Full(seconds)));
        }
        self.open().room(Moment::now()).map_err(full)?;
        let begun = self.provider.begin().await.map_err(|no| bad_provider(&no))?;
        let device = handle().map_err(|error| Trouble::no_random(&error))?;
        let now = Moment::now();
        let (interval, expires_in) = self.open().open(device.clone(), begun.flow, begun.timing, now);
        let (verification_uri, user_code) = (begun.verification_uri, begun.user_code);
        Ok(DeviceLogin { verification_uri, user_code, device, interval, expires_in })
    }

    /// How far it is, at `now` in seconds since 1970. What has come to an end is forgotten.
    ///
    /// # Errors
    /// The provider does not answer as it should: the login has ended by that too.
    pub async fn poll(&self, device: &str, now: i64) -> Answer<Progress> {
        let turn = self.open().turn(device, Moment::now());
        let flow = match turn {
            Turn::Over => return Ok(Progress::Expired),
            Turn::Wait(interval) => return Ok(Progress::Pending(interval)),
            Turn::Ask(flow) => flow,
        };
        let progress = match self.provider.ask(&flow, now).await {
            Ok(Told::Pending) => return Ok(Progress::Pending(self.open().interval(device))),
            Ok(Told::Slower) => return Ok(Progress::Pending(self.open().slow_down(device, Moment::now()))),
            Err(NoProvider::Away(why)) => {
                // It may be back before the code has expired.
                tracing::warn!(why, "the login provider does not answer");
                return Ok(Progress::Pending(self.open().slow_down(device, Moment::now())));
            }
            Ok(Told::Denied) => Ok(Progress::Denied),
            Ok(Told::Expired) => Ok(Progress::Expired),
            Ok(Told::Claims(claims)) => Ok(Progress::Known(claims)),
            Err(no @ NoProvider::Garbled(_)) => Err(bad_provider(&no)),
        };
        self.open().close(device);
        progress
    }
}

fn full(Full(seconds): Full) -> Trouble {
    let title = "too many logins are open, or were begun from there";
    Trouble::new(StatusCode::TOO_MANY_REQUESTS, "busy", title).again_after(seconds)
}

/// What the provider says may name what is nobody's business: that is for the log.
fn bad_provider(no: &NoProvider) -> Trouble {
    let (why, title) = match no {
        NoProvider::Away(why) => (why, "the provider that logins are made with does not answer"),
        NoProvider::Garbled(why) => (why, "the provider that logins are made with says what cannot be used"),
    };
    tracing::error!(why, "{title}");
    Trouble::new(StatusCode::BAD_GATEWAY, "provider", title)
}
