//! A line that is typed without being seen.

use std::io::{self, BufRead, IsTerminal, Write};
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::Signal;
use rustix::termios::{self, LocalModes, OptionalActions, Termios};

/// `Ctrl-c`, which reaches the line because signals are off: with the echo off they would leave a
/// terminal that shows nothing.
const CANCEL: char = '\u{3}';

/// What ends the program while it asks.
const ENDS: [Signal; 6] = [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT, Signal::USR1, Signal::USR2];

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

/// Watches for signals while the echo is off. At other times they do what they do by themselves.
struct Watch {
    woken: UnixStream,
    /// The signal that came, or 0.
    came: Arc<AtomicUsize>,
    idle: Arc<AtomicBool>,
}

static WATCH: OnceLock<Watch> = OnceLock::new();

impl Watch {
    fn begin() -> io::Result<&'static Self> {
        let watch = match WATCH.get() {
            Some(watch) => watch,
            None => {
                let watch = Self::register()?;
                WATCH.get_or_init(|| watch)
            }
        };
        watch.idle.store(false, Ordering::SeqCst);
        Ok(watch)
    }

    fn register() -> io::Result<Self> {
        let (woken, wakes) = UnixStream::pair()?;
        let (came, idle) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(true)));
        for end in ENDS {
            let (raw, number) = (end.as_raw(), usize::try_from(end.as_raw()).unwrap_or_default());
            signal_hook::flag::register_conditional_default(raw, idle.clone())?;
            signal_hook::flag::register_usize(raw, came.clone(), number)?;
            signal_hook::low_level::pipe::register(raw, wakes.try_clone()?)?;
        }
        Ok(Self { woken, came, idle })
    }

    /// Waits for a line, or for the signal that came first.
    fn wait(&self) -> io::Result<Option<i32>> {
        let stdin = rustix::stdio::stdin();
        let mut wanted = [PollFd::new(&stdin, PollFlags::IN), PollFd::new(&self.woken, PollFlags::IN)];
        loop {
            match poll(&mut wanted, None) {
                Ok(_) if !wanted[1].revents().is_empty() => {
                    return Ok(i32::try_from(self.came.load(Ordering::SeqCst)).ok());
                }
                Ok(_) => return Ok(None),
                Err(rustix::io::Errno::INTR) => {}
                Err(e) => return Err(e.into()),
            }
        }
    }
}

/// Asks for a line on standard input, without echo where that is a terminal; without its line break.
/// `None` when it was cancelled.
///
/// # Errors
/// When there is nothing to read from.
pub fn read_hidden(prompt: &str) -> io::Result<Option<String>> {
    let terminal = io::stdin().is_terminal();
    let watch = if terminal { Some(Watch::begin()?) } else { None };
    let unseen = if terminal { Some(Unseen::begin()?) } else { None };
    if terminal {
        let mut err = io::stderr().lock();
        write!(err, "{prompt}")?;
        err.flush()?;
    }
    if let Some(signal) = watch.map(Watch::wait).transpose()?.flatten() {
        drop(unseen);
        // Ends the program as the signal would have done, the terminal being right again.
        signal_hook::low_level::emulate_default_handler(signal)?;
        return Ok(None);
    }
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    drop(unseen);
    if let Some(watch) = watch {
        watch.idle.store(true, Ordering::SeqCst);
    }
    if read? == 0 || line.contains(CANCEL) {
        return Ok(None);
    }
    Ok(Some(line.trim_end_matches(['\r', '\n']).to_owned()))
}
