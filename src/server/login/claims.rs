//! What a provider says of somebody in an ID token.
//!
//! The token comes straight from the provider's token endpoint, over TLS or within this machine: that it is the
//! provider's is known by that (OpenID Connect Core 3.1.3.7, 6), and its signature is not looked at.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value};

use crate::domain::base::text::Text;

/// Seconds that the clocks of provider and server may be apart.
const APART: i64 = 60;
/// Characters of a name.
const NAME: usize = 120;

/// What is said of somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Claims(Map<String, Value>);

/// Why a token says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadToken {
    Garbled,
    /// Somebody else has written it.
    Issuer,
    /// It is for somebody else than this server.
    Audience,
    /// It was valid before, or says of no time that it is.
    Expired,
}

impl Claims {
    /// # Errors
    /// The token is not this issuer's, not for this client, or not for now (seconds since 1970).
    pub fn read(token: &str, issuer: &str, client: &str, now: i64) -> Result<Self, BadToken> {
        let mut parts = token.split('.');
        let (Some(_), Some(body), Some(_), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(BadToken::Garbled);
        };
        let body = URL_SAFE_NO_PAD.decode(body).map_err(|_| BadToken::Garbled)?;
        let claims = Self(serde_json::from_slice(&body).map_err(|_| BadToken::Garbled)?);
        if claims.text("iss") != Some(issuer) {
            return Err(BadToken::Issuer);
        }
        if !claims.is_for(client) {
            return Err(BadToken::Audience);
        }
        match claims.0.get("exp").and_then(seconds) {
            Some(end) if now < end.saturating_add(APART) => Ok(claims),
            _ => Err(BadToken::Expired),
        }
    }

    /// One of several readers is named as the one that asked for it, or it is not ours.
    fn is_for(&self, client: &str) -> bool {
        let (named, alone) = match self.0.get("aud") {
            Some(Value::String(reader)) => (reader == client, true),
            Some(Value::Array(readers)) => {
                (readers.iter().any(|reader| reader.as_str() == Some(client)), readers.len() == 1)
            }
            _ => (false, false),
        };
        named && self.0.get("azp").map_or(alone, |party| party.as_str() == Some(client))
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.as_str()
    }

    /// Whether a claim says this, or this among others. A name with dots is looked for as it is, then level by
    /// level.
    pub fn has(&self, name: &str, value: &str) -> bool {
        let deeper = || {
            let mut levels = name.split('.');
            let first = self.0.get(levels.next()?)?;
            levels.try_fold(first, |found, level| found.get(level))
        };
        match self.0.get(name).or_else(deeper) {
            Some(Value::Array(all)) => all.iter().any(|one| says(one, value)),
            Some(one) => says(one, value),
            None => false,
        }
    }

    /// What they are called.
    pub fn who(&self) -> Text {
        let names = ["name", "email", "preferred_username", "sub"].into_iter();
        let seen = |name: &str| {
            let short: String = self.text(name)?.chars().take(NAME).collect();
            Some(Text::line(&short)).filter(Text::is_visible)
        };
        names.filter_map(seen).next().unwrap_or_else(|| "?".into())
    }
}

fn says(claim: &Value, value: &str) -> bool {
    match claim {
        Value::String(text) => text == value,
        Value::Bool(is) => value == if *is { "true" } else { "false" },
        Value::Number(number) => number.to_string() == value,
        Value::Null | Value::Array(_) | Value::Object(_) => false,
    }
}

/// Some providers write fractions of them.
fn seconds(time: &Value) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "what is beyond is as far away as can be said")]
    time.as_i64().or_else(|| time.as_f64().map(|time| time as i64))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(claims: &Value) -> Result<Claims, BadToken> {
        let token = format!("e30.{}.", URL_SAFE_NO_PAD.encode(claims.to_string()));
        Claims::read(&token, "https://id", "pikett", 1_000)
    }

    #[test]
    fn a_token_is_taken_from_whom_and_for_whom_it_should_be() {
        for (claims, wanted) in [
            (json!({ "iss": "https://id", "aud": "pikett", "exp": 1_001 }), None),
            (json!({ "iss": "https://id", "aud": ["pikett"], "exp": 1_001.5 }), None),
            (json!({ "iss": "https://id", "aud": ["x", "pikett"], "azp": "pikett", "exp": 1_001 }), None),
            (json!({ "iss": "https://id", "aud": "pikett", "exp": 941 }), None),
            (json!({ "iss": "https://id", "aud": "pikett", "exp": 940 }), Some(BadToken::Expired)),
            (json!({ "iss": "https://id", "aud": "pikett" }), Some(BadToken::Expired)),
            (json!({ "iss": "https://id", "aud": "pikett", "exp": "9999" }), Some(BadToken::Expired)),
            (json!({ "iss": "https://id/", "aud": "pikett", "exp": 1_001 }), Some(BadToken::Issuer)),
            (json!({ "aud": "pikett", "exp": 1_001 }), Some(BadToken::Issuer)),
            (json!({ "iss": "https://id", "aud": "x", "exp": 1_001 }), Some(BadToken::Audience)),
            (json!({ "iss": "https://id", "aud": ["x", "pikett"], "exp": 1_001 }), Some(BadToken::Audience)),
            (
                json!({ "iss": "https://id", "aud": "pikett", "azp": "x", "exp": 1_001 }),
                Some(BadToken::Audience),
            ),
            (json!({ "iss": "https://id", "exp": 1_001 }), Some(BadToken::Audience)),
            (json!([]), Some(BadToken::Garbled)),
        ] {
            assert_eq!(read(&claims).err(), wanted, "{claims}");
        }
        for token in ["", "a.b", "a.b.c", "e30.e30", "e30.e30.e30.e30", "e30.====.e30"] {
            assert_eq!(Claims::read(token, "https://id", "pikett", 0), Err(BadToken::Garbled), "{token}");
        }
    }

    #[test]
    fn a_claim_is_found_wherever_it_lies() {
        let claims = Claims(
            json!({ "groups": ["desk", 7], "role": "ops", "staff": true, "a.b": "flat", "a": { "c": ["deep"] } })
                .as_object()
                .unwrap()
                .clone(),
        );
        for (claim, value, has) in [
            ("groups", "desk", true),
            ("groups", "7", true),
            ("groups", "des", false),
            ("role", "ops", true),
            ("staff", "true", true),
            ("a.b", "flat", true),
            ("a.c", "deep", true),
            ("a.c.d", "deep", false),
            ("a", "deep", false),
            ("none", "", false),
        ] {
            assert_eq!(claims.has(claim, value), has, "{claim} {value}");
        }
    }

    #[test]
    fn whoever_comes_has_a_name_that_can_be_shown() {
        for (claims, who) in [
            (json!({ "name": "Anna\u{1b}[2J Berg", "email": "anna@example" }), "Anna Berg"),
            (json!({ "name": " ", "email": "anna@example" }), "anna@example"),
            (json!({ "sub": "4711" }), "4711"),
            (json!({ "name": 7 }), "?"),
        ] {
            let who_is = Claims(claims.as_object().unwrap().clone()).who();
            assert!(!who_is.contains('\u{1b}'), "{who_is}");
            if !claims.to_string().contains("Berg") {
                assert_eq!(who_is.as_str(), who);
            }
        }
    }
}
