//! A terminal that is asked once, without a console in it.

use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios::{self, OptionalActions};

use crate::tui::size::Size;

/// A line that takes longer is as good as none that answers.
const PATIENCE: Duration = Duration::from_secs(2);
/// As each frame asks (DSR).
const QUESTION: &[u8] = b"\x1b[5n";
/// What every answer to it ends with.
const END: u8 = b'n';

/// What a terminal says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Examined {
    /// `None` where it has none.
    pub size: Option<Size>,
    /// How long it took to answer; `None` where it did not.
    pub round_trip: Option<Duration>,
}

/// Asks the terminal that this process runs in; `None` where it runs in none. What is typed meanwhile is
/// lost.
pub fn examine() -> Option<Examined> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return None;
    }
    let mut tty = File::options().read(true).write(true).open("/dev/tty").ok()?;
    let size = termios::tcgetwinsize(&tty).ok().filter(|size| size.ws_col > 0 && size.ws_row > 0);
    let size = size.map(|size| Size { width: size.ws_col, height: size.ws_row });
    let round_trip = ask(&mut tty).ok().flatten();
    Some(Examined { size, round_trip })
}

/// How long the answer took. The terminal is as it was before, whatever comes of it.
fn ask(tty: &mut File) -> io::Result<Option<Duration>> {
    let before = termios::tcgetattr(&*tty)?;
    let mut raw = before.clone();
    raw.make_raw();
    termios::tcsetattr(&*tty, OptionalActions::Flush, &raw)?;
    let answered = answer(tty);
    termios::tcsetattr(&*tty, OptionalActions::Flush, &before)?;
    answered
}

fn answer(tty: &mut File) -> io::Result<Option<Duration>> {
    let asked = Instant::now();
    tty.write_all(QUESTION)?;
    let mut byte = [0];
    loop {
        let left = PATIENCE.saturating_sub(asked.elapsed());
        let left = Timespec::try_from(left).map_err(io::Error::other)?;
        let mut wanted = [PollFd::new(&*tty, PollFlags::IN)];
        match poll(&mut wanted, Some(&left)) {
            Ok(0) => return Ok(None),
            Ok(_) => {}
            Err(rustix::io::Errno::INTR) => continue,
            Err(e) => return Err(e.into()),
        }
        if tty.read(&mut byte)? == 0 {
            return Ok(None);
        }
        if byte[0] == END {
            return Ok(Some(asked.elapsed()));
        }
    }
}
