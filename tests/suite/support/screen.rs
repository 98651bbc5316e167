//! Buffers as text: what is seen, and how it is styled.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

/// The symbols, line by line, without trailing blanks.
pub fn look(buffer: &Buffer) -> String {
    let mut out = String::new();
    for row in rows(buffer) {
        let line: String = row.iter().map(Cell::symbol).collect();
        out += line.trim_end();
        out.push('\n');
    }
    out
}

/// One letter a style, run by run, with a legend: `a12 b3 …` means twelve cells of style a, then
/// three of b.
pub fn style_map(buffer: &Buffer) -> String {
    let mut styles: Vec<(Color, Color, Modifier)> = Vec::new();
    let mut out = String::new();
    for row in rows(buffer) {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for cell in row {
            let style = (cell.fg, cell.bg, cell.modifier);
            let index = styles.iter().position(|known| *known == style).unwrap_or_else(|| {
                styles.push(style);
                styles.len() - 1
            });
            match runs.last_mut() {
                Some((last, count)) if *last == index => *count += 1,
                _ => runs.push((index, 1)),
            }
        }
        let letter = |index: usize| char::from(b'a' + u8::try_from(index).unwrap());
        let runs: Vec<String> =
            runs.iter().map(|(index, count)| format!("{}{count}", letter(*index))).collect();
        writeln!(out, "{}", runs.join(" ")).unwrap();
    }
    for (index, (fg, bg, modifier)) in styles.iter().enumerate() {
        let letter = char::from(b'a' + u8::try_from(index).unwrap());
        writeln!(out, "{letter}: {fg:?} on {bg:?} {modifier:?}").unwrap();
    }
    out
}

fn rows(buffer: &Buffer) -> impl Iterator<Item = &[Cell]> {
    buffer.content.chunks(usize::from(buffer.area.width).max(1))
}
