//! Answers: JSON, tables, and problems with their exit codes.

use std::io::Write;
use std::process::ExitCode;

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::domain::finding::Finding;
use crate::domain::refusal::{Refusal, RefusalKind};
use crate::engine::Failure;
use crate::store::StoreError;

/// Why a subcommand did not do what was asked: one line what, one line what to do.
#[derive(Debug)]
pub struct Problem {
    code: u8,
    what: String,
    mend: String,
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

impl Problem {
    pub fn new(code: u8, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { code, what: what.into(), mend: mend.into(), json: None }
    }

    pub fn failed(what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self::new(FAILED, what, mend)
    }

    pub fn usage(what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self::new(USAGE, what, mend)
    }

    /// A refusal, as JSON too when `json` is asked for.
    pub fn refused(refusal: &Refusal, json: bool) -> Self {
        let code = if refusal.kind == RefusalKind::Unknown { FAILED } else { REFUSED };
        let mut what = refusal.to_string();
        if let Some(rule) = &refusal.rule {
            for sentence in [&rule.original, &rule.english].into_iter().filter(|s| !s.is_empty()) {
                what += &format!("\n  {sentence}");
            }
        }
        let mut mend = refusal.mend.to_string();
        for at in &refusal.admissible {
            mend += &format!("\n  {at}");
        }
        let rule = refusal.rule.as_ref();
        let value = serde_json::json!({ "refused": {
            "rule": rule.map(|rule| &rule.id),
            "sentence": rule.map_or(&refusal.what, |rule| {
                if rule.original.is_empty() { &rule.english } else { &rule.original }
            }),
            "english": rule.map(|rule| &rule.english),
            "what": refusal.what,
            "mend": refusal.mend,
            "admissible": refusal.admissible,
        }});
        Self { code, what, mend, json: json.then_some(value) }
    }

    pub fn from_failure(failure: &Failure, json: bool) -> Self {
        match failure {
            Failure::Refused(refusal) => Self::refused(refusal, json),
            Failure::Conflict => Self::new(CONFLICT, failure.to_string(), "try again"),
            Failure::Store(e) => Self::failed(e.to_string(), e.mend()),
            Failure::Inconsistent(e) => Self::failed(e.to_string(), "restore the desk file from its backup"),
        }
    }

    /// One line: what is wrong.
    pub fn what(&self) -> &str {
        &self.what
    }

    /// Prints it and gives the exit code.
    pub fn report(self) -> ExitCode {
        if let Some(json) = &self.json {
            let _ = print_json(json);
        }
        let mut err = std::io::stderr().lock();
        let _ = writeln!(err, "pikett: {}", self.what);
        if !self.mend.is_empty() {
            let _ = writeln!(err, "try: {}", self.mend);
        }
        ExitCode::from(self.code)
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        Self::from_failure(&failure, false)
    }
}

impl From<StoreError> for Problem {
    fn from(e: StoreError) -> Self {
        Self::failed(e.to_string(), e.mend())
    }
}

impl From<crate::domain::written::Fault> for Problem {
    fn from(fault: crate::domain::written::Fault) -> Self {
        Self::failed(fault.to_string(), "mend the file at that place")
    }
}

/// Prints one value and a line break.
pub fn print_json(value: &impl Serialize) -> Result<(), Problem> {
    let text = serde_json::to_string_pretty(value).map_err(|e| Problem::failed(e.to_string(), ""))?;
    print_line(&text)
}

/// Prints a line.
pub fn print_line(text: &str) -> Result<(), Problem> {
    print_raw(&format!("{text}\n"))
}

/// Says something beside the answer, on the error output; programs that read the answer see nothing
/// of it.
pub fn print_note(text: &str) {
    // Nobody reading it is no problem of ours.
    let _ = writeln!(std::io::stderr().lock(), "pikett: {text}");
}

/// What would follow, a line each, with its rule.
pub fn print_findings(findings: &[Finding]) -> Result<(), Problem> {
    let line = |finding: &Finding| {
        let sign = if finding.fine { "v" } else { "!" };
        print_line(&format!("{sign} {}  {}", finding.text, finding.rule))
    };
    findings.iter().try_for_each(line)
}

/// Prints text as it is; a reader that has gone away is no problem of ours.
pub fn print_raw(text: &str) -> Result<(), Problem> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Problem::failed(format!("cannot print: {e}"), "check where the output goes"))
        }
        _ => Ok(()),
    }
}

/// Prints rows in columns as wide as their widest cell.
pub fn print_table(heading: &[&str], rows: &[Vec<String>]) -> Result<(), Problem> {
    let mut widths: Vec<usize> = heading.iter().map(|cell| cell.width()).collect();
    for row in rows {
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
    print_line(&line(heading))?;
    for row in rows {
        print_line(&line(&row.iter().map(String::as_str).collect::<Vec<_>>()))?;
    }
    Ok(())
}
