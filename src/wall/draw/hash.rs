//! Letters of five rows, of signs that every terminal has.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

pub const ROWS: u16 = 5;

/// Five rows of a letter, the dots of each from the left in the lowest bits of its width.
type Letter = (char, u16, [u8; 5]);

#[rustfmt::skip]
const LETTERS: [Letter; 47] = [
    ('0', 5, [0b11111, 0b10001, 0b10001, 0b10001, 0b11111]),
    ('1', 5, [0b00100, 0b01100, 0b00100, 0b00100, 0b11111]),
    ('2', 5, [0b11111, 0b00001, 0b11111, 0b10000, 0b11111]),
    ('3', 5, [0b11111, 0b00001, 0b11111, 0b00001, 0b11111]),
    ('4', 5, [0b10001, 0b10001, 0b11111, 0b00001, 0b00001]),
    ('5', 5, [0b11111, 0b10000, 0b11111, 0b00001, 0b11111]),
    ('6', 5, [0b11111, 0b10000, 0b11111, 0b10001, 0b11111]),
    ('7', 5, [0b11111, 0b00001, 0b00010, 0b00100, 0b00100]),
    ('8', 5, [0b11111, 0b10001, 0b11111, 0b10001, 0b11111]),
    ('9', 5, [0b11111, 0b10001, 0b11111, 0b00001, 0b11111]),
    (' ', 2, [0b00, 0b00, 0b00, 0b00, 0b00]),
    (':', 1, [0b0, 0b1, 0b0, 0b1, 0b0]),
    ('.', 1, [0b0, 0b0, 0b0, 0b0, 0b1]),
    (',', 2, [0b00, 0b00, 0b00, 0b01, 0b10]),
    ('!', 1, [0b1, 0b1, 0b1, 0b0, 0b1]),
    ('?', 4, [0b1111, 0b0001, 0b0111, 0b0000, 0b0100]),
    ('-', 3, [0b000, 0b000, 0b111, 0b000, 0b000]),
    ('=', 4, [0b0000, 0b1111, 0b0000, 0b1111, 0b0000]),
    ('~', 5, [0b00000, 0b01001, 0b10101, 0b10010, 0b00000]),
    ('/', 5, [0b00001, 0b00010, 0b00100, 0b01000, 0b10000]),
    ('%', 5, [0b11001, 0b11010, 0b00100, 0b01011, 0b10011]),
    ('A', 5, [0b01110, 0b10001, 0b11111, 0b10001, 0b10001]),
    ('B', 5, [0b11110, 0b10001, 0b11110, 0b10001, 0b11110]),
    ('C', 5, [0b01111, 0b10000, 0b10000, 0b10000, 0b01111]),
    ('D', 5, [0b11110, 0b10001, 0b10001, 0b10001, 0b11110]),
    ('E', 5, [0b11111, 0b10000, 0b11110, 0b10000, 0b11111]),
    ('F', 5, [0b11111, 0b10000, 0b11110, 0b10000, 0b10000]),
    ('G', 5, [0b01111, 0b10000, 0b10011, 0b10001, 0b01111]),
    ('H', 5, [0b10001, 0b10001, 0b11111, 0b10001, 0b10001]),
    ('I', 3, [0b111, 0b010, 0b010, 0b010, 0b111]),
    ('J', 5, [0b00111, 0b00010, 0b00010, 0b10010, 0b01100]),
    ('K', 5, [0b10001, 0b10010, 0b11100, 0b10010, 0b10001]),
    ('L', 5, [0b10000, 0b10000, 0b10000, 0b10000, 0b11111]),
    ('M', 5, [0b10001, 0b11011, 0b10101, 0b10001, 0b10001]),
    ('N', 5, [0b10001, 0b11001, 0b10101, 0b10011, 0b10001]),
    ('O', 5, [0b01110, 0b10001, 0b10001, 0b10001, 0b01110]),
    ('P', 5, [0b11110, 0b10001, 0b11110, 0b10000, 0b10000]),
    ('Q', 5, [0b01110, 0b10001, 0b10101, 0b10010, 0b01101]),
    ('R', 5, [0b11110, 0b10001, 0b11110, 0b10010, 0b10001]),
    ('S', 5, [0b01111, 0b10000, 0b01110, 0b00001, 0b11110]),
    ('T', 5, [0b11111, 0b00100, 0b00100, 0b00100, 0b00100]),
    ('U', 5, [0b10001, 0b10001, 0b10001, 0b10001, 0b01110]),
    ('V', 5, [0b10001, 0b10001, 0b10001, 0b01010, 0b00100]),
    ('W', 5, [0b10001, 0b10001, 0b10101, 0b11011, 0b10001]),
    ('X', 5, [0b10001, 0b01010, 0b00100, 0b01010, 0b10001]),
    ('Y', 5, [0b10001, 0b01010, 0b00100, 0b00100, 0b00100]),
    ('Z', 5, [0b11111, 0b00010, 0b00100, 0b01000, 0b11111]),
];

/// What is not in the font has the width of a letter and no dots.
const UNKNOWN: Letter = ('\0', 5, [0; 5]);

fn letter(c: char) -> Letter {
    let plain = match c.to_uppercase().next().unwrap_or(c) {
        'Ä' => 'A',
        'Ö' => 'O',
        'Ü' => 'U',
        'ß' => 'S',
        c => c,
    };
    LETTERS.into_iter().find(|(known, ..)| *known == plain).unwrap_or(UNKNOWN)
}

/// Columns of a text with one dot a column, a gap between two letters.
pub fn width(text: &str) -> u16 {
    text.chars().fold(0, |sum: u16, c| sum.saturating_add(letter(c).1 + 1)).saturating_sub(1)
}

/// Draws it of these dots, with so many columns and rows for each.
pub fn draw(buffer: &mut Buffer, area: Rect, text: &str, (dot, scale): (&str, u16), style: Style) {
    let mut left = area.x;
    for c in text.chars() {
        let (_, width, rows) = letter(c);
        for (row, bits) in (0_u16..).zip(rows) {
            for column in (0..width).filter(|column| bits & (1 << (width - 1 - column)) != 0) {
                let place =
                    Rect { x: left + column * scale, y: area.y + row * scale, width: scale, height: scale };
                fill(buffer, place.intersection(area), dot, style);
            }
        }
        left = left.saturating_add((width + 1) * scale);
        if left >= area.right() {
            return;
        }
    }
}

fn fill(buffer: &mut Buffer, place: Rect, dot: &str, style: Style) {
    for Position { x, y } in place.positions() {
        if let Some(cell) = buffer.cell_mut((x, y)) {
            cell.set_symbol(dot).set_style(style);
        }
    }
}
