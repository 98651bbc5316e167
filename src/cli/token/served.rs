//! `pikett token` on a desk behind a server: a manager's token is asked for there.

use chrono_tz::Tz;
use serde_json::json;

use super::list::{self, ListArgs};
use super::new::NewArgs;
use super::revoke::{self, RevokeArgs};
use crate::cli::lang::words;
use crate::cli::output::{Problem, print_json, print_line, print_note};
use crate::cli::served;
use crate::client::remote::{self, RemoteTokens};
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::facts::authority::Authority;
use crate::domain::facts::token::Token;
use crate::wire::{KnownToken, NewToken};
use crate::words::note::Note;
use crate::words::trouble::OfToken;

/// The tokens behind a server, and the time there.
pub struct Served {
    tokens: RemoteTokens,
    zone: Tz,
    now: Instant,
}

impl Served {
    pub async fn at(address: &str) -> Result<Self, Problem> {
        let (address, with) = served::known(address)?;
        let tokens = RemoteTokens::of(&address, &with)?;
        let (hello, _) = remote::hello(&address, &with).await?;
        let zone = hello.zone.parse().unwrap_or(Tz::UTC);
        Ok(Self { tokens, zone, now: Instant::from_epoch(hello.time / 1_000) })
    }

    pub async fn make(&self, args: &NewArgs) -> Result<(), Problem> {
        let wanted = NewToken {
            role: args.role.word().to_owned(),
            reseller: args.reseller.as_ref().map(ToString::to_string),
            label: args.label.clone(),
            days: Some(u16::try_from(args.days).unwrap_or(u16::MAX)),
        };
        let made = self.tokens.make(&wanted).await?;
        if args.json {
            return print_json(&json!({ "id": made.known.id, "token": made.token }));
        }
        print_line(&made.token)?;
        print_note(&words(self.zone).note(&Note::ShownOnce(made.known.expires)));
        Ok(())
    }

    pub async fn list(&self, args: &ListArgs) -> Result<(), Problem> {
        // What a later version has more of is left out.
        let all: Vec<Token> = self.tokens.list().await?.iter().filter_map(token).collect();
        list::print(&all, self.now, self.zone, args)
    }

    pub async fn revoke(&self, args: &RevokeArgs) -> Result<(), Problem> {
        let revoked = self.tokens.revoke(&args.token).await?;
        let none = || Problem::not_done(OfToken::NoSuch(args.token.to_string()));
        let token = revoked.as_ref().and_then(token).ok_or_else(none)?;
        revoke::print(&token, self.zone, args)
    }
}

fn token(known: &KnownToken) -> Option<Token> {
    let reseller = known.reseller.as_ref().map(|id| id.parse().ok());
    let authority = Authority::of(known.role.parse().ok()?, reseller.flatten()).ok()?;
    Some(Token {
        id: known.id.parse().ok()?,
        authority,
        label: Text::line(&known.label),
        created: known.created,
        expires: known.expires,
        last_used: known.last_used,
        revoked: known.revoked,
    })
}
