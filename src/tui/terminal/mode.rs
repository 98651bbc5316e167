//! Raw mode and the alternate screen, and the way back.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::ResetColor;
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{queue, style};

use crate::tui::terminal::traits::Traits;
use crate::tui::terminal::tty::Tty;

/// A stalled line is waited for this long when the terminal is put right.
const PATIENCE: Duration = Duration::from_millis(60);

/// The terminal is ours now, and must be given back.
static OURS: AtomicBool = AtomicBool::new(false);
/// It tells of its mouse, and must stop that.
static MOUSE: AtomicBool = AtomicBool::new(false);

/// Clicks and the wheel, with places beyond column 223. Nothing is told of what is pressed with Shift:
/// that is the terminal's own selection.
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1000l";

/// While it lives the terminal is ours; dropping it puts everything back.
#[derive(Debug)]
pub struct Mode<'a> {
    tty: &'a Tty,
}

impl<'a> Mode<'a> {
    /// With the mouse of the terminal or without.
    ///
    /// # Errors
    /// When the terminal cannot be switched.
    pub fn enter(tty: &'a Tty, mouse: bool) -> io::Result<Self> {
        enable_raw_mode()?;
        OURS.store(true, Ordering::Relaxed);
        let mode = Self { tty };
        let mut bytes = Vec::new();
        queue!(bytes, EnterAlternateScreen, Hide, EnableBracketedPaste)?;
        if Traits::of(&tty.name()).titles {
            queue!(bytes, SetTitle("pikett"))?;
        }
        if mouse {
            MOUSE.store(true, Ordering::Relaxed);
            bytes.extend_from_slice(MOUSE_ON);
        }
        mode.send(&bytes)?;
        Ok(mode)
    }

    fn send(&self, mut bytes: &[u8]) -> io::Result<()> {
        let begun = Instant::now();
        while !bytes.is_empty() && begun.elapsed() < PATIENCE {
            match self.tty.write_now(bytes)? {
                0 => std::thread::sleep(Duration::from_millis(1)),
                written => bytes = &bytes[written..],
            }
        }
        Ok(())
    }
}

impl Drop for Mode<'_> {
    fn drop(&mut self) {
        if OURS.swap(false, Ordering::Relaxed) {
            // The terminal may be gone; there is nobody to tell.
            let _ = self.send(&farewell());
            let _ = disable_raw_mode();
        }
    }
}

/// Puts the terminal right from within a panic, whatever the rest of the program does.
pub fn restore_after_panic() {
    if !OURS.swap(false, Ordering::Relaxed) {
        return;
    }
    let mut out = io::stdout();
    let _ = out.write_all(&farewell()).and_then(|()| out.flush());
    let _ = disable_raw_mode();
}

fn farewell() -> Vec<u8> {
    let mut bytes = if MOUSE.swap(false, Ordering::Relaxed) { MOUSE_OFF.to_vec() } else { Vec::new() };
    // Writing to memory cannot fail.
    let _ = queue!(
        bytes,
        EndSynchronizedUpdate,
        ResetColor,
        style::SetAttribute(style::Attribute::Reset),
        DisableBracketedPaste,
        Show,
        LeaveAlternateScreen
    );
    bytes
}
