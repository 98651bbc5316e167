//! Answers: JSON, tables, and problems with their exit codes.

use std::borrow::Cow;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::sync::OnceLock;

use chrono_tz::Tz;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;
use uuid::Uuid;

use crate::cli::lang::{cited, english, line, note, words};
use crate::client::Failure;
use crate::config::Glyphs;
use crate::domain::base::span;
use crate::domain::base::text::{printable, spelled};
use crate::domain::readings::finding::Finding;
use crate::domain::readings::refusal::{Refusal, RefusalKind};
use crate::store::{ServerError, StoreError};
use crate::tui::terminal::ascii;
use crate::tui::theme::glyphs;
use crate::words::head::Head;
use crate::words::line::Printed;
use crate::words::note::Note;
use crate::words::trouble::{OfFile, Trouble};
use crate::words::{Said, Words};

/// Why a subcommand did not do what was asked: one line what, one line what to do.
#[derive(Debug)]
pub struct Problem {
    code: u8,
    what: String,
    help: String,
    /// The same as programs are told, whatever is spoken; `None` where there is only the one.
    plain: Option<Box<Said>>,
    /// For the reader of `--json`; goes to standard output.
    json: Option<serde_json::Value>,
}

/// Not done.
pub const FAILED: u8 = 1;
/// The command line itself is wrong.
pub const USAGE: u8 = 2;
/// A rule forbids it.
pub const REFUSED: u8 = 3;
/// Somebody else was faster, again and again.
pub const CONFLICT: u8 = 4;
/// It was sent and not answered; the same `--id` settles it.
pub const UNSURE: u8 = 5;

impl Problem {
    pub fn new(code: u8, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code, what: what.into(), help: help.into(), plain: None, json: None }
    }

    pub fn failed(what: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(FAILED, what, help)
    }

    pub fn usage(what: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(USAGE, what, help)
    }

    /// The command line itself is wrong.
    pub fn wrong(trouble: impl Into<Trouble>) -> Self {
        Self::of(USAGE, trouble)
    }

    /// Not done.
    pub fn not_done(trouble: impl Into<Trouble>) -> Self {
        Self::of(FAILED, trouble)
    }

    /// With another exit code.
    pub fn of(code: u8, trouble: impl Into<Trouble>) -> Self {
        let trouble = trouble.into();
        Self::told(code, |words| words.trouble(&trouble))
    }

    /// In the language that is spoken, and in that of programs.
    fn told(code: u8, say: impl Fn(Words) -> Said) -> Self {
        let Said { what, help } = say(words(Tz::UTC));
        Self { plain: Some(Box::new(say(english()))), ..Self::new(code, what, help) }
    }

    /// A refusal, as JSON too when `json` is asked for.
    pub fn refused(refusal: &Refusal, json: bool) -> Self {
        Self::refused_in(chrono_tz::UTC, refusal, json)
    }

    /// The same, with the times that it offers in the desk's zone.
    pub fn refused_in(zone: Tz, refusal: &Refusal, json: bool) -> Self {
        let code = if refusal.kind == RefusalKind::Unknown { FAILED } else { REFUSED };
        let words = words(zone);
        let mut what = words.refused(refusal);
        if let Some(rule) = &refusal.rule {
            for sentence in words.sentences(rule) {
                what += &format!("\n  {sentence}");
            }
        }
        let mut help = words.help(refusal);
        for at in &refusal.admissible {
            help += &format!("\n  {}", words.wall(*at));
        }
        let rule = refusal.rule.as_ref();
        let plain = Words::english(zone).reason(&refusal.reason);
        let value = serde_json::json!({ "refused": {
            "rule": rule.map(|rule| &rule.id),
            "sentence": rule.map_or(&*plain.what, |rule| {
                if rule.original.is_empty() { &rule.english } else { &rule.original }
            }),
            "english": rule.map(|rule| &rule.english),
            "what": plain.what,
            "mend": plain.help,
            "admissible": refusal.admissible,
        }});
        Self { code, what, help, plain: None, json: json.then_some(value) }
    }

    pub fn from_failure(failure: &Failure, zone: Tz, json: bool) -> Self {
        if let Failure::Refused(refusal) = failure {
            return Self::refused_in(zone, refusal, json);
        }
        let code = match failure {
            Failure::Conflict => CONFLICT,
            Failure::Store(StoreError::Server(ServerError::Unsure)) => UNSURE,
            _ => FAILED,
        };
        let words = words(zone);
        let Said { mut what, help } = words.failure(failure);
        if matches!(failure, Failure::Clock { .. }) {
            what += &words.note(&Note::NothingRecorded);
        }
        Self::new(code, what, help)
    }

    /// The same problem, of an act that was recorded all the same.
    pub fn after_recording(mut self, command: Uuid) -> Self {
        self.what += &note(&Note::RecordedAs(command));
        self.help = note(&Note::AnswerAgain(command));
        self
    }

    /// The same, after so many events had been recorded by what failed then.
    pub fn after(mut self, events: usize) -> Self {
        if events > 0 {
            self.what += &note(&Note::KeptBefore(events));
            self.help += &note(&Note::ImportAgain);
        }
        self
    }

    /// One line: what is wrong.
    pub fn what(&self) -> &str {
        &self.what
    }

    /// Whether the command line itself is wrong.
    pub fn is_wrong(&self) -> bool {
        self.code == USAGE
    }

    /// Both lines.
    pub fn said(&self) -> Said {
        Said { what: self.what.clone(), help: self.help.clone() }
    }

    /// Both lines as programs are told.
    pub fn plainly(&self) -> Said {
        self.plain.as_deref().cloned().unwrap_or_else(|| self.said())
    }

    /// Prints it and gives the exit code.
    pub fn report(self) -> ExitCode {
        if let Some(json) = &self.json {
            let _ = print_json(json);
        }
        complain(&format!("pikett: {}\n", self.what));
        if !self.help.is_empty() {
            complain(&format!("{}\n", line(Printed::Try(&self.help))));
        }
        ExitCode::from(self.code)
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        Self::from_failure(&failure, chrono_tz::UTC, false)
    }
}

impl From<StoreError> for Problem {
    fn from(e: StoreError) -> Self {
        Self::told(FAILED, |words| words.store(&e))
    }
}

impl From<crate::domain::base::written::Fault> for Problem {
    fn from(fault: crate::domain::base::written::Fault) -> Self {
        Self::told(FAILED, |words| words.fault(&fault))
    }
}

impl From<crate::import::servicenow::BadCsv> for Problem {
    fn from(bad: crate::import::servicenow::BadCsv) -> Self {
        Self::failed(words(Tz::UTC).bad_csv(&bad), note(&Note::MendPlace))
    }
}

/// Prints one value and a line break.
pub fn print_json(value: &impl Serialize) -> Result<(), Problem> {
    let text = serde_json::to_string_pretty(value).map_err(|e| Problem::failed(e.to_string(), ""))?;
    // The same text to whoever reads it as JSON.
    let escape = |c: char, out: &mut String| {
        for unit in c.encode_utf16(&mut [0; 2]) {
            *out += &format!("\\u{unit:04x}");
        }
    };
    let text = spelled(&text, escape);
    if !is_ascii() {
        return print_file(&text);
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() { plain.push(c) } else { escape(c, &mut plain) }
    }
    print_file(&plain)
}

/// A text that people wrote, within an answer of lines: those after its first are marked, so that none
/// of them passes for a line of the program's own.
pub fn marked(text: &str) -> String {
    text.replace('\n', "\n  | ")
}

/// Whether what is printed has to do without anything beyond ASCII: the locale has no UTF-8. Where nothing says which
/// locale it is, a terminal is taken at its word like the console's, and a program that reads is given UTF-8.
fn is_ascii() -> bool {
    static ASCII: OnceLock<bool> = OnceLock::new();
    *ASCII.get_or_init(|| {
        let (glyphs, deciding) = glyphs(|name| std::env::var(name).ok());
        glyphs == Glyphs::Ascii && (deciding.is_some() || is_watched())
    })
}

/// A text as it can be read where it is printed.
fn legible(text: &str) -> Cow<'_, str> {
    if is_ascii() { ascii(text) } else { Cow::Borrowed(text) }
}

/// Prints a line for people.
pub fn print_line(text: &str) -> Result<(), Problem> {
    print_file(&legible(text))
}

/// Prints what is a file of some format, whatever characters the terminal has.
pub fn print_file(text: &str) -> Result<(), Problem> {
    print_raw(&format!("{text}\n"))
}

/// Says something beside the answer, on the error output; programs that read the answer see nothing
/// of it.
pub fn print_note(text: &str) {
    complain(&format!("pikett: {text}\n"));
}

/// Whether a person may be looking at what is drawn beside the answer.
pub fn may_draw() -> bool {
    std::io::stderr().is_terminal()
}

/// Draws beside the answer; nobody is helped by an error about that.
pub fn draw(text: &str) {
    let mut out = std::io::stderr().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// What would follow, a line each, with its rule.
pub fn print_findings(words: Words, findings: &[Finding]) -> Result<(), Problem> {
    let line = |finding: &Finding| {
        let sign = if finding.fine { "v" } else { "!" };
        print_line(&cited(format!("{sign} {}", words.found(&finding.what)), finding.rule.as_ref()))
    };
    findings.iter().try_for_each(line)
}

/// Prints text: the one way to standard output, and nothing goes there that moves the terminal. A
/// reader that has gone away is no problem of ours.
pub fn print_raw(text: &str) -> Result<(), Problem> {
    let mut out = std::io::stdout().lock();
    match out.write_all(printable(text).as_bytes()).and_then(|()| out.flush()) {
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Problem::not_done(OfFile::CannotPrint { why: e.to_string() }))
        }
        _ => Ok(()),
    }
}

/// Prints what went wrong: the one way to standard error, cleaned as well. Where it cannot be told
/// there is nobody to tell.
pub fn complain(text: &str) {
    let mut err = std::io::stderr().lock();
    let _ = err.write_all(legible(&printable(text)).as_bytes());
}

/// Whether a person may be reading what is printed.
pub fn is_watched() -> bool {
    std::io::stdout().is_terminal()
}

/// Prints what the command line itself is answered with: help, the version, or what is wrong with
/// it. In colours only when nothing in it came from outside that could move the terminal.
pub fn print_usage(answer: &clap::Error) -> ExitCode {
    let plain = answer.render().to_string();
    let outside = std::env::args_os().skip(1).chain(std::env::vars_os().map(|(_, value)| value));
    let clean = outside.into_iter().all(|text| {
        text.to_str().is_some_and(|text| matches!(printable(text), Cow::Borrowed(_)) && !text.contains('\n'))
    });
    // Help and version are no errors; anything else is a usage error, code 2.
    let code = u8::try_from(answer.exit_code()).unwrap_or(USAGE);
    if clean && !is_ascii() {
        let _ = answer.print();
    } else if answer.use_stderr() {
        complain(&plain);
    } else {
        let _ = print_raw(&legible(&plain));
    }
    ExitCode::from(code)
}

/// Prints rows below headings in the language that is spoken.
pub fn print_rows(heading: &[Head], rows: &[Vec<String>]) -> Result<(), Problem> {
    let words = words(Tz::UTC);
    let heading: Vec<String> = heading.iter().map(|head| words.head(head)).collect();
    print_table(&heading.iter().map(String::as_str).collect::<Vec<_>>(), rows)
}

/// Prints a list: an object of each for programs, a row of each for people.
pub fn print_list<T, O: Serialize>(
    json: bool,
    all: &[T],
    object: impl Fn(&T) -> O,
    heading: &[Head],
    row: impl Fn(&T) -> Vec<String>,
) -> Result<(), Problem> {
    if json {
        return print_json(&all.iter().map(object).collect::<Vec<_>>());
    }
    print_rows(heading, &all.iter().map(row).collect::<Vec<_>>())
}

/// What stands in a cell, or that there is nothing.
pub fn or_none(cell: Option<impl ToString>) -> String {
    cell.map_or_else(|| "-".to_owned(), |cell| cell.to_string())
}

/// What stands in a cell, or that it is not known.
pub fn or_unknown(cell: Option<impl ToString>) -> String {
    cell.map_or_else(|| "?".to_owned(), |cell| cell.to_string())
}

/// A length with its sign.
pub fn signed(seconds: i64) -> String {
    format!("{}{}", if seconds < 0 { "-" } else { "" }, span::clock_face(seconds))
}

/// Prints rows in columns as wide as their widest cell.
pub fn print_table(heading: &[&str], rows: &[Vec<String>]) -> Result<(), Problem> {
    // A row is a line, whatever people wrote into its cells.
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| legible(&cell.replace('\n', " ")).into_owned()).collect())
        .collect();
    let heading: Vec<Cow<'_, str>> = heading.iter().map(|cell| legible(cell)).collect();
    let mut widths: Vec<usize> = heading.iter().map(|cell| cell.width()).collect();
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    let line = |cells: &[&str]| {
        let mut line = String::new();
        for (cell, width) in cells.iter().zip(&widths) {
            line += cell;
            line.extend(std::iter::repeat_n(' ', width + 2 - cell.width().min(*width)));
        }
        line.trim_end().to_owned()
    };
    print_line(&line(&heading.iter().map(|cell| &**cell).collect::<Vec<_>>()))?;
    for row in &rows {
        print_line(&line(&row.iter().map(String::as_str).collect::<Vec<_>>()))?;
    }
    Ok(())
}
