//! The terminal's own file, opened anew and not blocking: a line that stalls must never keep the
//! console from seeing a signal, and the shell's descriptors stay as they are.

use std::fs::File;
use std::io::{self, ErrorKind};

use rustix::fs::{Mode, OFlags};
use rustix::termios::{self, QueueSelector};
use tokio::io::unix::AsyncFd;

use crate::tui::size::Size;

/// What the terminal gives when it has no size, as under `ssh -tt` without a local terminal.
const FALLBACK: Size = Size { width: 80, height: 24 };
/// Largest size that is drawn: a frame must fit into memory whatever the terminal claims.
const LARGEST: Size = Size { width: 1_000, height: 500 };

#[derive(Debug)]
pub struct Tty {
    file: AsyncFd<File>,
}

/// Opens the terminal that this process runs in.
fn opened() -> io::Result<File> {
    let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let own = termios::ttyname(rustix::stdio::stdin(), Vec::new());
    let opened = match own {
        Ok(path) => rustix::fs::open(&path, flags, Mode::empty()),
        Err(_) => rustix::fs::open("/dev/tty", flags, Mode::empty()),
    };
    let opened = opened.or_else(|_| rustix::fs::open("/dev/tty", flags, Mode::empty()))?;
    Ok(File::from(opened))
}

fn size(terminal: &File) -> Size {
    let Ok(size) = termios::tcgetwinsize(terminal) else { return FALLBACK };
    if size.ws_col == 0 || size.ws_row == 0 {
        return FALLBACK;
    }
    Size { width: size.ws_col.min(LARGEST.width), height: size.ws_row.min(LARGEST.height) }
}

/// The size of the terminal that this process runs in, also where nothing waits for its bytes.
///
/// # Errors
/// When there is none.
pub fn terminal_size() -> io::Result<Size> {
    Ok(size(&opened()?))
}

impl Tty {
    /// Opens the terminal that this process runs in.
    ///
    /// # Errors
    /// When there is none.
    #[expect(
        deprecated,
        reason = "sound for a File, which owns its descriptor; the successor is unsafe for all"
    )]
    pub fn open() -> io::Result<Self> {
        Ok(Self { file: AsyncFd::new(opened()?)? })
    }

    pub fn size(&self) -> Size {
        size(self.file.get_ref())
    }

    /// What the terminal calls itself; empty where nobody says so.
    pub fn name(&self) -> String {
        std::env::var("TERM").unwrap_or_default()
    }

    /// Waits for bytes and reads what is there. End of file means that the line was cut.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let mut ready = self.file.readable().await?;
            match ready.try_io(|fd| Ok(rustix::io::read(fd.get_ref(), &mut *buffer)?)) {
                Ok(Err(e)) if e.kind() == ErrorKind::Interrupted => {}
                Ok(Ok(0)) => return Err(ErrorKind::UnexpectedEof.into()),
                Ok(result) => return result,
                Err(_would_block) => {}
            }
        }
    }

    /// Throws away what was typed and not read.
    pub fn forget_typed(&self) {
        // A terminal that is gone has nothing to be forgotten.
        let _ = termios::tcflush(self.file.get_ref(), QueueSelector::IFlush);
    }

    /// Reads more when it is there already.
    pub fn read_now(&self, buffer: &mut [u8]) -> usize {
        rustix::io::read(self.file.get_ref(), buffer).unwrap_or(0)
    }

    /// Waits until some of `bytes` can be written; answers with how many were.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            let mut ready = self.file.writable().await?;
            match ready.try_io(|fd| Ok(rustix::io::write(fd.get_ref(), bytes)?)) {
                Ok(Err(e)) if e.kind() == ErrorKind::Interrupted => {}
                Ok(result) => return result,
                Err(_would_block) => {}
            }
        }
    }

    /// Writes at once what fits.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn write_now(&self, bytes: &[u8]) -> io::Result<usize> {
        match rustix::io::write(self.file.get_ref(), bytes) {
            Ok(written) => Ok(written),
            Err(rustix::io::Errno::AGAIN | rustix::io::Errno::INTR) => Ok(0),
            Err(e) => Err(e.into()),
        }
    }
}
