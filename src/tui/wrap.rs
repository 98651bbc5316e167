//! Long lines over several rows, broken at words.

use crate::tui::cell::{Cell, Line, Shows, cut, length, width as wide};

/// What continues a line is set in by this much.
const INDENT: &str = "  ";

/// Lines of at most `width` cells.
pub fn wrap(lines: Vec<Line>, width: u16) -> Vec<Line> {
    let room = usize::from(width);
    let mut out = Vec::with_capacity(lines.len());
    for line in lines {
        if length(&line) <= room || room < 2 * INDENT.len() {
            out.push(line);
        } else {
            broken(&line, room, &mut out);
        }
    }
    out
}

fn broken(line: &Line, room: usize, out: &mut Vec<Line>) {
    let mut row = Line::new();
    let mut used = 0;
    for cell in line {
        let Shows::Text(text) = &cell.shows else {
            // A bar is never broken.
            if used + cell.width() > room && used > INDENT.len() {
                out.push(std::mem::replace(&mut row, vec![Cell::text(INDENT)]));
                used = INDENT.len();
            }
            used = (used + cell.width()).min(room);
            row.push(cell.clone());
            continue;
        };
        for word in text.split_inclusive(' ') {
            let mut rest = word;
            while !rest.is_empty() {
                let fits = wide(rest.trim_end()) <= room - used;
                if !fits && used > INDENT.len() {
                    out.push(std::mem::replace(&mut row, vec![Cell::text(INDENT)]));
                    used = INDENT.len();
                    continue;
                }
                // A word longer than a whole row is cut.
                let piece = if fits { rest } else { cut(rest, room - used) };
                let piece = if piece.is_empty() { rest } else { piece };
                // The blank after a word that fills the row would have it cut.
                let over = used + wide(piece) > room;
                append(&mut row, if over { piece.trim_end() } else { piece }, cell);
                used = (used + wide(piece)).min(room);
                rest = &rest[piece.len()..];
            }
        }
    }
    out.push(row);
}

fn append(row: &mut Line, text: &str, like: &Cell) {
    match row.last_mut() {
        Some(Cell { shows: Shows::Text(last), role }) if *role == like.role => last.push_str(text),
        _ => row.push(Cell::new(text, like.role)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::cell::read;
    use crate::tui::role::Role;

    fn rows(line: Line, width: u16) -> Vec<String> {
        wrap(vec![line], width).iter().map(|row| read(row)).collect()
    }

    #[test]
    fn lines_break_between_words() {
        let line = || {
            vec![Cell::dim("limit "), Cell::text("13:10:00  "), Cell::new("x missed by far", Role::Missed)]
        };
        assert_eq!(rows(line(), 40), ["limit 13:10:00  x missed by far"]);
        assert_eq!(rows(line(), 20), ["limit 13:10:00  x ", "  missed by far"]);
        assert_eq!(rows(line(), 10), ["limit ", "  13:10:00", "  x missed", "  by far"]);
        assert_eq!(
            rows(vec![Cell::text("Geschäftsführungsetage")], 10),
            ["Geschäftsf", "  ührungse", "  tage"]
        );
        assert_eq!(rows(vec![Cell::text("日本語日本語")], 5), ["日本", "  語", "  日", "  本", "  語"]);
    }
}
