//! `pikett login` and `pikett logout`: the token that is kept for a server.

mod device;

use std::io::IsTerminal;
use std::path::PathBuf;

use serde_json::json;
use zeroize::Zeroizing;

use crate::cli::desk::block_on;
use crate::cli::lang::{help, note, words};
use crate::cli::output::{Problem, print_json, print_line, print_note};
use crate::cli::served::{reached, servers};
use crate::client::Secret;
use crate::client::remote::{self, Address, Credentials, Login};
use crate::config;
use crate::tui::read_hidden;
use crate::wire::Hello;
use crate::words::help::{All, Data};
use crate::words::note::{Entrance, Note};
use crate::words::trouble::OfLogin;

/// What stands on a command line, everybody on the machine can read: a token comes from a file, from a pipe,
/// from the terminal or from a login.
#[derive(Debug, clap::Args)]
pub struct LoginArgs {
    #[arg(value_name = "URL", help = help(Data::Address))]
    server: String,
    #[arg(long, value_name = "FILE", help = help(Data::TokenFile))]
    token_file: Option<PathBuf>,
    #[arg(long, help = help(All::JsonUtc))]
    json: bool,
}

#[derive(Debug, clap::Args)]
pub struct LogoutArgs {
    #[arg(value_name = "URL", help = help(Data::Address))]
    server: String,
    #[arg(long, help = help(All::Json))]
    json: bool,
}

/// Keeps a token that the server takes, and no other.
pub fn log_in(args: &LoginArgs) -> Result<(), Problem> {
    let (address, with) = reached(&args.server)?;
    block_on(async {
        let token = token(args, &address, &with).await?;
        // Whatever else was pasted, a password say, is sent to nobody.
        if Secret::parse(&token).is_err() {
            return Err(Problem::not_done(OfLogin::NoToken));
        }
        let with = Credentials { token: Some(token.to_string()), ..with };
        let (hello, _) = remote::hello(&address, &with).await?;
        config::keep_token(&servers(&address), &token).map_err(Problem::not_done)?;
        answer(&address, &hello, args.json)
    })
}

pub fn log_out(args: &LogoutArgs) -> Result<(), Problem> {
    let (address, _) = reached(&args.server)?;
    let forgotten = config::forget_token(&servers(&address)).map_err(Problem::not_done)?;
    let at = address.shown().to_owned();
    if args.json {
        return print_json(&json!({ "server": at, "forgotten": forgotten }));
    }
    let said = if forgotten { Entrance::LoggedOut(at) } else { Entrance::NotLoggedIn(at) };
    print_line(&note(&Note::Entrance(said)))
}

async fn token(
    args: &LoginArgs,
    address: &Address,
    with: &Credentials,
) -> Result<Zeroizing<String>, Problem> {
    if let Some(file) = &args.token_file {
        let token = config::token_in(file.clone()).map_err(Problem::not_done)?;
        return Ok(Zeroizing::new(token.as_str().to_owned()));
    }
    let terminal = std::io::stdin().is_terminal();
    if !terminal && let Some(token) = read("")? {
        return Ok(token);
    }
    let way = Login::at(address, with)?;
    match way.begin().await? {
        Some(begun) => device::token(&way, &begun, address.shown()).await,
        None if terminal => read(&note(&Note::AskToken))?.ok_or_else(|| not_given(address)),
        None => Err(not_given(address)),
    }
}

fn not_given(address: &Address) -> Problem {
    Problem::not_done(OfLogin::NotGiven { at: address.shown().to_owned() })
}

fn read(prompt: &str) -> Result<Option<Zeroizing<String>>, Problem> {
    let line = read_hidden(prompt).map_err(|e| {
        Problem::not_done(OfLogin::Unread { path: PathBuf::from("/dev/stdin"), why: e.to_string() })
    })?;
    let line = Zeroizing::new(line.unwrap_or_default());
    let token = Zeroizing::new(line.trim().to_owned());
    Ok(Some(token).filter(|token| !token.is_empty()))
}

fn answer(address: &Address, hello: &Hello, json: bool) -> Result<(), Problem> {
    let Hello { role, reseller, label, expires, zone, .. } = hello;
    if let Some(variable) = config::overriding() {
        print_note(&note(&Note::Entrance(Entrance::GoesBefore(variable))));
    }
    if json {
        return print_json(&json!({
            "server": address.shown(), "role": role, "reseller": reseller, "label": label, "expires": expires,
        }));
    }
    let at = address.shown().to_owned();
    let (label, role, reseller, until) = (label.clone(), role.clone(), reseller.clone(), *expires);
    let zone = zone.parse().unwrap_or(chrono_tz::UTC);
    let said = Entrance::LoggedIn { at, label, role, reseller, until };
    print_line(&words(zone).note(&Note::Entrance(said)))
}
