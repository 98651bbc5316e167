//! Cells as the bytes that bring them onto the terminal: few, because a slow line has to carry them.
//! What stands already is not said again, and a blank takes the colour of letters that comes along.

use std::io::{self, Write};

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::style::{Color, Modifier};

use crate::tui::terminal::ink::{Ink, colour};
use crate::tui::terminal::traits::{Erases, Traits};
use crate::tui::terminal::way::step;

/// Cells that stand already are written again over so short a way: moving there takes more.
const STEP: u16 = 3;
/// So many blanks are erased rather than written: that, and the way to what follows, takes fewer bytes.
const LONG: u16 = 10;
/// Modifiers that are seen where there is no letter, with how they are set and ended.
const ON_BLANKS: [(Modifier, u8, u8); 5] = [
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::CROSSED_OUT, 9, 29),
];
/// The others; one end is for both weights.
const ON_LETTERS: [(Modifier, u8, u8); 4] =
    [(Modifier::BOLD, 1, 22), (Modifier::DIM, 2, 22), (Modifier::ITALIC, 3, 23), (Modifier::HIDDEN, 8, 28)];

/// Writes cells one after the other, in the colours and at the place that were left.
pub(super) struct Pen<'a> {
    out: &'a mut Vec<u8>,
    /// What is to be seen in the end.
    whole: &'a Buffer,
    fg: Color,
    bg: Color,
    modifier: Modifier,
    /// Where the next cell would go; `None` where terminals may differ.
    at: Option<(u16, u16)>,
    /// Since the last place that was named, every letter was one of which all know how wide it is.
    sure: bool,
    traits: Traits,
    /// Put already, and not on the terminal yet.
    blanks: Option<Blanks>,
}

/// Blanks beside each other on one ground.
#[derive(Clone, Copy)]
struct Blanks {
    from: u16,
    to: u16,
    y: u16,
    ground: Color,
}

impl<'a> Pen<'a> {
    /// Goes on with what was left in it.
    pub fn new(whole: &'a Buffer, traits: Traits, ink: Ink, out: &'a mut Vec<u8>) -> Self {
        let Ink { fg, bg, modifier } = ink;
        Self { out, whole, fg, bg, modifier, at: None, sure: false, traits, blanks: None }
    }

    /// # Errors
    /// None in practice: the bytes go to memory.
    pub fn put(&mut self, x: u16, y: u16, cell: &Cell) -> io::Result<()> {
        if self.can_erase(cell) {
            match self.blanks {
                Some(blanks) if self.goes_on(blanks, x, y, cell.bg) => {
                    self.blanks = Some(Blanks { to: x + 1, ..blanks });
                }
                _ => {
                    self.blank()?;
                    self.blanks = Some(Blanks { from: x, to: x + 1, y, ground: cell.bg });
                }
            }
            return Ok(());
        }
        self.blank()?;
        self.go(x, y)?;
        self.write(cell)
    }

    fn can_erase(&self, cell: &Cell) -> bool {
        is_bare(cell)
            && match self.traits.erases {
                Erases::Nothing => false,
                Erases::Plain => cell.bg == Color::Reset,
                Erases::Coloured => true,
            }
    }

    /// Whether there is nothing else between blanks and a further one.
    fn goes_on(&self, blanks: Blanks, x: u16, y: u16, ground: Color) -> bool {
        let same = |cell: &Cell| is_bare(cell) && cell.bg == blanks.ground;
        let between = |x| self.whole.cell((x, y)).is_some_and(same);
        blanks.y == y && blanks.ground == ground && blanks.to <= x && (blanks.to..x).all(between)
    }

    /// Brings blanks that were put onto the terminal.
    fn blank(&mut self) -> io::Result<()> {
        let Some(Blanks { from, to, y, ground }) = self.blanks.take() else { return Ok(()) };
        self.go(from, y)?;
        if to - from < LONG {
            let whole = self.whole;
            return (from..to).filter_map(|x| whole.cell((x, y))).try_for_each(|cell| self.write(cell));
        }
        let seen = ON_BLANKS.iter().fold(Modifier::empty(), |all, (modifier, ..)| all | *modifier);
        self.dip(self.fg, ground, self.modifier - seen)?;
        write!(self.out, "\x1b[{}X", to - from)
    }

    /// Bytes written so far, with what was there before.
    pub fn len(&self) -> usize {
        self.out.len()
    }

    /// Writes what is still to be written; answers with what is left in the pen: a clock that ticks has the
    /// colours that it had a second before.
    ///
    /// # Errors
    /// None in practice: the bytes go to memory.
    pub fn lift(mut self) -> io::Result<Ink> {
        self.blank()?;
        Ok(Ink { fg: self.fg, bg: self.bg, modifier: self.modifier })
    }

    fn go(&mut self, x: u16, y: u16) -> io::Result<()> {
        match self.at {
            Some(at) if at == (x, y) => return Ok(()),
            Some((from, row)) if row == y && from < x && self.sure => {
                let between = (from..x).filter_map(|x| self.whole.cell((x, y)));
                if x - from <= STEP && between.clone().all(|cell| self.flows(cell)) {
                    let whole = self.whole;
                    let mut between = (from..x).filter_map(|x| whole.cell((x, y)));
                    return between.try_for_each(|cell| self.write(cell));
                }
                write!(self.out, "\x1b[{}C", x - from)?;
            }
            at => {
                let named = format!("\x1b[{};{}H", y + 1, x + 1);
                // Behind the last column terminals differ in where they are.
                let known = at.filter(|(from, _)| self.sure && *from < self.whole.area.width);
                match known.map(|from| step(from, (x, y))).filter(|step| step.len() < named.len()) {
                    Some(step) => self.out.extend_from_slice(step.as_bytes()),
                    None => {
                        self.out.extend_from_slice(named.as_bytes());
                        self.sure = true;
                    }
                }
            }
        }
        self.at = Some((x, y));
        Ok(())
    }

    /// Whether a cell can be written as the pen is.
    fn flows(&self, cell: &Cell) -> bool {
        cell.symbol().is_ascii()
            && cell.bg == self.bg
            && (is_bare(cell) || self.is_of(cell))
            && !(is_bare(cell) && self.shows_on_blanks())
    }

    fn is_of(&self, cell: &Cell) -> bool {
        cell.fg == self.fg && cell.modifier == self.modifier
    }

    fn shows_on_blanks(&self) -> bool {
        ON_BLANKS.iter().any(|(modifier, ..)| self.modifier.contains(*modifier))
    }

    fn write(&mut self, cell: &Cell) -> io::Result<()> {
        let bare = is_bare(cell);
        let (fg, modifier) = match bare && !self.shows_on_blanks() {
            true => (self.fg, self.modifier),
            false => (cell.fg, cell.modifier),
        };
        self.dip(fg, cell.bg, modifier)?;
        self.out.write_all(cell.symbol().as_bytes())?;
        self.sure &= cell.symbol().is_ascii();
        self.at = self.at.filter(|_| cell.cell_width() == 1).map(|(x, y)| (x + 1, y));
        Ok(())
    }

    /// Takes other colours and modifiers, in one sequence.
    fn dip(&mut self, fg: Color, bg: Color, modifier: Modifier) -> io::Result<()> {
        if (fg, bg, modifier) == (self.fg, self.bg, self.modifier) {
            return Ok(());
        }
        self.out.write_all(b"\x1b[")?;
        if self.traits.resets {
            self.out.write_all(b"0;")?;
            (self.fg, self.bg, self.modifier) = (Color::Reset, Color::Reset, Modifier::empty());
        }
        let ended = self.modifier - modifier;
        let all = || ON_LETTERS.iter().chain(&ON_BLANKS);
        let mut kept = self.modifier & modifier;
        for (_, _, end) in all().filter(|(own, ..)| ended.contains(*own)) {
            write!(self.out, "{end};")?;
            // Others that end with it are set again.
            let with_it = all().filter(|(_, _, other)| other == end);
            with_it.for_each(|(other, ..)| kept -= *other);
        }
        for (_, set, _) in all().filter(|(own, ..)| (modifier - kept).contains(*own)) {
            write!(self.out, "{set};")?;
        }
        if fg != self.fg {
            colour(self.out, fg, 30)?;
        }
        if bg != self.bg {
            colour(self.out, bg, 40)?;
        }
        // The last separator ends the sequence.
        if let Some(last) = self.out.last_mut() {
            *last = b'm';
        }
        (self.fg, self.bg, self.modifier) = (fg, bg, modifier);
        Ok(())
    }
}

/// A blank on which only the ground is seen.
fn is_bare(cell: &Cell) -> bool {
    cell.symbol() == " " && ON_BLANKS.iter().all(|(modifier, ..)| !cell.modifier.contains(*modifier))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    const WIDTH: u16 = 24;
    const HEIGHT: u16 = 3;

    /// Pieces of text in some style, at some place.
    fn pictures() -> impl Strategy<Value = Buffer> {
        let colour = prop_oneof![
            Just(Color::Reset),
            Just(Color::Red),
            Just(Color::DarkGray),
            Just(Color::Indexed(254)),
            Just(Color::Rgb(1, 2, 3)),
        ];
        let modifier = prop_oneof![
            Just(Modifier::empty()),
            Just(Modifier::BOLD),
            Just(Modifier::REVERSED),
            Just(Modifier::UNDERLINED | Modifier::ITALIC),
        ];
        let style = (colour.clone(), colour, modifier);
        let style = style.prop_map(|(fg, bg, modifier)| Style::new().fg(fg).bg(bg).add_modifier(modifier));
        let piece = (0..WIDTH, 0..HEIGHT, "[ab ]{1,6}| {10,24}|\u{251c}", style);
        proptest::collection::vec(piece, 0..8).prop_map(|pieces| {
            let mut buffer = Buffer::empty(Rect { x: 0, y: 0, width: WIDTH, height: HEIGHT });
            for (x, y, text, style) in pieces {
                buffer.set_stringn(x, y, text, (WIDTH - x).into(), style);
            }
            buffer
        })
    }

    fn shown(colour: Color) -> vt100::Color {
        match colour {
            Color::Red => vt100::Color::Idx(1),
            Color::DarkGray => vt100::Color::Idx(8),
            Color::Indexed(index) => vt100::Color::Idx(index),
            Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
            _ => vt100::Color::Default,
        }
    }

    fn written(text: &str, styles: &[Style], columns: &[u16]) -> String {
        written_on("xterm", text, styles, columns)
    }

    fn written_on(term: &str, text: &str, styles: &[Style], columns: &[u16]) -> String {
        let mut buffer = Buffer::empty(Rect { x: 0, y: 0, width: 12, height: 1 });
        buffer.set_string(0, 0, text, Style::new());
        for (x, style) in (0..).zip(styles) {
            buffer.set_style(Rect { x, y: 0, width: 1, height: 1 }, *style);
        }
        let mut out = Vec::new();
        let mut pen = Pen::new(&buffer, Traits::of(term), Ink::default(), &mut out);
        columns.iter().for_each(|x| pen.put(*x, 0, &buffer[(*x, 0)]).unwrap());
        pen.lift().unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn little_is_written() {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let weights = [bold.add_modifier(Modifier::DIM), bold.fg(Color::Red)];
        assert_eq!(written("ab", &weights, &[0, 1]), "\x1b[1;1H\x1b[1;2ma\x1b[22;1;31mb", "one ends");
        assert_eq!(written("a c", &[bold, Style::new(), bold], &[0, 1, 2]), "\x1b[1;1H\x1b[1ma c");
        assert_eq!(written("abcd", &[], &[0, 3]), "\x1b[1;1Habcd", "a short way is written over");
        assert_eq!(written("abcdefg", &[], &[0, 6]), "\x1b[1;1Ha\x1b[5Cg");
        assert_eq!(written("\u{251c}bcdefg", &[], &[0, 6]), "\x1b[1;1H\u{251c}\x1b[1;7Hg", "of unsure width");
        assert_eq!(written("\u{65e5}b", &[], &[0, 2]), "\x1b[1;1H\u{65e5}\x1b[1;3Hb");
        assert_eq!(written("a          b", &[], &[0, 1, 5, 10, 11]), "\x1b[1;1Ha\x1b[10X\x1b[10Cb", "erased");
        let ground = Style::new().bg(Color::Red);
        assert_eq!(written("a          b", &[ground; 12], &[1, 9, 10]), "\x1b[1;2H\x1b[41m\x1b[10X");
    }

    #[test]
    fn where_bright_is_bold_each_style_is_said_whole() {
        let styles = [Color::White, Color::Gray].map(|colour| Style::new().fg(colour));
        assert_eq!(written_on("linux", "ab", &styles, &[0, 1]), "\x1b[1;1H\x1b[0;97ma\x1b[0;37mb");
        assert_eq!(written_on("xterm", "ab", &styles, &[0, 1]), "\x1b[1;1H\x1b[97ma\x1b[37mb");
    }

    proptest! {
        #[test]
        fn a_terminal_shows_what_was_drawn(pictures in proptest::collection::vec(pictures(), 1..4), term in prop_oneof![Just("xterm"), Just("vt100"), Just("linux")]) {
            let traits = Traits::of(term);
            let mut terminal = vt100::Parser::new(HEIGHT.try_into().unwrap(), WIDTH.try_into().unwrap(), 0);
            let mut before = Buffer::empty(pictures[0].area);
            let mut ink = Ink::default();
            for next in pictures {
                let mut out = Vec::new();
                let mut pen = Pen::new(&next, traits, ink, &mut out);
                for (x, y, cell) in before.diff_iter(&next) {
                    pen.put(x, y, cell).unwrap();
                }
                ink = pen.lift().unwrap();
                terminal.process(&out);
                for (x, y) in (0..HEIGHT).flat_map(|y| (0..WIDTH).map(move |x| (x, y))) {
                    let (cell, seen) = (&next[(x, y)], terminal.screen().cell(y, x).unwrap());
                    if seen.is_wide_continuation() {
                        continue;
                    }
                    let symbol = if seen.contents().is_empty() { " " } else { seen.contents() };
                    prop_assert_eq!(symbol, cell.symbol(), "{} {}", x, y);
                    prop_assert_eq!(seen.bgcolor(), shown(cell.bg), "{} {}", x, y);
                    let modifiers = [
                        (seen.inverse(), Modifier::REVERSED),
                        (seen.underline(), Modifier::UNDERLINED),
                    ];
                    for (seen, modifier) in modifiers {
                        prop_assert_eq!(seen, cell.modifier.contains(modifier), "{} {}", x, y);
                    }
                    if !is_bare(cell) {
                        prop_assert_eq!(seen.fgcolor(), shown(cell.fg), "{} {}", x, y);
                        prop_assert_eq!(seen.bold(), cell.modifier.contains(Modifier::BOLD), "{} {}", x, y);
                        prop_assert_eq!(seen.italic(), cell.modifier.contains(Modifier::ITALIC), "{} {}", x, y);
                    }
                }
                before = next;
            }
        }
    }
}
