//! What the provider of identities is asked over HTTP: where it is asked for what, a code for a device, and
//! whether somebody has entered it.

use std::error::Error;
use std::net::IpAddr;
use std::time::Duration;

use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, RequestBuilder, StatusCode, Url, redirect};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::domain::base::text::Text;
use crate::server::login::claims::{BadToken, Claims};
use crate::server::login::settings::Oidc;

const CONNECT: Duration = Duration::from_secs(5);
const LONGEST: Duration = Duration::from_secs(15);
/// Most bytes of an answer.
const LARGEST: usize = 256 << 10;
/// Seconds between two questions where the provider names none (RFC 8628, 3.2).
const USUAL: u64 = 5;
/// Characters of a code, and of an address to enter it at.
const CODE: usize = 64;
const ADDRESS: usize = 400;

pub struct Provider {
    pub settings: Oidc,
    client: Client,
}

/// A login as the provider knows it.
#[derive(Clone, PartialEq, Eq)]
pub struct Flow {
    pub device_code: String,
    /// Where it is asked about.
    pub token: String,
    /// This server's secret goes into what is sent, and not before it.
    pub by_post: bool,
}

/// Never the code.
impl std::fmt::Debug for Flow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Flow(..)")
    }
}

/// What whoever wants to come in is told.
pub struct Begun {
    pub flow: Flow,
    pub verification_uri: String,
    pub user_code: String,
    /// How often it is worth asking, and how long the code is good, in seconds.
    pub timing: (u64, u64),
}

/// How far a login is.
#[derive(Debug)]
pub enum Told {
    Pending,
    Slower,
    Denied,
    Expired,
    Claims(Claims),
}

/// Nothing came of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoProvider {
    /// It may answer another time.
    Away(String),
    /// It says what cannot be used.
    Garbled(String),
}

#[derive(Deserialize)]
struct Discovery {
    issuer: String,
    device_authorization_endpoint: Option<String>,
    token_endpoint: String,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Vec<String>,
}

#[derive(Deserialize)]
struct Device {
    device_code: String,
    user_code: String,
    verification_uri: String,
    expires_in: u64,
    interval: Option<u64>,
}

#[derive(Deserialize)]
struct Granted {
    id_token: String,
}

#[derive(Deserialize)]
struct Refused {
    error: String,
}

/// Whether what goes there is read by nobody on the way: https, or within this machine.
pub fn is_private(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| match url.scheme() {
        "https" => url.host_str().is_some() && url.username().is_empty(),
        "http" => is_near(&url),
        _ => false,
    })
}

fn is_near(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
}

impl Provider {
    /// # Errors
    /// The system's certificates cannot be used, as it says it.
    pub fn new(settings: Oidc) -> Result<Self, String> {
        // Whoever was first has chosen the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = Client::builder()
            .connect_timeout(CONNECT)
            .timeout(LONGEST)
            .redirect(redirect::Policy::none())
            .user_agent(concat!("pikett/", env!("CARGO_PKG_VERSION")));
        if Url::parse(&settings.issuer).is_ok_and(|url| is_near(&url)) {
            builder = builder.no_proxy();
        }
        let client = builder.build().map_err(|error| innermost(&error))?;
        Ok(Self { settings, client })
    }

    /// Asks for a code.
    ///
    /// # Errors
    /// The provider does not answer, or not as one does.
    pub async fn begin(&self) -> Result<Begun, NoProvider> {
        let place =
            format!("{}/.well-known/openid-configuration", self.settings.issuer.trim_end_matches('/'));
        let (status, body) = send(self.client.get(place)).await?;
        let found: Discovery = read(status, &body)?;
        if found.issuer != self.settings.issuer {
            return Err(garbled("it calls itself", &found.issuer));
        }
        let Some(place) = found.device_authorization_endpoint else {
            return Err(garbled("it has no codes for devices", ""));
        };
        let methods = &found.token_endpoint_auth_methods_supported;
        let knows = |method: &str| methods.iter().any(|known| known == method);
        let by_post = !knows("client_secret_basic") && knows("client_secret_post");
        let scopes = self.settings.scopes.join(" ");
        let (status, body) = send(self.form(&place, &[("scope", &scopes)], by_post)?).await?;
        let device: Device = read(status, &body)?;
        if !is_private(&device.verification_uri) || device.verification_uri.chars().count() > ADDRESS {
            return Err(garbled("its address for codes", &device.verification_uri));
        }
        let user_code = Text::line(&device.user_code);
        if !user_code.is_visible() || user_code.chars().count() > CODE {
            return Err(garbled("its code", &device.user_code));
        }
        let flow = Flow { device_code: device.device_code, token: found.token_endpoint, by_post };
        if !is_private(&flow.token) {
            return Err(garbled("its address for tokens", &flow.token));
        }
        Ok(Begun {
            flow,
            verification_uri: Text::line(&device.verification_uri).as_str().to_owned(),
            user_code: user_code.as_str().to_owned(),
            timing: (device.interval.unwrap_or(USUAL), device.expires_in),
        })
    }

    /// Asks whether the code was entered; `now` is in seconds since 1970.
    ///
    /// # Errors
    /// The provider does not answer, or not as one does.
    pub async fn ask(&self, flow: &Flow, now: i64) -> Result<Told, NoProvider> {
        let fields = [
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
            ("device_code", flow.device_code.as_str()),
        ];
        let (status, body) = send(self.form(&flow.token, &fields, flow.by_post)?).await?;
        if status.is_success() {
            let granted: Granted = read(status, &body)?;
            let Oidc { issuer, client_id, .. } = &self.settings;
            let claims = Claims::read(&granted.id_token, issuer, client_id, now);
            return claims.map(Told::Claims).map_err(|bad| garbled("its token for somebody", said(bad)));
        }
        let refused: Refused = serde_json::from_slice(&body).map_err(|_| answered(status))?;
        match refused.error.as_str() {
            "authorization_pending" => Ok(Told::Pending),
            "slow_down" => Ok(Told::Slower),
            "access_denied" => Ok(Told::Denied),
            "expired_token" | "invalid_grant" => Ok(Told::Expired),
            other => Err(garbled("it says", other)),
        }
    }

    /// What is sent as a form, with who asks: what RFC 6749, 2.3.1 says of that.
    fn form(
        &self,
        place: &str,
        fields: &[(&str, &str)],
        by_post: bool,
    ) -> Result<RequestBuilder, NoProvider> {
        if !is_private(place) {
            return Err(garbled("its address", place));
        }
        let Oidc { client_id, secret, .. } = &self.settings;
        let mut body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", quoted(value))).collect();
        let mut request = self.client.post(place);
        match secret {
            Some(secret) if !by_post => request = request.basic_auth(quoted(client_id), Some(quoted(secret))),
            secret => {
                body.push(format!("client_id={}", quoted(client_id)));
                body.extend(secret.iter().map(|secret| format!("client_secret={}", quoted(secret))));
            }
        }
        Ok(request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(body.join("&")))
    }
}

async fn send(request: RequestBuilder) -> Result<(StatusCode, Vec<u8>), NoProvider> {
    let away = |error: &reqwest::Error| NoProvider::Away(innermost(error));
    let mut response = request.send().await.map_err(|error| away(&error))?;
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| away(&error))? {
        if body.len() + chunk.len() > LARGEST {
            return Err(garbled("its answer is endless", ""));
        }
        body.extend_from_slice(&chunk);
    }
    let status = response.status();
    if status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS {
        return Err(NoProvider::Away(status.to_string()));
    }
    Ok((status, body))
}

fn read<T: DeserializeOwned>(status: StatusCode, body: &[u8]) -> Result<T, NoProvider> {
    if !status.is_success() {
        return Err(match serde_json::from_slice::<Refused>(body) {
            Ok(refused) => garbled("it says", &refused.error),
            Err(_) => answered(status),
        });
    }
    // What the reader of JSON says names a field and a place, and nothing that was sent.
    serde_json::from_slice(body).map_err(|error| garbled("its answer", &error.to_string()))
}

fn answered(status: StatusCode) -> NoProvider {
    garbled("it answers", status.as_str())
}

fn garbled(what: &str, said: &str) -> NoProvider {
    let said: String = said.chars().take(ADDRESS).collect();
    NoProvider::Garbled(format!("{what} {}", Text::line(&said)).trim_end().to_owned())
}

fn said(bad: BadToken) -> &'static str {
    match bad {
        BadToken::Garbled => "cannot be read",
        BadToken::Issuer => "is of another issuer",
        BadToken::Audience => "is for another client",
        BadToken::Expired => "has expired",
    }
}

/// The innermost reason, which says most.
fn innermost(error: &dyn Error) -> String {
    let mut last = error;
    while let Some(source) = last.source() {
        last = source;
    }
    Text::line(&last.to_string()).as_str().to_owned()
}

/// As forms write it.
fn quoted(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
    let one = |b: u8| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") };
    text.bytes().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_asked_in_the_clear_beyond_this_machine() {
        for (address, private) in [
            ("https://id.example/x", true),
            ("http://127.0.0.1:8080", true),
            ("http://[::1]:8080", true),
            ("http://localhost", true),
            ("http://id.example", false),
            ("http://127.0.0.1.example", false),
            ("https://user@id.example", false),
            ("javascript:alert(1)", false),
            ("id.example", false),
        ] {
            assert_eq!(is_private(address), private, "{address}");
        }
    }

    #[test]
    fn forms_are_written_as_they_are_read() {
        assert_eq!(quoted("a b&c=ü/~"), "a%20b%26c%3D%C3%BC%2F~");
    }
}
