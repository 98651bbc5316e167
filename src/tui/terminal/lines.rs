//! A console of lines: what is said is appended, what is typed comes line by line, edited by the terminal
//! itself. Nothing is switched and nothing addressed, so it may as well be no terminal at all.

use std::io::{self, BufRead, ErrorKind, IsTerminal, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::time::Duration;

use rustix::termios::{self, LocalModes, OptionalActions, Termios};
use tokio::sync::mpsc;

use super::ascii::ascii;
use crate::domain::base::text::printable;

/// Longest line that is taken whole, in bytes; what is longer comes as several.
const LONGEST: u64 = 64 * 1_024;
/// Lines that may wait for a terminal that takes none: more, and there is nobody.
const QUEUE: usize = 4_096;
/// The last lines are waited for so long at the end.
const PATIENCE: Duration = Duration::from_millis(250);

/// Where lines go to, beside the loop: one that stalls must not keep a signal from being seen.
#[derive(Debug)]
pub struct Lines {
    wanted: SyncSender<String>,
    ended: Receiver<()>,
    ascii: bool,
    /// As it was before what is typed was hidden.
    unseen: Option<Termios>,
}

impl Lines {
    /// Begins to read and to write; `ascii` where nothing else can be shown.
    pub fn open(ascii: bool) -> (Self, mpsc::Receiver<String>) {
        let (wanted, lines) = sync_channel(QUEUE);
        let (end, ended) = sync_channel(1);
        std::thread::spawn(move || {
            write_all(&lines);
            // Nobody waits when the program is gone already.
            let _ = end.send(());
        });
        let (typed, taken) = mpsc::channel(1);
        std::thread::spawn(move || read_all(&typed));
        (Self { wanted, ended, ascii, unseen: None }, taken)
    }

    /// Appends a line. What comes from outside cannot do more than be read.
    ///
    /// # Errors
    /// Nobody takes lines any more.
    pub fn say(&self, line: &str) -> io::Result<()> {
        let line = printable(line);
        let line = if self.ascii { ascii(&line) } else { line };
        self.send(format!("{}\n", line.trim_end()))
    }

    /// Rings, where there is a terminal that can.
    ///
    /// # Errors
    /// Nobody takes lines any more.
    pub fn ring(&self) -> io::Result<()> {
        if io::stdout().is_terminal() { self.send("\x07".to_owned()) } else { Ok(()) }
    }

    fn send(&self, text: String) -> io::Result<()> {
        self.wanted.try_send(text).map_err(|e| match e {
            TrySendError::Full(_) => ErrorKind::TimedOut.into(),
            TrySendError::Disconnected(_) => ErrorKind::BrokenPipe.into(),
        })
    }

    /// Whether what is typed next is seen. Where there is no terminal nothing is.
    pub fn show_typed(&mut self, shown: bool) {
        let stdin = rustix::stdio::stdin();
        if shown {
            if let Some(before) = self.unseen.take() {
                // There is nothing left to do for a terminal that is gone.
                let _ = termios::tcsetattr(stdin, OptionalActions::Now, &before);
            }
        } else if let (None, Ok(before)) = (&self.unseen, termios::tcgetattr(stdin)) {
            let mut unseen = before.clone();
            unseen.local_modes.remove(LocalModes::ECHO);
            unseen.local_modes.insert(LocalModes::ECHONL);
            let _ = termios::tcsetattr(stdin, OptionalActions::Now, &unseen);
            self.unseen = Some(before);
        }
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        self.show_typed(true);
        let (none, _) = sync_channel(0);
        drop(std::mem::replace(&mut self.wanted, none));
        // Somebody who does not read must not keep the program.
        let _ = self.ended.recv_timeout(PATIENCE);
    }
}

fn write_all(lines: &Receiver<String>) {
    let mut out = io::stdout();
    for line in lines {
        if out.write_all(line.as_bytes()).and_then(|()| out.flush()).is_err() {
            return;
        }
    }
}

/// Hands on line by line, until there are no more or nobody wants them.
fn read_all(typed: &mpsc::Sender<String>) {
    let mut input = io::stdin().lock();
    loop {
        let mut line = Vec::new();
        match input.by_ref().take(LONGEST).read_until(b'\n', &mut line) {
            Ok(0) => return,
            Ok(_) => {}
            Err(e) if e.kind() == ErrorKind::Interrupted => continue,
            Err(_) => return,
        }
        let text = String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned();
        if typed.blocking_send(text).is_err() {
            return;
        }
    }
}
