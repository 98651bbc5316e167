//! Colours and weights that the terminal writes with, and how they are told to it.

use std::io::{self, Write};

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// How the terminal writes what comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ink {
    pub fg: Color,
    pub bg: Color,
    pub modifier: Modifier,
}

impl Default for Ink {
    fn default() -> Self {
        Self { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() }
    }
}

impl Ink {
    pub fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }
}

/// A colour of letters from 30, of the ground from 40.
pub(super) fn colour(out: &mut Vec<u8>, colour: Color, from: u8) -> io::Result<()> {
    let bright = from + 60;
    match colour {
        Color::Reset => write!(out, "{};", from + 9),
        Color::Black => write!(out, "{from};"),
        Color::Red => write!(out, "{};", from + 1),
        Color::Green => write!(out, "{};", from + 2),
        Color::Yellow => write!(out, "{};", from + 3),
        Color::Blue => write!(out, "{};", from + 4),
        Color::Magenta => write!(out, "{};", from + 5),
        Color::Cyan => write!(out, "{};", from + 6),
        Color::Gray => write!(out, "{};", from + 7),
        Color::DarkGray => write!(out, "{bright};"),
        Color::LightRed => write!(out, "{};", bright + 1),
        Color::LightGreen => write!(out, "{};", bright + 2),
        Color::LightYellow => write!(out, "{};", bright + 3),
        Color::LightBlue => write!(out, "{};", bright + 4),
        Color::LightMagenta => write!(out, "{};", bright + 5),
        Color::LightCyan => write!(out, "{};", bright + 6),
        Color::White => write!(out, "{};", bright + 7),
        Color::Indexed(index) => write!(out, "{};5;{index};", from + 8),
        Color::Rgb(r, g, b) => write!(out, "{};2;{r};{g};{b};", from + 8),
    }
}
