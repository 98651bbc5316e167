//! `pikett token`: by what a server knows who acts.

mod audit;
mod list;
mod new;
mod revoke;
mod served;

use clap::Subcommand;

use super::args::DeskArgs;
use super::desk;
use super::home::Home;
use super::lang::about;
use super::output::Problem;
use crate::words::about::Read;

#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    #[command(about = about(Read::NewToken))]
    New(new::NewArgs),
    #[command(about = about(Read::Tokens))]
    List(list::ListArgs),
    #[command(about = about(Read::RevokeToken))]
    Revoke(revoke::RevokeArgs),
}

impl TokenCommand {
    pub fn writes(&self) -> bool {
        match self {
            TokenCommand::New(_) | TokenCommand::Revoke(_) => true,
            TokenCommand::List(_) => false,
        }
    }
}

pub fn run(desk_args: &DeskArgs, command: &TokenCommand) -> Result<(), Problem> {
    desk::block_on(async {
        if let Home::Http(address) = Home::of(desk_args)? {
            let served = served::Served::at(&address).await?;
            return match command {
                TokenCommand::New(args) => served.make(args).await,
                TokenCommand::List(args) => served.list(args).await,
                TokenCommand::Revoke(args) => served.revoke(args).await,
            };
        }
        let (link, tokens) = desk::tokens(desk_args).await?;
        match command {
            TokenCommand::New(args) => new::run(&*link, &*tokens, args).await,
            TokenCommand::List(args) => list::run(&*link, &*tokens, args).await,
            TokenCommand::Revoke(args) => revoke::run(&*link, &*tokens, args).await,
        }
    })
}
