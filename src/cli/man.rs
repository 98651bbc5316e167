//! `pikett man`: pages of the manual, made from the command line itself.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Command;
use clap_mangen::Man;

use super::lang::{help, note, timeless};
use super::output::{Problem, print_line};
use super::replace::replace;
use crate::words::help::Data;
use crate::words::note::Note;
use crate::words::trouble::OfFile;
use crate::words::usage::Headings;

/// Tells programs that show a page how its letters are written.
const CODING: &str = ".\\\" -*- coding: utf-8 -*-\n";
/// As the library writes them.
const PAGE: [&str; 4] = ["NAME", "SYNOPSIS", "DESCRIPTION", "VERSION"];

#[derive(Debug, clap::Args)]
pub struct ManArgs {
    #[arg(value_name = "DIR", help = help(Data::ManFolder))]
    folder: PathBuf,
}

/// Writes a page for each of `command` and what is below it.
pub fn run(args: &ManArgs, command: Command) -> Result<(), Problem> {
    let folder = &args.folder;
    let cannot = |path: &Path, e: &io::Error| {
        Problem::not_done(OfFile::CannotWrite { path: path.to_owned(), why: e.to_string() })
    };
    fs::create_dir_all(folder).map_err(|e| cannot(folder, &e))?;
    let pages = pages(command).map_err(|e| cannot(folder, &e))?;
    for (name, text) in &pages {
        let path = folder.join(name);
        replace(&path, text).map_err(|e| cannot(&path, &e))?;
    }
    print_line(&note(&Note::Pages { pages: pages.len(), folder: folder.clone() }))
}

/// A page for each command that the help shows, by the name of its file.
fn pages(mut command: Command) -> io::Result<Vec<(String, String)>> {
    let headings = timeless().headings();
    command.build();
    let mut pages = Vec::new();
    let mut left = vec![command];
    while let Some(command) = left.pop() {
        left.extend(command.get_subcommands().filter(|sub| !sub.is_hide_set()).cloned());
        pages.push(page(command, headings.as_ref())?);
    }
    pages.sort();
    Ok(pages)
}

fn page(command: Command, headings: Option<&Headings>) -> io::Result<(String, String)> {
    let command = match headings {
        Some(headings) => command
            .subcommand_help_heading(headings.commands.to_uppercase())
            .subcommand_value_name(headings.any_command),
        None => command,
    };
    let source = format!("pikett {}", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command).source(source).manual("pikett");
    let mut text = Vec::new();
    man.render(&mut text)?;
    let text = String::from_utf8_lossy(&text);
    let text = headings.map_or_else(|| text.to_string(), |headings| said(&text, headings));
    Ok((man.get_filename(), format!("{CODING}{text}")))
}

/// A page with the headings of the language that is spoken.
fn said(page: &str, headings: &Headings) -> String {
    let known = PAGE.into_iter().zip(headings.page).chain([("OPTIONS", headings.options)]);
    let known: Vec<(String, String)> =
        known.map(|(plain, said)| (format!(".SH {plain}"), format!(".SH {}", said.to_uppercase()))).collect();
    let line = |line: &str| match known.iter().find(|(plain, _)| plain == line) {
        Some((_, said)) => format!("{said}\n"),
        None => format!("{line}\n"),
    };
    page.lines().map(line).collect()
}
