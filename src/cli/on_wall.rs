//! `pikett wall`: a screen that nobody sits at.

use std::process::ExitCode;
use std::sync::Arc;

use super::args::DeskArgs;
use super::console::{LookArgs, Settings};
use super::demo::{self, DemoOptions};
use super::desk;
use super::lang::about;
use super::output::Problem;
use super::wall::{self, WallOptions};
use crate::client::Follower;
use crate::wall::Connect;
use crate::words::about::Group;

/// `pikett wall`, also on the demonstration.
#[derive(Debug, clap::Args)]
pub struct WallArgs {
    #[command(flatten)]
    options: WallOptions,
    #[command(subcommand)]
    on: Option<On>,
}

/// On what else than a desk.
#[derive(Debug, clap::Subcommand)]
enum On {
    #[command(about = about(Group::WallOnDemo))]
    Demo(DemoOptions),
}

pub fn run(desk_args: &DeskArgs, args: &WallArgs, look: &LookArgs) -> Result<ExitCode, Problem> {
    if let Some(On::Demo(demo)) = &args.on {
        return demo::on_wall(demo, &args.options, look);
    }
    let options = &args.options;
    let settings = Settings::of_wall(&options.look().or(look))?;
    if let Some(check) = options.check() {
        return wall::said(check, settings.glyphs());
    }
    let path = desk::path(desk_args)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let asked = desk_args.clone();
    let connect: Connect = Arc::new(move || {
        let asked = asked.clone();
        Box::pin(async move {
            let reached = desk::to_follow(&asked).await;
            reached.map(Follower::new).map_err(|problem| problem.what().to_owned())
        })
    });
    desk::block_on(async {
        desk::know_reseller(desk_args).await?;
        wall::open(options, &settings, &name, desk_args.for_reseller.as_ref(), connect).await
    })
}
