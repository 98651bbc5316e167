//! `pikett token revoke`

use chrono_tz::Tz;
use serde_json::json;

use crate::cli::lang::{help, words};
use crate::cli::output::{Problem, print_json, print_line};
use crate::cli::token::audit::audited;
use crate::client::{Link, Tokens};
use crate::domain::base::table::Id;
use crate::domain::facts::token::Token;
use crate::words::help::{All, Data};
use crate::words::note::Note;
use crate::words::trouble::OfToken;

#[derive(Debug, clap::Args)]
pub struct RevokeArgs {
    #[arg(help = help(Data::Token))]
    pub(super) token: Id,
    #[arg(long, help = help(All::Json))]
    json: bool,
}

/// The same one again changes nothing.
pub async fn run(link: &dyn Link, tokens: &dyn Tokens, args: &RevokeArgs) -> Result<(), Problem> {
    let now = link.now();
    let revoked = tokens.revoke(args.token.clone(), now).await?;
    let Some(token) = revoked else {
        return Err(Problem::not_done(OfToken::NoSuch(args.token.to_string())));
    };
    tokens.note(vec![audited(&format!("token revoke {}", token.id), now)]).await?;
    let zone = link.read().world().zone;
    print(&Token { revoked: token.revoked.or(Some(now)), ..token }, zone, args)
}

pub(super) fn print(token: &Token, zone: Tz, args: &RevokeArgs) -> Result<(), Problem> {
    let at = token.revoked.unwrap_or(token.expires);
    if args.json {
        return print_json(&json!({ "id": token.id, "revoked": at }));
    }
    let (token, label) = (token.id.to_string(), token.label.to_string());
    print_line(&words(zone).note(&Note::Revoked { token, label, at }))
}
