//! Why a server does not start.

use crate::domain::facts::authority::Mismatch;
use crate::words::Said;
use crate::words::said::said;
use crate::words::trouble::OfServe;

pub(super) fn said_of(trouble: &OfServe) -> Said {
    match trouble {
        OfServe::NoPlace(place) => said(
            format!("{place} is no address to listen on"),
            "such as 127.0.0.1:7455, or unix:/run/pikett.sock",
        ),
        OfServe::HalfTls => said("a certificate and its key go together", "give --tls-cert and --tls-key"),
        OfServe::PlainAbroad => said(
            "in plain text the server is for this machine alone",
            "give --tls-cert and --tls-key, or listen on 127.0.0.1 or unix:PATH",
        ),
        OfServe::Whole => said(
            "a server is of the whole desk",
            "leave --for-reseller out: pikett token new --role reseller says who sees a part of it",
        ),
        OfServe::BadCertificate { file, why } => said(
            format!("{} is of no use: {why}", file.display()),
            "it is to be PEM, the key to belong to the certificate",
        ),
        OfServe::CannotListen { place, why } => {
            said(format!("cannot listen on {place}: {why}"), "another address, or end whatever listens there")
        }
        OfServe::PlainIssuer(issuer) => said(
            format!("{issuer} would be asked about people in the clear"),
            "[oidc] issuer begins with https://; http:// is for 127.0.0.1, [::1] and localhost",
        ),
        OfServe::NoSecret { file, why } => said(
            format!("no client secret can be read in {}: {why}", file.display()),
            "check client_secret_file or client_secret_credential in [oidc]",
        ),
        OfServe::OpenSecret { file, mode } => said(
            format!("everybody can read the client secret in {} (rights {mode:03o})", file.display()),
            format!("chmod 640 {}", file.display()),
        ),
        OfServe::BadGrant { value, mismatch: Mismatch::NoReseller } => said(
            format!("the grant for {value} is for a reseller, and names none"),
            "add reseller = \"ID\" to that [[oidc.grant]]",
        ),
        OfServe::BadGrant { value, mismatch: Mismatch::WholeDesk(role) } => said(
            format!("the grant for {value}: the role {role} is the whole desk's"),
            "leave reseller out of that [[oidc.grant]], or give role = \"reseller\"",
        ),
        OfServe::NoGrant => {
            said("by [oidc] nobody would be let in", "add [[oidc.grant]] with claim, value and role")
        }
        OfServe::LoginDays { role, most } => said(
            format!("a token of the role {role} is valid for 1 to {most} days"),
            format!("give days in [oidc] with {most} at most"),
        ),
        OfServe::NoLogins { why } => {
            said(format!("logins cannot be made: {why}"), "check the certificates that the system trusts")
        }
    }
}
