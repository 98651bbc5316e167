//! `pikett token` on a desk behind a server: a manager's token is asked for there.

use chrono_tz::Tz;
use serde_json::json;

use super::TokenCommand;
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

pub async fn run(address: &str, command: &TokenCommand) -> Result<(), Problem> {
    let (address, with) = served::known(address)?;
    let tokens = RemoteTokens::of(&address, &with)?;
    let (hello, _) = remote::hello(&address, &with).await?;
    let zone: Tz = hello.zone.parse().unwrap_or(Tz::UTC);
    match command {
        TokenCommand::New(args) => new(&tokens, zone, args).await,
        TokenCommand::List(args) => all(&tokens, (zone, Instant::from_epoch(hello.time / 1_000)), args).await,
        TokenCommand::Revoke(args) => end(&tokens, zone, args).await,
    }
}

async fn new(tokens: &RemoteTokens, zone: Tz, args: &NewArgs) -> Result<(), Problem> {
    let wanted = NewToken {
        role: args.role.word().to_owned(),
        reseller: args.reseller.as_ref().map(ToString::to_string),
        label: args.label.clone(),
        days: Some(u16::try_from(args.days).unwrap_or(u16::MAX)),
    };
    let made = tokens.make(&wanted).await?;
    if args.json {
        return print_json(&json!({ "id": made.known.id, "token": made.token }));
    }
    print_line(&made.token)?;
    print_note(&words(zone).note(&Note::ShownOnce(made.known.expires)));
    Ok(())
}

async fn all(tokens: &RemoteTokens, (zone, now): (Tz, Instant), args: &ListArgs) -> Result<(), Problem> {
    // What a later version has more of is left out.
    let all: Vec<Token> = tokens.list().await?.iter().filter_map(token).collect();
    list::print(&all, now, zone, args)
}

async fn end(tokens: &RemoteTokens, zone: Tz, args: &RevokeArgs) -> Result<(), Problem> {
    let revoked = tokens.revoke(&args.token).await?;
    let none = || Problem::not_done(OfToken::NoSuch(args.token.to_string()));
    let token = revoked.as_ref().and_then(token).ok_or_else(none)?;
    revoke::print(&token, zone, args)
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
