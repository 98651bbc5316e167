//! What a wall is set up with, and how it is run.

use std::process::ExitCode;

use chrono_tz::Tz;

use super::console::{LookArgs, Settings};
use super::lang::{help, lang, words};
use super::output::{Problem, print_line};
use crate::config::Glyphs;
use crate::domain::base::table::Id;
use crate::domain::world::World;
use crate::tui::cell::read;
use crate::tui::size::Size;
use crate::tui::terminal::terminal_size;
use crate::wall::check::Check;
use crate::wall::draw::big::Letters;
use crate::wall::draw::{Look, checked};
use crate::wall::setup::{Night, Pages, Rotation, Setup, Unfit};
use crate::wall::{self, Connect, Ending};
use crate::words::help::Wall;
use crate::words::trouble::OfConsole;
use crate::words::wall::OnWall;

/// How a wall is set up.
#[derive(Clone, Debug, clap::Args)]
pub struct WallOptions {
    #[arg(long, global = true, value_name = "PAGES", default_value = "incidents,clocks,updates,capacity")]
    #[arg(value_parser = pages, help = help(Wall::Pages))]
    pages: Pages,
    #[arg(long, global = true, value_name = "SPAN", default_value = "20s", value_parser = rotation, help = help(Wall::Rotate))]
    rotate: Rotation,
    #[arg(long, global = true, help = help(Wall::Names))]
    names: bool,
    #[arg(long, global = true, value_name = "FROM-TO", value_parser = night, help = help(Wall::Night))]
    night: Option<Night>,
    #[arg(long, global = true, value_name = "SCREEN,DISTANCE", value_parser = check, help = help(Wall::Check))]
    check: Option<Check>,
    #[command(flatten)]
    look: LookArgs,
}

fn pages(text: &str) -> Result<Pages, String> {
    Pages::parse(text).map_err(|why| unfit(&why))
}

fn rotation(text: &str) -> Result<Rotation, String> {
    Rotation::parse(text).map_err(|why| unfit(&why))
}

fn night(text: &str) -> Result<Night, String> {
    Night::parse(text).map_err(|why| unfit(&why))
}

fn unfit(why: &Unfit) -> String {
    why.said(|said| words(Tz::UTC).on_wall(said))
}

fn check(text: &str) -> Result<Check, String> {
    Check::parse(text).ok_or_else(|| words(Tz::UTC).on_wall(OnWall::NoCheck(text)))
}

/// Runs a wall, on whatever desk `connect` reaches.
pub async fn open(
    options: &WallOptions,
    settings: &Settings,
    desk: &str,
    part: Option<&Id>,
    connect: Connect,
) -> Result<ExitCode, Problem> {
    let setup = Setup {
        pages: options.pages.clone(),
        rotation: options.rotate,
        names: options.names,
        night: options.night,
        lang: lang(),
        desk: crate::domain::base::text::printable(desk).into_owned(),
        part: part.cloned(),
        zone: super::doctor::machine_zone().unwrap_or(World::default().zone),
    };
    let look = Look::new(settings.theme().clone(), letters(settings.glyphs()));
    let ending = wall::run(setup, look, settings.bell(), connect).await;
    Ok(match ending.map_err(|e| Problem::not_done(OfConsole::NoTerminal { why: e.to_string() }))? {
        Ending::Asked => ExitCode::SUCCESS,
        Ending::HungUp => ExitCode::from(129),
        Ending::Signal(number) => ExitCode::from(128 + number),
    })
}

/// What of this terminal can be read from how far.
pub fn said(check: Check, glyphs: Glyphs) -> Result<ExitCode, Problem> {
    let size = terminal_size().unwrap_or(Size { width: 80, height: 24 });
    for line in checked::lines(check, letters(glyphs), size.height, words(Tz::UTC)) {
        print_line(&read(&line))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What digits are made of in this terminal.
fn letters(glyphs: Glyphs) -> Letters {
    Letters::of(glyphs, &std::env::var("TERM").unwrap_or_default())
}

impl WallOptions {
    pub fn check(&self) -> Option<Check> {
        self.check
    }

    pub fn look(&self) -> &LookArgs {
        &self.look
    }
}
