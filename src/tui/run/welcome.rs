//! The first screen, from its first frame to what is wanted.

use std::io;
use std::time::Duration;

use tokio::time::Instant as Tick;

use super::{Ending, at};
use crate::tui::input::{Decoder, Input};
use crate::tui::screens;
use crate::tui::signals::{Caught, Signals};
use crate::tui::terminal::{Mode, Screen, Tty};
use crate::tui::theme::Theme;
use crate::tui::welcome::{Welcome, Wish};
use crate::words::Words;

/// How often it is looked whether there is a desk by now.
const LOOK: Duration = Duration::from_millis(500);

/// Asks until somebody wants something, or has made a desk elsewhere; the terminal is put right whatever
/// happens.
///
/// # Errors
/// When there is no terminal.
pub async fn welcome(
    state: &mut Welcome,
    words: Words,
    theme: &Theme,
    is_there: impl Fn() -> bool,
) -> io::Result<Result<Wish, Ending>> {
    let tty = Tty::open()?;
    let mut signals = Signals::listen()?;
    let mut mode = Some(Mode::enter(&tty, false)?);
    let mut screen = Screen::new(tty.size(), &tty.name(), theme.is_ascii());
    let (mut decoder, mut buffer, mut inputs) = (Decoder::default(), vec![0; 4_096], Vec::new());
    let mut quiet_at: Option<Tick> = None;
    loop {
        for input in std::mem::take(&mut inputs) {
            let wish = match input {
                Input::Key(key) => state.press(key),
                Input::Paste(pasted) => {
                    state.paste(&pasted.text);
                    None
                }
                Input::Answer | Input::Mouse(_) => None,
            };
            if let Some(wish) = wish {
                return Ok(Ok(wish));
            }
        }
        let mut out = Vec::new();
        screen.frame(theme.ground, |buffer| screens::welcome(state, words, theme, buffer), &mut out)?;
        if send(&tty, &out).await.is_err() {
            return Ok(Err(Ending::HungUp));
        }
        tokio::select! {
            biased;
            caught = signals.next() => match caught {
                Caught::End(signal) => return Ok(Err(Ending::Signal(signal))),
                Caught::Resize => screen.forget(tty.size()),
                // Nothing is lost by leaving here: there is nothing yet to come back to.
                Caught::Suspend => return Ok(Ok(Wish::Leave)),
                Caught::Continue => {
                    // Given back first: it was another's in the meantime.
                    drop(mode.take());
                    mode = Some(Mode::enter(&tty, false)?);
                    screen.forget(tty.size());
                }
            },
            read = tty.read(&mut buffer) => match read {
                Ok(count) => {
                    decoder.feed(&buffer[..count], &mut inputs);
                    quiet_at = decoder.waits().map(|time| Tick::now() + time);
                }
                Err(_) => return Ok(Err(Ending::HungUp)),
            },
            // Whoever types has not typed for the console: what is asked is ended first.
            () = tokio::time::sleep(LOOK), if state.asked.is_none() => {
                if is_there() {
                    return Ok(Ok(Wish::Open));
                }
            }
            () = at(quiet_at) => {
                decoder.quiet(&mut inputs);
                quiet_at = decoder.waits().map(|time| Tick::now() + time);
            }
        }
    }
}

/// A line that takes nothing more is cut, or will take the next frame.
async fn send(tty: &Tty, mut rest: &[u8]) -> io::Result<()> {
    while !rest.is_empty() {
        let written = tty.write(rest).await?;
        rest = &rest[written..];
    }
    Ok(())
}
