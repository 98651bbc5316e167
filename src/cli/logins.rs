//! By whom a server lets people log in, of what its settings say.

use crate::cli::output::Problem;
use crate::config;
use crate::domain::facts::authority::Authority;
use crate::server::login::{Grant, Logins, Oidc, is_private};
use crate::words::trouble::OfServe;

pub fn of(settings: &config::Oidc) -> Result<Logins, Problem> {
    if !is_private(&settings.issuer) {
        return Err(Problem::wrong(OfServe::PlainIssuer(settings.issuer.clone())));
    }
    if settings.grant.is_empty() {
        return Err(Problem::wrong(OfServe::NoGrant));
    }
    let grants = settings.grant.iter().map(|of| grant(of, settings.days)).collect::<Result<_, _>>()?;
    let secret = settings.secret().map_err(Problem::not_done)?;
    let config::Oidc { issuer, client_id, scopes, days, .. } = settings.clone();
    let oidc = Oidc { issuer, client_id, secret, scopes, days, grants };
    Logins::new(oidc).map_err(|why| Problem::not_done(OfServe::NoLogins { why }))
}

fn grant(of: &config::OidcGrant, days: u16) -> Result<Grant, Problem> {
    let config::OidcGrant { claim, value, role, reseller } = of.clone();
    let most = role.most_days();
    if !(1..=most).contains(&days) {
        return Err(Problem::wrong(OfServe::LoginDays { role, most }));
    }
    match Authority::of(role, reseller) {
        Ok(authority) => Ok(Grant { claim, value, authority }),
        Err(mismatch) => Err(Problem::wrong(OfServe::BadGrant { value, mismatch })),
    }
}
