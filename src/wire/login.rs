//! A login by a device's code (RFC 8628), as server and client speak of it. What the provider of the
//! identities calls the login never leaves the server.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::wire::token::MadeToken;

/// A login that was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DeviceLogin {
    /// Where the code is to be entered.
    pub verification_uri: String,
    /// What is entered there.
    pub user_code: String,
    /// By which the server knows the login.
    pub device: String,
    /// Seconds before it is worth asking, and between two times.
    pub interval: u64,
    /// Seconds until the login ends by itself.
    pub expires_in: u64,
}

/// Which login is asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DevicePoll {
    pub device: String,
}

/// How far a login is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum LoginState {
    /// Nobody has entered the code yet.
    Pending {
        /// Seconds between two times from now on.
        interval: u64,
    },
    /// Somebody has said no where the code is entered.
    Denied,
    /// It took too long, or there never was such a login.
    Expired,
    /// The provider knows who it is, and nothing lets them in.
    NotLetIn {
        /// As the provider calls them.
        who: String,
    },
    Done {
        made: MadeToken,
    },
}
