//! Buffers as text.

use ratatui::buffer::{Buffer, Cell};

/// The symbols, line by line, without trailing blanks.
pub fn look(buffer: &Buffer) -> String {
    let mut out = String::new();
    for row in buffer.content.chunks(usize::from(buffer.area.width).max(1)) {
        let line: String = row.iter().map(Cell::symbol).collect();
        out += line.trim_end();
        out.push('\n');
    }
    out
}
