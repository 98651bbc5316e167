//! A line that is typed without being seen.

use std::io::{self, BufRead, IsTerminal, Write};

use rustix::termios::{self, LocalModes, OptionalActions, Termios};

/// `Ctrl-c`, which reaches the line because signals are off: with the echo off they would leave a
/// terminal that shows nothing.
const CANCEL: char = '\u{3}';

/// Puts the terminal right again.
struct Unseen {
    before: Termios,
}

impl Unseen {
    fn begin() -> io::Result<Self> {
        let before = termios::tcgetattr(rustix::stdio::stdin())?;
        let mut unseen = before.clone();
        unseen.local_modes.remove(LocalModes::ECHO | LocalModes::ISIG);
        unseen.local_modes.insert(LocalModes::ICANON | LocalModes::ECHONL);
        termios::tcsetattr(rustix::stdio::stdin(), OptionalActions::Flush, &unseen)?;
        Ok(Self { before })
    }
}

impl Drop for Unseen {
    fn drop(&mut self) {
        // There is nothing left to do for a terminal that is gone.
        let _ = termios::tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, &self.before);
    }
}

/// Asks for a line on standard input, without echo where that is a terminal; without its line break.
/// `None` when it was cancelled.
///
/// # Errors
/// When there is nothing to read from.
pub fn read_hidden(prompt: &str) -> io::Result<Option<String>> {
    let terminal = io::stdin().is_terminal();
    let unseen = if terminal { Some(Unseen::begin()?) } else { None };
    if terminal {
        let mut err = io::stderr().lock();
        write!(err, "{prompt}")?;
        err.flush()?;
    }
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    drop(unseen);
    if read? == 0 || line.contains(CANCEL) {
        return Ok(None);
    }
    Ok(Some(line.trim_end_matches(['\r', '\n']).to_owned()))
}
