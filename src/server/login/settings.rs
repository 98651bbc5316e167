//! Who vouches for whom, and what that lets them do.

use std::fmt;

use crate::domain::facts::authority::Authority;
use crate::server::login::claims::Claims;

/// A provider of identities (OpenID Connect), and what its words mean here.
#[derive(Clone)]
pub struct Oidc {
    /// As the provider writes it in all that it says.
    pub issuer: String,
    pub client_id: String,
    /// None where the provider takes this client without.
    pub secret: Option<String>,
    pub scopes: Vec<String>,
    /// For how many days a token is valid that comes of a login.
    pub days: u16,
    /// The first that fits holds.
    pub grants: Vec<Grant>,
}

/// Never the secret.
impl fmt::Debug for Oidc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Oidc").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

/// Whoever has this in a claim may do that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// `groups`, or `realm_access.roles` for what lies deeper.
    pub claim: String,
    pub value: String,
    pub authority: Authority,
}

impl Oidc {
    /// What somebody with these claims may do, if anything.
    pub fn authority(&self, claims: &Claims) -> Option<&Authority> {
        let fits = |grant: &&Grant| claims.has(&grant.claim, &grant.value);
        self.grants.iter().find(fits).map(|grant| &grant.authority)
    }
}
