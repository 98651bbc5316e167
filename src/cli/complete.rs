//! What a shell offers when somebody presses Tab: commands, options, words, and what the desk has. The
//! desk is only looked at, and whatever is wrong with it is said elsewhere: a prompt is no place for it.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::{Arg, Command, CommandFactory};
use clap_complete::env::CompleteEnv;
use clap_complete::{ArgValueCompleter, CompletionCandidate};

use super::args::DeskArgs;
use super::command::Cli;
use super::completions::VARIABLE;
use super::desk;
use crate::domain::acts::decide::{Act, ENTERED};
use crate::domain::acts::entry::{self, Field, Kind, Known};
use crate::domain::acts::offer;
use crate::domain::base::text::printable;
use crate::domain::readings::desk::{Desk, Present};
use crate::domain::readings::refusal::Thing;

/// Incidents that are offered, in the order of work.
const MOST: usize = 200;

/// Answers a shell that asks; whether one did.
pub fn answered() -> bool {
    if std::env::var_os(VARIABLE).is_none() {
        return false;
    }
    let here = std::env::current_dir().ok();
    let asked = CompleteEnv::with_factory(|| offering(Cli::command(), "")).var(VARIABLE);
    asked.try_complete(std::env::args_os(), here.as_deref()).unwrap_or(true)
}

/// The command line with what the desk has where it may be meant.
fn offering(command: Command, room: &str) -> Command {
    let name = command.get_name().to_owned();
    let act = ENTERED.iter().find(|known| known.spec.room.word() == room && known.spec.name == name);
    let command = command.mut_args(|arg| {
        match act.and_then(|act| Some((act, act.spec.field(arg.get_id().as_str())?))) {
            Some((act, field)) => of_field(arg, act, field),
            None => of_name(arg),
        }
    });
    command.mut_subcommands(|sub| offering(sub, &name))
}

fn of_field(arg: Arg, act: &'static Known<Act>, field: &'static Field) -> Arg {
    match field.kind {
        Kind::Incident => arg.add(ArgValueCompleter::new(incidents)),
        Kind::Named(_) => arg.add(of_desk(move |present| offers(act, field, present))),
        _ if field.from.is_some() => arg.add(of_desk(move |present| offers(act, field, present))),
        _ => arg,
    }
}

/// Arguments of the other commands are named alike wherever they mean the same.
fn of_name(arg: Arg) -> Arg {
    let thing = match arg.get_id().as_str() {
        "number" => return arg.add(ArgValueCompleter::new(incidents)),
        "tenant" => Thing::Tenant,
        "reseller" | "for_reseller" => Thing::Reseller,
        "server" => Thing::Server,
        "release" => Thing::Release,
        "account" => Thing::Account,
        "contract" => Thing::Contract,
        "by" => Thing::Person,
        _ => return arg,
    };
    arg.add(of_desk(move |present| {
        let all = offer::known(present.desk, thing);
        all.into_iter().map(|name| (name.to_owned(), String::new())).collect()
    }))
}

fn offers(act: &Known<Act>, field: &Field, present: Present<'_>) -> Vec<(String, String)> {
    let typed = entry::line(act.spec, &before(act.spec.name), None).unwrap_or_default();
    let offers = offer::offers(field, &typed, present).all.into_iter();
    offers
        .map(|offer| {
            let called = offer.called.as_ref().map(|called| called.own.to_string());
            (offer.value, called.unwrap_or_default())
        })
        .collect()
}

fn incidents(begun: &OsStr) -> Vec<CompletionCandidate> {
    let sign = if begun.to_string_lossy().starts_with("I-") { "I-" } else { "" };
    with_desk(begun, |Present { desk, .. }| {
        let world = desk.world();
        let open = world.queue().numbers().take(world.queue().unclosed());
        let open = open.filter_map(|number| world.incident(number)).map(|incident| {
            let (priority, tenant) = (incident.class.priority.number(), world.tenants.id(incident.tenant));
            (format!("{sign}{}", incident.number.0), format!("P{priority} {tenant} {}", incident.subject))
        });
        let begun = begun.to_string_lossy();
        open.filter(|(number, _)| number.starts_with(&*begun)).take(MOST).collect()
    })
}

fn of_desk(all: impl Fn(Present<'_>) -> Vec<(String, String)> + Send + Sync + 'static) -> ArgValueCompleter {
    ArgValueCompleter::new(move |begun: &OsStr| with_desk(begun, &all))
}

/// What the desk that is meant has that begins so, with what is said of it.
fn with_desk(begun: &OsStr, all: impl Fn(Present<'_>) -> Vec<(String, String)>) -> Vec<CompletionCandidate> {
    let Some(args) = meant() else { return Vec::new() };
    let begun = begun.to_string_lossy();
    let look = |desk: &Desk, now| {
        let all = all(Present { desk, now }).into_iter();
        let fitting = all.filter(|(value, _)| value.starts_with(&*begun) && is_plain(value));
        fitting.map(|(value, about)| candidate(value, &about)).collect()
    };
    desk::look(&args, look).unwrap_or_default()
}

fn candidate(value: String, about: &str) -> CompletionCandidate {
    let candidate = CompletionCandidate::new(value);
    if about.is_empty() { candidate } else { candidate.help(Some(printable(about).into_owned().into())) }
}

/// Shells put it on the line as it is: what they would take apart, or for more than a name, is not offered.
fn is_plain(value: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || "-_.+@%,:/".contains(c);
    !value.starts_with('-') && value.chars().all(plain)
}

/// The words of the line that are finished, without the program.
fn words() -> Vec<OsString> {
    let mut words: Vec<OsString> = std::env::args_os().skip_while(|word| word != "--").skip(2).collect();
    words.pop();
    if words.last().and_then(|word| word.to_str()).is_some_and(|word| word.starts_with("--")) {
        words.pop();
    }
    words
}

/// What was typed behind an act's name and is finished.
fn before(act: &str) -> String {
    let words = words().into_iter().map(|word| word.to_string_lossy().into_owned());
    let words = words.skip_while(|word| word != act).skip(1);
    let quoted = words.map(|word| if word.contains(' ') { format!("'{word}'") } else { word });
    quoted.collect::<Vec<_>>().join(" ")
}

/// The desk that the line names, or the environment.
fn meant() -> Option<DeskArgs> {
    let words = words();
    let said = |option: &str| {
        let apart = words.windows(2).find(|pair| pair[0] == option).map(|pair| pair[1].clone());
        let joined = || {
            words.iter().find_map(|word| Some(word.to_str()?.strip_prefix(option)?.strip_prefix('=')?.into()))
        };
        apart.or_else(joined)
    };
    let for_reseller = match said("--for-reseller") {
        Some(id) => Some(id.to_string_lossy().parse().ok()?),
        None => None,
    };
    // Nobody has put in what stands for the home folder yet.
    let desk = said("--desk").map(PathBuf::from).map(|path| match path.strip_prefix("~") {
        Ok(rest) => std::env::home_dir().unwrap_or_default().join(rest),
        Err(_) => path,
    });
    DeskArgs { desk, for_reseller }.or_environment().ok()
}
