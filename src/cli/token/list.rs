//! `pikett token list`

use chrono_tz::Tz;
use serde_json::{Value, json};

use crate::cli::lang::{help, key, state, words};
use crate::cli::output::{Problem, or_none, print_list};
use crate::client::{Link, Tokens};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::facts::token::Token;
use crate::words::Words;
use crate::words::head::Head;
use crate::words::help::All;

#[derive(Debug, clap::Args)]
pub struct ListArgs {
    #[arg(long, help = help(All::JsonUtc))]
    json: bool,
}

pub async fn run(link: &dyn Link, tokens: &dyn Tokens, args: &ListArgs) -> Result<(), Problem> {
    let all = tokens.list().await?;
    let zone = link.read().world().zone;
    print(&all, link.now(), zone, args)
}

pub(super) fn print(all: &[Token], now: Instant, zone: Tz, args: &ListArgs) -> Result<(), Problem> {
    let words = words(zone);
    let heads =
        [Head::Token, Head::Role, Head::Reseller, Head::Label, Head::State, Head::Expires, Head::LastUsed];
    print_list(args.json, all, |token| json(token, now), &heads, |token| row(token, now, words))
}

fn json(token: &Token, now: Instant) -> Value {
    json!({
        "id": token.id,
        "role": token.authority.role(),
        "reseller": token.authority.reseller(),
        "label": token.label,
        "state": key(token.standing(now)),
        "created": token.created,
        "expires": token.expires,
        "last_used": token.last_used,
        "revoked": token.revoked,
    })
}

fn row(token: &Token, now: Instant, words: Words) -> Vec<String> {
    vec![
        token.id.to_string(),
        token.authority.role().to_string(),
        or_none(token.authority.reseller().map(Id::as_str)),
        token.label.to_string(),
        state(token.standing(now)).to_owned(),
        words.wall(token.expires),
        or_none(token.last_used.map(|at| words.wall(at))),
    ]
}
