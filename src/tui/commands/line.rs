//! A line that is typed: what it stands for, what it does, what it could become.

use std::collections::BTreeSet;

use crate::tui::action::Action;
use crate::tui::acts::{self, ACTIONS};
use crate::tui::command::Command;
use crate::tui::commands::complete::Candidate;
use crate::tui::commands::entered;
use crate::tui::commands::list::COMMANDS;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::said::Said;
use crate::words::console::{OfCommand, Taken};

/// What a name stands for.
#[derive(Clone, Copy, Debug)]
pub enum Known {
    Command(&'static Command),
    Action(&'static Action),
}

/// Finds a command, or an action, by its name.
pub fn find(name: &str) -> Option<Known> {
    let command = COMMANDS.iter().find(|command| command.names.contains(&name)).map(Known::Command);
    command.or_else(|| ACTIONS.iter().find(|action| action.name() == name).map(Known::Action))
}

/// Runs a line.
///
/// # Errors
/// There is no such command, its words make no sense, or it is not possible here and now.
pub fn run(model: &mut Model, cx: &Context<'_>, line: &str) -> Result<Vec<Effect>, Said> {
    let (name, args) = split(line);
    // An act that has a key is begun by its name alone as by the key.
    let by_key = args.trim().is_empty() && find(name).is_some();
    if let Some((act, args)) = entered::find(line).filter(|_| !by_key) {
        return entered::run(model, cx, act, args);
    }
    match find(name) {
        Some(Known::Command(command)) => (command.run)(model, cx, args.trim()),
        Some(Known::Action(action)) if args.trim().is_empty() => Ok(acts::begin(model, cx, action)?),
        Some(Known::Action(action)) => Err(OfCommand::TakesNothing(action.name()).into()),
        None => {
            let near =
                names().filter(|known| name.chars().next().is_none_or(|first| known.starts_with(first)));
            let near = near.collect::<BTreeSet<_>>().into_iter().take(4).collect();
            Err(OfCommand::Unknown { name: name.to_owned(), near }.into())
        }
    }
}

/// What `line` could become.
pub fn candidates(model: &Model, cx: &Context<'_>, line: &str) -> Vec<Candidate> {
    let (name, args) = split(line);
    if name.len() < line.trim_start().len() {
        if let Some((act, args)) =
            entered::find(line).filter(|(_, args)| line.ends_with(args) && line.contains(' '))
        {
            let before = &line[..line.len() - args.len()];
            let all = entered::complete(model, cx, act, args).into_iter();
            return all
                .map(|args| Candidate { line: format!("{before}{args}"), doc: String::new() })
                .collect();
        }
        let acts = entered::candidates(cx, line);
        if !acts.is_empty() {
            return acts;
        }
        let Some(Known::Command(command)) = find(name) else { return Vec::new() };
        let all = (command.complete)(model, cx, args);
        return all
            .into_iter()
            .map(|args| Candidate { line: format!("{name} {args}"), doc: String::new() })
            .collect();
    }
    let words = cx.words();
    let fitting = COMMANDS.iter().filter(|command| command.names.iter().any(|known| known.starts_with(name)));
    let candidate = |command: &Command| {
        let Taken { args, doc } = words.typed(command.is);
        let doc = if args.is_empty() { doc.to_owned() } else { format!("{args}  {doc}") };
        Candidate { line: command.name().to_owned(), doc }
    };
    let mut all: Vec<Candidate> = fitting.map(candidate).collect();
    let actions = ACTIONS.iter().filter(|action| action.name().starts_with(name));
    let doc = |action: &Action| words.doc(action.verb).to_owned();
    let actions = actions.map(|action| Candidate { line: action.name().to_owned(), doc: doc(action) });
    for action in actions.chain(entered::candidates(cx, name)) {
        if all.iter().all(|known| known.line != action.line) {
            all.push(action);
        }
    }
    all
}

fn names() -> impl Iterator<Item = &'static str> {
    COMMANDS.iter().map(Command::name).chain(ACTIONS.iter().map(Action::name))
}

/// The name and what follows it.
fn split(line: &str) -> (&str, &str) {
    let line = line.trim_start();
    line.split_once(' ').unwrap_or((line, ""))
}
