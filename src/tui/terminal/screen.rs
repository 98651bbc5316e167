//! What is on the screen and what should be: frames as the difference between two buffers.

use std::io;

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::tui::size::Size;
use crate::tui::terminal::pen::Pen;
use crate::tui::terminal::traits::Traits;

/// Frames above this many bytes are marked as one update, so that no half of them is seen.
const MARKED: usize = 512;
/// Asks the terminal to answer when it has come this far.
const QUESTION: &[u8] = b"\x1b[5n";

/// Two buffers: what the terminal shows, and what is being drawn.
#[derive(Debug)]
pub struct Screen {
    shown: Buffer,
    next: Buffer,
    cursor: Option<Position>,
    /// Nothing on the terminal can be relied upon.
    fresh: bool,
    traits: Traits,
}

impl Screen {
    /// Of a terminal that calls itself `term`.
    pub fn new(size: Size, term: &str) -> Self {
        Self::blank(size, Traits::of(term))
    }

    fn blank(size: Size, traits: Traits) -> Self {
        let area = Rect { x: 0, y: 0, width: size.width, height: size.height };
        Self { shown: Buffer::empty(area), next: Buffer::empty(area), cursor: None, fresh: true, traits }
    }

    /// Everything will be drawn anew: after a resize, or when somebody else wrote to the terminal.
    pub fn forget(&mut self, size: Size) {
        *self = Self::blank(size, self.traits);
    }

    /// Draws a frame and appends the bytes that bring the terminal there; none when nothing visible
    /// has changed. `draw` answers with where the cursor is to be seen, if anywhere.
    ///
    /// # Errors
    /// None in practice: the bytes go to memory.
    pub fn frame(
        &mut self,
        ground: Style,
        draw: impl FnOnce(&mut Buffer) -> Option<Position>,
        out: &mut Vec<u8>,
    ) -> io::Result<()> {
        self.next.reset();
        self.next.set_style(self.next.area, ground);
        let cursor = draw(&mut self.next);
        let start = out.len();
        if self.fresh {
            queue!(out, Clear(ClearType::All))?;
        }
        let mut pen = Pen::new(&self.next, self.traits, out);
        for (x, y, cell) in self.shown.diff_iter(&self.next) {
            pen.put(x, y, cell)?;
        }
        pen.lift()?;
        if cursor != self.cursor || (cursor.is_some() && out.len() > start) {
            match cursor {
                Some(Position { x, y }) => queue!(out, MoveTo(x, y), Show)?,
                None => queue!(out, Hide)?,
            }
        }
        if out.len() - start > MARKED {
            let mut marked = Vec::with_capacity(out.len() + 16);
            queue!(marked, BeginSynchronizedUpdate)?;
            marked.extend_from_slice(&out[start..]);
            queue!(marked, EndSynchronizedUpdate)?;
            out.truncate(start);
            out.append(&mut marked);
        }
        if out.len() > start {
            out.extend_from_slice(QUESTION);
        }
        (self.cursor, self.fresh) = (cursor, false);
        std::mem::swap(&mut self.shown, &mut self.next);
        Ok(())
    }
}
