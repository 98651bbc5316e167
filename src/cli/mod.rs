//! The command line: a file or a folder for each subcommand; acts are made from their
//! declarations (`entered`).

mod act;
mod alarms;
mod answers;
mod args;
mod availability;
mod backup;
mod calendar;
mod check;
mod command;
mod complete;
mod completions;
mod console;
mod contracts;
mod credit;
mod demo;
mod desk;
mod doctor;
mod dry;
mod duty;
mod entered;
mod equipment;
mod home;
mod hours;
mod import;
mod incident;
mod journal;
mod lang;
mod licence;
mod lock;
mod login;
mod logins;
mod look;
mod man;
mod on_wall;
mod output;
mod perform;
mod progress;
mod rating;
mod replace;
mod report;
mod reseller;
mod roster;
mod serve;
mod served;
mod sla;
mod storage;
mod themes;
mod time;
mod token;
mod tour;
mod update;
mod usage;
mod value;
mod wall;
mod welcome;

use std::process::ExitCode;
use std::sync::Arc;

use crate::words::trouble::OfFile;
pub use act::Written;
pub use command::{Cli, Command};
use output::{Problem, REFUSED};

/// Number of the signal for a file beyond its limit.
const XFSZ: i32 = 25;

/// Runs what the command line asks for.
pub fn main() -> ExitCode {
    outlive_file_limits();
    lang::settle(|| desk::settings_file().ok().map(|(_, text)| text));
    if complete::answered() {
        return ExitCode::SUCCESS;
    }
    let cli = match usage::parse() {
        Ok(cli) => cli,
        Err(code) => return code,
    };
    match run(cli) {
        Ok(code) => code,
        Err(problem) => problem.report(),
    }
}

/// A file that may not grow any more (`ulimit -f`) is an error like a full disk, not the end of the
/// program in the middle of what it does.
fn outlive_file_limits() {
    // Where it cannot be caught, it is as it was.
    let _ = signal_hook::flag::register(XFSZ, Arc::default());
}

/// The terminal is put right before the report is printed, or the report could not be read. What a
/// panic says may come from outside too.
pub fn install_panic_hook() {
    let plain = color_eyre::config::HookBuilder::default().theme(color_eyre::config::Theme::new());
    let (report, errors) = plain.into_hooks();
    // Refused only when somebody has installed another one, and nobody has.
    let _ = errors.install();
    std::panic::set_hook(Box::new(move |panic| {
        crate::tui::restore_after_panic();
        output::complain(&format!("{}\n", report.panic_report(panic)));
    }));
}

fn run(cli: Cli) -> Result<ExitCode, Problem> {
    let Cli { desk, look, command, lang: _ } = cli;
    let desk = desk.or_environment()?;
    if look.readonly && command.as_ref().is_some_and(Command::writes) {
        return Err(Problem::of(REFUSED, OfFile::Readonly));
    }
    let done = match command {
        None if welcome::is_wanted(&desk, &look)? => return welcome::run(&desk, &look),
        None => return console::run(&desk, &look),
        Some(Command::Demo(args)) => return demo::run(&args, &look),
        Some(Command::Tour(args)) => return tour::run(&args, &look),
        Some(Command::Serve(args)) => serve::run(&desk, &args),
        Some(Command::Wall(args)) => return on_wall::run(&desk, &args, &look),
        Some(Command::Check(args)) => return check::run(&desk, &args),
        Some(Command::Calendar(command)) => calendar::run(&command),
        Some(Command::Sla(command)) => sla::run(&desk, &command),
        Some(Command::Import(command)) => import::run(&desk, &command),
        Some(Command::Incident(command)) => incident::run(&desk, &command),
        Some(Command::Update(command)) => update::run(&desk, &command),
        Some(Command::Report(command)) => report::run(&desk, &command),
        Some(Command::Storage(command)) => storage::run(&desk, &command),
        Some(Command::Backup(command)) => backup::run(&desk, &command),
        Some(Command::Licence(command)) => licence::run(&desk, &command),
        Some(Command::Credit(command)) => credit::run(&desk, &command),
        Some(Command::Duty(command)) => duty::run(&desk, &command),
        Some(Command::Equipment(command)) => equipment::run(&desk, &command),
        Some(Command::Hours(command)) => hours::run(&desk, &command),
        Some(Command::Reseller(command)) => reseller::run(&desk, &command),
        Some(Command::Roster(command)) => roster::run(&desk, &command),
        Some(Command::Availability(command)) => availability::run(&desk, &command),
        Some(Command::Desk(command)) => journal::run(&desk, &command),
        Some(Command::Token(command)) => token::run(&desk, &command),
        Some(Command::Login(args)) => login::log_in(&args),
        Some(Command::Logout(args)) => login::log_out(&args),
        Some(Command::Completions(args)) => completions::run(&args),
        Some(Command::Doctor(args)) => return doctor::run(&desk, &look, &args),
        Some(Command::Man(args)) => man::run(&args, usage::command()),
        Some(Command::Lock(command)) => lock::run(&command),
        Some(Command::Contracts(args)) => contracts::run(&desk, &args),
        Some(Command::Alarms(args)) => alarms::run(&desk, &args),
    };
    done.map(|()| ExitCode::SUCCESS)
}
