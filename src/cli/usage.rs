//! Help and complaints of the command line in languages that its parser does not speak.

use std::error::Error as _;
use std::process::ExitCode;

use chrono_tz::Tz;
use clap::builder::{PossibleValue, StyledStr};
use clap::error::{ContextKind, ContextValue, Error, ErrorFormatter, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, Parser};

use super::command::Cli;
use super::lang::words;
use super::output::{USAGE, complain, print_usage};
use crate::words::usage::{Complaint, Headings, Tip};

/// Where the parser's own flags stand: behind all others.
const LAST: usize = 10_000;

/// Reads the command line.
///
/// # Errors
/// It is answered with help, or with what is wrong with it. That is printed; the code says which.
pub fn parse() -> Result<Cli, ExitCode> {
    let plain = match Cli::try_parse() {
        Ok(cli) => return Ok(cli),
        Err(plain) => plain,
    };
    let Some(headings) = words(Tz::UTC).headings() else { return Err(print_usage(&plain)) };
    // Made only when somebody reads it.
    let answer = spoken(&headings).try_get_matches_from(std::env::args_os()).err().unwrap_or(plain);
    if is_help(answer.kind()) {
        return Err(print_usage(&answer));
    }
    complain(&answer.apply::<Spoken>().render().to_string());
    Err(ExitCode::from(USAGE))
}

/// The command line, with its help in the language that is spoken.
pub fn command() -> Command {
    words(Tz::UTC).headings().map_or_else(Cli::command, |headings| spoken(&headings))
}

/// The same in a language that its parser does not speak.
fn spoken(headings: &Headings) -> Command {
    let mut built = Cli::command();
    built.build();
    localised(Cli::command(), &built, headings)
}

fn is_help(kind: ErrorKind) -> bool {
    use ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion};
    matches!(kind, DisplayHelp | DisplayHelpOnMissingArgumentOrSubcommand | DisplayVersion)
}

/// A command with headings of its own. `built` is the same one as the parser completes it.
fn localised(command: Command, built: &Command, headings: &Headings) -> Command {
    let help = built.get_arguments().find(|arg| arg.get_id() == "help");
    let long = help.is_some_and(|help| help.get_long_help().is_some());
    let mut command = command
        .mut_args(|arg| marked(arg, long, headings))
        .disable_help_flag(true)
        .help_template(template(built, headings))
        .arg(help_flag(long, headings));
    if built.get_arguments().any(|arg| matches!(arg.get_action(), ArgAction::Version)) {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command =
            command.disable_version_flag(true).arg(version.help(headings.version).display_order(LAST + 1));
    }
    command.mut_subcommands(|sub| match built.find_subcommand(sub.get_name()) {
        Some(built) => localised(sub, built, headings),
        None => sub,
    })
}

fn help_flag(long: bool, headings: &Headings) -> Arg {
    let flag = Arg::new("help").short('h').long("help").action(ArgAction::Help).display_order(LAST);
    if long { flag.help(headings.short_help).long_help(headings.long_help) } else { flag.help(headings.help) }
}

/// As the parser's own template is, with other headings.
fn template(built: &Command, headings: &Headings) -> String {
    let header = built.get_styles().get_header();
    let usage = built.clone().render_usage().to_string();
    let mut template = format!(
        "{{before-help}}{{about-with-newline}}\n{header}{}:{header:#} {}",
        headings.usage,
        usage_line(&usage, headings)
    );
    let sections = [
        (built.has_subcommands(), headings.commands, "{subcommands}"),
        (built.get_positionals().next().is_some(), headings.arguments, "{positionals}"),
        (true, headings.options, "{options}"),
    ];
    for (_, heading, tag) in sections.into_iter().filter(|(shown, ..)| *shown) {
        template += &format!("\n\n{header}{heading}:{header:#}\n{tag}");
    }
    template + "{after-help}"
}

/// A line of usage as the parser writes it, without its heading.
fn usage_line(usage: &str, headings: &Headings) -> String {
    let usage = usage.split_once(": ").map_or(usage, |(_, usage)| usage);
    let options = usage.replace("[OPTIONS]", &format!("[{}]", headings.any_options));
    let any = headings.any_command;
    options.replace("<COMMAND>", &format!("<{any}>")).replace("[COMMAND]", &format!("[{any}]"))
}

/// An argument with its default and its values, which the parser would only add in English.
fn marked(arg: Arg, long: bool, headings: &Headings) -> Arg {
    if !arg.get_action().takes_values() {
        return arg;
    }
    let mut marks = Vec::new();
    let defaults: Vec<String> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    let defaults: Vec<String> =
        defaults.into_iter().map(|value| if value.is_empty() { "\"\"".to_owned() } else { value }).collect();
    if !defaults.is_empty() {
        marks.push(format!("[{}: {}]", headings.default, defaults.join(" ")));
    }
    let values = arg.get_possible_values();
    let listed = long && values.iter().any(|value| value.get_help().is_some());
    if !values.is_empty() && !listed {
        let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        marks.push(format!("[{}: {}]", headings.values, names.join(", ")));
    }
    let text = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let mut whole = text.clone();
    if listed {
        let lines: String = values.iter().map(|value| meaning(value, &values)).collect();
        whole += &format!("\n\n{}:{lines}", headings.all_values);
    }
    if !marks.is_empty() {
        whole += &format!("\n\n{}", marks.join(" "));
    }
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    if listed {
        marks.push(format!("[{}: {}]", headings.values, names.join(", ")));
    }
    let mut line = vec![text];
    line.extend(marks);
    let arg = arg.hide_default_value(true).hide_possible_values(true).help(line.join(" "));
    if long { arg.long_help(whole) } else { arg }
}

/// A value and what it means, in a line.
fn meaning(value: &PossibleValue, values: &[PossibleValue]) -> String {
    let longest = values.iter().map(|value| value.get_name().len()).max().unwrap_or_default();
    let help = value.get_help().map(ToString::to_string).unwrap_or_default();
    let name = value.get_name();
    let line = if help.is_empty() {
        name.to_owned()
    } else {
        format!("{:<1$} {help}", format!("{name}:"), longest + 1)
    };
    format!("\n- {line}")
}

/// Complaints in the language that is spoken.
struct Spoken;

impl ErrorFormatter for Spoken {
    fn format_error(error: &Error<Self>) -> StyledStr {
        let words = words(Tz::UTC);
        let usage = match (error.get(ContextKind::Usage), words.headings()) {
            (Some(ContextValue::StyledStr(usage)), Some(headings)) => {
                Some(usage_line(&usage.to_string(), &headings))
            }
            _ => None,
        };
        let said = words.complaint(&complaint(error), &tips(error), usage.as_deref());
        said.unwrap_or_else(|| error.kind().to_string()).into()
    }
}

fn complaint(error: &Error<Spoken>) -> Complaint {
    let texts = |kind| texts(error, kind);
    let text = |kind| texts(kind).into_iter().next().unwrap_or_default();
    let number = |kind| match error.get(kind) {
        Some(ContextValue::Number(number)) => *number,
        _ => 0,
    };
    let (of, value) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidValue));
    let source = || error.source().map(ToString::to_string);
    match error.kind() {
        ErrorKind::ArgumentConflict => match texts(ContextKind::PriorArg) {
            others if others == [of.as_str()] => Complaint::Twice(of),
            others => Complaint::NotTogether { one: of, others },
        },
        ErrorKind::NoEquals => Complaint::NoEqualsSign(of),
        ErrorKind::InvalidValue if value.is_empty() => Complaint::NoValue(of),
        ErrorKind::InvalidValue => Complaint::NotAmong { value, of, known: texts(ContextKind::ValidValue) },
        ErrorKind::ValueValidation => Complaint::BadValue { value, of, why: source() },
        ErrorKind::TooManyValues => Complaint::SurplusValue { value, of },
        ErrorKind::TooFewValues => Complaint::WrongNumber {
            of,
            wanted: number(ContextKind::MinValues),
            given: number(ContextKind::ActualNumValues),
        },
        ErrorKind::WrongNumberOfValues => Complaint::WrongNumber {
            of,
            wanted: number(ContextKind::ExpectedNumValues),
            given: number(ContextKind::ActualNumValues),
        },
        ErrorKind::InvalidSubcommand => Complaint::NoSuchCommand(text(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => Complaint::NoSuchArgument(of),
        ErrorKind::MissingRequiredArgument => Complaint::Missing(texts(ContextKind::InvalidArg)),
        ErrorKind::MissingSubcommand => Complaint::NoCommand {
            of: text(ContextKind::InvalidSubcommand),
            known: texts(ContextKind::ValidSubcommand),
        },
        ErrorKind::InvalidUtf8 => Complaint::NotUtf8,
        kind => Complaint::Other(source().unwrap_or_else(|| kind.to_string())),
    }
}

fn tips(error: &Error<Spoken>) -> Vec<Tip> {
    let mut tips = Vec::new();
    type Meant = fn(Vec<String>) -> Tip;
    let kinds: [(ContextKind, Meant); 3] = [
        (ContextKind::SuggestedSubcommand, Tip::Commands),
        (ContextKind::SuggestedArg, Tip::Arguments),
        (ContextKind::SuggestedValue, Tip::Values),
    ];
    for (kind, tip) in kinds {
        let names = texts(error, kind);
        if !names.is_empty() {
            tips.push(tip(names));
        }
    }
    // The parser has one more for what looks like an argument and may be a value.
    let unknown = texts(error, ContextKind::InvalidArg).into_iter().next();
    let as_value = error.kind() == ErrorKind::UnknownArgument && error.get(ContextKind::Suggested).is_some();
    tips.extend(unknown.filter(|_| as_value).map(Tip::AsValue));
    tips
}

fn texts(error: &Error<Spoken>, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
