//! What is on the screen and what should be: frames as the difference between two buffers.

use std::io;

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::style::ResetColor;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::tui::size::Size;
use crate::tui::terminal::ascii::in_one_cell;
use crate::tui::terminal::ink::Ink;
use crate::tui::terminal::pen::Pen;
use crate::tui::terminal::traits::Traits;

/// What has more bytes is marked as one update, so that no half of it is seen.
const MARKED: usize = 512;
/// A whole screen of more bytes comes in parts of whole lines, each seen at once: the head of the screen and the top
/// of the queue are read while a slow line brings the rest.
const PART: usize = 1_600;
/// So few cells are sorted by how they look: each look is said once.
const FEW: usize = 160;
/// Asks the terminal to answer when it has come this far.
const QUESTION: &[u8] = b"\x1b[5n";

/// Two buffers: what the terminal shows, and what is being drawn.
#[derive(Debug)]
pub struct Screen {
    shown: Buffer,
    next: Buffer,
    cursor: Option<Position>,
    /// What the terminal writes with.
    ink: Ink,
    /// Nothing on the terminal can be relied upon.
    fresh: bool,
    traits: Traits,
    /// The terminal shows nothing beyond ASCII.
    ascii: bool,
}

impl Screen {
    /// Of a terminal that calls itself `term`, and may show ASCII only.
    pub fn new(size: Size, term: &str, ascii: bool) -> Self {
        Self::blank(size, Traits::of(term), ascii)
    }

    fn blank(size: Size, traits: Traits, ascii: bool) -> Self {
        let area = Rect { x: 0, y: 0, width: size.width, height: size.height };
        Self {
            shown: Buffer::empty(area),
            next: Buffer::empty(area),
            cursor: None,
            ink: Ink::default(),
            fresh: true,
            traits,
            ascii,
        }
    }

    /// Everything will be drawn anew: after a resize, or when somebody else wrote to the terminal.
    pub fn forget(&mut self, size: Size) {
        *self = Self::blank(size, self.traits, self.ascii);
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
        if self.ascii {
            let beyond = self.next.content.iter_mut().filter(|cell| !cell.symbol().is_ascii());
            beyond.for_each(|cell| {
                let spelled = in_one_cell(cell.symbol());
                cell.set_symbol(spelled);
            });
        }
        let start = out.len();
        if self.fresh {
            self.ink = Ink::default();
            queue!(out, ResetColor, Clear(ClearType::All))?;
        }
        let mut changes: Vec<(u16, u16, &Cell)> = self.shown.diff_iter(&self.next).collect();
        if changes.len() <= FEW && changes.iter().all(|(_, _, cell)| cell.symbol().is_ascii()) {
            by_ink(&mut changes, self.ink);
        }
        // The upper part of a whole screen is seen as soon as it is there; a change of one is seen at once.
        let most = if self.fresh { PART } else { usize::MAX };
        let (mut part, mut row) = (out.len(), None);
        let mut ink = self.ink;
        let mut changes = changes.into_iter().peekable();
        while changes.peek().is_some() {
            let mut pen = Pen::new(&self.next, self.traits, ink, out);
            while let Some((x, y, cell)) =
                changes.next_if(|(_, y, _)| row == Some(*y) || pen.len() < part.saturating_add(most))
            {
                row = Some(y);
                pen.put(x, y, cell)?;
            }
            ink = pen.lift()?;
            mark(out, part)?;
            part = out.len();
        }
        self.ink = ink;
        if cursor != self.cursor || (cursor.is_some() && out.len() > start) {
            match cursor {
                Some(Position { x, y }) => queue!(out, MoveTo(x, y), Show)?,
                None => queue!(out, Hide)?,
            }
        }
        if out.len() > start {
            out.extend_from_slice(QUESTION);
        }
        (self.cursor, self.fresh) = (cursor, false);
        std::mem::swap(&mut self.shown, &mut self.next);
        Ok(())
    }
}

/// Marks what was written from there on as one update.
fn mark(out: &mut Vec<u8>, from: usize) -> io::Result<()> {
    if out.len() - from > MARKED {
        let mut marked = Vec::with_capacity(out.len() - from + 16);
        queue!(marked, BeginSynchronizedUpdate)?;
        marked.extend_from_slice(&out[from..]);
        queue!(marked, EndSynchronizedUpdate)?;
        out.truncate(from);
        out.append(&mut marked);
    }
    Ok(())
}

/// What looks like what was written last comes first, the others in the order in which each is met.
fn by_ink(changes: &mut [(u16, u16, &Cell)], first: Ink) {
    let mut inks = vec![first];
    for (_, _, cell) in changes.iter() {
        let ink = Ink::of(cell);
        if !inks.contains(&ink) {
            inks.push(ink);
        }
    }
    changes.sort_by_key(|(_, _, cell)| inks.iter().position(|ink| *ink == Ink::of(cell)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::style::Color;

    const SIZE: Size = Size { width: 30, height: 8 };

    /// Texts at places, in colours.
    fn frames() -> impl Strategy<Value = Vec<Vec<(u16, u16, String, u8)>>> {
        let piece = (0..SIZE.width, 0..SIZE.height, "[0-9]{1,3}|[a-z ]{1,12}|\u{fc}|\u{65e5}x", 0..4_u8);
        proptest::collection::vec(proptest::collection::vec(piece, 0..14), 1..6)
    }

    fn draw(pieces: &[(u16, u16, String, u8)], buffer: &mut Buffer) {
        for (x, y, text, colour) in pieces {
            let style = Style::new().fg(Color::Indexed(*colour)).bg(Color::Indexed(16 + colour % 2));
            buffer.set_stringn(*x, *y, text, (SIZE.width - x).into(), style);
        }
    }

    proptest! {
        /// Frame after frame, whatever was left in the pen and wherever the cursor stood.
        #[test]
        fn every_frame_is_seen_as_it_was_drawn(frames in frames(), term in prop_oneof![Just("xterm"), Just("vt100"), Just("linux")], ascii: bool) {
            let mut screen = Screen::new(SIZE, term, ascii);
            let mut terminal = vt100::Parser::new(SIZE.height.try_into().unwrap(), SIZE.width.try_into().unwrap(), 0);
            for pieces in frames {
                let mut out = Vec::new();
                let ground = Style::new().bg(Color::Indexed(16));
                screen.frame(ground, |buffer| { draw(&pieces, buffer); None }, &mut out).unwrap();
                prop_assert!(!ascii || out.is_ascii());
                terminal.process(&out);
                for (x, y) in (0..SIZE.height).flat_map(|y| (0..SIZE.width).map(move |x| (x, y))) {
                    let (cell, seen) = (&screen.shown[(x, y)], terminal.screen().cell(y, x).unwrap());
                    if seen.is_wide_continuation() {
                        continue;
                    }
                    let symbol = if seen.contents().is_empty() { " " } else { seen.contents() };
                    prop_assert_eq!(symbol, cell.symbol(), "{} {}", x, y);
                    let same = |colour: Color, seen: vt100::Color| match colour {
                        Color::Indexed(index) => seen == vt100::Color::Idx(index),
                        _ => seen == vt100::Color::Default,
                    };
                    prop_assert!(same(cell.bg, seen.bgcolor()), "{} {}", x, y);
                    prop_assert!(symbol == " " || same(cell.fg, seen.fgcolor()), "{} {}", x, y);
                }
            }
        }
    }

    #[test]
    fn clocks_that_tick_below_each_other_take_few_bytes() {
        let mut screen = Screen::new(Size { width: 80, height: 24 }, "xterm", false);
        let mut second = |digit: u8| {
            let mut out = Vec::new();
            let style =
                |row: u16| Style::new().fg(Color::Rgb(200, 100, if row.is_multiple_of(2) { 10 } else { 20 }));
            let tick = |buffer: &mut Buffer| {
                (4..14).for_each(|y| buffer.set_string(20, y, format!("1:06:4{digit}"), style(y)));
                None
            };
            screen.frame(Style::new(), tick, &mut out).unwrap();
            out.len()
        };
        second(0);
        second(1);
        let bytes = second(2);
        assert!(bytes < 100, "{bytes} bytes for ten clocks in two colours");
    }

    /// Numbers of all sequences that set colours.
    fn colours(out: &[u8]) -> Vec<u16> {
        let text = String::from_utf8(out.to_vec()).unwrap();
        let sequences = text.split("\x1b[").skip(1).filter_map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';')?;
            rest[end..].starts_with('m').then(|| rest[..end].to_owned())
        });
        let numbers: Vec<String> =
            sequences.flat_map(|all| all.split(';').map(str::to_owned).collect::<Vec<_>>()).collect();
        numbers.iter().map(|number| number.parse().unwrap_or(0)).collect()
    }

    #[test]
    fn sixteen_colours_are_the_sixteen_of_the_terminal() {
        use crate::config::{Glyphs, Palette};
        use crate::tui::role::Role;
        use crate::tui::theme::{EMBEDDED, Theme};
        let plain = [0, 1, 2, 3, 4, 5, 7, 8, 9, 22, 23, 24, 25, 27, 28, 29, 39, 49];
        for ((name, text), term) in
            EMBEDDED.iter().flat_map(|theme| ["xterm", "linux", "screen"].map(|term| (*theme, term)))
        {
            let all = |palette: Palette| {
                let theme = Theme::parse(name, text, palette, Glyphs::Unicode).unwrap();
                let mut screen = Screen::new(Size { width: 20, height: 24 }, term, false);
                let mut out = Vec::new();
                let draw = |buffer: &mut Buffer| {
                    (0..)
                        .zip(Role::ALL)
                        .for_each(|(y, role)| buffer.set_string(0, y, role.name(), theme.style(role)));
                    None
                };
                screen.frame(theme.ground, draw, &mut out).unwrap();
                colours(&out)
            };
            let sixteen = all(Palette::Ansi);
            let known = |number: &u16| {
                matches!(number, 30..=37 | 90..=97 | 40..=47 | 100..=107) || plain.contains(number)
            };
            assert!(sixteen.iter().all(known), "{name} on {term}: {sixteen:?}");
            let coloured = sixteen.iter().any(|number| matches!(number, 30..=37 | 90..=97));
            assert!(coloured || name == "mono", "{name} on {term}: {sixteen:?}");
            let mono = all(Palette::Mono);
            assert!(mono.iter().all(|number| plain.contains(number)), "{name} on {term}: {mono:?}");
            // The check above would not be worth much if it saw nothing.
            assert!(name == "mono" || all(Palette::Indexed).contains(&38), "{name}");
        }
    }
}
